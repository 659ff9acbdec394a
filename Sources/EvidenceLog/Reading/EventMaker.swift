internal import IncidentModel

/// Makes events of records, by the plan of their layout.
struct EventMaker {
    var time: RecordTime
    /// Room for a field without its quotation marks.
    private var scratch: [UInt8] = []
    /// Where the fields of the plan are in a record of JSON.
    private var slots: [Range<Int>] = []

    init(zone: Zone, year: UnstatedYear?) { time = RecordTime(zone: zone, year: year) }

    /// What a record came to.
    struct Made {
        var time = TimeFinding()
        var hash: RecordHash
        var identity: UInt64
        var isWhole = true
        var isCut = false
    }

    // MARK: Fields at places

    @inline(__always)
    mutating func make(
        _ record: Bytes, _ plan: RecordPlan, field: (Int) -> Bytes
    ) -> Made {
        let hash = RecordHash(record, seed: plan.seed)
        let found = time.find(plan) { field(plan.columns[$0]).withoutQuotes }
        return Made(time: found, hash: hash, identity: hash.value)
    }

    // MARK: Records of Microsoft 365 in a field

    mutating func makeAudit(
        _ record: Bytes, _ plan: RecordPlan, _ splitter: RowSplitter, in bytes: Bytes, isCut: Bool
    ) -> Made {
        let hash = RecordHash(record, seed: plan.seed)
        var made = Made(hash: hash, identity: hash.value, isCut: isCut)
        scratch.removeAll(keepingCapacity: true)
        splitter.appendUnquoted(splitter.field(plan.columns[0], in: bytes), to: &scratch)
        let date = splitter.field(plan.columns[1], in: bytes).withoutQuotes
        scratch.withUnsafeBytes { audit in
            let head = AuditHead(audit)
            made.time = time.find(plan) { $0 == 0 ? head.time : date }
            if head.isBroken { made.isCut = true }
            // A cut record is not the same as the whole one.
            guard !made.isCut, !head.id.isEmpty else { return }
            made.identity = head.identity
            made.isWhole = false
        }
        return made
    }

    // MARK: JSON

    /// Nil where it is no object.
    mutating func makeJSON(_ record: Bytes, _ plan: RecordPlan) throws(JSONScan.Fault) -> Made {
        let hash = RecordHash(record, seed: plan.seed)
        var made = Made(hash: hash, identity: hash.value)
        let none = record.count..<record.count
        slots.removeAll(keepingCapacity: true)
        for _ in plan.names { slots.append(none) }
        var id = none
        var scan = JSONScan(record)
        try scan.members { (name, value) throws(JSONScan.Fault) in
            let key = record.piece(name)
            Self.fill(&slots, plan.names, key, value, in: record, at: 0)
            if let identity = plan.identity, key.isEqual(to: identity) { id = value.range }
        }
        guard scan.isAtEnd() else { throw .malformed }
        let found = slots
        if plan.rule == .audit { return audit(made, record, plan) }
        if let escaped = found.firstIndex(where: { record.piece($0).contains(0x5C) }) {
            // As `3\/23\/2021`, for one.
            let text = Array(record.piece(found[escaped]).unescapedJSON.utf8)
            made.time = text.withUnsafeBytes { text in
                time.find(plan) { $0 == escaped ? text : record.piece(found[$0]) }
            }
        } else {
            made.time = time.find(plan) { record.piece(found[$0]) }
        }
        if !id.isEmpty {
            made.identity = AuditHead.identity(of: record.piece(id))
            made.isWhole = false
        }
        return made
    }

    /// A record within a string of another, as PowerShell makes JSON of what it was answered.
    private mutating func audit(_ made: Made, _ record: Bytes, _ plan: RecordPlan) -> Made {
        var made = made
        let text = Array(record.piece(slots[0]).unescapedJSON.utf8)
        let date = record.piece(slots[1])
        text.withUnsafeBytes { audit in
            let head = AuditHead(audit)
            made.time = time.find(plan) { $0 == 0 ? head.time : date }
            made.isCut = !text.isEmpty && head.isBroken
            guard !made.isCut, !head.id.isEmpty else { return }
            made.identity = head.identity
            made.isWhole = false
        }
        return made
    }

    /// Notes the values of the fields that are asked for, those within inner objects too.
    private static func fill(
        _ slots: inout [Range<Int>], _ names: [[UInt8]], _ key: Bytes, _ value: JSONScan.Value,
        in record: Bytes, at depth: Int
    ) {
        for (number, name) in names.enumerated() where name.count >= key.count {
            guard name.withUnsafeBytes({ $0.piece(0..<key.count).isEqual(to: key) }) else {
                continue
            }
            if name.count == key.count {
                if value.kind == .string || value.kind == .number { slots[number] = value.range }
            } else if name[key.count] == UInt8(ascii: "."), value.kind == .object, depth < 8 {
                let rest = Array(name[(key.count + 1)...])
                if let range = inner(rest, value.range, in: record, depth) {
                    slots[number] = range
                }
            }
        }
    }

    private static func inner(
        _ name: [UInt8], _ range: Range<Int>, in record: Bytes, _ depth: Int
    ) -> Range<Int>? {
        let bytes = record.piece(range)
        var slots = [0..<0]
        var scan = JSONScan(bytes)
        do throws(JSONScan.Fault) {
            try scan.members { (key, value) throws(JSONScan.Fault) in
                fill(&slots, [name], bytes.piece(key), value, in: bytes, at: depth + 1)
            }
        } catch {
            return nil
        }
        let found = slots[0]
        guard !found.isEmpty else { return nil }
        return (range.lowerBound + found.lowerBound)..<(range.lowerBound + found.upperBound)
    }
}

extension UnsafeRawBufferPointer {
    /// A field without the quotation marks on both sides; two within it stay two.
    @inline(__always)
    var withoutQuotes: Bytes {
        guard count >= 2, self[0] == RowSplitter.quote else { return self }
        let isClosed = self[count - 1] == RowSplitter.quote
        return piece(1..<(isClosed ? count - 1 : count))
    }
}
