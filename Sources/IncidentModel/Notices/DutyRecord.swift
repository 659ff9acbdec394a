/// What people decided about one duty to notify.
public struct DutyRecord: Hashable, Sendable {
    /// A legal act: it is never undone, only followed by another.
    public enum Decision: String, Vocabulary {
        /// The notice will be given.
        case notify
        /// No notice will be given; the reason says why.
        case notNotify = "not-notify"
    }

    /// The id of the rule.
    public let rule: String
    public let decision: Decision?
    public let reason: String?
    public let decidedOn: Day?
    /// Who set the decision last, or added the record.
    public let author: Actor
    /// What was noted about it, oldest first; the board notes there what moved its date.
    public let notes: [Item.Note]

    init(_ item: Item) {
        rule = item.id.text
        decision = item.word(.decision, as: Decision.self)
        reason = item.text(.detail)
        decidedOn = item.day(.when)
        author = (item.stamps[.decision] ?? item.added).actor
        notes = item.notes
    }
}

/// A delay of notices that law enforcement asked for (45 CFR 164.412, and state laws).
public struct LawEnforcementHold: Hashable, Sendable {
    public enum Form: String, Vocabulary {
        /// For the time that the statement names.
        case written
        /// For 30 days at the most.
        case oral
    }

    public let id: ItemID
    public let agency: String
    public let form: Form
    public let askedOn: Day
    public let days: Int?
    public let liftedOn: Day?
    /// Codes such as `US-MA`; empty for all laws that know such a delay.
    public let jurisdictions: [String]

    /// Nil where a newer program wrote a form that this one does not know, or the day is missing.
    init?(_ item: Item) {
        guard let form = item.word(.form, as: Form.self), let day = item.day(.when) else {
            return nil
        }
        id = item.id
        agency = item.text(.title) ?? ""
        self.form = form
        askedOn = day
        days = item.number(.number)
        liftedOn = item.day(.lifted)
        jurisdictions = item.list(.jurisdictions)
    }
}
