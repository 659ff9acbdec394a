/// The text of a file that somebody else wrote.
struct ForeignText {
    /// Without byte order mark; each byte that is no UTF-8 has become U+FFFD.
    let text: String

    /// Nil where it is no text, or too large; the report says why.
    init?(_ bytes: [UInt8], limit: Int, report: inout ImportReport) {
        guard bytes.count <= limit else {
            report.reject(.tooLarge)
            return nil
        }
        if let wide = Self.utf16(bytes) {
            report.repair("file", .utf16, line: 1)
            text = wide
            return
        }
        if let place = bytes.firstIndex(of: 0) {
            let before = bytes[..<place]
            let line = 1 + before.count { $0 == 0x0A }
            let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
            report.reject(.binary, line: line, column: place - start + 1)
            return nil
        }
        var bytes = bytes[...]
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            bytes = bytes.dropFirst(3)
            report.repair("file", .byteOrderMark, line: 1)
        }
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: Array(bytes).span)
        } catch {
            let before = bytes.dropFirst(0).prefix(error.byteOffsets.lowerBound)
            report.repair("file", .notUTF8, line: 1 + before.count { $0 == 0x0A })
        }
        text = String(decoding: bytes, as: UTF8.self)
    }

    private static func utf16(_ bytes: [UInt8]) -> String? {
        guard bytes.count >= 2, bytes.count.isMultiple(of: 2) else { return nil }
        let isLittle = bytes[0] == 0xFF && bytes[1] == 0xFE
        guard isLittle || bytes[0] == 0xFE && bytes[1] == 0xFF else { return nil }
        let units = stride(from: 2, to: bytes.count, by: 2).map { place -> UInt16 in
            let (low, high) = isLittle ? (place, place + 1) : (place + 1, place)
            return UInt16(bytes[high]) << 8 | UInt16(bytes[low])
        }
        let text = String(decoding: units, as: UTF16.self)
        return text.unicodeScalars.contains("\0") ? nil : text
    }

    /// The lines, whichever way they end: LF, CR, CR LF.
    var lines: [String] {
        var lines: [String] = []
        var (line, previous) = (String.UnicodeScalarView(), Unicode.Scalar(0x20 as UInt8))
        for scalar in text.unicodeScalars {
            if scalar == "\n", previous == "\r" {
            } else if scalar == "\n" || scalar == "\r" {
                lines.append(String(line))
                line = String.UnicodeScalarView()
            } else {
                line.append(scalar)
            }
            previous = scalar
        }
        if !line.isEmpty { lines.append(String(line)) }
        return lines
    }
}
