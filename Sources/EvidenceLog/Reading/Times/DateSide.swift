/// Which of two numbers of a date is the day, as far as the date alone tells.
enum DateSide: UInt8 {
    /// There is nothing to tell: another form of date, or both numbers are the same.
    case none
    case either, dayFirst, monthFirst
}

/// What the dates of a log tell of the order of their day and month, where nobody named it.
public struct DateSides: Hashable, Sendable {
    /// Dates that could be either way round, and the line of the first.
    public private(set) var either = 0
    private(set) var line = 0
    /// The first lines with a date that can only be meant so.
    public private(set) var dayFirst: Int?
    public private(set) var monthFirst: Int?

    mutating func take(_ side: DateSide, line: Int) {
        switch side {
        case .none: break
        case .either:
            if either == 0 { self.line = line }
            either += 1
        case .dayFirst: dayFirst = dayFirst ?? line
        case .monthFirst: monthFirst = monthFirst ?? line
        }
    }

    /// The line that shows that the day is first, where dates before it were read the other way.
    ///
    /// Nil where a line shows the contrary: then nobody can tell.
    public var shownDayFirst: Int? { either > 0 && monthFirst == nil ? dayFirst : nil }

    /// The line that shows that the month is first, as it was read.
    public var shownMonthFirst: Int? { either > 0 && dayFirst == nil ? monthFirst : nil }
}
