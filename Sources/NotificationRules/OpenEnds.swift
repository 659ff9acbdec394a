public import IncidentModel

/// What stands in the way of closing an incident in good order.
public struct OpenEnds: Hashable, Sendable {
    /// Duties whose time is over, in the order in which they were given.
    public let overdue: [Duty]
    /// Mandatory items that are neither done nor not applicable, in the order of the checklist.
    public let mandatory: [ChecklistItem]

    public init(of incident: Incident, duties: [Duty]) {
        overdue = duties.filter { $0.status == .overdue }
        mandatory = incident.checklist.filter { $0.isMandatory && !$0.state.isSettled }
    }

    public var isEmpty: Bool { overdue.isEmpty && mandatory.isEmpty }
}
