/// Why a text is not a day, an instant or a moment.
///
/// Every case carries the column: the offset of the offending place in UTF-8 bytes, from 0. As
/// everything before that place is ASCII, it is also the offset in characters. The offending text
/// itself is never carried.
public enum MomentError: Error, Hashable, Sendable {
    /// There is no text at all.
    case empty(column: Int)
    /// The text is longer than any moment can be.
    case tooLong(column: Int)
    /// A character that cannot stand here.
    case unexpected(column: Int)
    /// The text ends where more is needed.
    case incomplete(column: Int)
    /// A year outside 0001...9999.
    case yearOutOfRange(column: Int)
    /// An unspecified digit within a year, such as `201X`: months and days may be left open.
    case unspecifiedYear(column: Int)
    /// A month outside 01...12.
    case noSuchMonth(column: Int)
    /// A day that this month does not have.
    case noSuchDay(column: Int)
    /// A clock time that no day has.
    case noSuchTime(column: Int)
    /// An offset beyond 14 hours, or of 60 minutes or more after the colon.
    case noSuchOffset(column: Int)
    /// A local clock time without an offset: it names no instant.
    case localTimeWithoutOffset(column: Int)
    /// An interval whose two sides are both open or unknown.
    case noSides(column: Int)
    /// An interval whose end lies before its start.
    case endBeforeStart(column: Int)
    /// A day of numbers alone, such as `7.2.2019`: which of them is the month cannot be told.
    case numericDate(column: Int)

    /// The offset of the offending place in UTF-8 bytes, from 0.
    public var column: Int {
        switch self {
        case .empty(let column), .tooLong(let column), .unexpected(let column),
            .incomplete(let column), .yearOutOfRange(let column), .unspecifiedYear(let column),
            .noSuchMonth(let column), .noSuchDay(let column), .noSuchTime(let column),
            .noSuchOffset(let column), .localTimeWithoutOffset(let column),
            .noSides(let column), .endBeforeStart(let column), .numericDate(let column):
            column
        }
    }
}
