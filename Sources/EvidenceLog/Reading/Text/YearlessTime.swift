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
