/// A day and a time without a year, as RFC 3164 has them: `Mar  2 10:00:00`.
struct YearlessTime {
    let month: Int
    let day: Int
    let clock: TimeText.Clock
    /// Where it ends.
    let end: Int

    init?(_ line: Bytes, from start: Int) {
        guard line.count >= start + 14, line[start].isLetter, line[start + 3] == 0x20 else {
            return nil
        }
        let name = line.piece(start..<(start + 3)).text.lowercased()
        guard let place = Self.months.firstIndex(of: name) else { return nil }
        var text = TimeText(line)
        text.place = start + 3
        text.skipBlanks()
        guard let day = text.number(1...2), text.take(0x20) else { return nil }
        let clockStart = text.place
        guard let clock = text.readClock(), text.place >= clockStart + 5,
            line[clockStart...].prefix(3).contains(UInt8(ascii: ":")),
            (1...31).contains(day)
        else { return nil }
        // With a year behind it, it is another form.
        var rest = text
        rest.skipBlanks()
        if let year = rest.number(4...4), (1970...2100).contains(year),
            rest.isAtEnd || rest.next.isBlank || rest.next == UInt8(ascii: ":")
        {
            return nil
        }
        month = place + 1
        self.day = day
        self.clock = clock
        end = text.place
    }

    /// Microseconds since 1970 of such a clock; nil where that year has no such day.
    func microseconds(in year: Int) -> Int64? {
        TimeText.days(year, month, day).map {
            Int64($0) * 86_400 * TimeReading.perSecond + clock.microseconds
        }
    }

    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
}

/// Which year is meant where a log states none.
public enum UnstatedYear: Hashable, Sendable {
    /// Its first record is of this year; the year goes on when December has become January.
    case named(Int)
    /// No record is later than this, in UTC microseconds; a day is allowed for clocks that differ.
    case notAfter(Int64)
}

/// Gives years to the times of a log, record by record.
struct YearCount {
    let rule: UnstatedYear?
    private var year: Int?
    private var month = 0

    private static let day: Int64 = 86_400 * TimeReading.perSecond

    init(_ rule: UnstatedYear?) {
        self.rule = rule
        if case .named(let year) = rule { self.year = year }
    }

    /// Microseconds of a clock, and the year that was taken.
    mutating func time(of text: YearlessTime) -> (microseconds: Int64, year: Int)? {
        switch rule {
        case nil: return nil
        case .named: return following(text)
        case .notAfter(let last): return Self.before(last, text)
        }
    }

    /// A record out of order does not change the year, a new year does.
    private mutating func following(_ text: YearlessTime) -> (microseconds: Int64, year: Int)? {
        guard var current = year else { return nil }
        if month >= 10, text.month <= 3 { current += 1 }
        if month > 0, month <= 3, text.month >= 10 { current -= 1 }
        guard let time = text.microseconds(in: current) else { return nil }
        (year, month) = (current, text.month)
        return (time, current)
    }

    private static func before(
        _ last: Int64, _ text: YearlessTime
    ) -> (microseconds: Int64, year: Int)? {
        let latest = last.addingReportingOverflow(day)
        guard !latest.overflow, TimeReading.bounds.contains(latest.partialValue) else { return nil }
        // Some year within eight has a 29 February.
        let guess = 1970 + Int(latest.partialValue / (day * 365)) + 1
        for year in stride(from: guess, to: guess - 12, by: -1) {
            guard let time = text.microseconds(in: year), time <= latest.partialValue else {
                continue
            }
            return (time, year)
        }
        return nil
    }
}
