/// What the lines with `#` in a log of Zeek say of the lines below.
struct ZeekHeading {
    var separator: UInt8 = 0x09
    var unset = "-"
    var empty = "(empty)"
    var path = ""
    /// Whether it is the W3C's format, which has other words for the same.
    private(set) var isW3C = false
    private var isLocal = false

    /// The names of the fields, where the line has them.
    mutating func take(_ line: Bytes) -> [String]? {
        let text = line.text
        if text.hasPrefix("#Fields:") {
            (isW3C, separator, empty) = (true, 0x20, "-")
            return text.dropFirst("#Fields:".count).split { $0 == " " || $0 == "\t" }.map(
                String.init)
        }
        if text.hasPrefix("#Time Format:") { isLocal = text.contains("Local") }
        if text.hasPrefix("#separator ") {
            separator = Self.byte(String(text.dropFirst("#separator ".count))) ?? separator
            return nil
        }
        let mark = Character(Unicode.Scalar(separator))
        let parts = text.split(separator: mark, omittingEmptySubsequences: false).map(String.init)
        switch parts[0] {
        case "#unset_field": unset = parts.count > 1 ? parts[1] : unset
        case "#empty_field": empty = parts.count > 1 ? parts[1] : empty
        case "#path": path = parts.count > 1 ? parts[1] : path
        case "#fields": return Array(parts.dropFirst())
        default: break
        }
        return nil
    }

    func layout(_ names: [String]) -> RecordLayout {
        guard !isW3C else {
            return RecordLayout(
                format: .text, shape: .zeek(separator: separator, unset: unset, empty: empty),
                columns: names,
                roles: [
                    .time: ["date", "time"], .summary: ["event"], .source: ["s-sitename", "=w3c"],
                    .actor: ["cs-username", "c-ip", "src-ip"],
                ])
        }
        var roles = FormatRules.zeekRoles
        if !path.isEmpty { roles[.source] = ["_path", "=\(path.prefix(64))"] }
        return RecordLayout(
            format: .zeek, shape: .zeek(separator: separator, unset: unset, empty: empty),
            columns: names, roles: roles)
    }

    var plan: RecordPlan {
        isW3C
            ? RecordPlan(.dateTimeZone, ["date", "time", "timezone"], isUTC: !isLocal)
            : RecordPlan(["ts"])
    }

    /// `\x09`, or the character itself.
    private static func byte(_ text: String) -> UInt8? {
        let bytes = Array(text.utf8)
        if bytes.count >= 4, bytes[0] == UInt8(ascii: "\\"), bytes[1] == UInt8(ascii: "x"),
            let high = bytes[2].hexDigit, let low = bytes[3].hexDigit
        {
            let byte = high << 4 | low
            return byte < 0x80 && byte != 0x0A && byte != 0x0D ? byte : nil
        }
        return bytes.first.flatMap { $0 < 0x80 ? $0 : nil }
    }
}

extension EvidenceScan {
    /// A line of a log of Zeek; nil where it is no event.
    mutating func zeekMade(_ raw: Bytes) throws -> EventMaker.Made? {
        guard raw[0] != UInt8(ascii: "#") else {
            if let names = zeek.take(raw) { try useZeekFields(names) }
            return nil
        }
        let columns = layouts[current].columns
        guard !columns.isEmpty else {
            report.reject(.wrongShape, line: line)
            return nil
        }
        zeekFields.separator = zeek.separator
        zeekFields.splitLine(raw)
        if zeekFields.count != columns.count { report.repair("row", .width, line: line) }
        return maker.make(raw, plans[current]) { zeekFields.field($0, in: raw) }
    }

    private mutating func useZeekFields(_ names: [String]) throws(EvidenceProblem) {
        guard names.count <= RecordLayout.mostColumns else { throw .tooManyColumns }
        let layout = zeek.layout(names)
        if let place = layouts.firstIndex(of: layout) {
            current = place
            return
        }
        let plan = zeek.plan.placed(in: layout)
        // The first heading takes the place of what stood for it until now.
        let isFirst = layouts[current].columns.isEmpty
        let all = isFirst ? [layout] : layouts + [layout]
        try checkLength(all)
        (layouts, plans) = (all, isFirst ? [plan] : plans + [plan])
        current = layouts.count - 1
    }
}
