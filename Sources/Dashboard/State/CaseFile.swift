public import IncidentModel
public import NotificationRules

/// The incident on the board: what the log says, own edits that wait, and what follows from both.
public struct CaseFile: Hashable, Sendable {
    /// Every change of the incident, in the order of the log.
    public private(set) var changes: [Change] = []
    /// The fold of `changes`.
    public private(set) var saved: Incident?
    /// Own commands that the store has not answered yet, oldest first.
    public private(set) var pending: [Command] = []
    /// `saved` with `pending` on top.
    private var expected: Incident?
    /// `expected` as it stands now: what is shown.
    public private(set) var incident: Incident?
    /// The rules that duties follow from.
    public let rules: RuleBook
    /// What follows from `incident` by `rules`.
    public private(set) var reckoning: Reckoning
    /// When a plan becomes a fact by itself.
    private var nextTurn: Instant?
    /// Items that others changed and that the user has not been at since.
    public private(set) var fresh: [Target: Stamp] = [:]

    public init(rules: RuleBook = .builtin) {
        self.rules = rules
        reckoning = .nothing
    }

    public init(changes: [Change], now: Instant, rules: RuleBook = .builtin) {
        self.init(rules: rules)
        self.changes = changes
        saved = Incident(folding: changes)
        expected = saved
        reckon(at: now)
    }

    /// Takes in what the log has got behind the last change.
    mutating func append(_ arrived: [Change], by me: Actor, at now: Instant) {
        for change in arrived where change.seq > (changes.last?.seq ?? .start) {
            changes.append(change)
            if saved == nil { saved = Incident(opening: change) } else { saved?.apply(change) }
            if change.actor != me, !change.isRejected { fresh[change.target] = change.stamp }
        }
        showPending(at: now)
    }

    mutating func wait(for commands: [Command], at now: Instant) {
        pending += commands
        showPending(at: now)
    }

    /// The store has answered these commands, or will never.
    mutating func settle(_ commands: [Command], at now: Instant) {
        let settled = Set(commands.map(\.id))
        pending.removeAll { settled.contains($0.id) }
        showPending(at: now)
    }

    mutating func markSeen(_ target: Target) { fresh[target] = nil }

    /// Whether the clock has come to where a plan becomes a fact.
    func isStale(at now: Instant) -> Bool { nextTurn.map { $0 <= now } ?? false }

    /// What follows from the time again, because the clock moved on.
    mutating func reckon(at now: Instant) {
        incident = expected?.seen(at: now)
        nextTurn = expected?.nextTurn(after: now)
        reckoning = incident?.reckoning(by: rules, at: now) ?? .nothing
    }

    public var duties: [Duty] { reckoning.duties }

    /// Whether a clock that counts hours is running: it can end within a day.
    var countsHours: Bool { duties.contains { $0.isRunning && $0.due?.isOfHours == true } }

    public func duty(_ id: RuleID) -> Duty? { duties.first { $0.id == id } }

    public func isPending(_ target: Target) -> Bool {
        pending.contains { $0.target == target }
    }

    private mutating func showPending(at now: Instant) {
        expected = saved
        for command in pending {
            guard case .accepted(let action)? = expected?.judge(command) else { continue }
            expected?.apply(Change(pending: command, action: action, after: changes.last?.seq))
        }
        reckon(at: now)
    }
}

extension Change {
    /// A change as it will be once it is saved; its seq is a guess.
    fileprivate init(pending command: Command, action: Action, after last: Seq?) {
        self.init(
            seq: (last ?? .start).next,
            command: Command(
                id: command.id, actor: command.actor, at: command.at, incident: command.incident,
                target: command.target, action: action, base: command.base))
    }
}
