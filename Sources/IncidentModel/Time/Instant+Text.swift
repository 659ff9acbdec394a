extension Instant: CustomStringConvertible {
    /// RFC 3339 in UTC: `2019-03-07T19:05:00Z`, with `.250` where milliseconds are not zero.
    public var rfc3339: String { text(offsetMinutes: 0, precision: finestPrecision) }

    /// RFC 3339 with the zone's offset at this instant: `2019-03-07T14:05:00-05:00`.
    ///
    /// Where the zone's offset is no whole minute (local mean time, before 1900 or so) or the local
    /// year leaves 0001...9999, the text is in UTC.
    public func rfc3339(in zone: Zone) -> String {
        let seconds = zone.offsetSeconds(at: self)
        guard seconds % 60 == 0, zone.isRepresentable(self) else { return rfc3339 }
        return text(offsetMinutes: seconds / 60, precision: finestPrecision)
    }

    /// RFC 3339 with a fixed offset, minutes east of UTC, -840...840.
    public func rfc3339(offsetMinutes: Int) -> String {
        text(offsetMinutes: offsetMinutes, precision: finestPrecision)
    }

    public var description: String { rfc3339 }

    var finestPrecision: ClockPrecision { milliseconds % 1000 == 0 ? .second : .millisecond }

    func text(offsetMinutes: Int, precision: ClockPrecision) -> String {
        let local = milliseconds + Int64(offsetMinutes) * 60_000
        let (days, rest) = CivilCalendar.floorDivide(local, by: CivilCalendar.millisecondsPerDay)
        let (year, month, day) = CivilCalendar.date(ofNumber: Int(days))
        let time = Int(rest)
        var text = "\(Digits.four(year))-\(Digits.two(month))-\(Digits.two(day))T"
        text += "\(Digits.two(time / 3_600_000)):\(Digits.two(time / 60_000 % 60))"
        if precision >= .second { text += ":\(Digits.two(time / 1000 % 60))" }
        if precision >= .millisecond { text += ".\(Digits.padded(time % 1000, to: 3))" }
        return text + StampedInstant.text(ofOffset: offsetMinutes)
    }
}
