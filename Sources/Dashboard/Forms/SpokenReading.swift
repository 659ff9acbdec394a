import IncidentModel
import Terminal

/// What a form understood of a moment that was typed in words.
public struct SpokenReading: Hashable, Sendable {
    /// The canonical text.
    public let text: String
    /// For people.
    public let words: String

    /// Nil for what is a moment as it stands, and for what is none.
    init?(of typed: String, at standpoint: Standpoint) {
        let text = standpoint.completing(typed)
        guard text != typed, let moment = Moment(canonical: text) else { return nil }
        self.text = text
        words = moment.display(in: standpoint.zone)
    }

    /// `= 7 Feb 2019   2019-02-07`.
    var line: SafeText { "= \(words)   \(text)" }
}
