/// A date of birth in three numbers, packed so that 0 is "not known".
struct BirthDate: Hashable, Sendable {
    let packed: UInt32

    static let unknown = BirthDate(packed: 0)

    var isKnown: Bool { packed != 0 }
    var year: Int { Int(packed >> 9) }
    var month: Int { Int(packed >> 5 & 15) }
    var day: Int { Int(packed & 31) }

    private init(packed: UInt32) { self.packed = packed }

    /// Nil for a day that no calendar has.
    init?(year: Int, month: Int, day: Int) {
        guard (1850...2100).contains(year), (1...12).contains(month),
            (1...Self.days(in: month, of: year)).contains(day)
        else { return nil }
        packed = UInt32(year) << 9 | UInt32(month) << 5 | UInt32(day)
    }

    private static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        default: 31
        }
    }

    /// Reads `04/28/1978`, `4/28/78`, `28.4.1978`, `1978-04-28`, `19780428`, `Apr 28, 1978`, `28 April 1978`,
    /// a day of a spreadsheet. In a form with slashes the month comes first unless it cannot be one.
    ///
    /// A year of two digits lies before `latestYear`.
    init(_ field: [UInt8], latestYear: Int, _ repairs: inout Repairs) {
        guard !field.isEmpty else {
            self = .unknown
            return
        }
        let found = Self.parse(field, latestYear, &repairs)
        // What is typed where the day is not known.
        guard let found, found != BirthDate(year: 1900, month: 1, day: 1) else {
            repairs.count(.dateImpossible)
            self = .unknown
            return
        }
        self = found
    }

    private static func parse(
        _ field: [UInt8], _ latestYear: Int, _ repairs: inout Repairs
    ) -> BirthDate? {
        var parts: [Part] = []
        for piece in pieces(of: field) {
            guard let part = Part(piece) else { return nil }
            parts.append(part)
        }
        // A time of day behind the date says nothing.
        if parts.count > 3, field.contains(UInt8(ascii: ":")) { parts = Array(parts.prefix(3)) }
        if parts.count == 1, case .number(let number, let digits) = parts[0] {
            repairs.count(.dateForm)
            return compact(number, digits)
        }
        guard parts.count == 3 else { return nil }
        return ordered(parts, latestYear, &repairs)
    }

    private enum Part {
        case number(Int, digits: Int)
        case month(Int)

        init?(_ piece: ArraySlice<UInt8>) {
            if piece.allSatisfy({ (0x30...0x39).contains($0) }), piece.count <= 8 {
                self = .number(
                    piece.reduce(0) { $0 * 10 + Int($1 - 0x30) }, digits: piece.count)
            } else if let month = Self.months.firstIndex(of: Array(piece.prefix(3))) {
                self = .month(month + 1)
            } else {
                return nil
            }
        }

        private static let months = [
            "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
        ].map { Array($0.utf8) }
    }

    /// Runs of digits and runs of letters, in lower case.
    private static func pieces(of field: [UInt8]) -> [ArraySlice<UInt8>] {
        let text = field.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        return text.split { !((0x30...0x39).contains($0) || (0x61...0x7A).contains($0)) }
    }

    private static func compact(_ number: Int, _ digits: Int) -> BirthDate? {
        switch digits {
        case 8:
            BirthDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
                ?? BirthDate(
                    year: number % 10_000, month: number / 1_000_000,
                    day: number / 10_000 % 100)
        // Days since the end of 1899, as spreadsheets count them.
        case 5: spreadsheet(number)
        default: nil
        }
    }

    private static func spreadsheet(_ number: Int) -> BirthDate? {
        var (year, left) = (1900, number - 1)
        while true {
            let length = days(in: 2, of: year) + 337
            guard left > length else { break }
            left -= length
            year += 1
        }
        var month = 1
        while left > days(in: month, of: year) {
            left -= days(in: month, of: year)
            month += 1
        }
        return BirthDate(year: year, month: month, day: left)
    }

    private static func ordered(
        _ parts: [Part], _ latestYear: Int, _ repairs: inout Repairs
    ) -> BirthDate? {
        var numbers: [(value: Int, digits: Int)] = []
        var named: Int?
        for part in parts {
            switch part {
            case .number(let value, let digits): numbers.append((value, digits))
            case .month(let month): named = month
            }
        }
        if let named {
            guard numbers.count == 2 else { return nil }
            repairs.count(.dateForm)
            let isYearFirst = numbers[0].digits == 4
            let (year, day) = isYearFirst ? (numbers[0], numbers[1]) : (numbers[1], numbers[0])
            return BirthDate(
                year: whole(year, latestYear, &repairs), month: named, day: day.value)
        }
        if numbers[0].digits == 4 {
            repairs.count(.dateForm)
            return BirthDate(year: numbers[0].value, month: numbers[1].value, day: numbers[2].value)
        }
        let year = whole(numbers[2], latestYear, &repairs)
        return BirthDate(year: year, month: numbers[0].value, day: numbers[1].value)
            ?? BirthDate(year: year, month: numbers[1].value, day: numbers[0].value)
    }

    private static func whole(
        _ year: (value: Int, digits: Int), _ latestYear: Int, _ repairs: inout Repairs
    ) -> Int {
        guard year.digits <= 2 else { return year.value }
        repairs.count(.dateCentury)
        let century = latestYear / 100 * 100
        return century + year.value <= latestYear
            ? century + year.value : century - 100 + year.value
    }
}
