/// Writes cells of a CSV file (RFC 4180): quoted where they have to be, records ended by LF.
enum CSVText {
    static func record(_ cells: [String]) -> String {
        cells.map(quoted).joined(separator: ",") + "\n"
    }

    private static func quoted(_ cell: String) -> String {
        let isPlain = cell.utf8.allSatisfy { byte in
            // A cell with a semicolon stays one where a program takes that for the separator.
            byte != 0x22 && byte != 0x2C && byte != 0x0A && byte != 0x0D && byte != 0x3B
                && byte != 0x09
        }
        guard !isPlain else { return cell }
        var text = "\""
        for scalar in cell.unicodeScalars {
            if scalar == "\"" { text += "\"\"" } else { text.unicodeScalars.append(scalar) }
        }
        return text + "\""
    }
}

/// Reads the records of a CSV file (RFC 4180) one after the other, line ends LF, CR LF or CR.
///
/// A record that breaks the rules (text behind a closing quote, a quote that is never closed) is not given up:
/// it ends with its first line, which can be looked at as it stands. Cost: linear.
struct CSVRecords {
    struct Record {
        /// The line that it begins on, from 1.
        let line: Int
        let cells: [String]
        /// The column, from 1, where the rules are broken on that line; nil where they are kept.
        let flaw: Int?
        /// The first line, without its end.
        let firstLine: String
    }

    private let bytes: [UInt8]
    private let separator: UInt8
    private var place = 0
    private var line = 1

    init(_ text: String, separator: UInt8 = UInt8(ascii: ",")) {
        bytes = Array(text.utf8)
        self.separator = separator
    }

    /// The next record that is not a blank line; nil at the end.
    mutating func next() -> Record? {
        while place < bytes.count, isBreak(bytes[place]) { passBreak() }
        guard place < bytes.count else { return nil }
        let (start, first) = (place, line)
        var cells: [String] = []
        while true {
            guard let cell = cell() else { return broken(from: start, line: first) }
            cells.append(cell)
            if place < bytes.count, bytes[place] == separator {
                place += 1
                continue
            }
            let firstLine = text(from: start, to: min(lineEnd(from: start), place))
            passBreak()
            return Record(line: first, cells: cells, flaw: nil, firstLine: firstLine)
        }
    }

    /// Nil where the rules are broken.
    private mutating func cell() -> String? {
        guard place < bytes.count, bytes[place] == Self.quote else {
            let start = place
            while place < bytes.count, bytes[place] != separator, !isBreak(bytes[place]) {
                place += 1
            }
            return text(from: start, to: place)
        }
        var cell: [UInt8] = []
        place += 1
        while place < bytes.count {
            let byte = bytes[place]
            if byte == Self.quote {
                place += 1
                guard place < bytes.count, bytes[place] == Self.quote else {
                    let isOver =
                        place == bytes.count || bytes[place] == separator || isBreak(bytes[place])
                    return isOver ? String(decoding: cell, as: UTF8.self) : nil
                }
            } else if isBreak(byte), !(byte == 0x0D && next(is: 0x0A)) {
                line += 1
            }
            cell.append(byte)
            place += 1
        }
        return nil
    }

    private mutating func broken(from start: Int, line first: Int) -> Record {
        let end = lineEnd(from: start)
        let flaw = place <= end && place < bytes.count ? place - start + 1 : 1
        (place, line) = (end, first)
        passBreak()
        return Record(line: first, cells: [], flaw: flaw, firstLine: text(from: start, to: end))
    }

    private func lineEnd(from start: Int) -> Int {
        var end = start
        while end < bytes.count, !isBreak(bytes[end]) { end += 1 }
        return end
    }

    private mutating func passBreak() {
        guard place < bytes.count else { return }
        if bytes[place] == 0x0D, next(is: 0x0A) { place += 1 }
        place += 1
        line += 1
    }

    private func next(is byte: UInt8) -> Bool {
        place + 1 < bytes.count && bytes[place + 1] == byte
    }

    private func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

    private func text(from start: Int, to end: Int) -> String {
        String(decoding: bytes[start..<end], as: UTF8.self)
    }

    private static let quote = UInt8(ascii: "\"")
}
