/// An object that may be no record, but what a service hands out around records: `{"Records":[…]}` of CloudTrail,
/// `{"value":[…]}` of Graph, the pages of Elastic, the `event_0` of plaso.
struct JSONWrapper {
    /// Nil where it is a record itself.
    private(set) var path: RecordPath?

    /// Whether nothing else is in the file.
    private let isOnly: Bool
    private var lists: [(steps: [RecordPath.Step], first: Bytes)] = []
    private var hasTime = false
    private var objects = 0
    private var others = 0
    private var firstObject = Bytes(start: nil, count: 0)
    private var hasNumberedNames = true

    private static let depth = 3

    /// - Parameter object: it may end before its end.
    init(_ object: Bytes, isOnly: Bool) {
        self.isOnly = isOnly
        var scan = JSONScan(object)
        do throws(JSONScan.Fault) { try look(&scan, []) } catch {}
        path =
            lists.first { isList($0.steps, $0.first) }.map { RecordPath($0.steps) }
            ?? (isTableOfObjects ? RecordPath([.anyMember]) : nil)
    }

    // MARK: What it is

    private func isList(_ steps: [RecordPath.Step], _ first: Bytes) -> Bool {
        let isKnown = steps.contains { step in
            if case .member(let name) = step {
                Self.names.contains(name.lowercased())
            } else {
                false
            }
        }
        let isTimed = Self.hasTime(first)
        if isOnly { return isTimed ? isKnown || !hasTime : isKnown && !hasTime }
        return isKnown && isTimed && !hasTime
    }

    private var isTableOfObjects: Bool {
        guard others == 0, objects > 0, isOnly else { return false }
        return hasNumberedNames || objects > 1 && Self.hasTime(firstObject)
    }

    static func hasTime(_ record: Bytes) -> Bool {
        let fields = JSONFields(record).fields
        let names = Set(fields.map { $0.name.lowercased() })
        if FormatRules.all.contains(where: { $0.matches(names) }) { return true }
        return fields.contains {
            GeneralRules.isNameOfTime($0.name) && TimeReading(Array($0.value.utf8)) != nil
        }
    }

    private static let names: Set<String> = [
        "value", "records", "events", "items", "data", "results", "result", "entries", "logs",
        "hits", "rows", "auditlogs", "logevents", "activities", "signins", "alerts", "incidents",
        "messages", "documents", "list", "body", "response", "values", "log",
    ]

    // MARK: Looking

    private mutating func look(
        _ scan: inout JSONScan, _ outer: [RecordPath.Step]
    ) throws(JSONScan.Fault) {
        scan.skipSpace()
        guard scan.take(UInt8(ascii: "{")) else { throw scan.fault }
        while true {
            scan.skipSpace()
            if scan.take(UInt8(ascii: "}")) { return }
            let name = scan.bytes.piece(try scan.string()).unescapedJSON
            scan.skipSpace()
            guard scan.take(UInt8(ascii: ":")) else { throw scan.fault }
            scan.skipSpace()
            try member(name, &scan, outer)
            scan.skipSpace()
            _ = scan.take(UInt8(ascii: ","))
        }
    }

    private mutating func member(
        _ name: String, _ scan: inout JSONScan, _ outer: [RecordPath.Step]
    ) throws(JSONScan.Fault) {
        let steps = outer + [.member(name)]
        switch scan.next {
        case UInt8(ascii: "["):
            var inner = scan
            inner.place += 1
            inner.skipSpace()
            if outer.isEmpty { others += 1 }
            if inner.next == UInt8(ascii: "{") {
                lists.append((steps + [.element], Self.object(inner)))
            }
        case UInt8(ascii: "{"):
            if outer.isEmpty {
                if objects == 0 { firstObject = Self.object(scan) }
                objects += 1
                if !Self.isNumbered(name) { hasNumberedNames = false }
            }
            if steps.count < Self.depth {
                var inner = scan
                try look(&inner, steps)
            }
        default:
            if outer.isEmpty { others += 1 }
            let value = try scan.value()
            let text = scan.bytes.piece(value.range)
            if GeneralRules.isNameOfTime(name), TimeReading(text) != nil { hasTime = true }
            return
        }
        _ = try scan.value()
    }

    /// Up to where it ends, or the bytes do.
    private static func object(_ scan: JSONScan) -> Bytes {
        var inner = scan
        do throws(JSONScan.Fault) { try inner.skipContainer() } catch {}
        return scan.bytes.piece(scan.place..<min(inner.place, scan.bytes.count))
    }

    /// `event_0`
    private static func isNumbered(_ name: String) -> Bool {
        guard let mark = name.lastIndex(of: "_") else { return false }
        let digits = name[name.index(after: mark)...]
        return !digits.isEmpty && digits.utf8.allSatisfy(\.isDigit)
    }
}
