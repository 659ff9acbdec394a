public import IncidentModel

/// What has to be done on the checklist before a notice can go out.
public struct DutyPath: Hashable, Sendable {
    /// One open item on the way.
    public struct Step: Hashable, Sendable {
        public let item: ChecklistItem
        /// Whether it is due later than the notice: then the deadline cannot be kept.
        public let isTooLate: Bool
    }

    /// Those without which the notice cannot go, the ones due first first; ties by order.
    public let steps: [Step]

    /// Whether an item that is needed is due after the deadline.
    public var isUnreachable: Bool { steps.contains(where: \.isTooLate) }

    /// The items that name the duty, and whatever they need, as far as it is not settled.
    public init(to duty: Duty, in incident: Incident) {
        guard !duty.isSettled else {
            steps = []
            return
        }
        let items = Dictionary(
            incident.checklist.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var waiting = incident.checklist.filter { $0.duties.contains(duty.id.text) }.map(\.id)
        var seen: Set<ItemID> = []
        while let id = waiting.popLast() {
            guard let item = items[id], !item.state.isSettled, seen.insert(id).inserted else {
                continue
            }
            waiting += item.needs
        }
        let limit = duty.due?.day ?? .latest
        steps = seen.compactMap { items[$0] }
            .sorted { ($0.due ?? .latest, $0.order, $0.id) < ($1.due ?? .latest, $1.order, $1.id) }
            .map { Step(item: $0, isTooLate: ($0.due ?? .earliest) > limit) }
    }
}
