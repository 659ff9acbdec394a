/// What a cell means; a theme decides how that looks.
///
/// Cells hold a role, never a colour. The raw value is the place in `allCases`; it is never stored.
public enum Role: UInt8, CaseIterable, Hashable, Sendable {
    case text
    case muted
    case heading
    case strong
    case frame
    case header
    case headerExercise
    case headerReadOnly
    case tab
    case tabActive
    case footer
    case footerKey
    case field
    case fieldLabel
    case fieldActive
    case fieldProblem
    case toast
    case toastWarning
    case toastError
    case match
    case new
    case ghost
    case pending
    case conflict
    case unknown
    case hidden
    case laneAttacker
    case laneDetect
    case laneRespond
    case laneNotify
    case milestone
    case now
    case axis
    case density
    case uncertain
    case stateOpen
    case stateInProgress
    case stateBlocked
    case stateDone
    case stateNotApplicable
    case stateOverdue
    case deadlineRunning
    case deadlineNear
    case deadlineOverdue
    case deadlineMet
    case deadlineTarget
    case basisPlaceholder
    case basisEstimate
    case basisBound
    case basisConfirmed
    case bar
    case barEmpty
    case barThreshold
    case systemAffected
    case systemSecured
    case systemIntact
    case presenter
    case presenterHeading
    case presenterMuted
    case presenterNear
    case presenterLate
    case headerAsOf

    /// The place of the role in `allCases`: the index into a resolved theme.
    public var index: Int { Int(rawValue) }

    /// The dotted name that themes use, such as `deadline.overdue`.
    public var name: String { Self.names[index] }

    /// The role of a dotted name.
    public init?(name: String) {
        guard let role = Self.roles[name] else { return nil }
        self = role
    }

    private static let roles = Dictionary(
        allCases.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

    /// In the order of the cases.
    private static let names = [
        "text", "muted", "heading", "strong", "frame", "header", "header.exercise",
        "header.read-only", "tab", "tab.active", "footer", "footer.key", "field", "field.label",
        "field.active", "field.problem", "toast", "toast.warning", "toast.error", "match", "new",
        "ghost", "pending", "conflict", "unknown", "hidden", "lane.attacker", "lane.detect",
        "lane.respond", "lane.notify", "milestone", "now", "axis", "density", "uncertain",
        "state.open", "state.in-progress", "state.blocked", "state.done", "state.not-applicable",
        "state.overdue", "deadline.running", "deadline.near", "deadline.overdue", "deadline.met",
        "deadline.target", "basis.placeholder", "basis.estimate", "basis.bound",
        "basis.confirmed", "bar", "bar.empty", "bar.threshold", "system.affected",
        "system.secured", "system.intact", "presenter", "presenter.heading", "presenter.muted",
        "presenter.near", "presenter.late",
        "header.as-of",
    ]
}
