import IncidentModel

/// What the files of a user hold.
struct RuleOverlay {
    private(set) var rules: [Jurisdiction: [Rule]] = [:]
    /// The files that gave rules to a jurisdiction, in their order.
    private(set) var texts: [Jurisdiction: [[UInt8]]] = [:]
    private(set) var vocabularies: [String] = []
    private(set) var calendars: [HolidayCalendar] = []
    private(set) var calendarTexts: [String] = []
    private(set) var problems: [RuleProblem] = []
    private var seen: Set<RuleID> = []

    init(_ files: [(name: String, text: String)] = []) {
        for (name, text) in files {
            switch name {
            case BuiltinFile.vocabulary + ".yaml": takeVocabulary(text, file: name)
            case BuiltinFile.calendars + ".yaml": takeCalendars(text, file: name)
            default: takeRules(text, file: name)
            }
        }
    }

    private mutating func takeVocabulary(_ text: String, file: String) {
        let found = VocabularyReader.read(text, file: file).problems
        problems += found
        if found.isEmpty { vocabularies.append(text) }
    }

    private mutating func takeCalendars(_ text: String, file: String) {
        let (found, wrong) = CalendarReader.read(text, file: file)
        problems += wrong
        calendars += found
        if !found.isEmpty { calendarTexts.append(text) }
    }

    private mutating func takeRules(_ text: String, file: String) {
        let (found, wrong) = RuleReader.read(text, file: file)
        problems += wrong
        var kept: [Rule] = []
        for rule in found {
            if let kind = refusal(of: rule) {
                problems.append(RuleProblem(rule, kind))
            } else {
                seen.insert(rule.id)
                kept.append(rule)
            }
        }
        guard let place = kept.first?.jurisdiction else { return }
        rules[place, default: []] += kept
        texts[place, default: []].append(Array(text.utf8))
    }

    private func refusal(of rule: Rule) -> RuleProblem.Kind? {
        if seen.contains(rule.id) { return .duplicateRule(rule.id) }
        guard let builtin = RuleBook.builtin.rule(rule.id),
            builtin.jurisdiction != rule.jurisdiction
        else { return nil }
        return .ruleOfOtherJurisdiction(builtin.jurisdiction.code)
    }
}

extension RuleProblem {
    /// A problem of a rule as a whole.
    init(_ rule: Rule, _ kind: Kind) {
        self.init(
            file: rule.place?.file ?? "", line: rule.place?.line, column: rule.place?.column,
            rule: rule.id, kind: kind)
    }
}
