/// The kinds of things that an incident is made of.
public enum ItemKind: String, CaseIterable, Hashable, Sendable {
    /// The incident itself; there is one, with the id `incident`.
    case incident
    /// A named moment; its id is the raw value of a `Milestone.Name`.
    case milestone
    /// Something on the timeline.
    case entry
    /// The ledger of one count; its id is the text of a `CountScope`.
    case count
    /// A step of the checklist.
    case check
    /// Somebody who takes part: a forensic firm, counsel, a mail house, a regulator.
    case party
    /// A system, or a group of accounts.
    case asset
    case statement
    /// One notice wave: a mailing or a filing.
    case notice
    case hotline
    /// An offer of credit monitoring.
    case monitoring
    /// One factor of the risk assessment.
    case risk
    /// What was decided or noted about one duty to notify; its id is that of the rule.
    case duty
    /// A delay that law enforcement asked for.
    case hold
    /// A list of affected people that was counted.
    case list
    /// A stand-up that was held; its id is its number.
    case standup
    /// A batch of the evidence log: one imported file. Its events lie beside the log.
    case evidence
    /// Something that was done with a piece of evidence: one link of its chain of custody.
    case custody
    /// A search of the evidence log that is kept for everybody.
    case search
}

/// What a change is about: one item of one kind.
public struct Target: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let kind: ItemKind
    public let id: ItemID

    public init(_ kind: ItemKind, _ id: ItemID) {
        self.kind = kind
        self.id = id
    }

    /// Reads `check/letters`.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let kind = ItemKind(rawValue: String(parts[0])),
            let id = ItemID(String(parts[1]))
        else { return nil }
        self.init(kind, id)
    }

    /// The incident as such.
    public static let incident = Target(.incident, ItemID(known: "incident"))

    public static func milestone(_ name: Milestone.Name) -> Target {
        Target(.milestone, ItemID(known: name.rawValue))
    }

    public static func count(_ scope: CountScope) -> Target {
        Target(.count, ItemID(known: scope.text))
    }

    /// The kind, a slash, and the id.
    public var description: String { "\(kind.rawValue)/\(id)" }

    public static func < (one: Target, other: Target) -> Bool {
        (one.kind.rawValue, one.id) < (other.kind.rawValue, other.id)
    }
}

extension ItemID {
    /// An id from a vocabulary of our own, whose words are all plain names.
    init(known word: String) {
        guard let id = ItemID(word) else { preconditionFailure("not a plain name: \(word)") }
        self = id
    }
}
