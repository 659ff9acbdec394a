extension Standpoint {
    /// What has to be said of the clock times in a moment that was typed: `02:30 does not exist that day: taken as
    /// 03:30 EDT` where clocks are set forward, `first 01:30, EDT` where they are set back; empty for most.
    ///
    /// - Parameter moment: what the text was read as.
    public func clockRemarks(on typed: String, readAs moment: Moment) -> [String] {
        let times = Self.times(in: typed)
        return moment.points.compactMap { point in
            guard case .instant(let stamp) = point.value else { return nil }
            return remark(on: stamp.instant, among: times)
        }
    }

    private func remark(on instant: Instant, among times: Set<Int>) -> String? {
        let clock = zone.clockTime(of: instant)
        let name = zone.abbreviation(at: instant)
        if let fold = zone.fold(of: instant) {
            return "\(fold == .first ? "first" : "second") \(clock.text), \(name)"
        }
        guard let skipped = zone.skippedTime(at: instant), times.contains(skipped.secondOfDay),
            !times.contains(clock.secondOfDay)
        else { return nil }
        return "\(skipped.text) does not exist that day: taken as \(clock.text) \(name)"
    }

    /// The seconds of the day of all clock times in a text.
    private static func times(in typed: String) -> Set<Int> {
        let words = SpokenWords(typed).telling
        let halves = zip(words, words.dropFirst()).map { $0 + $1 }
        return Set((words + halves).compactMap { SpokenTime($0)?.second })
    }
}

extension Zone {
    /// The time of day that was skipped so long before, when clocks were set forward: at 03:30 behind the change it
    /// is 02:30; nil further away from a change.
    func skippedTime(at instant: Instant) -> ClockTime? {
        let day = CivilCalendar.millisecondsPerDay
        let before = offsetSeconds(at: Instant(milliseconds: instant.milliseconds - day))
        let jump = Int64(offsetSeconds(at: instant) - before) * 1000
        guard jump > 0 else { return nil }
        let earlier = Instant(milliseconds: instant.milliseconds - jump)
        guard offsetSeconds(at: earlier) == before else { return nil }
        let local = instant.milliseconds + Int64(before) * 1000
        let second = CivilCalendar.floorDivide(local, by: 1000).quotient
        return ClockTime(wrapping: Int(CivilCalendar.floorDivide(second, by: 86_400).rest))
    }
}
