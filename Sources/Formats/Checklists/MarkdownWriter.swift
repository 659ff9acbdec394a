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
        if let state = step[.state].text, step.state != .done {
            lines.append("  - state: \(state)")
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
