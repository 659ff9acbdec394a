import IncidentModel
import IncidentStore
import NotificationRules

/// Brings steps to the checklist of an incident, all of them in one transaction.
struct ChecklistImport {
    let session: Session
    let incident: Incident

    /// The deadlines of the incident's duties, by rule.
    var deadlines: [String: Day] {
        incident.reckoning(by: ActiveRules.book, at: session.now).days
    }

    /// Carries out what the steps come to now; gives the entries of the log. Where somebody takes the name of a step
    /// in between, that step gets the next free one.
    ///
    /// - Parameter command: gives each step a command of its own, so that the same steps are not taken twice.
    func carryOut(
        _ drafts: [ChecklistDraft], resolvesRoles: Bool = false,
        command: ((Int) -> CommandID)? = nil
    ) throws -> [Seq] {
        var (incident, entries) = (incident, [Seq]())
        for _ in 0..<20 {
            let plan = ChecklistPlan(drafts, in: incident, resolvesRoles: resolvesRoles)
            let orders = Self.orders(of: plan, command)
            guard !orders.isEmpty else { return entries }
            let outcomes = try session.submit(orders, to: incident.id)
            entries += outcomes.compactMap { if case .saved(let seq) = $0 { seq } else { nil } }
            guard outcomes.contains(where: \.isNameTaken) else {
                _ = try Settled.all(orders, outcomes)
                return entries
            }
            incident = try session.incident(incident.id.text)
        }
        throw Problem.refused(.itemExists(Target(.check, drafts[0].name)))
    }

    private static func orders(
        of plan: ChecklistPlan, _ command: ((Int) -> CommandID)?
    ) -> [Order] {
        plan.steps.enumerated().compactMap { index, step in
            switch step.fate {
            case .added:
                Order(
                    target: step.target, action: .add(step.fields), id: command?(index))
            case .restored: Order(target: step.target, action: .restore)
            case .present, .withdrawn: nil
            }
        }
    }
}

extension Outcome {
    var isNameTaken: Bool {
        if case .refused(.itemExists) = self { true } else { false }
    }
}

/// The commands of a file: made from its hash, so that the same file again is the same commands.
struct FileCommands {
    private let digest: Digest32
    private let incident: IncidentID

    init(_ files: [[UInt8]], of incident: IncidentID) {
        digest = Digest32.of(texts: files)
        self.incident = incident
    }

    func id(_ number: Int) -> CommandID {
        let text = "import \(digest) \(incident) \(number)"
        let bytes = Digest32.of(texts: [Array(text.utf8)]).bytes
        return CommandID(high: Self.half(bytes.prefix(8)), low: Self.half(bytes[8..<16]))
    }

    private static func half(_ bytes: some Sequence<UInt8>) -> UInt64 {
        bytes.reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// Whether the file is in the log already.
    func areIn(_ changes: [Change], count: Int) -> Bool {
        let ids = Set((0..<count).map(id))
        return changes.contains { ids.contains($0.command) }
    }
}
