/// A date and a time in one of the ways that logs write them, read from left to right.
struct TimeText {
    let bytes: Bytes
    var place = 0

    init(_ bytes: Bytes) { self.bytes = bytes }

    /// The byte at the place; 0 behind the end.
    @inline(__always)
    var next: UInt8 { place < bytes.count ? bytes[place] : 0 }

    var isAtEnd: Bool { place >= bytes.count }

    @inline(__always)
    mutating func take(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        place += 1
        return true
    }

    mutating func skipBlanks() {
        while next.isBlank { place += 1 }
    }

    /// A number of so many digits.
    @inline(__always)
    mutating func number(_ digits: ClosedRange<Int>) -> Int? {
        var (value, count) = (0, 0)
        while count < digits.upperBound, next.isDigit {
            value = value * 10 + Int(next &- 0x30)
            place += 1
            count += 1
        }
        return count >= digits.lowerBound ? value : nil
    }

    /// The whole text; nil where it is no date that the calendar has.
    mutating func read(_ form: ColumnMapping.TimeForm) -> TimeReading? {
        if let reading = isoStart() { return reading }
        place = 0
        if let reading = dayOfYear() { return reading }
        place = 0
        guard let date = otherDate(form) else { return nil }
        guard let days = Self.days(date.year, date.month, date.day) else { return nil }
        guard let reading = clock(days: days, side: date.side, stated: date.clock)
        else { return nil }
        guard let zone = date.zone, !reading.isZoned else { return reading }
        return TimeReading(
            microseconds: reading.microseconds - Int64(zone) * 3_600 * TimeReading.perSecond,
            isZoned: true, digits: reading.digits)
    }

    /// Year before month before day.
    @inline(__always)
    private mutating func isoStart() -> TimeReading? {
        guard bytes.count >= 8, let year = number(4...4) else { return nil }
        let mark = next
        let isCompact = mark.isDigit
        guard isCompact || mark == 0x2D || mark == 0x2F else { return nil }
        // Eight digits are a date only with a time behind it: otherwise they are a count.
        if isCompact { guard bytes.count >= 15, bytes[8] == 0x54 else { return nil } }
        if !isCompact { place += 1 }
        guard let month = number(isCompact ? 2...2 : 1...2), isCompact || take(mark),
            let day = number(isCompact ? 2...2 : 1...2), let days = Self.days(year, month, day)
        else { return nil }
        return clock(days: days, side: .none, stated: nil)
    }

    /// `2012-025T10:22:40`, as ISO 8601 has it, too.
    private mutating func dayOfYear() -> TimeReading? {
        guard bytes.count >= 13, bytes[4] == 0x2D, bytes[8] == 0x54, let year = number(4...4),
            take(0x2D), let day = number(3...3), let first = Self.days(year, 1, 1),
            let last = Self.days(year, 12, 31), day >= 1, first + day - 1 <= last
        else { return nil }
        return clock(days: first + day - 1, side: .none, stated: nil)
    }

    /// What follows the date: nothing, or a time, perhaps with a zone.
    @inline(__always)
    private mutating func clock(
        days: Int, side: DateSide, stated: Clock?
    ) -> TimeReading? {
        let midnight = Int64(days) * 86_400 * TimeReading.perSecond
        var clock = stated ?? Clock()
        if stated == nil, !isAtEnd {
            guard takeMark() else { return nil }
            guard let read = readClock() else { return nil }
            clock = read
        }
        let local = midnight + clock.microseconds
        guard let offset = zone() else { return nil }
        return TimeReading(
            microseconds: local - Int64(offset.seconds) * TimeReading.perSecond,
            isZoned: offset.isStated, digits: clock.digits, side: side)
    }

    /// What stands between date and time.
    private mutating func takeMark() -> Bool {
        if next == UInt8(ascii: "T") || next == UInt8(ascii: "t") || next == UInt8(ascii: ":") {
            place += 1
            return true
        }
        _ = take(UInt8(ascii: ","))
        guard next.isBlank || next == UInt8(ascii: "_") else { return false }
        place += 1
        skipBlanks()
        return true
    }

    /// Days since 1970; nil where the calendar has no such day.
    static func days(_ year: Int, _ month: Int, _ day: Int) -> Int? {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= 31 else {
            return nil
        }
        if day > 28 {
            let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
            let length = month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
            guard day <= length else { return nil }
        }
        // The days of the years before it, March being the first month (see `CivilCalendar`).
        let shifted = month <= 2 ? year - 1 : year
        let ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + ofYear - 719_468
    }
}
