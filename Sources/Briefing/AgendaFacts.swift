public import IncidentModel
public import NotificationRules

/// What an agenda tells, as values: without what is privileged, but for the numbers.
public struct AgendaFacts: Hashable, Sendable {
    /// What somebody still has to do.
    public struct Owner: Hashable, Sendable {
        /// Nil for what nobody has taken.
        public let name: String?
        /// In the order of the checklist.
        public let items: [ChecklistItem]
    }

    public let phase: Phase?
    public let severity: Severity?
    public let tally: ChecklistTally
    public let blocked: [ChecklistItem]
    public let overdue: [ChecklistItem]
    /// By name; what nobody has comes last.
    public let owners: [Owner]
    /// Open items that are privileged.
    public let hiddenItems: Int
    /// Duties with a date that are not fulfilled, the one that ends first first.
    public let deadlines: [Duty]
    public let shifts: [DutyShift]
    /// The revision that stands of each count, by scope.
    public let counts: [CountLedger.Entry]
    /// Decisions that were written down or changed in the period.
    public let decisions: [TimelineEntry]
    public let asks: [ChecklistItem]
    /// When this update was promised; nil where nobody did.
    public let promised: Moment?

    init(_ scene: AgendaScene) {
        let open = scene.checklist.filter { !$0.state.isSettled }
        phase = scene.incident.profile.phase
        severity = scene.incident.profile.severity
        tally = ChecklistTally(scene.incident.checklist, on: scene.today)
        blocked = open.filter { $0.state == .blocked }
        overdue = open.filter { $0.isOverdue(on: scene.today) }
        owners = Self.owners(of: open)
        hiddenItems = scene.hiddenItems
        deadlines = scene.unmet
        shifts = scene.shifts
        counts = scene.incident.counts.scopes.compactMap(scene.incident.counts.standing)
        let touched = Set(scene.digest.items.map(\.target))
        decisions = scene.incident.entries.filter {
            $0.kind == .decided && touched.contains(Target(.entry, $0.id))
        }
        asks = scene.asks
        promised = scene.previous?.next
    }

    private static func owners(of open: [ChecklistItem]) -> [Owner] {
        let names = Set(open.compactMap(\.owner)).sorted()
        let owned = names.map { name in
            Owner(name: name, items: open.filter { $0.owner == name })
        }
        let nobodys = open.filter { $0.owner == nil }
        return nobodys.isEmpty ? owned : owned + [Owner(name: nil, items: nobodys)]
    }
}
