import EvidenceLog
import IncidentStore
import Terminal

/// What the usual columns of the table show of a record: made when it is read, for it is drawn many times.
struct EvidenceCells: Hashable, Sendable {
    /// The beginning of the record where it has no summary.
    let summary: SafeText
    let source: SafeText
    let actor: SafeText

    /// More than a screen is wide, and not so much that a hostile record holds up the board.
    private static let longest = 512

    init(_ event: KeptEvent, _ record: EvidenceRecord) {
        let words = record.summary
        summary =
            words.isEmpty ? SafeText(decoding: event.raw.prefix(Self.longest)) : Self.cell(words)
        source = Self.cell(record.source)
        actor = Self.cell(record.actor)
    }

    static func cell(_ value: String) -> SafeText {
        value.utf8.count <= longest
            ? SafeText(value) : SafeText(String(value.unicodeScalars.prefix(longest)))
    }

    /// Whether one of them hides characters that a reader cannot see.
    var hidesCharacters: Bool {
        summary.hasHiddenCharacters || actor.hasHiddenCharacters || source.hasHiddenCharacters
    }
}
