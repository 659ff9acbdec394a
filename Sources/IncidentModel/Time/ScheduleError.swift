/// Why a text is neither opening hours nor a recurrence; never the offending text.
public enum ScheduleError: Error, Hashable, Sendable {
    /// There is no text at all, or an empty group. Columns are UTF-8 bytes from 0.
    case empty(column: Int)
    /// The text is longer than any schedule needs.
    case tooLong(column: Int)
    /// A word other than `Mon`, `Tue`, `Wed`, `Thu`, `Fri`, `Sat`, `Sun`.
    case noSuchWeekday(column: Int)
    /// No clock time of the form `09:00`, 00:00...24:00.
    case noSuchTime(column: Int)
    /// Hours that end at their start or before; hours over midnight are two groups.
    case endBeforeStart(column: Int)
    /// A form other than `daily`, `weekly`, `monthly`, `every N days`, `every N weeks`,
    /// `every N months`.
    case noSuchRecurrence(column: Int)
    /// A number of days, weeks or months outside 1...1000.
    case countOutOfRange(column: Int)
}
