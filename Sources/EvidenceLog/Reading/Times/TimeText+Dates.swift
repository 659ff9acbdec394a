extension TimeText {
    struct OtherDate {
        var year: Int
        var month: Int
        var day: Int
        var side = DateSide.none
        /// The time, where it stands before the year.
        var clock: Clock?
        /// Hours east of UTC, where that stands before the year, too.
        var zone: Int?
    }

    /// `3/23/2021`, `23.03.2021`, `22 Feb 2022`, `Fri, 22 Feb 2022`, `10/Oct/2000`, `Feb 22 2022`,
    /// `Thu Mar 23 20:31:07 2021`.
    mutating func otherDate(_ form: ColumnMapping.TimeForm) -> OtherDate? {
        skipWeekday()
        guard next.isDigit else { return monthFirstByName() }
        guard let first = number(1...2) else { return nil }
        let mark = next
        guard [0x2F, 0x2D, 0x2E, 0x20].contains(mark) else { return nil }
        place += 1
        if next.isLetter {
            guard let month = monthName(), take(mark), let year = year() else { return nil }
            return OtherDate(year: year, month: month, day: first)
        }
        guard mark != 0x20, let second = number(1...2), take(mark), let year = year() else {
            return nil
        }
        return ordered(first, second, year, mark: mark, form)
    }

    private func ordered(
        _ first: Int, _ second: Int, _ year: Int, mark: UInt8, _ form: ColumnMapping.TimeForm
    ) -> OtherDate? {
        let isDayFirst: Bool
        switch form {
        case .dayFirst: isDayFirst = true
        case .monthFirst: isDayFirst = false
        default: isDayFirst = mark == UInt8(ascii: ".") || first > 12 && second <= 12
        }
        let isNamed = form != .any || mark == UInt8(ascii: ".")
        return OtherDate(
            year: year, month: isDayFirst ? second : first, day: isDayFirst ? first : second,
            side: isNamed ? .none : Self.side(first, second))
    }

    private static func side(_ first: Int, _ second: Int) -> DateSide {
        if first > 12 { return .dayFirst }
        if second > 12 { return .monthFirst }
        return first == second ? .none : .either
    }

    private mutating func year() -> Int? {
        let start = place
        guard let year = number(2...4) else { return nil }
        switch place - start {
        case 4: return year
        // As POSIX has it.
        case 2: return year < 69 ? 2000 + year : 1900 + year
        default: return nil
        }
    }

    private mutating func skipWeekday() {
        var word = self
        guard let letters = word.word(), letters.count >= 3,
            Self.weekdays.contains(String(letters.prefix(3)))
        else { return }
        _ = word.take(UInt8(ascii: ","))
        word.skipBlanks()
        self = word
    }

    private mutating func monthFirstByName() -> OtherDate? {
        guard let month = monthName() else { return nil }
        skipBlanks()
        guard let day = number(1...2) else { return nil }
        _ = take(UInt8(ascii: ","))
        skipBlanks()
        if let year = yearAlone() { return OtherDate(year: year, month: month, day: day) }
        guard let clock = readClock() else { return nil }
        skipBlanks()
        // As `date` writes it: the zone stands before the year.
        let zone = next.isLetter ? word().flatMap { Self.zones[$0.uppercased()] } : nil
        skipBlanks()
        guard let year = number(4...4) else { return nil }
        return OtherDate(year: year, month: month, day: day, clock: clock, zone: zone)
    }

    /// Four digits, and not the hour and minute of a clock.
    private mutating func yearAlone() -> Int? {
        let start = place
        if let year = number(4...4), isAtEnd || next.isBlank || next == UInt8(ascii: ",") {
            return year
        }
        place = start
        return nil
    }

    private mutating func monthName() -> Int? {
        guard let word = word(), word.count >= 3,
            let place = Self.months.firstIndex(where: { $0.hasPrefix(word) })
        else { return nil }
        return place + 1
    }

    private mutating func word() -> String? {
        let start = place
        while next.isLetter { place += 1 }
        return place > start ? bytes.piece(start..<place).text.lowercased() : nil
    }

    private static let weekdays: Set<String> = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september",
        "october", "november", "december",
    ]
}
