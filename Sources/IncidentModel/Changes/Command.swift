/// An order to change one thing, as it leaves the keyboard.
public struct Command: Hashable, Sendable {
    /// Made once, at the key press; a command that is sent again is not applied again.
    public let id: CommandID
    public let actor: Actor
    public let at: Instant
    public let incident: IncidentID
    public let target: Target
    public let action: Action
    /// The last change of the field that the actor had seen; `.start` for a field never set.
    public let base: Seq

    public init(
        id: CommandID, actor: Actor, at: Instant, incident: IncidentID, target: Target,
        action: Action, base: Seq = .start
    ) {
        self.id = id
        self.actor = actor
        self.at = at
        self.incident = incident
        self.target = target
        self.action = action
        self.base = base
    }
}

/// What an incident says to a command.
public enum Verdict: Hashable, Sendable {
    /// To be appended, with the action in its canonical form.
    case accepted(Action)
    /// The field holds that value already.
    case alreadySo(Stamp)
    /// Somebody changed the field since the actor looked.
    case conflict(Conflict)
    case refused(Refusal)
}

/// Two people wanted different values of one field.
public struct Conflict: Hashable, Sendable {
    public let field: Field
    /// What the field holds now.
    public let present: Value
    /// Who set it, and when.
    public let stamp: Stamp
    /// What the losing command wanted.
    public let wanted: Value

    public init(field: Field, present: Value, stamp: Stamp, wanted: Value) {
        self.field = field
        self.present = present
        self.stamp = stamp
        self.wanted = wanted
    }
}

/// Why a command cannot be carried out, whoever else is at work.
public enum Refusal: Hashable, Sendable {
    case noSuchIncident
    case incidentExists
    case noSuchItem(Target)
    case itemExists(Target)
    /// The item was withdrawn; it can be restored.
    case withdrawn(Target)
    case notWithdrawn(Target)
    /// The incident itself, milestones and counts stay.
    case cannotBeWithdrawn(ItemKind)
    case badField(Field, FieldProblem)
    case emptyNote
    /// The target has no such entry, or it is a redaction, or was redacted before.
    case cannotBeRedacted(Seq)
    /// Another item that this one says it needs would, in the end, need this one.
    case needsItself([ItemID])
    /// Something has to be done or signed before the item can be done.
    case notDoneYet(ItemID, ChecklistItem.Obstacle)
    case needsNoSignature(ItemID)
    /// The name of somebody else would come to stand under an item, or would be taken away.
    case signatureOfAnother(String)
    /// Nobody approves what they asked for.
    case ownRequest(String)
    /// Mandatory items of the phases that would be over are not settled.
    case mandatoryItemsOpen([ItemID])
    /// A legal act on that day: no list is taken any more, and the act is not taken back.
    case countsFrozen(Day)
    /// Stand-ups are numbered without gaps, and the next one has this number.
    case standUpNumber(Int)
    /// What a stand-up is recorded with is what the log held.
    case standUpPeriod
    /// A stand-up that was recorded stays as it is.
    case standUpRecorded
    /// What a batch of evidence was when it came in is not changed afterwards.
    case importedOnce(ItemID)
}

/// What became of a command in the store.
public enum Outcome: Hashable, Sendable {
    /// Saved as this entry of the log.
    case saved(Seq)
    case alreadySo(Stamp)
    case conflict(Conflict)
    case refused(Refusal)
}
