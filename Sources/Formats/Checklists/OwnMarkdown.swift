import IncidentModel

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
            } else if let item = line.listItem, item.isStep(in: line) {
                place = reading.add(
                    title: MarkdownText.unescaped(item.text), named: id(after: index, of: lines),
                    section: reading.word(of: section), line: number, column: line.indent + 1)
                if let place, item.state != .open {
                    reading.set(.state, item.state.rawValue, at: place)
                }
            } else if let item = line.listItem {
                if let place { reading.take(item.text, at: place, line: number) }
            } else if let place, line.text.hasPrefix(">") {
                reading.quote(line.text.dropFirst(), at: place, line: number)
            }
        }
        reading.settle()
        if reading.report.read == 0 { reading.report.reject(.noItems, line: 1, column: 1) }
        return reading
    }

    /// The name that the lines of a step give it.
    private static func id(after index: Int, of lines: [String]) -> String? {
        for raw in lines.dropFirst(index + 1) {
            let line = MarkdownLine(raw)
            guard line.heading == nil, let item = line.listItem, !item.isStep(in: line) else {
                return nil
            }
            if item.text.hasPrefix("id:") { return String(item.text.dropFirst(3)).trimmingBlanks }
        }
        return nil
    }
}

extension MarkdownLine.ListItem {
    /// Whether it is a step, and not a field of one.
    fileprivate func isStep(in line: MarkdownLine) -> Bool {
        if line.indent < 2 { return true }
        let rest = line.text.drop { $0 != " " }.drop { $0 == " " }
        return rest.hasPrefix("[") && rest.dropFirst(2).first == "]"
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
        if key == "id" {
            if drafts[place].name.text != value { report.repair("id", .duplicateName, line: line) }
            return
        }
        guard let field = Field(rawValue: String(key)),
            let rule = Schema.rule(for: field, of: .check), field != .title, field != .section
        else { return report.reject(.unknownKey, line: line, column: 1) }
        guard rule.format == .list else { return set(field, value, at: place, line: line) }
        drafts[place][field] = .list(drafts[place][field].list + [value])
    }

    fileprivate mutating func quote(_ text: Substring, at place: Int, line: Int) {
        let plain = MarkdownText.unescaped(String(text.first == " " ? text.dropFirst() : text))
        append(detail: plain, at: place, line: line)
    }
}
