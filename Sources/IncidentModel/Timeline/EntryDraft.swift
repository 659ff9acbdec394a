/// An entry of a timeline before it has a place in an incident: what files carry.
public struct EntryDraft: Hashable, Sendable {
    /// Canonical values; none of them blank.
    public private(set) var fields: [Field: Value] = [:]

    public init() {}

    public init(_ item: Item) {
        for rule in Schema.rules(of: .entry) { self[rule.field] = item[rule.field] }
        // What is not said is not privileged.
        if !isPrivileged { self[.privileged] = .none }
    }

    public subscript(field: Field) -> Value {
        get { fields[field] ?? .none }
        set { fields[field] = newValue.isNone || newValue == .list([]) ? nil : newValue }
    }

    public var title: String { self[.title].text ?? "" }
    public var lane: Lane { Lane(self[.lane].text ?? "") }
    public var when: Moment? { self[.when].text.flatMap(Moment.init(canonical:)) }
    public var isPrivileged: Bool { self[.privileged].text == "yes" }

    public var kind: TimelineEntry.Kind {
        self[.kind].text.flatMap(TimelineEntry.Kind.init(rawValue:)) ?? .happened
    }
}

extension Incident {
    /// The entries of the timeline by time, as files carry them.
    public var entryDrafts: [EntryDraft] {
        entries.compactMap { item(Target(.entry, $0.id)) }.map { EntryDraft($0) }
    }
}

/// What the entries of a file come to in an incident.
public struct EntryPlan: Hashable, Sendable {
    public struct Addition: Hashable, Sendable {
        public let target: Target
        public let draft: EntryDraft
        /// The place among all the drafts.
        public let number: Int
    }

    public let additions: [Addition]
    /// Entries that are on the timeline already, word for word.
    public let present: Int

    /// Of several equal entries as many are added as the timeline lacks; by time, so that each goes behind the
    /// one before it. Cost: that of sorting; names of each title are counted on from the last.
    ///
    /// - Parameter wanted: what the drafts are to be called as far as that is free, beside them.
    public init(_ drafts: [EntryDraft], named wanted: [ItemID?] = [], in incident: Incident) {
        let (missing, present) = Self.missing(drafts, in: incident)
        var names = EntryNames(incident)
        let kept = missing.map { number in
            wanted.indices.contains(number) ? wanted[number].flatMap { names.take($0) } : nil
        }
        // Only then the others: what one is called anew may not be what the next is called.
        let additions = zip(missing, kept).map { number, name in
            let name = name ?? names.next(for: drafts[number].title)
            return Addition(
                target: Target(.entry, name), draft: drafts[number], number: number)
        }
        let starts = additions.map { addition in
            addition.draft.when?.bounds(in: incident.zone).earliest ?? .earliest
        }
        self.additions = zip(starts, additions)
            .sorted { ($0.0, $0.1.number) < ($1.0, $1.1.number) }.map(\.1)
        self.present = present
    }

    /// The places of the drafts that the timeline lacks, and how many it has.
    private static func missing(
        _ drafts: [EntryDraft], in incident: Incident
    ) -> (places: [Int], present: Int) {
        var there: [EntryDraft: Int] = [:]
        for draft in incident.entryDrafts { there[draft, default: 0] += 1 }
        let places = drafts.indices.filter { place in
            guard let count = there[drafts[place]], count > 0 else { return true }
            there[drafts[place]] = count - 1
            return false
        }
        return (places, drafts.count - places.count)
    }
}

/// Gives out free names, a thousand of the same title as quickly as one.
private struct EntryNames {
    private let incident: Incident
    private var last: [String: Int] = [:]
    private var given: Set<ItemID> = []

    init(_ incident: Incident) { self.incident = incident }

    /// Nil where the name is taken.
    mutating func take(_ id: ItemID) -> ItemID? {
        guard incident.item(Target(.entry, id)) == nil, given.insert(id).inserted else {
            return nil
        }
        return id
    }

    mutating func next(for title: String) -> ItemID {
        let slug = ItemID.slug(of: title) ?? ItemKind.entry.rawValue
        var number = last[slug] ?? 0
        while true {
            number += 1
            let id = ItemID(known: number == 1 ? slug : "\(slug)-\(number)")
            guard given.insert(id).inserted, incident.item(Target(.entry, id)) == nil else {
                continue
            }
            last[slug] = number
            return id
        }
    }
}
