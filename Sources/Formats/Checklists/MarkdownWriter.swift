public import IncidentModel

/// Writes a checklist as Markdown that shows well, and that is read again without loss.
///
/// A step is an item of a task list under the heading of its section; its fields are items within it, its
/// detail a quotation. What could hide or act on a screen stands as its number (`&#x1b;`).
public enum MarkdownWriter {
    /// - Parameter noted: how many of the steps have notes, which are not written.
    public static func export(
        _ steps: [ChecklistDraft], from origin: ExportOrigin, noted: Int = 0
    ) -> ChecklistExport {
        var lines = [
            "\(MarkdownMarks.own); \(MarkdownText.escaped(origin.words)) -->", "",
            "# Checklist of \(MarkdownText.escaped(origin.reference)): "
                + MarkdownText.escaped(origin.title), "",
            "Written by breachboard from \(MarkdownText.escaped(origin.words)).",
        ]
        var section: String?
        for step in steps {
            if step.section.word != section {
                section = step.section.word
                lines += ["", "## \(step.section.word)", ""]
            }
            lines += self.lines(of: step)
        }
        let losses = ChecklistExport.losses(of: steps, noted: noted, named: true) { field, _ in
            field == .order ? .noPlace : nil
        }
        return ChecklistExport(
            text: lines.joined(separator: "\n") + "\n", steps: steps.count, losses: losses)
    }

    private static func lines(of step: ChecklistDraft) -> [String] {
        let box = step.state == .done ? "x" : " "
        var lines = ["- [\(box)] \(MarkdownText.escaped(step.title))", "  - id: \(step.name)"]
        for rule in Schema.rules(of: .check) where !Self.elsewhere.contains(rule.field) {
            for text in texts(of: step[rule.field]) {
                lines.append("  - \(rule.field.rawValue): \(MarkdownText.escaped(text))")
            }
        }
        if step.state != .open, step.state != .done {
            lines.append("  - state: \(step.state.rawValue)")
        }
        guard let detail = step[.detail].text else { return lines }
        return lines
            + detail.split(separator: Character("\n"), omittingEmptySubsequences: false).map {
                $0.isEmpty ? "  >" : "  > \(MarkdownText.shown(String($0)))"
            }
    }

    private static func texts(of value: Value) -> [String] {
        switch value {
        case .text(let text): [text]
        case .list(let items): items
        case .none, .revision: []
        }
    }

    private static let elsewhere: Set<Field> = [.title, .section, .state, .detail, .order]
}

/// Reads what `MarkdownWriter` wrote, also after somebody edited it by hand.
enum OwnMarkdown {
    static func read(_ lines: [String]) -> ChecklistReading {
        var reading = ChecklistReading()
        var section = "imported"
        var place: Int?
        for (index, raw) in lines.enumerated() {
            let (line, number) = (MarkdownLine(raw), index + 1)
            if let heading = line.heading {
                if heading.level == 1 {
                    reading.title = heading.text
                } else {
                    section = heading.text
                }
            } else if let item = line.listItem,
                line.indent < 2 || line.text.contains("[") && item.isBoxed(in: line)
            {
                place = reading.add(
                    title: MarkdownText.unescaped(item.text), section: reading.word(of: section),
                    line: number, column: line.indent + 1)
                if let place, item.state != .open {
                    reading.set(.state, item.state.rawValue, at: place)
                }
            } else if let item = line.listItem {
                if let place { reading.take(item.text, at: place, line: number) }
            } else if let place, line.text.hasPrefix(">") {
                reading.quote(line.text.dropFirst(), at: place, line: number)
            }
        }
        if reading.report.read == 0 { reading.report.reject(.noItems, line: 1, column: 1) }
        return reading
    }
}

extension MarkdownLine.ListItem {
    fileprivate func isBoxed(in line: MarkdownLine) -> Bool {
        let mark = line.text.dropFirst().drop { $0 == " " || $0 == "." || $0.isNumber }
        return mark.hasPrefix("[") && mark.dropFirst(2).first == "]"
    }
}

extension ChecklistReading {
    /// A section that a board takes.
    fileprivate mutating func word(of heading: String) -> String {
        do {
            let value = try Schema.value(of: heading, for: .section, of: .check)
            return value.text ?? "imported"
        } catch {
            return SectionNames.section(of: heading)
        }
    }

    /// `owner: Mail house`, within a step.
    fileprivate mutating func take(_ text: String, at place: Int, line: Int) {
        guard let colon = text.firstIndex(of: ":") else {
            return report.reject(.unknownKey, line: line, column: 1)
        }
        let value = MarkdownText.unescaped(String(text[text.index(after: colon)...]).trimmingBlanks)
        let key = text[..<colon]
        if key == "id" { return rename(place, to: value, line: line) }
        guard let field = Field(rawValue: String(key)),
            let rule = Schema.rule(for: field, of: .check), field != .title, field != .section
        else { return report.reject(.unknownKey, line: line, column: 1) }
        guard rule.format == .list else { return set(field, value, at: place, line: line) }
        drafts[place][field] = .list(drafts[place][field].list + [value])
    }

    private mutating func rename(_ place: Int, to name: String, line: Int) {
        guard
            let id = names.take(name)
                ?? (drafts[place].name.text == name ? drafts[place].name : nil)
        else { return report.repair("id", .duplicateName, line: line) }
        let old = drafts[place]
        drafts[place] = ChecklistDraft(
            id, title: old.title, section: old.section.word, fields: old.fields)
    }

    /// A line of the detail. It is put together without being trimmed line by line.
    fileprivate mutating func quote(_ text: Substring, at place: Int, line: Int) {
        let plain = MarkdownText.unescaped(String(text.first == " " ? text.dropFirst() : text))
        let before = drafts[place][.detail].text
        let whole = before.map { "\($0)\n\(plain)" } ?? plain
        if whole.utf8.count > 65_536 { return report.repair("detail", .tooLong, line: line) }
        drafts[place][.detail] = .text(whole)
    }
}
