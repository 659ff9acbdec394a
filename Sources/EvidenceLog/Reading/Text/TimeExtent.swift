/// How far a time reaches that begins a line of text.
enum TimeExtent {
    static func isTime(_ bytes: Bytes) -> Bool {
        // A mere number in brackets is a process or a thread.
        bytes.contains(UInt8(ascii: ":")) && TimeReading(bytes) != nil
    }

    /// `2026-03-02T10:00:00Z`, `2026/03/02 10:00:00,123 +0100`, with what belongs to it.
    static func ofYear(_ line: Bytes, from start: Int) -> Int? {
        guard start + 16 <= line.count, line[start + 4] == 0x2D || line[start + 4] == 0x2F else {
            return nil
        }
        var place = start + 5
        let second = place
        place = digits(line, from: place)
        // A day of the year.
        if place - second == 3, place < line.count, line[place] == 0x54 {
            return clock(line, from: start, at: place)
        }
        guard place < line.count, line[place] == line[start + 4] else { return nil }
        place = digits(line, from: place + 1)
        guard place < line.count else { return nil }
        return clock(line, from: start, at: place)
    }

    /// `02/Mar/2026 10:00:00`, `02.03.2026 10:00:00`, `2 Mar 2026 10:00:00`.
    static func ofDay(_ line: Bytes, from start: Int) -> Int? {
        var place = digits(line, from: start)
        guard place - start <= 2, place < line.count else { return nil }
        let mark = line[place]
        guard [0x2F, 0x2D, 0x2E, 0x20].contains(mark) else { return nil }
        place = word(line, from: place + 1)
        guard place < line.count, line[place] == mark else { return nil }
        let year = place + 1
        place = digits(line, from: year)
        guard place - year == 2 || place - year == 4, place < line.count else { return nil }
        return clock(line, from: start, at: place)
    }

    /// `Mon Mar 02 10:00:00 2026`, `Mar 2 2026 10:00:00`, `Mon Mar 2 10:00:00 UTC 2026`.
    static func ofName(_ line: Bytes, from start: Int) -> Int? {
        guard line.count >= start + 16, isName(line, at: start) else { return nil }
        let limit = min(line.count, start + TextHead.longest)
        var ends: [Int] = []
        var place = start
        while ends.count < 7, place < limit {
            while place < limit, line[place].isBlank { place += 1 }
            while place < limit, !line[place].isBlank { place += 1 }
            ends.append(place)
        }
        for end in ends.dropFirst(2).reversed() {
            for end in [end, end - 1] where end > start {
                let text = line.piece(start..<end)
                if TimeReading(text) != nil { return end }
            }
        }
        return nil
    }

    /// Counts of seconds with three decimals or more, of milliseconds: mere numbers could be anything.
    static func ofCount(_ line: Bytes, from start: Int) -> Int? {
        let whole = digits(line, from: start)
        guard whole < line.count else { return nil }
        var end = whole
        if whole - start == 10, line[whole] == UInt8(ascii: ".") {
            end = digits(line, from: whole + 1)
            guard end - whole > 3 else { return nil }
        } else if whole - start != 13 {
            return nil
        }
        let isEnd = end == line.count || line[end].isBlank || line[end] == UInt8(ascii: ":")
        return isEnd && TimeReading(line.piece(start..<end)) != nil ? end : nil
    }

    /// `date=2026-03-02 time=10:00:00`; `time="2026-03-02T10:00:00Z" level=info`.
    static func ofTwoFields(_ line: Bytes, from start: Int) -> Int? {
        FieldTimes(line, from: start)?.end
    }

    /// Whether it begins with the name of a month or a day of the week.
    static func isName(_ line: Bytes, at start: Int) -> Bool {
        guard start + 3 < line.count else { return false }
        let name = line.piece(start..<(start + 3)).map(\.lowered)
        return names.contains { $0.elementsEqual(name) }
    }

    private static let names: [[UInt8]] = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
        "mon", "tue", "wed", "thu", "fri", "sat", "sun",
    ].map { Array($0.utf8) }

    // MARK: Parts

    /// The end of the time whose date ends at a place, with fraction, AM or PM and zone.
    private static func clock(_ line: Bytes, from start: Int, at date: Int) -> Int? {
        var place = date
        let limit = min(line.count, start + TextHead.longest)
        guard place < limit else { return nil }
        if line[place] == UInt8(ascii: ",") { place += 1 }
        while place < limit, isMark(line[place]) { place += 1 }
        var end = place
        while end < limit, line[end].isDigit || isWithin(line, end, limit) { end += 1 }
        guard end > place, TimeReading(line.piece(start..<end)) != nil else { return nil }
        // The longest that is a time.
        for longer in suffixes(line, from: end, to: limit)
        where TimeReading(line.piece(start..<longer)) != nil {
            return longer
        }
        return end
    }

    /// A sign between digits.
    private static func isWithin(_ line: Bytes, _ place: Int, _ limit: Int) -> Bool {
        let byte = line[place]
        guard [0x3A, 0x2E, 0x2C].contains(byte), place + 1 < limit else { return false }
        return line[place + 1].isDigit && line[place - 1].isDigit
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        byte.isBlank || byte == UInt8(ascii: "T") || byte == UInt8(ascii: "t")
            || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
    }

    /// Where AM, a zone, or both may end, the last first.
    private static func suffixes(_ line: Bytes, from start: Int, to limit: Int) -> [Int] {
        var (ends, place) = ([Int](), start)
        for _ in 0..<2 {
            var next = place
            if next < limit, line[next] == 0x20 { next += 1 }
            let begin = next
            let isSign = next < limit && (line[next] == 0x2B || line[next] == 0x2D)
            if isSign {
                next += 1
                while next < limit, line[next].isDigit || line[next] == 0x3A { next += 1 }
                if line[next - 1] == 0x3A { next -= 1 }
            } else {
                next = word(line, from: next)
            }
            guard next > begin, next - begin <= 6 else { break }
            ends.append(next)
            place = next
        }
        return ends.reversed()
    }

    private static func digits(_ line: Bytes, from start: Int) -> Int {
        var place = start
        while place < line.count, line[place].isDigit { place += 1 }
        return place
    }

    private static func word(_ line: Bytes, from start: Int) -> Int {
        var place = start
        while place < line.count, line[place].isLetter || line[place].isDigit { place += 1 }
        return place
    }
}
