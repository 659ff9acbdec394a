import IncidentModel

/// A human unit of time that an axis is divided by.
enum AxisUnit: Hashable, Sendable {
    case seconds(Int)
    case minutes(Int)
    case hours(Int)
    /// Every day, with its weekday or with its number alone.
    case days(named: Bool)
    /// Every Monday.
    case weeks(named: Bool)
    case months(Int)
    case years(Int)

    /// From fine to coarse; of two that are equally long, the one with the longer label first.
    static let all: [AxisUnit] =
        [1, 5, 10, 30].map(AxisUnit.seconds) + [1, 5, 15, 30].map(AxisUnit.minutes)
        + [1, 3, 6, 12].map(AxisUnit.hours)
        + [.days(named: true), .days(named: false), .weeks(named: true), .weeks(named: false)]
        + [1, 3].map(AxisUnit.months)
        + [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000].map(AxisUnit.years)

    /// The finest unit whose labels do not run into each other.
    static func finest(step: Int64) -> AxisUnit {
        all.first { $0.length / max(1, step) >= Int64($0.labelWidth + 2) } ?? .years(1_000)
    }

    /// The unit of the upper line: what the labels of this one leave open.
    var context: AxisUnit? {
        switch self {
        case .seconds, .minutes, .hours: .days(named: true)
        case .days, .weeks: .months(1)
        case .months: .years(1)
        case .years: nil
        }
    }

    /// Milliseconds at least.
    var length: Int64 {
        switch self {
        case .seconds(let count): Int64(count) * 1_000
        case .minutes(let count): Int64(count) * 60_000
        case .hours(let count): Int64(count) * TimelineZoom.hour
        case .days: TimelineZoom.day
        case .weeks: 7 * TimelineZoom.day
        case .months(let count): Int64(count) * 28 * TimelineZoom.day
        case .years(let count): Int64(count) * 365 * TimelineZoom.day
        }
    }

    private var labelWidth: Int {
        switch self {
        case .seconds: 8
        case .minutes, .hours: 5
        case .days(let named), .weeks(let named): named ? 6 : 2
        case .months: 3
        case .years: 4
        }
    }
}

extension AxisUnit {
    /// The boundaries of the unit in a half-open span of UTC milliseconds, by the clock of the zone.
    ///
    /// A clock time that the zone skips has no boundary; one that it shows twice has two.
    func boundaries(from start: Int64, to end: Int64, in zone: Zone) -> [Int64] {
        guard start < end else { return [] }
        let day = zone.day(of: Instant(milliseconds: start))
        let boundaries: [Int64]
        switch self {
        case .seconds, .minutes: boundaries = clockBoundaries(from: start, to: end, in: zone)
        case .hours(let step):
            boundaries = Self.days(from: day, until: end, in: zone) { $0.adding(days: 1) }
                .flatMap { Self.hours(of: $0, step: step, in: zone) }
        default:
            guard let first = firstDay(before: day) else { return [] }
            boundaries = Self.days(from: first, until: end, in: zone, next: dayAfter)
                .map { zone.start(of: $0).milliseconds }
        }
        return boundaries.filter { $0 >= start && $0 < end }
    }

    /// More boundaries than any screen has columns for.
    private static let limit = 600

    /// The last boundary at or before a day, for units of days and longer.
    private func firstDay(before day: Day) -> Day? {
        switch self {
        case .weeks: day.adding(days: Weekday.monday.rawValue - day.weekday.rawValue) ?? day
        case .months(let count):
            Day(year: day.year, month: (day.month - 1) / count * count + 1, day: 1)
        case .years(let count): Day(year: max(1, day.year / count * count), month: 1, day: 1)
        default: day
        }
    }

    private func dayAfter(_ day: Day) -> Day? {
        switch self {
        case .weeks: day.adding(days: 7)
        case .months(let count): day.adding(months: count)
        // After the year 1 come the round ones.
        case .years(let count) where day.year < count: Day(year: count, month: 1, day: 1)
        case .years(let count): day.adding(months: 12 * count)
        default: day.adding(days: 1)
        }
    }

    private static func days(
        from first: Day, until end: Int64, in zone: Zone, next: (Day) -> Day?
    ) -> [Day] {
        var days: [Day] = []
        var day: Day? = first
        let last = zone.day(of: Instant(milliseconds: end))
        while let current = day, current <= last, days.count < limit {
            days.append(current)
            day = next(current)
        }
        return days
    }

    private static func hours(of day: Day, step: Int, in zone: Zone) -> [Int64] {
        stride(from: 0, to: 24, by: step).flatMap { hour -> [Int64] in
            guard let time = ClockTime(hour: hour, minute: 0) else { return [] }
            let first = zone.instant(on: day, at: time)
            let second = zone.instant(on: day, at: time, fold: .second)
            guard zone.clockTime(of: first) == time else { return [] }
            return first == second
                ? [first.milliseconds] : [first.milliseconds, second.milliseconds].sorted()
        }
    }

    private func clockBoundaries(from start: Int64, to end: Int64, in zone: Zone) -> [Int64] {
        // Most clocks change by whole quarters of an hour, but those of old by seconds.
        let changes = zone.clockChanges(from: start, to: end).map(\.at)
        let edges = [start] + changes + [end]
        let all = zip(edges, edges.dropFirst()).flatMap { start, end in
            let offset = Int64(zone.offsetSeconds(at: Instant(milliseconds: start))) * 1_000
            let local = start + offset
            let rest = ((local % length) + length) % length
            let first = rest == 0 ? start : start + length - rest
            return stride(from: first, to: end, by: Int(length)).prefix(Self.limit)
        }
        return Array(all.prefix(Self.limit))
    }
}
