/// An instant as it was written: with an offset from UTC and a fineness of the clock.
///
/// Source: RFC 3339 section 5.6. The offset `-00:00` is read as `Z`.
public struct StampedInstant: Hashable, Sendable {
    public let instant: Instant
    /// Minutes east of UTC, -840...840.
    public let offsetMinutes: Int
    public let precision: ClockPrecision

    /// No zone of civil use lies further from UTC than 14 hours.
    static let largestOffsetMinutes = 840

    init(instant: Instant, offsetMinutes: Int, precision: ClockPrecision) {
        self.instant = instant
        self.offsetMinutes = offsetMinutes
        self.precision = precision
    }

    /// The instant in UTC, as finely as it is known.
    public init(_ instant: Instant) {
        self.init(instant: instant, offsetMinutes: 0, precision: instant.finestPrecision)
    }

    /// The instant with the zone's offset, or in UTC where the zone has no whole-minute offset.
    public init(_ instant: Instant, in zone: Zone) {
        let seconds = zone.offsetSeconds(at: instant)
        let isWritable = seconds % 60 == 0 && zone.isRepresentable(instant)
        self.init(
            instant: instant, offsetMinutes: isWritable ? seconds / 60 : 0,
            precision: instant.finestPrecision)
    }

    /// The text of RFC 3339, seconds optional: `2019-03-07T14:05-05:00`.
    public static func parse(_ text: String) throws(MomentError) -> StampedInstant {
        var scanner = try MomentScanner(text)
        let day = try scanner.day()
        guard scanner.take(UInt8(ascii: "T"), UInt8(ascii: "t")) else { throw scanner.refusal }
        let stamp = try scanner.stamp(on: day)
        try scanner.expectEnd()
        return stamp
    }

    public var text: String { instant.text(offsetMinutes: offsetMinutes, precision: precision) }

    /// The day on the calendar of the written offset.
    public var writtenDay: Day {
        let local = instant.milliseconds + Int64(offsetMinutes) * 60_000
        return Day(
            clamping: Int(
                CivilCalendar.floorDivide(local, by: CivilCalendar.millisecondsPerDay).quotient))
    }

    static func text(ofOffset minutes: Int) -> String {
        guard minutes != 0 else { return "Z" }
        let sign = minutes < 0 ? "-" : "+"
        let size = minutes.magnitude
        return "\(sign)\(Digits.two(Int(size / 60))):\(Digits.two(Int(size % 60)))"
    }
}
