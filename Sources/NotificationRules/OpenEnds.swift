public import IncidentModel

/// What stands in the way of closing an incident in good order.
public struct OpenEnds: Hashable, Sendable {
    /// Duties whose time is over, in the order in which they were given.
    public private(set) var overdue: [Duty]
    /// Mandatory items that are neither done nor not applicable, in the order of the checklist.
    public let mandatory: [ChecklistItem]

    public init(of incident: Incident, duties: [Duty]) {
        overdue = duties.filter { $0.status == .overdue }
        mandatory = incident.checklist.filter { $0.isMandatory && !$0.state.isSettled }
    }

    /// What no insistence gets past: mandatory items are settled, or said not to apply.
    public var insurmountable: OpenEnds {
        var ends = self
        ends.overdue = []
        return ends
    }

    public var isEmpty: Bool { overdue.isEmpty && mandatory.isEmpty }
}
