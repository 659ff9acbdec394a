import IncidentModel
import NotificationRules
import Terminal

extension Detail {
    init(item: Item, in state: BoardState) {
        let name = item[.title].summary
        let title = name.isEmpty ? item.id.text : name
        var lines = [Self.line("id", "\(item.target)", .muted)]
        for rule in Schema.rules(of: item.target.kind)
        where !item[rule.field].isNone && !Self.tables.contains(rule.field) {
            lines.append(
                contentsOf: Self.named(rule, of: item, in: state.incident)
                    ?? Self.lines(of: rule, in: item, zone: state.zone))
        }
        lines += Self.record(of: item, in: state)
        let numbers = Self.numbers(of: item, in: state, from: lines.count)
        lines += numbers.lines
        lines += Self.notes(of: item, in: state)
        lines += Self.history(of: item.target, in: state)
        self.init(title: SafeText(title), lines: lines, choices: numbers.choices)
    }

    init(change: Change, in state: BoardState) {
        let lines = [
            Self.line("entry", "#\(change.seq)", .muted),
            Self.line("who", SafeText(change.actor.name)),
            Self.line("when", SafeText(change.at.rfc3339(in: state.zone))),
            Self.line("about", "\(change.target)"),
            Self.line("saw", "#\(change.base)", .muted),
            Self.line("command", "\(change.command)", .muted),
            Self.line("what", ChangeWords.line(change, in: state.incident)),
        ]
        self.init(title: "Entry \(change.seq)", lines: lines)
    }

    /// Fields that are shown in a table of their own.
    private static let tables: Set<Field> = [.days, .content]

    private static func lines(of rule: FieldRule, in item: Item, zone: Zone) -> [[Span]] {
        let value = item[rule.field]
        if case .list(let list) = value {
            return list.enumerated().map { line($0 == 0 ? rule.label : "", SafeText($1)) }
        }
        let text = value.summary
        guard rule.format == .moment, let moment = Moment(canonical: text) else {
            return SafeText.lines(of: text).enumerated().map {
                line($0 == 0 ? rule.label : "", $1)
            }
        }
        return [line(rule.label, SafeText(moment.display(in: zone)))]
    }

    private static func notes(of item: Item, in state: BoardState) -> [[Span]] {
        item.notes.map { note in
            let when = TimeWords.time(note.stamp.at, in: state.zone, today: state.today)
            return [
                Span(SafeText("note").fitted(to: 14), .fieldLabel),
                Span("\(when) \(note.stamp.actor)  ", .muted),
                Span(SafeText(note.text)),
            ]
        }
    }

    private static func history(of target: Target, in state: BoardState) -> [[Span]] {
        let changes = state.file.changes.filter { $0.target == target }.suffix(50).reversed()
        return [[], [Span("History", .heading)]]
            + changes.map { change in
                let when = TimeWords.time(change.at, in: state.zone, today: state.today)
                return [
                    Span(SafeText(when).padded(to: 19), .muted),
                    Span(
                        ChangeWords.line(change, in: state.incident),
                        change.isRejected ? .conflict : .text),
                ]
            }
    }
}
