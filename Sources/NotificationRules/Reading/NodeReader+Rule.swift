import IncidentModel
import StrictYAML

/// The keys of a rule in a file.
private enum RuleKey: String, RuleFileKey {
    case id, short, law, duty, cite, to, recipient, binds, exempt
    case data, people, also, clock
    case conditions = "if"
    case method, content, extra
    case encryptionSafeHarbour = "encryption_safe_harbour"
    case riskOfHarm = "risk_of_harm"
    case from, until, status, replaces
    case replacedBy = "replaced_by"
    case versionBy = "version_by"
    case versionNote = "version_note"
    case confidence, grade, source, notes
}

private enum ExemptionKey: String, RuleFileKey {
    case who, mode, cite, note
}

extension NodeReader {
    /// A rule; nil without an id, and of no use when there are problems.
    mutating func rule(_ node: YAMLNode, of jurisdiction: Jurisdiction) -> Rule? {
        // The id first, so that the problems can name it.
        guard let idNode = node.entries?.first(where: { $0.key.text == "id" })?.value else {
            if node.entries == nil {
                report(.notAMapping, at: node.place)
            } else {
                report(.missing(key: RuleKey.id.rawValue), at: node.place)
            }
            return nil
        }
        guard let id = ruleID(idNode) else { return nil }
        self.rule = id
        var rule = Rule(id: id, jurisdiction: jurisdiction)
        rule.place = RulePlace(file: file, line: node.place.line, column: node.place.column)
        var kind: Recipient.Kind?
        var name = ""
        var keys: [RuleKey] = []
        for (key, value) in entries(of: node, as: RuleKey.self) {
            keys.append(key)
            switch key {
            case .to: kind = choice(value)
            case .recipient: name = text(value) ?? ""
            default: read(key, value, into: &rule)
            }
        }
        for key in [RuleKey.law, .duty, .to, .clock] where !keys.contains(key) {
            report(.missing(key: key.rawValue), at: node.place)
        }
        rule.recipient = Recipient(kind: kind ?? .none, name: name)
        return rule
    }

    private mutating func read(_ key: RuleKey, _ value: YAMLNode, into rule: inout Rule) {
        switch key {
        case .id, .to, .recipient: break
        case .short: rule.short = text(value)
        case .law: rule.law = text(value) ?? ""
        case .duty: rule.duty = text(value) ?? ""
        case .cite: rule.citation = text(value) ?? ""
        case .binds: rule.binds = words(value).map(EntityKind.init)
        case .exempt: rule.exemptions = list(value).compactMap { exemption($0) }
        case .data: rule.trigger.data = dataTrigger(value)
        case .people: rule.trigger.people = people(value)
        case .conditions: rule.trigger.conditions = words(value)
        case .also: rule.trigger.also = text(value)
        case .clock: rule.clock = clock(value)
        case .method, .content, .extra, .encryptionSafeHarbour, .riskOfHarm:
            read(key, value, into: &rule.notice)
        case .from, .until, .status, .replaces, .replacedBy, .versionBy, .versionNote:
            read(key, value, into: &rule.version)
        case .confidence, .grade, .source, .notes: read(key, value, into: &rule.provenance)
        }
    }

    private mutating func exemption(_ node: YAMLNode) -> Exemption? {
        var who: EntityKind?
        var mode: Exemption.Mode?
        var (cite, note): (String?, String?)
        var keys: [ExemptionKey] = []
        for (key, value) in entries(of: node, as: ExemptionKey.self) {
            keys.append(key)
            switch key {
            case .who: who = word(value).map(EntityKind.init)
            case .mode: mode = choice(value)
            case .cite: cite = text(value)
            case .note: note = text(value)
            }
        }
        for key in [ExemptionKey.who, .mode] where !keys.contains(key) {
            report(.missing(key: key.rawValue), at: node.place)
        }
        guard let who, let mode else { return nil }
        return Exemption(entity: who, mode: mode, citation: cite, note: note)
    }

    private mutating func read(_ key: RuleKey, _ value: YAMLNode, into notice: inout NoticeTerms) {
        switch key {
        case .method: notice.method = text(value)
        case .content: notice.content = texts(value)
        case .extra: notice.extra = extras(value)
        case .encryptionSafeHarbour: notice.encryptionSafeHarbour = flag(value)
        case .riskOfHarm: notice.riskOfHarm = flag(value)
        default: break
        }
    }

    private mutating func extras(_ node: YAMLNode) -> [NoticeTerms.Extra] {
        entries(of: node).compactMap { entry in
            guard let key = word(entry.key), let words = text(entry.value) else { return nil }
            return NoticeTerms.Extra(key: key, words: words)
        }
    }

    private mutating func read(_ key: RuleKey, _ value: YAMLNode, into version: inout RuleVersion) {
        switch key {
        case .from: version.from = day(value)
        case .until: version.until = day(value)
        case .status: version.status = choice(value) ?? .inForce
        case .replaces: version.replaces = ruleID(value)
        case .replacedBy: version.replacedBy = ruleID(value)
        case .versionBy: version.basis = choice(value) ?? .discovery
        case .versionNote: version.basisNote = text(value)
        default: break
        }
    }

    private mutating func read(_ key: RuleKey, _ value: YAMLNode, into source: inout Provenance) {
        switch key {
        case .confidence: source.confidence = choice(value) ?? .generalKnowledge
        case .grade: source.grade = choice(value) ?? .none
        case .source: source.source = text(value)
        case .notes: source.notes = text(value)
        default: break
        }
    }
}
