/// A time that the first fields of a line state by name: `date=2026-03-02 time=10:00:00`, `time="2026-03-02T…Z"`.
struct FieldTimes {
    /// The date, or all of it.
    let first: Range<Int>
    let second: Range<Int>?
    let end: Int

    init?(_ line: Bytes, from start: Int) {
        guard let one = Self.pair(line, from: start) else { return nil }
        let name = line.piece(one.name).text.lowercased()
        if name == "date", let two = Self.pair(line, from: one.end),
            line.piece(two.name).text.lowercased() == "time"
        {
            (first, second, end) = (one.value, two.value, two.end)
        } else if ["time", "ts", "timestamp", "datetime"].contains(name) {
            (first, second, end) = (one.value, nil, one.end)
        } else {
            return nil
        }
        guard TimeReading(text(line)) != nil else { return nil }
    }

    private func text(_ line: Bytes) -> [UInt8] {
        Array(line.piece(first)) + (second.map { [0x20] + Array(line.piece($0)) } ?? [])
    }

    func reading(_ line: Bytes) -> TimeReading? { TimeReading(text(line)) }

    /// `name=value` or `name="value"`, perhaps behind blanks.
    static func pair(
        _ line: Bytes, from start: Int
    ) -> (name: Range<Int>, value: Range<Int>, end: Int)? {
        var begin = start
        while begin < line.count, line[begin].isBlank { begin += 1 }
        var place = begin
        while place < line.count, isOfName(line[place]) { place += 1 }
        guard place > begin, place < line.count, line[place] == UInt8(ascii: "=") else {
            return nil
        }
        let name = begin..<place
        place += 1
        if place < line.count, line[place] == UInt8(ascii: "\"") {
            var end = place + 1
            while end < line.count, line[end] != UInt8(ascii: "\"") {
                end += line[end] == UInt8(ascii: "\\") ? 2 : 1
            }
            end = min(end, line.count)
            return (name, (place + 1)..<end, min(end + 1, line.count))
        }
        let value = place
        while place < line.count, !line[place].isBlank { place += 1 }
        return (name, value..<place, place)
    }

    private static func isOfName(_ byte: UInt8) -> Bool {
        byte.isLetter || byte.isDigit || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: ".")
    }
}

extension TimeReading {
    init?(_ text: [UInt8], form: ColumnMapping.TimeForm = .any) {
        guard let reading = text.withUnsafeBytes({ TimeReading($0, form: form) }) else {
            return nil
        }
        self = reading
    }
}
