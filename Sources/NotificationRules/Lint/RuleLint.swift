/// Looks at rules together: what each says of the others, and whether its words are known.
public struct RuleLint {
    private let book: RuleBook
    private let known: [RuleID: Rule]
    private var problems: [RuleProblem] = []

    /// What is wrong with the rules among those of a book, by file, line and column. The rules are
    /// looked at, those of the book only where these name them.
    public static func problems(in rules: [Rule], against book: RuleBook) -> [RuleProblem] {
        var lint = RuleLint(rules, book)
        for rule in rules { lint.look(at: rule) }
        lint.problems += RuleCircle.all(from: rules, through: lint.rule(named:))
        return lint.problems.sorted {
            ($0.file, $0.line ?? 0, $0.column ?? 0) < ($1.file, $1.line ?? 0, $1.column ?? 0)
        }
    }

    private init(_ rules: [Rule], _ book: RuleBook) {
        self.book = book
        known = Dictionary(rules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private func rule(named id: RuleID) -> Rule? { known[id] ?? book.rule(id) }

    private mutating func look(at rule: Rule) {
        lookAtReferences(of: rule)
        lookAtVersion(of: rule)
        lookAtWords(of: rule)
    }

    private mutating func report(_ kind: RuleProblem.Kind, _ rule: Rule) {
        problems.append(RuleProblem(rule, kind))
    }

    // MARK: Other rules

    private mutating func lookAtReferences(of rule: Rule) {
        let references: [(key: String, ids: [RuleID])] = [
            ("after", rule.clock.after),
            ("concurrent_with", rule.clock.concurrentWith.map { [$0] } ?? []),
            ("replaces", rule.version.replaces.map { [$0] } ?? []),
            ("replaced_by", rule.version.replacedBy.map { [$0] } ?? []),
        ]
        for (key, ids) in references where ids.contains(where: { self.rule(named: $0) == nil }) {
            report(.unknownRule(key: key), rule)
        }
    }

    /// A version that is not law has no time in which it holds.
    private mutating func lookAtVersion(of rule: Rule) {
        let version = rule.version
        if let from = version.from, let until = version.until, until < from {
            report(.endsBeforeItStarts, rule)
        }
        guard !version.status.isPending, let replaced = version.replaces.flatMap(rule(named:)),
            !replaced.version.status.isPending, version.overlaps(replaced.version)
        else { return }
        report(.overlap(replaced.id, rule.id), rule)
    }

    // MARK: Words

    private mutating func lookAtWords(of rule: Rule) {
        let (terms, data) = (book.vocabulary, rule.trigger.data)
        let bodies: [(key: String, kinds: [EntityKind])] = [
            ("binds", rule.binds), ("exempt", rule.exemptions.map(\.entity)),
            ("roll_not_for", rule.clock.rollNotFor),
        ]
        for (key, kinds) in bodies where kinds.contains(where: { terms.entities[$0] == nil }) {
            report(.unknownTerm(key: key), rule)
        }
        let elements = data.any + data.all + data.alone
        if elements.contains(where: { terms.elements[$0] == nil }) {
            report(.unknownTerm(key: "data"), rule)
        }
        if rule.trigger.conditions.contains(where: { terms.conditions[$0] == nil }) {
            report(.unknownTerm(key: "if"), rule)
        }
        if let calendar = rule.clock.calendar, book.calendar(named: calendar) == nil {
            report(.unknownCalendar, rule)
        }
    }
}

extension RuleVersion {
    /// Whether there is a day on which both hold.
    func overlaps(_ other: RuleVersion) -> Bool {
        let from = [self.from, other.from].compactMap { $0 }.max()
        let until = [self.until, other.until].compactMap { $0 }.min()
        guard let from, let until else { return true }
        return from <= until
    }
}
