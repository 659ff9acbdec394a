/// A clock time as read, before its offset is known.
private struct ClockReading {
    var milliseconds: Int64
    var precision = ClockPrecision.minute
    var isLeapSecond = false
}

extension MomentScanner {
    /// The clock time and offset after a day and its `T`.
    mutating func stamp(on day: Day) throws(MomentError) -> StampedInstant {
        let start = column
        let reading = try clockReading()
        let offset = try offsetMinutes()
        let utc =
            Int64(day.number) * CivilCalendar.millisecondsPerDay + reading.milliseconds
            - Int64(offset) * 60_000
        // RFC 3339 5.6: a leap second ends a day of UTC; it is read as the second that follows it.
        let timeOfDay = CivilCalendar.floorDivide(utc, by: CivilCalendar.millisecondsPerDay).rest
        if reading.isLeapSecond, timeOfDay >= 1000 { throw .noSuchTime(column: start) }
        guard let instant = Instant(exactly: utc) else { throw .yearOutOfRange(column: 0) }
        return StampedInstant(
            instant: instant, offsetMinutes: offset, precision: reading.precision)
    }

    private mutating func clockReading() throws(MomentError) -> ClockReading {
        let start = column
        let hour = try number(width: 2)
        try expect(UInt8(ascii: ":"))
        let minute = try number(width: 2)
        guard hour < 24, minute < 60 else { throw .noSuchTime(column: start) }
        var reading = ClockReading(milliseconds: Int64(hour * 60 + minute) * 60_000)
        guard take(UInt8(ascii: ":")) else { return reading }
        let second = try number(width: 2)
        guard second <= 60 else { throw .noSuchTime(column: start) }
        reading.milliseconds += Int64(second) * 1000
        reading.isLeapSecond = second == 60
        reading.precision = .second
        guard take(UInt8(ascii: ".")) else { return reading }
        reading.milliseconds += try fraction()
        reading.precision = .millisecond
        return reading
    }

    /// Milliseconds from the digits of a fraction; finer digits are dropped.
    private mutating func fraction() throws(MomentError) -> Int64 {
        guard let first = digit() else { throw refusal }
        var milliseconds = Int64(first) * 100
        var unit: Int64 = 10
        while let digit = digit() {
            milliseconds += Int64(digit) * unit
            unit /= 10
        }
        return milliseconds
    }

    private mutating func offsetMinutes() throws(MomentError) -> Int {
        if take(UInt8(ascii: "Z"), UInt8(ascii: "z")) { return 0 }
        let start = column
        let isWest = next == UInt8(ascii: "-")
        guard take(UInt8(ascii: "+"), UInt8(ascii: "-")) else {
            let isMissing = isAtEnd || next == UInt8(ascii: "/") || isAtQualifier
            throw isMissing ? .localTimeWithoutOffset(column: column) : refusal
        }
        let hours = try number(width: 2)
        try expect(UInt8(ascii: ":"))
        let minutes = try number(width: 2)
        let total = hours * 60 + minutes
        guard minutes < 60, total <= StampedInstant.largestOffsetMinutes else {
            throw .noSuchOffset(column: start)
        }
        return isWest ? -total : total
    }

    private var isAtQualifier: Bool {
        next == UInt8(ascii: "~") || next == UInt8(ascii: "?") || next == UInt8(ascii: "%")
    }
}
