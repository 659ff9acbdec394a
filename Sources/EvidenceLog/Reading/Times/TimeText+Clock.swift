extension TimeText {
    struct Clock {
        var microseconds: Int64 = 0
        var digits = 0
    }

    /// `14:05`, `14:05:09`, `14:05:09.123456789`, `2:05:09 PM`, `140509`.
    @inline(__always)
    mutating func readClock() -> Clock? {
        guard let hour = number(1...2) else { return nil }
        let isCompact = next.isDigit
        guard isCompact || take(UInt8(ascii: ":")), let minute = number(2...2) else { return nil }
        var second = 0
        if isCompact ? next.isDigit : take(UInt8(ascii: ":")) {
            guard let value = number(2...2) else { return nil }
            second = value
        }
        let fraction = readFraction()
        guard let hour = hourOfDay(hour), minute < 60, second <= 60 else { return nil }
        let seconds = Int64(hour * 3600 + minute * 60 + second)
        return Clock(
            microseconds: seconds * TimeReading.perSecond + fraction.value,
            digits: fraction.digits)
    }

    @inline(__always)
    private mutating func readFraction() -> (value: Int64, digits: Int) {
        guard next == UInt8(ascii: ".") || next == UInt8(ascii: ","),
            place + 1 < bytes.count, bytes[place + 1].isDigit
        else { return (0, 0) }
        place += 1
        var (value, scale, digits) = (Int64(0), TimeReading.perSecond, 0)
        while next.isDigit {
            scale /= 10
            value += Int64(next &- 0x30) * scale
            digits += 1
            place += 1
        }
        return (value, digits)
    }

    /// With AM and PM, if they follow.
    private mutating func hourOfDay(_ hour: Int) -> Int? {
        let start = place
        skipBlanks()
        let letter = next.lowered
        guard letter == UInt8(ascii: "a") || letter == UInt8(ascii: "p") else {
            place = start
            return hour < 24 ? hour : nil
        }
        place += 1
        guard next.lowered == UInt8(ascii: "m") else {
            place = start
            return hour < 24 ? hour : nil
        }
        place += 1
        guard (1...12).contains(hour) else { return nil }
        return hour % 12 + (letter == UInt8(ascii: "p") ? 12 : 0)
    }

    /// What is left of the text: nothing, or a zone. Nil where it is something else.
    @inline(__always)
    mutating func zone() -> (seconds: Int, isStated: Bool)? {
        if isAtEnd { return (0, false) }
        skipBlanks()
        if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { return offset() }
        return namedZone()
    }

    private mutating func offset() -> (seconds: Int, isStated: Bool)? {
        let isWest = next == UInt8(ascii: "-")
        place += 1
        guard let hour = number(1...2) else { return nil }
        var minute = 0
        if take(UInt8(ascii: ":")) || next.isDigit {
            guard let value = number(2...2) else { return nil }
            minute = value
        }
        // `+02:00[Europe/Berlin]`, `+0200 (CEST)`
        skipBlanks()
        let isNamed = next == UInt8(ascii: "[") || next == UInt8(ascii: "(")
        guard isAtEnd || isNamed, hour < 16, minute < 60 else { return nil }
        let seconds = hour * 3600 + minute * 60
        return (isWest ? -seconds : seconds, true)
    }

    private mutating func namedZone() -> (seconds: Int, isStated: Bool)? {
        let name = bytes.piece(place..<bytes.count)
        if name.count == 1, name[0].lowered == UInt8(ascii: "z") { return (0, true) }
        guard (2...4).contains(name.count), let hours = Self.zones[name.text.uppercased()] else {
            return nil
        }
        return (hours * 3600, true)
    }

    /// The names of RFC 5322 section 4.3 and a few that are as clear.
    static let zones: [String: Int] = [
        "UT": 0, "UTC": 0, "GMT": 0, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7,
        "MDT": -6, "PST": -8, "PDT": -7, "CET": 1, "CEST": 2, "EET": 2, "EEST": 3, "JST": 9,
    ]
}
