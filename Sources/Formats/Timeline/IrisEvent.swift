import IncidentModel

/// One row of a file of DFIR-IRIS.
struct IrisEvent {
    let cells: [String]
    let columns: IrisColumns
    let line: Int

    /// The entry that the row is; nil where it has no time or no title, which the report says.
    func draft(_ report: inout ImportReport) -> EntryDraft? {
        var tags = IrisTags(reading: cell(.tags))
        guard let when = when(&tags, &report) else { return nil }
        let title = CellText.read(cell(.title).trimmingBlanks).trimmingBlanks
        guard !title.isEmpty else {
            report.reject(.noTitle, line: line)
            return nil
        }
        var draft = EntryDraft()
        draft[.when] = .text(when.text)
        set(.title, title, of: &draft, &report)
        setLane(of: &draft, &tags, &report)
        setDetail(of: &draft, hasWords: tags.when.map(IrisText.needsWords) ?? false, &report)
        set(.source, IrisText.read(cell(.source)), of: &draft, &report)
        setLists(of: &draft, &tags)
        if tags.isPrivileged { draft[.privileged] = .text("yes") }
        return draft
    }

    private func cell(_ name: IrisColumns.Name) -> String { columns.cell(name, of: cells) }

    // MARK: Parts

    private func when(_ tags: inout IrisTags, _ report: inout ImportReport) -> Moment? {
        let zone = cell(.zone).trimmingBlanks
        let date = CellText.read(cell(.date).trimmingBlanks)
        guard let stamp = IrisDate.read(date, offset: zone, isUTC: columns.isUTC) else {
            if let day = Day(canonical: date) { return Moment(day) }
            report.reject(.badDate, line: line)
            return nil
        }
        if zone.isEmpty, !columns.isUTC { report.repair("event_tz", .missing, line: line) }
        guard let moment = tags.when else { return Moment(canonical: stamp.text) }
        if IrisDate.stands(moment, at: stamp) { return moment }
        // Somebody moved the event in IRIS, and the tag stayed.
        report.repair("when", .badValue, line: line)
        tags.when = nil
        return Moment(canonical: stamp.text)
    }

    private func setLane(
        of draft: inout EntryDraft, _ tags: inout IrisTags, _ report: inout ImportReport
    ) {
        let name = CellText.read(cell(.category).trimmingBlanks)
        let meaning = IrisCategory.meaning(of: name)
        if meaning == nil {
            report.warn(.mapped, line: line)
            tags.tags.append("category:\(name.onOneLine)")
        }
        let lane = tags.lane ?? meaning?.lane ?? .detect
        let kind = tags.kind ?? IrisCategory.kind(in: lane)
        draft[.lane] = .text(lane.label)
        draft[.kind] = .text(kind.rawValue)
        if let tactic = meaning?.tactic, !tags.techniques.contains(tactic) {
            tags.techniques.append(tactic)
        }
    }

    private func setDetail(
        of draft: inout EntryDraft, hasWords: Bool, _ report: inout ImportReport
    ) {
        var text = IrisText.read(cell(.content)).trimmingBlanks
        if hasWords { text = Self.withoutWords(text) }
        let raw = IrisText.read(cell(.raw)).trimmingBlanks
        if raw.hasPrefix(IrisText.evidenceMark) {
            let lines = raw.split(whereSeparator: \.isNewline).dropFirst()
            let evidence = lines.map { String($0.hasPrefix("- ") ? $0.dropFirst(2) : $0) }
            draft[.evidence] = .list(evidence.map(\.trimmingBlanks).filter { !$0.isEmpty })
        } else if !raw.isEmpty {
            text += (text.isEmpty ? "" : "\n\n") + "Raw data:\n" + raw
            report.warn(.mapped, line: line)
        }
        set(.detail, text, of: &draft, &report)
    }

    /// Without the last line, where it says when: the tag says it better. The export of IRIS has ` - ` for each
    /// run of line breaks.
    private static func withoutWords(_ text: String) -> String {
        if text.hasPrefix(IrisText.whenMark), !text.contains("\n") { return "" }
        for separator in ["\n\n", " - "] {
            let mark = separator + IrisText.whenMark
            guard let place = text.lastPlace(of: mark) else { continue }
            return String(decoding: Array(text.utf8)[..<place], as: UTF8.self).trimmingBlanks
        }
        return text
    }

    private func setLists(of draft: inout EntryDraft, _ tags: inout IrisTags) {
        let assets = cell(.assets).parts(at: [";"]).map(Self.item).filter { !$0.isEmpty }
        let indicators = cell(.indicators).parts(at: ["|", ";"]).map(Self.item)
        draft[.tags] = .list(tags.tags + indicators.filter { !$0.isEmpty }.map { "ioc:\($0)" })
        draft[.techniques] = .list(tags.techniques)
        draft[.involved] = .list(tags.people)
        draft[.systems] = .list(assets + tags.systems)
    }

    private static func item(_ text: String) -> String {
        IrisTags.decoded(CellText.read(text.trimmingBlanks)).onOneLine
    }

    /// A text that is too long for its field is cut, one with line breaks joined, and both are told.
    private func set(
        _ field: Field, _ text: String, of draft: inout EntryDraft, _ report: inout ImportReport
    ) {
        var text = text.trimmingBlanks
        if field != .detail, text.onOneLine != text {
            text = text.onOneLine
            report.repair(field.rawValue, .lineBreaks, line: line)
        }
        let longest = field == .detail ? 65_536 : 4_096
        if text.utf8.count > longest {
            var (kept, size) = ("", 0)
            for character in text {
                size += character.utf8.count
                guard size <= longest else { break }
                kept.append(character)
            }
            text = kept.trimmingBlanks
            report.repair(field.rawValue, .tooLong, line: line)
        }
        draft[field] = text.isEmpty ? .none : .text(text)
    }
}

extension String {
    /// Where the last such text begins, in bytes.
    fileprivate func lastPlace(of wanted: String) -> Int? {
        let (text, wanted) = (Array(utf8), Array(wanted.utf8))
        guard text.count >= wanted.count else { return nil }
        return (0...(text.count - wanted.count)).last { text[$0...].starts(with: wanted) }
    }
}
