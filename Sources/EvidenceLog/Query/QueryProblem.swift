import IncidentModel

/// Why a text is no search; facts only.
public enum QueryProblem: Error, Hashable, Sendable {
    /// A quotation mark that is not closed, at that character, from 1.
    case openQuote(column: Int)
    /// `NOT`, `-` or `OR` with nothing to it.
    case nothingBehind(String, column: Int)
    /// `from:`, `to:` and `on:` want a moment.
    case notAMoment(String, column: Int)
    /// A time that cannot be left out, or be one of two things.
    case timeInChoice(column: Int)
    /// A field or a word without anything that can be looked for.
    case noWord(column: Int)
}
