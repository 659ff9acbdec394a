public import IncidentModel

/// The longest chain of open items, each needing the one before, that ends in a notice: what cannot slip.
public struct CriticalPath: Hashable, Sendable {
    public let duty: Duty
    /// From what can be done now to what lets the notice go.
    public let steps: [DutyPath.Step]

    /// Whether one of them is due after the deadline.
    public var isUnreachable: Bool { steps.contains(where: \.isTooLate) }

    /// Nil where no open item leads to the duty.
    public init?(to duty: Duty, in incident: Incident) {
        let path = DutyPath(to: duty, in: incident)
        guard !path.steps.isEmpty else { return nil }
        self.duty = duty
        steps = Chains(path.steps).longest
    }

    /// That of the running duty that ends first, of those to which an open item leads.
    public static func next(of duties: [Duty], in incident: Incident) -> CriticalPath? {
        duties.lazy.filter(\.isRunning).compactMap { CriticalPath(to: $0, in: incident) }.first
    }
}

/// Finds the longest chain; of two as long, the one that is due last.
private struct Chains {
    private let steps: [ItemID: DutyPath.Step]
    private var known: [ItemID: [DutyPath.Step]] = [:]
    private var open: Set<ItemID> = []

    init(_ steps: [DutyPath.Step]) {
        self.steps = Dictionary(
            steps.map { ($0.item.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    var longest: [DutyPath.Step] {
        var chains = self
        return steps.keys.sorted().map { chains.chain(to: $0) }.max(by: Self.isShorter) ?? []
    }

    /// Items need each other in no circle; one that slipped in is cut.
    private mutating func chain(to id: ItemID) -> [DutyPath.Step] {
        if let chain = known[id] { return chain }
        guard let step = steps[id], open.insert(id).inserted else { return [] }
        defer { open.remove(id) }
        let before = step.item.needs.map { chain(to: $0) }.max(by: Self.isShorter) ?? []
        known[id] = before + [step]
        return before + [step]
    }

    private static func isShorter(_ one: [DutyPath.Step], _ other: [DutyPath.Step]) -> Bool {
        func rank(_ chain: [DutyPath.Step]) -> (Int, Day) {
            (chain.count, chain.compactMap(\.item.due).max() ?? .earliest)
        }
        return rank(one) < rank(other)
    }
}
