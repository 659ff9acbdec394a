public import Briefing
public import IncidentModel
import NotificationRules
public import Terminal

/// A difference as lines: a heading for each kind, and under it a line for each item and field.
public struct DifferenceWords: Hashable, Sendable {
    public struct Line: Hashable, Sendable {
        /// What was done; of a heading its words.
        public let text: SafeText
        /// Who last, when, and how often where it was more than once.
        public let remark: SafeText
        /// What the line is about; nil of a heading.
        public let row: RowID?

        var isHeading: Bool { row == nil }
    }

    public let lines: [Line]

    /// - Parameters:
    ///   - incident: as it stands at the end of the period: it gives the items their titles.
    ///   - today: the day from which years are left out.
    public init(_ difference: Difference, in incident: Incident, today: Day) {
        var lines: [Line] = []
        if !difference.duties.isEmpty { lines.append(Self.heading("Duties")) }
        for shift in difference.duties {
            lines.append(
                Line(
                    text: "\(shift.duty.title): \(shift.words(on: today))", remark: "",
                    row: .duty(shift.duty.id)))
        }
        for group in difference.groups {
            lines.append(Self.heading(Self.name(of: group.kind)))
            for item in group.items {
                lines += item.lines.map { Self.line($0, in: incident, today: today) }
            }
        }
        if difference.hidden > 0 {
            let number = NumberWords.counted(difference.hidden, "change")
            lines.append(Self.heading("\(number) of privileged items: the log has them"))
        }
        self.lines = lines
    }

    private static func heading(_ words: SafeText) -> Line {
        Line(text: words, remark: "", row: nil)
    }

    private static func line(_ line: ChangeLine, in incident: Incident, today: Day) -> Line {
        let scope = CountScope(line.target)
        let when = TimeWords.time(line.last.at, in: incident.zone, today: today)
        let times = line.stamps.count > 1 ? ", \(line.stamps.count) times" : ""
        return Line(
            text: "\(ChangeWords.name(of: line.target, in: incident)): \(what(line))",
            remark: "\(line.last.actor), \(when)\(times)",
            row: scope.map(RowID.scope) ?? .item(line.target))
    }

    private static func what(_ line: ChangeLine) -> SafeText {
        switch line.what {
        case .added(let fields): return added(fields)
        case .field(let field):
            let label: SafeText = field == .revision ? "" : "\(field.label) "
            // A step of which nobody said how it stands is open.
            let none: SafeText =
                field == .state && line.target.kind == .check ? "open" : "nothing"
            let step: SafeText =
                "\(value(line.before, none)) -> \(value(line.after, none))"
            return label + step + (line.isBackAgain ? " again" : "")
        case .note(let text): return "note \"\(ChangeWords.firstLine(text))\""
        case .standing(let isWithdrawn): return isWithdrawn ? "withdrawn" : "brought back"
        case .redacted(let seq, let reason):
            return "entry \(seq) redacted: \(ChangeWords.firstLine(reason))"
        case .attempt: return "a change that was not taken"
        }
    }

    private static func added(_ fields: [Field: Value]) -> SafeText {
        if case .revision(let revision)? = fields[.revision] {
            return "new, \(ChangeWords.words(of: revision))"
        }
        return fields[.when]?.text.map { "new, \($0)" } ?? "new"
    }

    private static func value(_ value: Value, _ none: SafeText) -> SafeText {
        switch value {
        case .none: none
        case .revision(let revision): ChangeWords.words(of: revision)
        default: ChangeWords.firstLine(value.summary)
        }
    }

    /// What several items of a kind are called.
    private static func name(of kind: ItemKind) -> SafeText {
        switch kind {
        case .incident: "The incident"
        case .milestone: "Milestones"
        case .entry: "Timeline"
        case .count: "Counts"
        case .check: "Checklist"
        case .duty: "Decisions on duties"
        case .evidence: "Evidence"
        case .search: "Saved searches"
        default: SafeText(kind.label.prefix(1).uppercased() + kind.label.dropFirst() + "s")
        }
    }
}

extension CountScope {
    /// The count that a target is the ledger of.
    fileprivate init?(_ target: Target) {
        guard target.kind == .count, let scope = CountScope(target.id.text) else { return nil }
        self = scope
    }
}
