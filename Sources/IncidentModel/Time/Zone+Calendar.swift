/// Which of two instants a local time names when clocks are set back and show it twice.
public enum Fold: Hashable, Sendable {
    /// Before the clocks are set back (daylight saving time).
    case first
    /// After the clocks are set back (standard time).
    case second
}

extension Zone {
    /// The day on the zone's calendar; at the bounds of `Instant` held within those of `Day`.
    public func day(of instant: Instant) -> Day {
        let local = localMilliseconds(of: instant)
        let number = CivilCalendar.floorDivide(local, by: CivilCalendar.millisecondsPerDay).quotient
        return Day(clamping: Int(number))
    }

    /// The time on the zone's clock, to the second.
    public func clockTime(of instant: Instant) -> ClockTime {
        let second = CivilCalendar.floorDivide(localMilliseconds(of: instant), by: 1000).quotient
        return ClockTime(wrapping: Int(CivilCalendar.floorDivide(second, by: 86_400).rest))
    }

    /// The first instant of the day: midnight, or where clocks skip midnight the instant after
    /// the gap. A day that a zone skipped altogether starts with the day after it.
    public func start(of day: Day) -> Instant { instant(on: day, at: .midnight) }

    /// The first instant after the day, which is the start of the next one.
    public func end(of day: Day) -> Instant {
        guard let next = day.adding(days: 1) else { return .latest }
        return start(of: next)
    }

    /// The instant of a local date and time.
    ///
    /// A time that clocks skip when set forward is read with the offset from before the gap, so
    /// it lies as far behind the gap as it was written into it: 02:30 becomes 03:30. A time that
    /// clocks show twice is the first or second of the two, as `fold` says. (The rules of
    /// RFC 5545 section 3.3.5.) Held at the bounds of `Instant`.
    public func instant(on day: Day, at time: ClockTime, fold: Fold = .first) -> Instant {
        let local =
            Int64(day.number) * CivilCalendar.millisecondsPerDay + Int64(time.secondOfDay) * 1000
        return instant(localMilliseconds: local, fold: fold)
    }

    func instant(localMilliseconds local: Int64, fold: Fold = .first) -> Instant {
        // No zone is a day from UTC: these two lie before and after any change near the local time.
        let day = CivilCalendar.millisecondsPerDay
        let before = Int64(offsetSeconds(at: Instant(milliseconds: local - day))) * 1000
        let after = Int64(offsetSeconds(at: Instant(milliseconds: local + day))) * 1000
        let early = Instant(milliseconds: local - before)
        let late = Instant(milliseconds: local - after)
        guard before != after else { return early }
        let earlyHolds = Int64(offsetSeconds(at: early)) * 1000 == before
        let lateHolds = Int64(offsetSeconds(at: late)) * 1000 == after
        switch (earlyHolds, lateHolds) {
        case (true, true): return fold == .first ? early : late
        case (false, true): return late
        case (true, false), (false, false): return early
        }
    }

    func localMilliseconds(of instant: Instant) -> Int64 {
        instant.milliseconds + Int64(offsetSeconds(at: instant)) * 1000
    }

    /// Whether the local date lies within the years that a text can hold.
    func isRepresentable(_ instant: Instant) -> Bool {
        Instant.bounds.contains(localMilliseconds(of: instant))
    }
}
