extension OpeningHours {
    /// Reads `Mon-Fri 09:00-18:30; Sat,Sun 10:00-12:00,13:00-16:00` on the clock of the zone.
    ///
    /// Groups are parted by `;` with spaces around it or none; a run of days may pass Sunday
    /// (`Sat-Mon`); an hour may be one digit. Hours that meet or overlap become one.
    public static func parse(_ text: String, in zone: Zone) throws(ScheduleError) -> OpeningHours {
        guard !text.isEmpty else { throw .empty(column: 0) }
        guard text.utf8.count <= 512 else { throw .tooLong(column: 512) }
        var scanner = OpeningHoursScanner(bytes: Array(text.utf8))
        var hours = [[Range<Int>]](repeating: [], count: Weekday.allCases.count)
        repeat {
            let group = try scanner.group()
            for day in group.days { hours[day.rawValue - 1] += group.hours }
        } while try scanner.hasAnotherGroup()
        return OpeningHours(zone: zone, hours: hours)
    }
}

private struct OpeningHoursScanner {
    let bytes: [UInt8]
    var column = 0

    mutating func group() throws(ScheduleError) -> (days: Set<Weekday>, hours: [Range<Int>]) {
        skipSpaces()
        guard column < bytes.count, bytes[column] != UInt8(ascii: ";") else {
            throw .empty(column: column)
        }
        var days: Set<Weekday> = []
        repeat { days.formUnion(try run()) } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: " ")) else { throw .noSuchWeekday(column: column) }
        skipSpaces()
        var hours: [Range<Int>] = []
        repeat { hours.append(try range()) } while take(UInt8(ascii: ","))
        return (days, hours)
    }

    mutating func hasAnotherGroup() throws(ScheduleError) -> Bool {
        skipSpaces()
        guard column < bytes.count else { return false }
        guard take(UInt8(ascii: ";")) else { throw .noSuchTime(column: column) }
        return true
    }

    private mutating func run() throws(ScheduleError) -> [Weekday] {
        let first = try weekday()
        guard take(UInt8(ascii: "-")) else { return [first] }
        let last = try weekday()
        let length = (last.rawValue - first.rawValue + 7) % 7
        return (0...length).map { Weekday.allCases[(first.rawValue - 1 + $0) % 7] }
    }

    private mutating func weekday() throws(ScheduleError) -> Weekday {
        let word = bytes[column...].prefix(3)
        guard let day = Weekday.allCases.first(where: { word.elementsEqual($0.shortName.utf8) })
        else { throw .noSuchWeekday(column: column) }
        column += 3
        return day
    }

    private mutating func range() throws(ScheduleError) -> Range<Int> {
        let start = column
        let opening = try minute()
        guard take(UInt8(ascii: "-")) else { throw .noSuchTime(column: column) }
        let closing = try minute()
        guard opening < closing else { throw .endBeforeStart(column: start) }
        return opening..<closing
    }

    /// A clock time as minutes of the day, 0...1440.
    private mutating func minute() throws(ScheduleError) -> Int {
        let start = column
        guard var hour = digit() else { throw .noSuchTime(column: start) }
        if let second = digit() { hour = hour * 10 + second }
        guard take(UInt8(ascii: ":")), let tens = digit(), let ones = digit(), tens < 6,
            hour * 60 + tens * 10 + ones <= 1440
        else { throw .noSuchTime(column: start) }
        return hour * 60 + tens * 10 + ones
    }

    private mutating func digit() -> Int? {
        guard column < bytes.count, bytes[column] >= 0x30, bytes[column] <= 0x39
        else { return nil }
        column += 1
        return Int(bytes[column - 1] - 0x30)
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard column < bytes.count, bytes[column] == byte else { return false }
        column += 1
        return true
    }

    private mutating func skipSpaces() { while take(UInt8(ascii: " ")) {} }
}
