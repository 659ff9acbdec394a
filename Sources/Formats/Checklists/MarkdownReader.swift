import IncidentModel

/// Reads checklists out of Markdown: every item of a list is a step, under its heading.
///
/// After CommonMark 0.31 and the task lists of GitHub, as far as lists need it. A step within another one
/// is needed by that. Text within a step is its detail; text outside of lists is counted, not kept.
public enum MarkdownReader {
    /// Bytes of a file.
    public static let sizeLimit = 8 << 20

    public static func read(_ bytes: [UInt8], file: String? = nil) -> ChecklistReading {
        var scan = MarkdownScan(file: file)
        guard let text = ForeignText(bytes, limit: sizeLimit, report: &scan.reading.report) else {
            return scan.reading
        }
        let lines = text.lines
        if lines.first?.hasPrefix(MarkdownMarks.own) == true { return OwnMarkdown.read(lines) }
        for line in lines { scan.take(line) }
        scan.reading.settle()
        if scan.reading.report.read == 0 {
            scan.reading.report.reject(.noItems, line: 1, column: 1)
        }
        return scan.reading
    }
}

/// One pass over the lines of a file.
struct MarkdownScan {
    var reading = ChecklistReading()
    private let file: String?
    private var number = 0
    private var headings: [(level: Int, text: String)] = []
    /// The items that a line can be within, the outermost first.
    private var open: [OpenItem] = []
    private var fence: MarkdownFence?
    private var isInComment = false
    private var isInFrontMatter = false
    private var afterBlank = true
    /// The line of text outside of lists that this one may underline.
    private var lastOutside: String?
    /// Whether a line without mark goes on with a title, a detail, or is text outside of lists.
    private var paragraph = Paragraph.outside

    private enum Paragraph { case title, detail, outside }

    private struct OpenItem {
        let indent: Int
        /// Nil for one that was not kept.
        let place: Int?
    }

    init(file: String?) { self.file = file }

    mutating func take(_ raw: String) {
        number += 1
        let line = MarkdownLine(raw)
        if skip(line) { return }
        guard !line.isBlank else {
            afterBlank = true
            return
        }
        if afterBlank { lastOutside = nil }
        defer { afterBlank = false }
        if takeFence(line) || takeHeading(line) { return }
        if line.isBreak { return close(to: line.indent) }
        if let item = line.listItem, open.isEmpty ? line.indent < 4 : true {
            return take(item, at: line.indent)
        }
        takeText(line)
    }

    // MARK: What is passed over

    /// Front matter at the very top, and comments.
    private mutating func skip(_ line: MarkdownLine) -> Bool {
        if number == 1, line.text == "---" {
            isInFrontMatter = true
            return true
        }
        if isInFrontMatter {
            isInFrontMatter = line.text != "---" && line.text != "..."
            return true
        }
        if isInComment {
            isInComment = !line.text.contains("-->")
            return true
        }
        guard fence == nil, line.text.hasPrefix("<!--") else { return false }
        isInComment = !line.text.contains("-->")
        return true
    }

    private mutating func takeFence(_ line: MarkdownLine) -> Bool {
        if let begun = fence {
            keep(line.raw.droppingIndent(of: begun.indent))
            if begun.isClosed(by: line.text) { fence = nil }
            return true
        }
        guard let begun = MarkdownFence(line) else { return false }
        if afterBlank || open.isEmpty { close(to: line.indent) }
        fence = begun
        paragraph = open.isEmpty ? .outside : .detail
        keep(line.text)
        return true
    }

    // MARK: Headings

    private mutating func takeHeading(_ line: MarkdownLine) -> Bool {
        guard let heading = underlined(line) ?? line.heading ?? boldHeading(line) else {
            return false
        }
        lastOutside = nil
        if heading.level < 7 { open = [] }
        headings.removeAll { $0.level >= heading.level }
        headings.append((heading.level, heading.text))
        if reading.title == nil, heading.level == 1 { reading.title = heading.text }
        paragraph = .outside
        return true
    }

    /// The line before, where this one underlines it.
    private func underlined(_ line: MarkdownLine) -> (level: Int, text: String)? {
        guard !afterBlank, open.isEmpty, line.isUnderline, let text = lastOutside else {
            return nil
        }
        return (line.underlineLevel, MarkdownText.unescaped(text))
    }

    /// `**Containment**` on a line of its own stands for a heading where nobody nests headings that deep.
    private func boldHeading(_ line: MarkdownLine) -> (level: Int, text: String)? {
        guard open.isEmpty || line.indent == 0 && afterBlank, line.indent < 4 else { return nil }
        for mark in ["**", "__"] where line.text.hasPrefix(mark) {
            var text = line.text.dropFirst(2)
            if text.last == ":" { text = text.dropLast() }
            guard text.hasSuffix(mark) else { return nil }
            let inner = text.dropLast(2)
            return inner.isEmpty || inner.contains(mark) ? nil : (7, String(inner))
        }
        return nil
    }

    /// The nearest heading that means a section of ours; else the nearest one, but for the title of the file.
    private var section: String {
        for heading in headings.reversed() {
            let section = SectionNames.section(of: heading.text)
            if ChecklistSection.words.contains(section) { return section }
        }
        return SectionNames.section(of: headings.last?.text ?? "", without: reading.title ?? file)
    }

    // MARK: Steps

    private mutating func take(_ item: MarkdownLine.ListItem, at indent: Int) {
        while let last = open.last, last.indent >= indent { open.removeLast() }
        let parent = open.last { $0.place != nil }?.place
        let place = add(item, column: indent + 1)
        open.append(OpenItem(indent: indent, place: place))
        paragraph = item.endsHard ? .detail : .title
        guard let place else { return }
        if item.state != .open { reading.set(.state, item.state.rawValue, at: place) }
        if let parent { reading.addNeed(reading.drafts[place].name, at: parent) }
        if let source { reading.set(.source, source, at: place, line: number) }
    }

    private mutating func add(_ item: MarkdownLine.ListItem, column: Int) -> Int? {
        guard !item.isLinkToHeading else {
            reading.report.read += 1
            reading.report.reject(.linkToHeading, line: number, column: column)
            return nil
        }
        return reading.add(
            title: MarkdownText.unescaped(item.text), section: section, line: number,
            column: column)
    }

    /// The file with the headings that a section does not tell.
    private var source: String? {
        let path = headings.filter { !SectionNames.isExact($0.text) }.map(\.text)
        let source = ([file].compactMap { $0 } + path).joined(separator: " / ")
        return source.isEmpty ? nil : source.cut(toBytes: 1_000)
    }

    // MARK: Text

    private mutating func takeText(_ line: MarkdownLine) {
        if afterBlank {
            close(to: line.indent)
            paragraph = open.isEmpty ? .outside : .detail
        }
        guard let place = open.last?.place, paragraph != .outside else {
            lastOutside = line.text
            if open.isEmpty { reading.report.leaveOut("text outside of lists") }
            return
        }
        if paragraph == .title, !line.beginsBlock {
            reading.goOn(title: MarkdownText.unescaped(line.text), at: place, line: number)
        } else {
            paragraph = .detail
            keep(line.raw.droppingIndent(of: (open.last?.indent ?? 0) + 2))
        }
    }

    /// Leaves the items that a line so far in cannot be within.
    private mutating func close(to indent: Int) {
        while let last = open.last, last.indent >= indent { open.removeLast() }
    }

    private mutating func keep(_ text: String) {
        guard let place = open.last?.place else { return }
        let gap = afterBlank && reading.hasDetail(at: place) ? "\n" : ""
        reading.append(detail: gap + text, at: place, line: number)
    }
}

extension ChecklistReading {
    /// A title that goes on in the next line.
    mutating func goOn(title more: String, at place: Int, line: Int) {
        guard drafts.indices.contains(place), !more.isEmpty else { return }
        let whole = "\(drafts[place].title) \(more)"
        if whole.utf8.count > 4_096 {
            append(detail: more, at: place, line: line)
        } else {
            set(.title, whole, at: place, line: line)
        }
    }
}
