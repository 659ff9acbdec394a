import IncidentModel
import Terminal

/// What a change did, in words; who and when stand beside it.
enum ChangeWords {
    /// `people: 11,658 confirmed (HHS filing)`, `letters sent: state done`. `incident` gives items their titles.
    static func line(_ change: Change, in incident: Incident?) -> SafeText {
        let words = words(of: change, in: incident)
        return change.isRejected ? "not taken: " + words : words
    }

    private static func words(of change: Change, in incident: Incident?) -> SafeText {
        let name = name(of: change, in: incident)
        switch change.action {
        case .add(let fields): return added(fields, to: change.target, name: name)
        case .set(_, .revision(let revision)): return "\(name): \(words(of: revision))"
        case .set(let field, .none): return "\(name): \(field.label) taken away"
        case .set(let field, let value):
            return "\(name): \(field.label) \(excerpt(value, of: field))"
        case .note(let text): return "\(name): note \"\(firstLine(text))\""
        case .withdraw: return "\(name): withdrawn"
        case .restore: return "\(name): brought back"
        case .redact(let reason):
            return "\(name): entry \(change.base) redacted: \(firstLine(reason))"
        }
    }

    private static func added(
        _ fields: [Field: Value], to target: Target, name: SafeText
    ) -> SafeText {
        if case .revision(let revision)? = fields[.revision] {
            return "\(name): \(words(of: revision))"
        }
        switch target.kind {
        case .incident: return "incident opened: \(name)"
        case .milestone: return "\(name): \(fields[.when]?.text ?? "not known")"
        default: return "\(target.kind.label) added: \(name)"
        }
    }

    /// `11,658 confirmed (HHS filing)`.
    static func words(of revision: CountRevision) -> SafeText {
        let source: SafeText = revision.source.map { " (\($0))" } ?? ""
        return "\(PeopleWords.number(revision.count)) \(revision.basis.label)" + source
    }

    /// What the target is called: its title where it has one, else its id in words.
    private static func name(of change: Change, in incident: Incident?) -> SafeText {
        if case .add(let fields) = change.action, let title = title(in: { fields[$0]?.text }) {
            return SafeText(title)
        }
        return name(of: change.target, in: incident)
    }

    /// What an item is called.
    static func name(of target: Target, in incident: Incident?) -> SafeText {
        if target.kind == .count { return scopeName(target) }
        if target.kind == .milestone { return milestoneName(target) }
        let item = incident?.item(target)
        return SafeText(title(in: { item?[$0].text }) ?? target.id.text)
    }

    private static func title(in text: (Field) -> String?) -> String? {
        text(.title) ?? text(.phone)
    }

    private static func scopeName(_ target: Target) -> SafeText {
        guard let scope = CountScope(target.id.text) else { return SafeText(target.id.text) }
        return scope.words
    }

    private static func milestoneName(_ target: Target) -> SafeText {
        SafeText(Milestone.Name(rawValue: target.id.text)?.label ?? target.id.text)
    }

    private static func excerpt(_ value: Value, of field: Field) -> SafeText {
        guard field == .state || field == .status else { return firstLine(value.summary) }
        return SafeText(value.summary.split(separator: "-").joined(separator: " "))
    }

    /// The beginning of a longer text, so that a letter in a field does not become a line of the board.
    static func firstLine(_ text: String) -> SafeText {
        let line = text.prefix { $0 != "\n" && $0 != "\r\n" }
        return SafeText(line.prefix(200)).truncated(to: 120)
    }
}

extension CountScope {
    /// `people`, `people with SSN`, `people in US-MA`, `people with SSN in US-MA`.
    var words: SafeText {
        let with: SafeText = element.map { " with \($0.label)" } ?? ""
        let place: SafeText =
            jurisdiction.map { $0 == .unresolved ? ", address unresolved" : " in \($0.code)" } ?? ""
        return "people" + with + place
    }
}
