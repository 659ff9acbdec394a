/// How a line of plain text begins that has a time at its head: of syslog, of web servers, of most programs.
struct TextHead {
    enum Kind {
        /// RFC 5424: after the time come host, program, process, message id and data.
        case syslog
        /// RFC 3164 and what looks like it.
        case oldSyslog
        /// A time, and then whatever the program says.
        case plain
        /// Of a web server: the time stands in brackets behind client and user.
        case access
        /// Linux's audit: `msg=audit(1364481363.243:24287):`.
        case audit
        /// `date=2026-03-02 time=10:00:00`, as firewalls have it.
        case dateAndTime
    }

    var kind: Kind
    /// Where the time is.
    var time: Range<Int>
    /// Where the rest begins.
    var rest: Int
    /// Of a time that states no year.
    var yearless: YearlessTime?

    static let longest = 80

    /// Nil for a line that has no time at its head.
    init?(_ line: Bytes) {
        guard let first = line.first, !first.isBlank else { return nil }
        let start = Self.behindPriority(line)
        if let head = Self.atStart(line, from: start) ?? Self.within(line) {
            self = head
        } else {
            return nil
        }
    }

    private init(_ kind: Kind, _ time: Range<Int>, rest: Int, yearless: YearlessTime? = nil) {
        self.kind = kind
        self.time = time
        self.rest = rest
        self.yearless = yearless
    }

    /// Behind `<34>`, where there is such a thing.
    private static func behindPriority(_ line: Bytes) -> Int {
        guard line[0] == UInt8(ascii: "<") else { return 0 }
        let end = line.place(of: UInt8(ascii: ">"), from: 1, to: min(line.count, 6))
        guard end < min(line.count, 6), end > 1, line.piece(1..<end).allSatisfy(\.isDigit) else {
            return 0
        }
        return end + 1
    }

    private static func atStart(_ line: Bytes, from start: Int) -> TextHead? {
        guard start < line.count else { return nil }
        let byte = line[start]
        if byte == UInt8(ascii: "[") { return bracketed(line, from: start) }
        // The version of RFC 5424.
        if start > 0, byte == UInt8(ascii: "1"), start + 2 < line.count, line[start + 1] == 0x20,
            let end = TimeExtent.ofYear(line, from: start + 2)
        {
            return TextHead(.syslog, (start + 2)..<end, rest: end)
        }
        if byte.isDigit {
            guard
                let end = TimeExtent.ofYear(line, from: start)
                    ?? TimeExtent.ofDay(line, from: start) ?? TimeExtent.ofCount(line, from: start)
            else { return nil }
            let isJoined = line.piece(start..<end).contains { $0 == UInt8(ascii: "T") }
            return TextHead(isJoined ? .oldSyslog : .plain, start..<end, rest: end)
        }
        if byte.isLetter { return worded(line, from: start) }
        if byte == UInt8(ascii: "@") { return labelled(line, from: start) }
        return nil
    }

    private static func worded(_ line: Bytes, from start: Int) -> TextHead? {
        if let yearless = YearlessTime(line, from: start) {
            return TextHead(
                .oldSyslog, start..<yearless.end, rest: yearless.end, yearless: yearless)
        }
        if let end = TimeExtent.ofName(line, from: start) {
            return TextHead(.oldSyslog, start..<end, rest: end)
        }
        guard let end = TimeExtent.ofTwoFields(line, from: start) else { return nil }
        return TextHead(.dateAndTime, start..<end, rest: start)
    }

    /// `@40000000433225833b6e1a8c tcpserver: status`.
    private static func labelled(_ line: Bytes, from start: Int) -> TextHead? {
        let end = start + TAI64.length
        guard end <= line.count, end == line.count || line[end].isBlank,
            TAI64.read(line.piece(start..<end)) != nil
        else { return nil }
        return TextHead(.oldSyslog, start..<end, rest: end)
    }

    /// `[2026-03-02 10:00:00,123] ERROR`, `[Fri Mar 06 10:00:00.123 2026] [error]`.
    private static func bracketed(_ line: Bytes, from start: Int) -> TextHead? {
        let limit = min(line.count, start + longest)
        let end = line.place(of: UInt8(ascii: "]"), from: start, to: limit)
        guard end < limit, TimeExtent.isTime(line.piece((start + 1)..<end)) else { return nil }
        return TextHead(.plain, (start + 1)..<end, rest: end + 1)
    }

    /// Behind other fields.
    private static func within(_ line: Bytes) -> TextHead? {
        let limit = min(line.count, 1_024)
        if line.starts(with: "type=".utf8) || line.starts(with: "node=".utf8) {
            let mark = Array("msg=audit(".utf8)
            var place = 0
            while place < limit {
                place = line.place(of: mark[0], from: place, to: limit)
                if place + mark.count < limit,
                    line.piece(place..<(place + mark.count)).isEqual(to: mark)
                {
                    let start = place + mark.count
                    let end = line.place(of: UInt8(ascii: ":"), from: start, to: limit)
                    let isTime = end < limit && TimeReading(line.piece(start..<end)) != nil
                    return isTime ? TextHead(.audit, start..<end, rest: 0) : nil
                }
                place += 1
            }
        }
        var place = 0
        while place < limit {
            place = line.place(of: UInt8(ascii: "["), from: place, to: limit)
            guard place > 0, place + 22 < line.count else { return nil }
            if line[place - 1].isBlank, line[place + 1].isDigit, line[place + 3] == 0x2F {
                let end = line.place(of: UInt8(ascii: "]"), from: place, to: limit)
                guard end < limit, TimeReading(line.piece((place + 1)..<end)) != nil else {
                    return nil
                }
                return TextHead(.access, (place + 1)..<end, rest: end + 1)
            }
            place += 1
        }
        return nil
    }
}
