extension Recogniser {
    /// How many lines are looked at for one that is an object, as the first could be damaged.
    private static let tries = 20

    func jsonLines(from start: Int, lines: Int) throws(EvidenceProblem) -> Recognised {
        guard let names = firstObject(from: start) else { throw .notJSONLines }
        let lowered = Set(names.map { $0.lowercased() })
        let rules: FormatRules
        switch format {
        case nil:
            rules = FormatRules.all.first { $0.matches(lowered) } ?? general(names)
        case .jsonl?: rules = general(names)
        case let format?:
            guard let known = FormatRules.rules(of: format, columns: lowered) else {
                throw .missingColumns(Self.missing(format))
            }
            rules = known
        }
        let layout = RecordLayout(
            format: rules.format, shape: .jsonLines, columns: [], roles: rules.roles)
        var plan = rules.plan
        // Members are looked for as the file spells them.
        plan.fields = plan.fields.map { wanted in
            names.first { $0.lowercased() == wanted.lowercased() } ?? wanted
        }
        return Recognised(
            layout: layout, plan: plan.placed(in: layout), rows: nil, start: start, lines: lines)
    }

    private func general(_ names: [String]) -> FormatRules {
        GeneralRules(names: names, mapping: mapping, format: .jsonl).rules(
            isTime: { _ in true }, isDate: { _ in false })
    }

    /// The names of the members of the first object, with those of inner objects as `outer.inner`.
    private func firstObject(from start: Int) -> [String]? {
        var place = start
        for _ in 0..<Self.tries {
            guard let line = bytes.line(from: place, to: bytes.count, isFinal: isWhole) else {
                return nil
            }
            let record = bytes.piece(place..<line.end)
            if let names = JSONNames.names(of: record) { return names }
            place = line.next
        }
        return nil
    }

    static func missing(_ format: EvidenceFormat) -> [String] {
        FormatRules.all.first { $0.format == format }?.marks.first ?? []
    }
}

/// The names of the fields of an object.
enum JSONNames {
    private static let most = 4_096

    /// Nil where it is no object, or does not end.
    static func names(of record: Bytes) -> [String]? {
        var names: [String] = []
        var scan = JSONScan(record)
        do throws(JSONScan.Fault) {
            try collect(&scan, prefix: "", depth: 0, into: &names)
            return scan.isAtEnd() ? names : nil
        } catch {
            return nil
        }
    }

    private static func collect(
        _ scan: inout JSONScan, prefix: String, depth: Int, into names: inout [String]
    ) throws(JSONScan.Fault) {
        let bytes = scan.bytes
        try scan.members { (name, value) throws(JSONScan.Fault) in
            let full = prefix + bytes.piece(name).unescapedJSON
            guard names.count < most else { return }
            guard value.kind == .object, depth < 8 else { return names.append(full) }
            names.append(full)
            var inner = JSONScan(bytes.piece(value.range))
            try collect(&inner, prefix: full + ".", depth: depth + 1, into: &names)
        }
    }
}
