public import IncidentModel
public import NotificationRules

/// The incident on the board: what the log says, own edits that wait, and what follows from both.
public struct CaseFile: Hashable, Sendable {
    /// Every change of the incident, in the order of the log.
    public private(set) var changes: [Change] = []
    /// The fold of `changes`.
    public private(set) var saved: Incident?
    /// Own commands on their way to the store.
    public private(set) var outbox = Outbox()
    /// `saved` with `pending` on top.
    private var expected: Incident?
    /// `expected` as it stands now: what is shown.
    public private(set) var incident: Incident?
    /// The rules that duties follow from.
    public let rules: RuleBook
    /// What follows from `incident` by `rules`.
    public private(set) var reckoning: Reckoning
    /// What the counts of `incident` mean together and by `reckoning`.
    private(set) var remarks = CountRemarks()
    /// What has to be done, one thing after the other, before the next deadline can be met.
    public private(set) var criticalPath: CriticalPath?
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
            if case .redact = change.action { forget(change.base) }
            if saved == nil { saved = Incident(opening: change) } else { saved?.apply(change) }
            if change.actor != me, !change.isRejected { fresh[change.target] = change.stamp }
        }
        showPending(at: now)
    }

    /// Somebody took the value of an entry out of the log.
    private mutating func forget(_ seq: Seq) {
        guard let place = changes.firstIndex(where: { $0.seq == seq }) else { return }
        changes[place] = changes[place].redacted
    }

    /// Reads the log again, or that of another incident; what is on its way stays on it.
    mutating func reopen(_ changes: [Change], at now: Instant) {
        let outbox = outbox
        self = CaseFile(changes: changes, now: now, rules: rules)
        self.outbox = outbox
        showPending(at: now)
    }

    /// Shows commands as pending; gives what can be sent, by key press.
    mutating func wait(for commands: [Command], at now: Instant) -> [[Command]] {
        defer { showPending(at: now) }
        return outbox.add(commands)
    }

    /// The store has answered these commands, or will never; gives what can be sent now.
    mutating func settle(
        _ commands: [Command], _ outcomes: [Outcome] = [], at now: Instant
    ) -> [[Command]] {
        defer { showPending(at: now) }
        return outbox.settle(commands, outcomes)
    }

    mutating func markSeen(_ target: Target) { fresh[target] = nil }

    /// Whether the clock has come to where a plan becomes a fact.
    func isStale(at now: Instant) -> Bool { nextTurn.map { $0 <= now } ?? false }

    /// What follows from the time again, because the clock moved on.
    mutating func reckon(at now: Instant) {
        incident = expected?.seen(at: now)
        nextTurn = expected?.nextTurn(after: now)
        reckoning = incident?.reckoning(by: rules, at: now) ?? .nothing
        incident = incident?.dating(by: reckoning)
        criticalPath = incident.flatMap { CriticalPath.next(of: reckoning.duties, in: $0) }
        remarks = CountRemarks(incident?.counts, by: reckoning)
    }

    /// Own commands that the store has not answered yet, oldest first.
    public var pending: [Command] { outbox.commands }
    public var duties: [Duty] { reckoning.duties }

    /// Whether a clock that counts hours is running: it can end within a day.
    var countsHours: Bool { duties.contains { $0.isRunning && $0.due?.isOfHours == true } }

    public func duty(_ id: RuleID) -> Duty? { duties.first { $0.id == id } }

    public func isPending(_ target: Target) -> Bool {
        pending.contains { $0.target == target }
    }

    private mutating func showPending(at now: Instant) {
        expected = saved
        for command in pending where command.incident == saved?.id {
            guard let seq = outbox.seq(of: command.id),
                case .accepted(let action)? = expected?.judge(command)
            else { continue }
            expected?.apply(Change(pending: command, action: action, seq: seq))
        }
        reckon(at: now)
    }
}

extension Change {
    /// A change as it will be once it is saved; its seq is provisional.
    fileprivate init(pending command: Command, action: Action, seq: Seq) {
        self.init(
            seq: seq,
            command: Command(
                id: command.id, actor: command.actor, at: command.at, incident: command.incident,
                target: command.target, action: action, base: command.base))
    }
}
