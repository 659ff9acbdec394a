import IncidentModel
import Terminal

extension Detail {
    /// The lines of a field whose texts stand for something else; nil for every other field.
    static func named(_ rule: FieldRule, of item: Item, in incident: Incident?) -> [[Span]]? {
        let words: (String) -> String
        switch (item.target.kind, rule.field) {
        case (.entry, .systems): words = { EntryWords.system($0, in: incident) }
        case (_, .evidence): words = EntryWords.evidence
        default: return nil
        }
        return item[rule.field].list.enumerated().map {
            line($0 == 0 ? rule.label : "", SafeText(words($1)))
        }
    }

    /// Since when an entry is known, and how it was corrected since; nothing for other items.
    static func record(of item: Item, in state: BoardState) -> [[Span]] {
        guard item.target.kind == .entry || item.target.kind == .milestone else { return [] }
        let when = TimeWords.time(item.added.at, in: state.zone, today: state.today)
        let known = line("Known since", "\(when), by \(item.added.actor)")
        let corrections = Correction.all(of: item.target, in: state.file.changes)
        guard !corrections.isEmpty else { return [known] }
        return [known, [], [Span("Corrections", .heading)]]
            + corrections.suffix(50).reversed().map { line(of: $0, in: state) }
    }

    private static func line(of correction: Correction, in state: BoardState) -> [Span] {
        let stamp = correction.stamp
        let when = TimeWords.time(stamp.at, in: state.zone, today: state.today)
        let old = text(correction.old, of: correction.field, in: state)
        let new = text(correction.new, of: correction.field, in: state)
        return [
            Span(SafeText(when).padded(to: 19), .muted),
            Span("\(stamp.actor): \(correction.field.label) \(old) -> \(new)"),
        ]
    }

    private static func text(_ value: Value, of field: Field, in state: BoardState) -> SafeText {
        guard !value.isNone else { return "nothing" }
        if field == .when, let moment = value.text.flatMap(Moment.init(canonical:)) {
            return SafeText(moment.display(in: state.zone))
        }
        return ChangeWords.firstLine(value.summary)
    }
}

/// A value of a field that took the place of another.
struct Correction: Hashable {
    let field: Field
    let old: Value
    let new: Value
    let stamp: Stamp

    /// Oldest first. Cost: one pass over the changes.
    static func all(of target: Target, in changes: [Change]) -> [Correction] {
        var values: [Field: Value] = [:]
        var corrections: [Correction] = []
        for change in changes where change.target == target && !change.isRejected {
            switch change.action {
            case .add(let fields): values = fields
            case .set(let field, let value):
                let old = values[field] ?? .none
                values[field] = value
                guard old != value else { continue }
                corrections.append(
                    Correction(field: field, old: old, new: value, stamp: change.stamp))
            case .note, .withdraw, .restore, .redact: continue
            }
        }
        return corrections
    }
}
