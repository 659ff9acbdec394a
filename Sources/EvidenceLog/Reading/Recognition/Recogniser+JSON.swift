extension Recogniser {
    /// How many lines are looked at for one that is an object, as the first could be damaged.
    private static let tries = 20

    /// JSON of whatever shape; nil for text that only begins like it.
    func json(from start: Int, lines: Int) throws(EvidenceProblem) -> Recognised? {
        guard let path = path(from: start) else {
            guard bytes[start] == UInt8(ascii: "{"), let record = firstLine(from: start) else {
                return nil
            }
            return try json(JSONSample([record]), nil, from: start, lines: lines)
        }
        let records = path.map { self.records($0, from: start) } ?? linesOfObjects(from: start)
        guard !records.isEmpty else { return nil }
        let mark = records[0].startIndexIn(bytes)
        return try json(
            JSONSample(records), path.map { $0.marked(by: bytes, at: mark) }, from: start,
            lines: lines)
    }

    private func json(
        _ sample: JSONSample, _ path: RecordPath?, from start: Int, lines: Int
    ) throws(EvidenceProblem) -> Recognised {
        let lowered = Set(sample.names.map { $0.lowercased() })
        let rules: FormatRules
        switch format {
        case nil:
            let known = mapping == nil ? FormatRules.all.first { $0.matches(lowered) } : nil
            rules = known ?? sample.rules(mapping)
        case .jsonl?: rules = sample.rules(mapping)
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
            sample.names.first { $0.lowercased() == wanted.lowercased() } ?? wanted
        }
        if plan.form == .any { plan.form = sample.order(of: plan.fields.first) }
        if let identity = plan.identity {
            let wanted = String(decoding: identity, as: UTF8.self).lowercased()
            plan.identity = sample.names.first { $0.lowercased() == wanted }.map { Array($0.utf8) }
        }
        return Recognised(
            layout: layout, plan: plan.placed(in: layout), rows: nil, path: path, start: start,
            lines: lines)
    }

    // MARK: The shape

    /// Where the records are; nil within for one object a line, nil outside where nothing is known.
    private func path(from start: Int) -> RecordPath?? {
        // RFC 7464 has a record separator in front of each object.
        if bytes[start] == 0x1E { return .some(RecordPath()) }
        if bytes[start] == UInt8(ascii: "[") { return pathOfArray(from: start) }
        if let line = bytes.line(from: start, to: bytes.count, isFinal: isWhole),
            JSONScan.isValue(bytes.piece(start..<line.end))
        {
            let wrapper = wrapper(start, line.end)
            return .some(wrapper)
        }
        var scan = JSONScan(bytes)
        scan.place = start
        do throws(JSONScan.Fault) {
            try scan.skipContainer()
            return .some(wrapper(start, scan.place) ?? RecordPath())
        } catch {
            switch error {
            case .ended:
                if let wrapper = wrapper(start, bytes.count) { return .some(wrapper) }
                if isWhole, !linesOfObjects(from: start).isEmpty { return .some(nil) }
                return .some(RecordPath())
            case .malformed, .tooDeep:
                if !linesOfObjects(from: start).isEmpty { return .some(nil) }
                let path = RecordPath()
                return records(path, from: start).isEmpty ? nil : .some(path)
            }
        }
    }

    private func pathOfArray(from start: Int) -> RecordPath?? {
        var scan = JSONScan(bytes)
        scan.place = start + 1
        scan.skipSpace()
        guard scan.next == UInt8(ascii: "{") else { return nil }
        let first = scan.place
        do throws(JSONScan.Fault) { try scan.skipContainer() } catch {}
        let inner = JSONWrapper(bytes.piece(first..<min(scan.place, bytes.count)), isOnly: false)
        return .some(RecordPath([.element] + (inner.path?.steps ?? [])))
    }

    private func wrapper(_ start: Int, _ end: Int) -> RecordPath? {
        let isOnly = end >= bytes.count || isWhole && isBlank(from: end)
        return JSONWrapper(bytes.piece(start..<end), isOnly: isOnly).path
    }

    private func isBlank(from start: Int) -> Bool {
        bytes[start...].allSatisfy { $0.isBlank || $0.isBreak }
    }

    // MARK: Records to look at

    /// What is looked at of a record that does not end within the window.
    private func firstLine(from start: Int) -> Bytes? {
        let end = bytes.place(of: 0x0A, from: start, to: bytes.count)
        let record = bytes.piece(start..<end)
        return JSONFields(record).fields.isEmpty ? nil : record
    }

    private func linesOfObjects(from start: Int) -> [Bytes] {
        var (records, place, left) = ([Bytes](), start, Self.tries)
        while left > 0 || !records.isEmpty, records.count < JSONSample.most, place < bytes.count,
            let line = bytes.line(from: place, to: bytes.count, isFinal: isWhole)
        {
            let record = bytes.piece(place..<line.end)
            if JSONNames.names(of: record) != nil { records.append(record) }
            place = line.next
            left -= 1
        }
        return records
    }

    private func records(_ path: RecordPath, from start: Int) -> [Bytes] {
        var scanner = DocumentScanner(path)
        var (records, place) = ([Bytes](), start)
        while place < bytes.count, records.count < JSONSample.most {
            switch scanner.step(bytes, from: place, isFinal: isWhole) {
            case .record(let found):
                records.append(bytes.piece(found.start..<found.end))
                place = found.next
            case .skip(let next, _), .refused(_, let next, _), .tooLong(let next): place = next
            case .more:
                // The first record does not end within the window.
                if records.isEmpty { records.append(bytes.piece(place..<bytes.count)) }
                return records
            }
        }
        return records
    }

    static func missing(_ format: EvidenceFormat) -> [String] {
        FormatRules.all.first { $0.format == format }?.marks.first ?? []
    }
}

extension UnsafeRawBufferPointer {
    /// Where a piece of others begins in them.
    fileprivate func startIndexIn(_ bytes: Bytes) -> Int {
        guard let start = baseAddress, let all = bytes.baseAddress else { return 0 }
        return start - all
    }
}

/// The names of the fields of an object.
enum JSONNames {
    /// Nil where it is no object, or does not end.
    static func names(of record: Bytes) -> [String]? {
        let read = JSONFields(record)
        return read.isWhole ? read.fields.map(\.name) : nil
    }
}
