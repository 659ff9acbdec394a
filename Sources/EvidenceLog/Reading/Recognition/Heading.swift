/// The first row of delimited text.
struct Heading {
    var names: [String]
    let separator: UInt8
    /// The row as it stands; empty where the first row is a record.
    var raw: [UInt8]
    /// Where the first record begins.
    var next: Int
    var lines: Int
    /// Whether the row names the columns.
    var isHeading = true
}

extension Recogniser {
    static let separators: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]

    func heading(from start: Int, lines: Int) throws(EvidenceProblem) -> Heading {
        guard let first = bytes.line(from: start, to: bytes.count, isFinal: isWhole) else {
            throw .headingTooLong
        }
        // What spreadsheets put in front of everything.
        let line = bytes.piece(start..<first.end)
        if line.count == 5, line.text.lowercased().hasPrefix("sep="),
            Self.separators.contains(line[4])
        {
            return try row(from: first.next, lines: lines + 1, separator: line[4])
        }
        // What PowerShell does.
        if line.starts(with: "#TYPE ".utf8) || line.starts(with: "\"#TYPE ".utf8) {
            return try heading(from: first.next, lines: lines + 1)
        }
        let separator = mapping?.separator ?? Self.separator(of: line)
        return try row(from: start, lines: lines, separator: separator)
    }

    private func row(
        from start: Int, lines: Int, separator: UInt8
    ) throws(EvidenceProblem) -> Heading {
        var splitter = RowSplitter(separator: separator)
        guard
            case .row(let end, let next) = splitter.scan(
                bytes, from: start, to: bytes.count, isFinal: isWhole)
        else { throw .headingTooLong }
        guard splitter.count <= RecordLayout.mostColumns else { throw .tooManyColumns }
        let names = (0..<splitter.count).map {
            String(decoding: splitter.unquoted(splitter.field($0, in: bytes)), as: UTF8.self)
                .trimmedOfBlanks
        }
        guard !names.contains(where: Self.isDate), names.allSatisfy(Self.couldBeName),
            names.count > 1 || !names[0].contains(" ")
        else {
            return Heading(
                names: names.map { _ in "" }, separator: separator, raw: [], next: start,
                lines: lines, isHeading: false)
        }
        return Heading(
            names: names, separator: separator, raw: Array(bytes[start..<end]), next: next,
            lines: lines + max(1, bytes.lineBreaks(from: start, to: next)))
    }

    /// Whether it is a date, and no mere number: then the row is a record already.
    private static func isDate(_ name: String) -> Bool {
        var name = name
        guard name.contains(where: { "-/:".contains($0) }) else { return false }
        return name.withUTF8 { TimeReading(Bytes($0)) != nil }
    }

    /// Lines of a log that is no table have something else there.
    private static func couldBeName(_ name: String) -> Bool {
        name.utf8.count <= 256
            && name.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0.isBreak || $0.isBlank }
    }

    /// The one that stands most often outside of quotation marks.
    static func separator(of line: Bytes) -> UInt8 {
        var counts = [Int](repeating: 0, count: separators.count)
        var isQuoted = false
        for byte in line {
            if byte == RowSplitter.quote {
                isQuoted.toggle()
            } else if !isQuoted, let place = separators.firstIndex(of: byte) {
                counts[place] += 1
            }
        }
        let most = counts.max() ?? 0
        return counts.firstIndex(of: most).map { separators[$0] } ?? separators[0]
    }
}

extension String {
    /// Without blanks on both sides.
    var trimmedOfBlanks: String {
        let start = drop { $0 == " " || $0 == "\t" }
        guard let last = start.lastIndex(where: { $0 != " " && $0 != "\t" }) else { return "" }
        return String(start[...last])
    }
}
