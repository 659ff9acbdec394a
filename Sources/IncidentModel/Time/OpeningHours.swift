/// The hours of a week at which somebody can be reached, on the clock of a zone.
///
/// Hours of a day neither overlap nor touch: those that do are one. Hours over midnight are those
/// until 24:00 and those from 00:00 of the next day.
public struct OpeningHours: Hashable, Sendable {
    public let zone: Zone
    /// Minutes of the day, half-open, within 0...1440; sorted; one list for each day, Monday first.
    let hours: [[Range<Int>]]

    init(zone: Zone, hours: [[Range<Int>]]) {
        self.zone = zone
        self.hours = hours.map(Self.merged)
    }

    /// Whether the instant lies within the hours, the closing minute not included.
    public func isOpen(at instant: Instant) -> Bool {
        let minute = zone.clockTime(of: instant).secondOfDay / 60
        return hours(on: zone.day(of: instant).weekday).contains { $0.contains(minute) }
    }

    /// The next instant at which it opens or closes; nil where it never does.
    public func nextChange(after instant: Instant) -> Instant? {
        let today = zone.day(of: instant)
        // One week and a day more: the change may come an hour later on the same weekday.
        for offset in 0...8 {
            guard let day = today.adding(days: offset) else { return nil }
            let change = boundaries(on: day).first { boundary in
                boundary > instant && isChange(at: boundary)
            }
            if let change { return change }
        }
        return nil
    }

    func hours(on weekday: Weekday) -> [Range<Int>] { hours[weekday.rawValue - 1] }

    private func boundaries(on day: Day) -> [Instant] {
        hours(on: day.weekday).flatMap { [$0.lowerBound, $0.upperBound] }.map { minute in
            let midnight = Int64(day.number) * CivilCalendar.millisecondsPerDay
            return zone.instant(localMilliseconds: midnight + Int64(minute) * 60_000)
        }.sorted()
    }

    private func isChange(at instant: Instant) -> Bool {
        guard let before = instant.adding(milliseconds: -1) else { return false }
        return isOpen(at: before) != isOpen(at: instant)
    }

    private static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
        var merged: [Range<Int>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = merged.last, range.lowerBound <= last.upperBound {
                merged[merged.count - 1] =
                    last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                merged.append(range)
            }
        }
        return merged
    }
}
