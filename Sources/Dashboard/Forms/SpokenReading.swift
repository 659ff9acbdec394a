import IncidentModel
import Terminal

/// What a form understood of a moment that was typed in words.
public struct SpokenReading: Hashable, Sendable {
    /// The canonical text.
    public let text: String
    /// For people.
    public let words: String
    /// Where the clock has no such time that day, or has it twice: what was made of it.
    let remark: String

    /// Nil for what is a moment as it stands, and for what is none.
    init?(of typed: String, at standpoint: Standpoint) {
        let text = standpoint.completing(typed)
        guard text != typed, let moment = Moment(canonical: text) else { return nil }
        self.text = text
        words = moment.display(in: standpoint.zone)
        remark = standpoint.clockRemarks(on: typed, readAs: moment).joined(separator: ", ")
    }

    /// `= 7 Feb 2019   2019-02-07`, `= 10 Mar 2019 03:30 EDT   02:30 does not exist that day: taken as 03:30 EDT`.
    var line: SafeText { "= \(words)   \(remark.isEmpty ? text : remark)" }
}
