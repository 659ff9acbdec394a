public import IncidentModel
public import StrictJSON

/// A duty as the contract of the command line writes it.
public struct DeadlineFacts: Hashable, Sendable {
    public let rule: String
    public let title: String
    public let recipient: String
    /// The last day in time; nil while the clock waits for its start.
    public let due: Day?
    /// The word for where the duty stands, such as `open` or `met_late`.
    public let status: String
    public let citation: String

    public init(
        rule: String, title: String, recipient: String, due: Day?, status: String, citation: String
    ) {
        self.rule = rule
        self.title = title
        self.recipient = recipient
        self.due = due
        self.status = status
        self.citation = citation
    }

    /// `days_left` counts calendar days from `today`, negative when the day has passed.
    public func json(on today: Day) -> JSONValue {
        [
            "rule": .string(rule), "title": .string(title), "recipient": .string(recipient),
            "due": .string(orNull: due?.text),
            "days_left": .number(orNull: due.map { today.days(until: $0) }),
            "status": .string(status), "citation": .string(citation),
        ]
    }
}

/// The end of the log as the contract writes it.
public struct HeadFacts: Hashable, Sendable {
    /// 32 hexadecimal digits.
    public let log: String
    public let seq: Seq
    /// 64 hexadecimal digits.
    public let hash: String

    public init(log: String, seq: Seq, hash: String) {
        self.log = log
        self.seq = seq
        self.hash = hash
    }

    public var json: JSONValue {
        ["log": .string(log), "seq": .number(seq.number), "hash": .string(hash)]
    }
}
