import IncidentModel
import NotificationRules
import Terminal

extension Detail {
    /// A line that can be chosen, and what it stands for.
    struct Choice: Hashable {
        /// The place among the lines.
        let line: Int
        let id: String
    }

    /// What only a notice, a hotline or an offer has: its numbers by the day, what contradicts them, and what
    /// the laws want in a letter; the choices count lines from `start`.
    static func numbers(of item: Item, in state: BoardState, from start: Int) -> (
        lines: [[Span]], choices: [Choice]
    ) {
        let lines = days(of: item, in: state) + contradictions(of: item, in: state)
        let content = content(of: item, in: state, from: start + lines.count)
        return (lines + content.lines, content.choices)
    }

    // MARK: Numbers

    private static func days(of item: Item, in state: BoardState) -> [[Span]] {
        guard let text = item[.days].text else { return [] }
        let tally = DayTally(canonical: text)
        let kinds = DayTally.Kind.allCases.filter { tally.total($0) != nil }
        guard !kinds.isEmpty else { return [] }
        let head = row("", kinds.map { SafeText($0.label) }, .muted)
        let rows = tally.days.map { day in
            row(
                SafeText(TimeWords.date(day, today: state.today)),
                kinds.map { number(tally.number(of: $0, on: day)) })
        }
        // What is dated ahead is told, and not counted yet.
        let told = tally.through(state.today)
        let sum = row("so far", kinds.map { number(told.total($0)) }, .strong)
        return [[], [Span("By the day", .heading)], head] + rows + [sum]
    }

    private static func number(_ number: Int?) -> SafeText {
        number.map { SafeText(NumberWords.grouped($0)) } ?? ""
    }

    private static func row(_ label: SafeText, _ cells: [SafeText], _ role: Role = .text) -> [Span]
    {
        [Span(label.padded(to: 14), .fieldLabel)]
            + cells.map { Span($0.padded(to: 10, alignment: .right), role) }
    }

    private static func contradictions(of item: Item, in state: BoardState) -> [[Span]] {
        guard let incident = state.incident else { return [] }
        let words: [SafeText] =
            switch item.target.kind {
            case .notice:
                incident.notices.first { $0.id == item.id }?.letters.contradictions
                    .map { ReconciliationWords.line($0) } ?? []
            case .monitoring:
                incident.monitoring.first { $0.id == item.id }
                    .map { OfferWords($0, counts: incident.counts).contradictions } ?? []
            default: []
            }
        return words.map { [Span("≠ cannot be   ", .conflict), Span($0, .conflict)] }
    }

    // MARK: Content

    private static func content(
        of item: Item, in state: BoardState, from start: Int
    ) -> (lines: [[Span]], choices: [Choice]) {
        guard let content = state.letterContent(of: item.target),
            !content.elements.isEmpty || !content.others.isEmpty
        else { return ([], []) }
        let tally: SafeText = "   \(content.done) of \(content.required.count) ticked"
        var lines = [[], [Span("What it has to hold", .heading), Span(tally, .muted)]]
        var choices: [Choice] = []
        for part in content.parts {
            let remark: SafeText = part.isOptional ? "  (the federal notice will do)" : ""
            lines.append([
                Span("\(part.rule.name), \(part.rule.citation)" + remark, .fieldLabel)
            ])
            for element in part.elements {
                choices.append(Choice(line: start + lines.count, id: element.id))
                lines.append(line(of: element, isTicked: content.isTicked(element)))
            }
        }
        if !content.others.isEmpty {
            lines.append([Span("ticked, and asked for by no law at hand", .fieldLabel)])
            lines += content.others.map { [Span("  [x] ", .muted), Span(SafeText($0), .muted)] }
        }
        return (lines, choices)
    }

    private static func line(of element: ContentElement, isTicked: Bool) -> [Span] {
        let letter = element.id.split(separator: "/").last.map(String.init) ?? ""
        let name: SafeText = letter.utf8.count == 1 ? "(\(letter)) " : ""
        return [
            Span(isTicked ? "  [x] " : "  [ ] ", isTicked ? .stateDone : .stateOpen),
            Span(name + SafeText(element.words), isTicked ? .muted : .text),
        ]
    }
}
