extension Standpoint {
    /// A moment that was typed to its end, with a time of the zone's own clock: `09:00` is today's, `tomorrow
    /// 09:00`, `2019-03-20 09:00`, `2019-03-20T09:00`. Text of any other form comes back as `spellingOut` has it.
    ///
    /// Not for lines that are read while they are typed: an offset may still follow.
    public func completing(_ text: String) -> String {
        let words = text.trimmed.split { $0 == " " || $0 == "T" }.map(String.init)
        let typed = spellingOut(text, as: .moment)
        guard let last = words.last, let minute = Self.minute(of: last), words.count <= 2 else {
            return typed
        }
        var day: Day? = today
        if words.count == 2 { day = Day(canonical: spellingOut(words[0], as: .day)) }
        guard let day else { return typed }
        let midnight = Int64(day.number) * CivilCalendar.millisecondsPerDay
        let instant = zone.instant(localMilliseconds: midnight + Int64(minute) * 60_000)
        let offset = StampedInstant(instant, in: zone).offsetMinutes
        return instant.text(offsetMinutes: offset, precision: .minute)
    }

    /// `09:00` and `9:05` as minutes of the day.
    private static func minute(of text: String) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
            let hour = Int(parts[0]), let minute = Int(parts[1]), (0..<24).contains(hour),
            (0..<60).contains(minute)
        else { return nil }
        return hour * 60 + minute
    }
}
