/// How often something is due again, counted from a first day.
public struct Recurrence: Hashable, Sendable {
    public enum Unit: String, Hashable, Sendable, CaseIterable {
        case day, week, month
    }

    /// Units between two occurrences, 1...1000.
    public let count: Int
    public let unit: Unit
    /// The first occurrence, where it cannot be told from a later one: months from the 31st on meet shorter ones.
    public private(set) var start: Day?

    public static let daily = Recurrence(checked: 1, .day)
    public static let weekly = Recurrence(checked: 1, .week)
    public static let monthly = Recurrence(checked: 1, .month)
    static let counts = 1...1000

    private init(checked count: Int, _ unit: Unit) {
        self.count = count
        self.unit = unit
    }

    /// Every so many units; nil where the count is outside 1...1000.
    public init?(every count: Int, _ unit: Unit) {
        guard Self.counts.contains(count) else { return nil }
        self.init(checked: count, unit)
    }

    /// Counted from a first day that it remembers.
    public func starting(on day: Day) -> Recurrence {
        var recurrence = self
        recurrence.start = day
        return recurrence
    }

    /// `daily`, `weekly`, `monthly`, `every 2 weeks`, `monthly from 2019-01-31`.
    public var text: String { start.map { "\(words) from \($0.text)" } ?? words }

    /// The text without the first day.
    public var words: String {
        guard count == 1 else { return "every \(count) \(unit.rawValue)s" }
        switch unit {
        case .day: return "daily"
        case .week: return "weekly"
        case .month: return "monthly"
        }
    }

    /// The occurrence of that index, the first day being 0; nil outside the bounds of `Day`.
    /// Months count from the first day: 31 January, 28 February, 31 March.
    public func occurrence(_ index: Int, from first: Day) -> Day? {
        let (total, overflows) = index.multipliedReportingOverflow(by: count)
        guard !overflows else { return nil }
        switch unit {
        case .day: return first.adding(days: total)
        case .week:
            let (days, overflowsDays) = total.multipliedReportingOverflow(by: 7)
            return overflowsDays ? nil : first.adding(days: days)
        case .month: return first.adding(months: total)
        }
    }

    /// The first occurrence after the day, at the earliest the first day itself; nil outside the
    /// bounds of `Day`.
    public func next(after day: Day, from first: Day) -> Day? {
        guard day >= first else { return first }
        // At or before the index wanted: whole months between the two may be one too many.
        var index = max(0, distance(from: first, to: day) / count - 1)
        while let due = occurrence(index, from: first) {
            if due > day { return due }
            index += 1
        }
        return nil
    }

    /// The occurrences within the two days, both included, in order, `limit` at most.
    public func occurrences(from first: Day, through last: Day, limit: Int = 1000) -> [Day] {
        var days: [Day] = []
        while days.count < limit, let day = occurrence(days.count, from: first), day <= last {
            days.append(day)
        }
        return days
    }

    private func distance(from first: Day, to day: Day) -> Int {
        switch unit {
        case .day: return first.days(until: day)
        case .week: return first.days(until: day) / 7
        case .month: return (day.year - first.year) * 12 + day.month - first.month
        }
    }
}
