import IncidentModel
import TestSupport

/// Steps with whatever the schema lets a step have, texts that are hard to write down among them.
enum RandomChecklist {
    static func steps(seed: UInt64) throws -> [ChecklistDraft] {
        var random = SeededGenerator(seed: seed)
        var names = DraftNames()
        var steps: [ChecklistDraft] = []
        for _ in 0..<Int.random(in: 0...12, using: &random) {
            let title = try line(&random)
            let section = sections.randomElement(using: &random) ?? "assess"
            var step = ChecklistDraft(names.name(for: title), title: title, section: section)
            for rule in Schema.rules(of: .check) {
                guard rule.field != .title, rule.field != .section, .random(using: &random) else {
                    continue
                }
                step[rule.field] = try value(of: rule.format, &random)
            }
            steps.append(step)
        }
        // On a board, steps stand by their sections.
        return steps.enumerated().sorted {
            ($0.element.section, $0.offset) < ($1.element.section, $1.offset)
        }.map(\.element)
    }

    private static let sections =
        ChecklistSection.words + [
            "default", "post-mail", "phase-1", "my.own_word", "identification",
        ]

    private static let dues = [
        "2019-03-28", "discovery + 10 d", "US-HIPAA-IND - 2 w", "containment",
    ]

    private static let pieces = [
        "Letters", "to", "12,000 people", "[x]", "- [ ] item", "**bold**", "# heading", "1. one",
        "owner: bob", "id: x", "> quote", "<b>html</b>", "&amp;", "&#x41;", "back\\slash\\",
        "`code`",
        "a|b", "~~~", "---", "\u{1B}[2J", "\u{202E}txet", "e\u{301}", "\u{301}", "日本語", "שלום", "👩‍👩‍👧",
        "\u{1F3FB}", "\u{A0}", "\t", "\u{2028}", "\u{85}", "\u{0}", ";", "$x", "<!-- c -->",
    ]

    private static func value(
        of format: FieldFormat, _ random: inout SeededGenerator
    ) throws -> Value {
        switch format {
        case .list:
            let count = Int.random(in: 1...3, using: &random)
            return .list(try (0..<count).map { _ in try line(&random) })
        case .block: return try format.value(of: block(&random))
        case .word(let words), .openWord(let words):
            return .text(words.randomElement(using: &random) ?? "")
        case .due: return try format.value(of: dues.randomElement(using: &random) ?? "")
        case .flag: return .text(Bool.random(using: &random) ? "yes" : "no")
        case .number: return .text(String(Int.random(in: 0...99, using: &random)))
        case .progress: return try format.value(of: "3/9")
        case .recurrence: return try format.value(of: "every 2 weeks")
        case .moment: return try format.value(of: "2019-03/2019-04")
        default: return .text(try line(&random))
        }
    }

    /// A text that a field of one line can hold.
    private static func line(_ random: inout SeededGenerator) throws -> String {
        while true {
            let count = Int.random(in: 1...5, using: &random)
            let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }
                .joined(separator: Bool.random(using: &random) ? " " : "")
            if case .text(let text) = try FieldFormat.line.value(of: text) { return text }
        }
    }

    private static func block(_ random: inout SeededGenerator) throws -> String {
        let ends = ["\n", "\n\n", "\r\n", "\n  ", "\n- "]
        return try (0..<Int.random(in: 1...4, using: &random)).map { _ in try line(&random) }
            .joined(separator: ends.randomElement(using: &random) ?? "\n")
    }
}
