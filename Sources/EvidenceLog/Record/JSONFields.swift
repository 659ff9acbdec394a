/// The fields of an object of JSON: those of inner objects as `outer.inner`, arrays as one text.
struct JSONFields {
    private(set) var fields: [EvidenceRecord.Field] = []
    /// Whether all of the bytes could be read.
    private(set) var isWhole = false

    private static let most = 4_096
    /// Objects within one another beyond this are shown as they stand.
    private static let depth = 12

    init(_ record: Bytes) {
        var scan = JSONScan(record)
        do throws(JSONScan.Fault) {
            try collect(&scan, prefix: "", depth: 0)
            isWhole = scan.isAtEnd()
        } catch {
            isWhole = false
        }
    }

    private mutating func collect(
        _ scan: inout JSONScan, prefix: String, depth: Int
    ) throws(JSONScan.Fault) {
        let bytes = scan.bytes
        try scan.members { (name, value) throws(JSONScan.Fault) in
            let full = prefix + bytes.piece(name).unescapedJSON
            let range = bytes.piece(value.range)
            guard value.kind == .object, depth < Self.depth, !Self.isEmpty(range) else {
                return add(full, Self.text(range, value.kind, depth: 0))
            }
            var inner = JSONScan(range)
            try collect(&inner, prefix: full + ".", depth: depth + 1)
        }
    }

    private mutating func add(_ name: String, _ value: String) {
        if fields.count < Self.most { fields.append(.init(name: name, value: value)) }
    }

    private static func isEmpty(_ object: Bytes) -> Bool {
        object.dropFirst().first { $0 != 0x20 && !$0.isBreak && $0 != 0x09 } == UInt8(ascii: "}")
    }

    /// A value as somebody reads it.
    private static func text(_ raw: Bytes, _ kind: JSONScan.Value.Kind, depth: Int) -> String {
        switch kind {
        case .string: return raw.unescapedJSON
        case .number: return raw.text
        case .word: return raw.isEqual(to: Array("null".utf8)) ? "" : raw.text
        case .array where depth < Self.depth: return list(raw, depth: depth)
        case .object where depth < Self.depth: return pairs(raw, depth: depth)
        case .array, .object: return raw.text
        }
    }

    private static func list(_ raw: Bytes, depth: Int) -> String {
        var (parts, hasObjects) = ([String](), false)
        var scan = JSONScan(raw)
        do throws(JSONScan.Fault) {
            try scan.elements { (value) throws(JSONScan.Fault) in
                if value.kind == .object { hasObjects = true }
                parts.append(text(raw.piece(value.range), value.kind, depth: depth + 1))
            }
        } catch {
            return raw.text
        }
        return parts.joined(separator: hasObjects ? "; " : ", ")
    }

    /// `name: value, name: value`; of an object that is a name and its value only these two.
    private static func pairs(_ raw: Bytes, depth: Int) -> String {
        var parts: [(name: String, value: String)] = []
        var scan = JSONScan(raw)
        do throws(JSONScan.Fault) {
            try scan.members { (name, value) throws(JSONScan.Fault) in
                let text = text(raw.piece(value.range), value.kind, depth: depth + 1)
                parts.append((raw.piece(name).unescapedJSON, text))
            }
        } catch {
            return raw.text
        }
        let isPair =
            parts.count == 2 && ["name", "key", "id"].contains(parts[0].name.lowercased())
            && parts[1].name.lowercased() == "value"
        guard !isPair else { return "\(parts[0].value): \(parts[1].value)" }
        return parts.map { "\($0.name): \($0.value)" }.joined(separator: ", ")
    }
}
