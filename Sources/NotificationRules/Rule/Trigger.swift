/// What has to be so for a rule to ask for anything.
public struct Trigger: Hashable, Sendable {
    public var data = DataTrigger()
    public var people = PeopleThreshold()
    /// Named facts that must all be true, such as `ransom_paid`.
    public var conditions: [String] = []
    /// Whatever else the law says, for people to read.
    public var also: String?

    public init() {}
}

/// The data elements that make a leak one that the law speaks of.
public struct DataTrigger: Hashable, Sendable {
    /// Whether the elements of `any` and `all` count only together with a name.
    public var withName = false
    /// One of these is enough.
    public var any: [String] = []
    /// All of these have to be there.
    public var all: [String] = []
    /// One of these is enough, without a name.
    public var alone: [String] = []
    public var words: String?

    public init() {}

    /// The law asks for no particular element.
    public var isEmpty: Bool { any.isEmpty && all.isEmpty && alone.isEmpty }
}

/// How many people have to be affected; both ends count in.
public struct PeopleThreshold: Hashable, Sendable {
    /// Whom a threshold counts.
    public enum Scope: String, Hashable, Sendable, CaseIterable {
        /// Residents of the rule's jurisdiction.
        case residents
        /// All affected people, wherever they live.
        case total
        /// Each State or jurisdiction by itself.
        case eachState = "residents_of_each_state_or_jurisdiction"
        /// People whose letters came back, or who have no address.
        case undeliverable
        /// Words of statutes that leave open whether people elsewhere count in.
        case persons, individuals, consumers
        case individualsInState = "individuals_in_state"
        case consumersTotal = "consumers_total"
    }

    public var atLeast: Int?
    public var atMost: Int?
    public var scope = Scope.total
    /// The statute's own words.
    public var words: String?

    public init() {}
}
