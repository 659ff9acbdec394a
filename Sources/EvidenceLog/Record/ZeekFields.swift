/// The fields of a line of Zeek's own.
struct ZeekFields {
    let separator: UInt8
    let unset: String
    let empty: String

    func fields(of line: Bytes, columns: [String]) -> [EvidenceRecord.Field] {
        var splitter = RowSplitter(separator: separator)
        splitter.splitLine(line)
        let fields = (0..<max(splitter.count, columns.count)).map { place in
            EvidenceRecord.Field(
                name: place < columns.count ? columns[place] : "field \(place + 1)",
                value: value(splitter.field(place, in: line)))
        }
        return fields + Self.derived(fields)
    }

    private func value(_ field: Bytes) -> String {
        let text = String(decoding: Self.unescaped(field), as: UTF8.self)
        return text == unset || text == empty ? "" : text
    }

    /// With the bytes that stand there as `\xHH`.
    private static func unescaped(_ field: Bytes) -> [UInt8] {
        guard field.contains(UInt8(ascii: "\\")) else { return Array(field) }
        var (text, place) = ([UInt8](), 0)
        while place < field.count {
            if field[place] == UInt8(ascii: "\\"), place + 3 < field.count,
                field[place + 1] == UInt8(ascii: "x"), let high = field[place + 2].hexDigit,
                let low = field[place + 3].hexDigit
            {
                text.append(high << 4 | low)
                place += 4
            } else {
                text.append(field[place])
                place += 1
            }
        }
        return text
    }

    /// One line that says what happened, by the fields that there are.
    static func derived(_ fields: [EvidenceRecord.Field]) -> [EvidenceRecord.Field] {
        let named = FieldsByName(fields)
        let text =
            named.has("cs-method")
            ? named.join(["cs-method", "cs-host", "cs-uri-stem", "cs-uri-query", "sc-status"])
            : named.has("src-ip")
                ? named.join(["action", "protocol", "src-ip", "src-port", "dst-ip", "dst-port"])
                : zeek(named)
        return text.isEmpty ? [] : [.init(name: "event", value: text)]
    }

    private static func zeek(_ named: FieldsByName) -> String {
        named.has("note")
            ? named.join(["note", "msg", "sub"])
            : named.has("method") || named.has("uri")
                ? named.join(["method", "host", "uri", "status_code", "status_msg"])
                : named.has("query")
                    ? named.join(["query", "qtype_name", "rcode_name", "answers"])
                    : named.has("mailfrom") || named.has("helo")
                        ? named.join(["helo", "mailfrom", "rcptto", "subject", "last_reply"])
                        : named.has("server_name")
                            ? named.join(["server_name", "version", "subject"])
                            : connection(named)
    }

    private static func connection(_ named: FieldsByName) -> String {
        guard named.has("id.resp_h") else {
            return named.join(["filename", "mime_type", "name", "message", "source"])
        }
        let way = [("id.orig_h", "id.orig_p"), ("id.resp_h", "id.resp_p")].map { host, port in
            named[port].isEmpty ? named[host] : "\(named[host]) \(named[port])"
        }
        let rest = named.join(["service", "conn_state", "user", "client", "cmd", "arg"])
        return (["\(named["proto"]) \(way.joined(separator: " → "))".trimmedOfBlanks, rest])
            .filter { !$0.isEmpty }.joined(separator: "  ")
    }
}

/// Fields to be looked up by their names.
struct FieldsByName {
    private var values: [String: String] = [:]

    init(_ fields: [EvidenceRecord.Field]) {
        for field in fields where values[field.name.lowercased()] == nil {
            values[field.name.lowercased()] = field.value
        }
    }

    subscript(name: String) -> String { values[name.lowercased(), default: ""] }

    func has(_ name: String) -> Bool { !self[name].isEmpty }

    func first(_ names: [String]) -> String {
        names.lazy.map { self[$0] }.first { !$0.isEmpty } ?? ""
    }

    func join(_ names: [String]) -> String {
        names.map { self[$0] }.filter { !$0.isEmpty }.joined(separator: "  ")
    }
}
