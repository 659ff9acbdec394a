import IncidentModel
import Terminal

/// What an entry is marked with, and since when it is known, in words.
enum EntryWords {
    /// `known since 8 Feb 10:02`, techniques, tags, people, systems, evidence, source; what there is of them.
    static func marks(of entry: TimelineEntry, in state: BoardState) -> [SafeText] {
        let lists: [(String, [String])] = [
            ("", entry.techniques), ("tags: ", entry.tags), ("people: ", entry.people),
            ("systems: ", entry.systems.map { system($0, in: state.incident) }),
            ("evidence: ", entry.evidence.map(evidence)),
            ("source: ", entry.source.map { [$0] } ?? []),
        ]
        return [SafeText(known(entry.added, in: state))]
            + lists.filter { !$0.1.isEmpty }
            .map { SafeText($0.0 + $0.1.joined(separator: ", ")) }
    }

    /// When it was recorded first, whenever it happened.
    static func known(_ added: Stamp, in state: BoardState) -> String {
        let zone = state.shownZone
        let today = zone.day(of: state.now)
        return "known since \(TimeWords.time(added.at, in: zone, today: today))"
    }

    /// The name of the asset with its id behind it; a text that is no id of one as it is.
    static func system(_ text: String, in incident: Incident?) -> String {
        guard let name = incident?.systemName(text), name != text else { return text }
        return "\(name) (\(text))"
    }

    /// `event 17 of m365` for a link to the evidence log, any other text as it is.
    static func evidence(_ text: String) -> String {
        EvidenceLink(text).map { "event \($0.row) of \($0.batch)" } ?? text
    }
}
