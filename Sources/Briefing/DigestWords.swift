import IncidentModel
import NotificationRules

/// What a line of a digest says, in words; who and when stand beside it.
struct DigestWords {
    let incident: Incident
    let privacy: Privacy
    let duties: [Duty]
    /// Times of this year are told without it.
    let today: Day

    /// `Print the letters: due 2019-03-20 -> 2019-03-25`.
    func text(of line: ChangeLine) -> String {
        let name = name(of: line.target)
        switch line.what {
        case .added(let fields): return added(fields, name, line.target)
        case .field(let field): return "\(name): \(step(of: line, field))"
        case .note(let note): return "\(name): note \"\(excerpt(note))\""
        case .standing(let isWithdrawn): return "\(name): \(standing(line, isWithdrawn))"
        case .redacted(let seq, let reason):
            return "\(name): entry \(seq) redacted: \(excerpt(reason))"
        case .attempt(let action): return "not taken: \(name): \(attempt(action, line.target))"
        }
    }

    /// `kh, 12 Mar 10:02`, and how often where it was more than once.
    func remark(of line: ChangeLine) -> String {
        let time = BriefingWords.time(line.last.at, in: incident.zone, today: today)
        let times = line.stamps.count > 1 ? ", \(line.stamps.count) changes" : ""
        return "\(line.last.actor), \(time)\(times)"
    }

    // MARK: Names

    /// The item's title where it has one, else its id in words.
    func name(of target: Target) -> String {
        switch target.kind {
        case .incident: return "incident"
        case .milestone:
            return Milestone.Name(rawValue: target.id.text)?.label ?? target.id.text
        case .count:
            return CountScope(target.id.text).map(BriefingWords.scope) ?? target.id.text
        case .duty: return duties.first { $0.id.text == target.id.text }?.title ?? target.id.text
        case .standup: return "stand-up \(target.id)"
        default:
            let item = incident.item(target)
            return item?[.title].text ?? item?[.phone].text ?? target.id.text
        }
    }

    /// Ids of the checklist by the titles of their items; those of privileged ones are not told.
    private func names(ofSteps ids: [String]) -> String {
        let told = privacy.told(ids, of: .check)
        let names = told.ids.map { id in ItemID(id).map { name(of: Target(.check, $0)) } ?? id }
        let rest =
            told.hidden > 0
            ? [BriefingWords.counted(told.hidden, "privileged item")] : []
        return (names + rest).joined(separator: "; ")
    }

    // MARK: What was done

    private func added(_ fields: [Field: Value], _ name: String, _ target: Target) -> String {
        switch target.kind {
        case .incident: return "incident opened"
        case .count, .milestone:
            let value = fields[target.kind == .count ? .revision : .when] ?? .none
            return "\(name): \(value.isNone ? "not known" : words(of: value, .when, target.kind))"
        case .standup: return "\(name) recorded"
        case .duty where fields.isEmpty: return "\(name): record opened"
        default:
            let when = fields[.when].map { ", " + words(of: $0, .when, target.kind) } ?? ""
            return "new\(target.kind.noun): \(name)\(when)"
        }
    }

    private func step(of line: ChangeLine, _ field: Field) -> String {
        let rule = Schema.rule(for: field, of: line.target.kind)
        let label = (rule?.label ?? field.rawValue).lowercased()
        let (old, new) = (line.before, line.after)
        if line.isBackAgain {
            return "\(label) \(words(of: new, field, line.target.kind)) again"
        }
        // Of a long text both ends would be too much.
        if rule?.format == .block, !new.isNone {
            return "\(label) \"\(words(of: new, field, line.target.kind))\""
        }
        return switch (old.isNone, new.isNone) {
        case (_, true): "\(label) taken away, was \(words(of: old, field, line.target.kind))"
        case (true, false): "\(label) \(words(of: new, field, line.target.kind))"
        case (false, false):
            "\(label) \(words(of: old, field, line.target.kind)) -> \(words(of: new, field, line.target.kind))"
        }
    }

    private func standing(_ line: ChangeLine, _ isWithdrawn: Bool) -> String {
        let word = isWithdrawn ? "withdrawn" : "brought back"
        return line.stamps.count > 1 ? "\(word) in the end" : word
    }

    private func attempt(_ action: Action, _ target: Target) -> String {
        switch action {
        case .add: "added"
        case .set(let field, let value):
            "\((Schema.rule(for: field, of: target.kind)?.label ?? field.rawValue).lowercased()) "
                + (value.isNone ? "taken away" : words(of: value, field, target.kind))
        case .note(let note): "note \"\(excerpt(note))\""
        case .withdraw: "withdrawn"
        case .restore: "brought back"
        case .redact(let reason): "redacted: \(excerpt(reason))"
        }
    }

    // MARK: Values

    private func words(of value: Value, _ field: Field, _ kind: ItemKind) -> String {
        switch value {
        // A step of which nobody said how it stands is open.
        case .none: return kind == .check && field == .state ? "open" : "nothing"
        case .revision(let revision): return BriefingWords.words(of: revision)
        case .list(let items):
            return field == .needs ? names(ofSteps: items) : items.joined(separator: "; ")
        case .text(let text):
            switch Schema.rule(for: field, of: kind)?.format {
            case .moment, .day: return BriefingWords.words(of: text, in: incident.zone)
            case .word: return text.split(separator: "-").joined(separator: " ")
            default: return excerpt(text)
            }
        }
    }

    /// The beginning of a longer text, so that a letter in a field does not become a slide.
    private func excerpt(_ text: String) -> String {
        let line = text.prefix { !$0.isNewline }
        let isWhole = line.count == text.count && line.count <= 160
        return isWhole ? text : String(line.prefix(160)) + "..."
    }
}

extension ItemKind {
    /// What a new item of the kind is called; nothing where its slide says so.
    fileprivate var noun: String {
        switch self {
        case .entry, .check: ""
        case .asset: " system or account"
        case .monitoring: " monitoring offer"
        case .risk: " risk factor"
        case .hold: " delay for law enforcement"
        case .list: " people list"
        case .evidence: " evidence batch"
        case .custody: " custody event"
        case .search: " saved search"
        default: " \(rawValue)"
        }
    }
}
