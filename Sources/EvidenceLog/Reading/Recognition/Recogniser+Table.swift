extension Recogniser {
    func table(from start: Int, lines: Int) throws(EvidenceProblem) -> Recognised {
        let head = try heading(from: start, lines: lines)
        let columns = Self.distinct(head.names)
        guard columns.count <= RecordLayout.mostColumns else { throw .tooManyColumns }
        let lowered = Set(columns.map { $0.lowercased() })
        let sample = TableSample(
            bytes, from: head.next, separator: head.separator, width: columns.count,
            isWhole: isWhole)
        if head.isHeading, let known = try known(lowered) {
            return ordered(recognised(known, columns, head), sample)
        }
        guard let rules = try generalTable(columns, head, sample) else {
            throw .unrecognised(sight(of: head))
        }
        return ordered(recognised(rules, columns, head), sample)
    }

    private func sight(of head: Heading) -> FileSight {
        let sight = FileSight(bytes)
        return sight == .text && head.isHeading && head.names.count > 1
            ? .table(columns: head.names.count, separator: head.separator) : sight
    }

    /// With the order of day and month that the first rows agree on.
    private func ordered(_ found: Recognised, _ sample: TableSample) -> Recognised {
        let dates =
            found.plan.rule == .audit ? found.plan.columns.dropFirst() : found.plan.columns[...]
        guard found.plan.form == .any, let column = dates.first(where: { $0 >= 0 }) else {
            return found
        }
        var found = found
        found.plan.form = sample.order(of: column)
        return found
    }

    /// The rules of a format that the columns are of; nil where it is a table of no known format.
    private func known(_ columns: Set<String>) throws(EvidenceProblem) -> FormatRules? {
        switch format {
        case .csv: return nil
        case nil: return mapping == nil ? FormatRules.all.first { $0.matches(columns) } : nil
        case let format?:
            guard let rules = FormatRules.rules(of: format, columns: columns) else {
                throw .missingColumns(Self.missing(format))
            }
            return rules
        }
    }

    private func generalTable(
        _ columns: [String], _ head: Heading, _ sample: TableSample
    ) throws(EvidenceProblem) -> FormatRules? {
        if let wanted = [mapping?.time, mapping?.summary, mapping?.source, mapping?.actor]
            .compactMap({ $0 })
            .first(where: { name in !columns.contains { $0.lowercased() == name.lowercased() } })
        {
            throw .unknownColumn(wanted)
        }
        let general = GeneralRules(names: columns, mapping: mapping, format: .csv)
        let rules = general.rules(
            isTime: { sample.isTime($0, form: mapping?.timeForm ?? .any) },
            isDate: sample.isDate)
        let name = fileName.lowercased()
        let isNamed =
            format == .csv || mapping != nil
            || [".csv", ".tsv"].contains { name.hasSuffix($0) || name.hasSuffix($0 + ".gz") }
        let hasTime = !rules.plan.fields.isEmpty && columns.count > 1
        return isNamed || hasTime ? rules : nil
    }

    private func recognised(
        _ rules: FormatRules, _ columns: [String], _ head: Heading
    ) -> Recognised {
        let layout = RecordLayout(
            format: rules.format, shape: .delimited(separator: head.separator),
            columns: columns, roles: rules.roles)
        let rows = RowScanner(
            separator: head.separator, width: columns.count, heading: head.raw)
        return Recognised(
            layout: layout, plan: rules.plan.placed(in: layout), rows: rows,
            start: head.next, lines: head.lines)
    }

    /// Columns without a name get their number, those of the same name too.
    private static func distinct(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        return names.enumerated().map { place, name in
            let name = name.isEmpty ? "column \(place + 1)" : name
            guard !seen.insert(name.lowercased()).inserted else { return name }
            let other = "\(name) (\(place + 1))"
            seen.insert(other.lowercased())
            return other
        }
    }
}
