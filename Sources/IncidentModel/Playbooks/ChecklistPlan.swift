/// What steps would add to the checklist of an incident, and what is there already.
public struct ChecklistPlan: Hashable, Sendable {
    /// What becomes of a step.
    public enum Fate: String, Hashable, Sendable {
        case added
        /// Stands on the board, from here or from somebody's hand.
        case present
        /// Was taken off the board, and stays off.
        case withdrawn
        /// Was taken off with all others of its list, and comes back with them.
        case restored
    }

    public struct Step: Hashable, Sendable {
        public let draft: ChecklistDraft
        /// The item that it is, or will be.
        public let id: ItemID
        public internal(set) var fate: Fate
        /// What the item gets, or would have got: roles are names of parties, `needs` are ids of items.
        public let fields: [Field: Value]

        public var target: Target { Target(.check, id) }
    }

    public private(set) var steps: [Step]

    /// - Parameter resolvesRoles: whether the owner of a step is a role, to be taken by a party of the incident.
    public init(
        _ drafts: [ChecklistDraft], in incident: Incident, resolvesRoles: Bool = false
    ) {
        var matcher = StepMatcher(incident)
        let matched = drafts.map { matcher.match($0) }
        let ids = Dictionary(
            zip(drafts.map(\.name.text), matched.map(\.id)), uniquingKeysWith: { one, _ in one })
        let roles = resolvesRoles ? RoleBook(incident.parties) : RoleBook([])
        steps = zip(drafts, matched).map { draft, match in
            var fields = draft.fields
            if case .list(let needs)? = fields[.needs] {
                fields[.needs] = .list(needs.map { ids[$0]?.text ?? $0 })
            }
            if let owner = draft.owner { fields[.owner] = .text(roles.owner(for: owner)) }
            return Step(draft: draft, id: match.id, fate: match.fate, fields: fields)
        }
        bringBack()
    }

    /// A list that was taken off as a whole comes back as a whole.
    private mutating func bringBack() {
        guard !steps.isEmpty, steps.allSatisfy({ $0.fate == .withdrawn }) else { return }
        for place in steps.indices { steps[place].fate = .restored }
    }

    public func count(of fate: Fate) -> Int { steps.count { $0.fate == fate } }

    /// The changes that carry it out, one for each step that is not there.
    public var actions: [(target: Target, action: Action)] {
        steps.compactMap { step in
            switch step.fate {
            case .added: (step.target, .add(step.fields))
            case .restored: (step.target, .restore)
            case .present, .withdrawn: nil
            }
        }
    }
}

extension Incident {
    /// The day that a due text means now; nil while what it hangs on has none.
    public func day(of due: Due, deadlines: (String) -> Day?) -> Day? {
        switch due {
        case .on(let day): return day
        case .from(.duty(let rule), let distance): return deadlines(rule).flatMap(distance.day)
        case .from(.milestone(let name), let distance):
            return milestone(name)?.bounds(in: zone).earliest.map(zone.day).flatMap(distance.day)
        }
    }
}

/// Finds the item that a step is already; no item is two steps.
private struct StepMatcher {
    private let incident: Incident
    private var unmatched: [Likeness: [Item]] = [:]
    private var taken: Set<ItemID> = []

    /// Steps of one title in one section are the same.
    private struct Likeness: Hashable {
        let title: String
        let section: String

        init(_ title: String, _ section: String) {
            self.title = title.lowercased()
            self.section = section
        }
    }

    init(_ incident: Incident) {
        self.incident = incident
        let items = incident.items.values.filter { $0.target.kind == .check }
        // Those that stand on the board before those that were taken off, the first ones first.
        for item in items.sorted(by: Self.comesFirst) {
            let key = Likeness(item.text(.title) ?? "", item.text(.section) ?? "")
            unmatched[key, default: []].append(item)
        }
    }

    private static func comesFirst(_ one: Item, _ other: Item) -> Bool {
        if one.isWithdrawn != other.isWithdrawn { return other.isWithdrawn }
        return (one.added.seq, one.id) < (other.added.seq, other.id)
    }

    mutating func match(_ draft: ChecklistDraft) -> (id: ItemID, fate: ChecklistPlan.Fate) {
        if let item = named(draft) ?? alike(draft) {
            taken.insert(item.id)
            return (item.id, item.isWithdrawn ? .withdrawn : .present)
        }
        let id = freeID(for: draft.name)
        taken.insert(id)
        return (id, .added)
    }

    /// The item of its name, if that is from the same source or says the same.
    private func named(_ draft: ChecklistDraft) -> Item? {
        guard let item = incident.item(Target(.check, draft.name)), !taken.contains(item.id) else {
            return nil
        }
        let source = draft[.source]
        let isSame = item.text(.title) == draft.title || !source.isNone && item[.source] == source
        return isSame ? item : nil
    }

    private mutating func alike(_ draft: ChecklistDraft) -> Item? {
        let key = Likeness(draft.title, draft.section.word)
        guard let place = unmatched[key]?.firstIndex(where: { !taken.contains($0.id) }) else {
            return nil
        }
        return unmatched[key]?.remove(at: place)
    }

    private func freeID(for name: ItemID) -> ItemID {
        var (number, id) = (1, name)
        while taken.contains(id) || incident.item(Target(.check, id)) != nil {
            number += 1
            let end = "-\(number)"
            id = ItemID(known: name.text.prefix(64 - end.utf8.count) + end)
        }
        return id
    }
}

/// Who has which role in an incident.
private struct RoleBook {
    private let parties: [(words: [String], name: String)]

    init(_ parties: [Party]) {
        self.parties = parties.map { (Self.words(of: $0.role), $0.name) }
    }

    /// The name of the first party of the role: to the letter, among other words, or of a wider role (`counsel`
    /// for `privacy counsel`); else the role itself.
    func owner(for role: String) -> String {
        let wanted = Self.words(of: role)
        let party =
            parties.first { $0.words == wanted }
            ?? parties.first { party in wanted.allSatisfy(party.words.contains) }
            ?? parties.first { !$0.words.isEmpty && $0.words.allSatisfy(wanted.contains) }
        return wanted.isEmpty ? role : party?.name ?? role
    }

    private static func words(of role: String) -> [String] {
        role.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}
