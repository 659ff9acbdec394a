/// Somebody who takes part in the response.
public struct Party: Hashable, Sendable {
    public let id: ItemID
    public let name: String
    public let role: String
    public let engaged: Moment?
    public let contact: String?
    public let detail: String?
    public let source: String?

    init(_ item: Item) {
        id = item.id
        name = item.text(.title) ?? ""
        role = item.text(.role) ?? ""
        engaged = item.moment(.when)
        contact = item.text(.contact)
        detail = item.text(.detail)
        source = item.text(.source)
    }
}

/// A system, or a group of accounts, and how it fared.
public struct Asset: Hashable, Sendable {
    public enum Kind: String, Vocabulary {
        case system, account
    }

    public enum Status: String, Vocabulary {
        case affected
        /// Was affected, and is out of the attacker's reach.
        case secured
        /// Was looked at and found untouched.
        case intact
        case unknown
    }

    public let id: ItemID
    public let name: String
    public let kind: Kind?
    public let status: Status
    /// How many accounts or systems the group holds.
    public let number: Int?
    public let when: Moment?
    public let detail: String?
    public let source: String?

    init(_ item: Item) {
        id = item.id
        name = item.text(.title) ?? ""
        kind = item.word(.kind, as: Kind.self)
        status = item.word(.status, as: Status.self) ?? .unknown
        number = item.number(.number)
        when = item.moment(.when)
        detail = item.text(.detail)
        source = item.text(.source)
    }
}

/// What somebody said in public.
public struct Statement: Hashable, Sendable {
    public let id: ItemID
    public let speaker: String
    public let said: String
    public let when: Moment?
    /// Where it was said: a press release, an interview, a web page.
    public let channel: String?
    public let detail: String?
    public let source: String?

    init(_ item: Item) {
        id = item.id
        speaker = item.text(.speaker) ?? ""
        said = item.text(.title) ?? ""
        when = item.moment(.when)
        channel = item.text(.channel)
        detail = item.text(.detail)
        source = item.text(.source)
    }
}

/// One factor of the assessment whether information was compromised (45 CFR 164.402, definition of breach, 2).
public struct RiskFactor: Hashable, Sendable {
    public enum Level: String, Vocabulary {
        case low, medium, high
        case notAssessed = "not-assessed"
    }

    public let id: ItemID
    public let title: String
    public let level: Level
    public let finding: String?
    public let source: String?

    init(_ item: Item) {
        id = item.id
        title = item.text(.title) ?? ""
        level = item.word(.level, as: Level.self) ?? .notAssessed
        finding = item.text(.finding)
        source = item.text(.source)
    }
}
