import IncidentModel

/// One line of Markdown, looked at by itself.
struct MarkdownLine {
    let raw: String
    /// Columns of blanks before the text; a tab goes on to the next multiple of 4.
    let indent: Int
    /// Without blanks at both ends.
    let text: String

    struct ListItem {
        let text: String
        let state: ChecklistState
        /// Whether the next line begins anew: two blanks or a backslash at the end.
        let endsHard: Bool
    }

    init(_ raw: String) {
        self.raw = raw
        var columns = 0
        for scalar in raw.unicodeScalars {
            if scalar == " " {
                columns += 1
            } else if scalar == "\t" {
                columns += 4 - columns % 4
            } else {
                break
            }
        }
        indent = columns
        text = raw.trimmingBlanks
    }

    var isBlank: Bool { text.isEmpty }

    /// Three or more of `-`, `*` or `_`, and nothing else.
    var isBreak: Bool {
        let marks = text.filter { $0 != " " && $0 != "\t" }
        guard let first = marks.first, "-*_".contains(first), marks.count >= 3 else { return false }
        return marks.allSatisfy { $0 == first }
    }

    var isUnderline: Bool {
        indent < 4 && !text.isEmpty
            && (text.allSatisfy { $0 == "=" } || text.allSatisfy { $0 == "-" })
    }

    var underlineLevel: Int { text.first == "=" ? 1 : 2 }

    /// `## Containment ##`
    var heading: (level: Int, text: String)? {
        let marks = text.prefix { $0 == "#" }
        guard indent < 4, (1...6).contains(marks.count) else { return nil }
        let rest = text.dropFirst(marks.count)
        guard rest.isEmpty || rest.first == " " || rest.first == "\t" else { return nil }
        var title = String(rest).trimmingBlanks
        let trail = title.reversed().prefix { $0 == "#" }.count
        if trail > 0, title.dropLast(trail).last.map({ $0 == " " }) ?? true {
            title = String(title.dropLast(trail)).trimmingBlanks
        }
        return (marks.count, MarkdownText.unescaped(title))
    }

    /// A quotation, a table, a fence or a comment does not go on with a paragraph.
    var beginsBlock: Bool {
        text.hasPrefix(">") || text.hasPrefix("|") || text.hasPrefix("<!--")
            || text.hasPrefix("```")
    }

    /// `- [x] Reset the passwords`, `3. Reset`, `* Reset`, `+ Reset`.
    var listItem: ListItem? {
        guard let rest = afterMark else { return nil }
        let endsHard = raw.hasSuffix("  ") || rest.hasSuffix("\\")
        let body = rest.hasSuffix("\\") ? String(rest.dropLast()) : rest
        guard body.hasPrefix("["), let end = body.firstIndex(of: "]"),
            body.distance(from: body.startIndex, to: end) <= 2,
            let state = Self.state(of: body[body.index(after: body.startIndex)..<end])
        else { return ListItem(text: body, state: .open, endsHard: endsHard) }
        let text = body[body.index(after: end)...]
        // `[x](address)` is a link.
        guard text.isEmpty || text.first?.isWhitespace == true else {
            return ListItem(text: body, state: .open, endsHard: endsHard)
        }
        return ListItem(text: String(text).trimmingBlanks, state: state, endsHard: endsHard)
    }

    private var afterMark: String? {
        var rest = text[...]
        if let first = rest.first, "-*+".contains(first) {
            rest.removeFirst()
        } else {
            let digits = rest.prefix { ("0"..."9").contains($0) }
            guard (1...9).contains(digits.count) else { return nil }
            rest = rest.dropFirst(digits.count)
            guard let mark = rest.popFirst(), mark == "." || mark == ")" else { return nil }
        }
        guard rest.isEmpty || rest.first == " " || rest.first == "\t" else { return nil }
        return String(rest).trimmingBlanks
    }

    private static func state(of box: Substring) -> ChecklistState? {
        switch box {
        case " ", "": .open
        case "x", "X": .done
        case "/", "~": .inProgress
        case "-": .notApplicable
        case "!": .blocked
        default: nil
        }
    }
}

extension MarkdownLine.ListItem {
    /// An entry of a table of contents.
    var isLinkToHeading: Bool {
        guard text.hasPrefix("["), text.hasSuffix(")"), let middle = text.firstRange(of: "](#")
        else {
            return false
        }
        return !text[middle.upperBound...].dropLast().contains(where: { $0 == ")" || $0 == " " })
    }
}

/// The beginning of a block of code.
struct MarkdownFence {
    let indent: Int
    private let mark: Character
    private let count: Int

    init?(_ line: MarkdownLine) {
        guard let mark = line.text.first, mark == "`" || mark == "~" else { return nil }
        count = line.text.prefix { $0 == mark }.count
        guard count >= 3 else { return nil }
        // A code span on one line.
        if mark == "`", line.text.dropFirst(count).contains("`") { return nil }
        self.mark = mark
        indent = line.indent
    }

    func isClosed(by text: String) -> Bool {
        text.count >= count && text.allSatisfy { $0 == mark }
    }
}

extension String {
    /// Without so many columns of blanks at the start, as far as there are.
    func droppingIndent(of columns: Int) -> String {
        var (rest, left) = (unicodeScalars[...], columns)
        while left > 0, let first = rest.first, first == " " || first == "\t" {
            left -= first == "\t" ? 4 : 1
            rest.removeFirst()
        }
        return String(rest)
    }
}
