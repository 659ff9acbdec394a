/// The lane of the timeline that an entry runs in. Others may be named; they come after these.
public enum Lane: Hashable, Sendable, Comparable {
    case attacker, detect, respond, notify
    case own(String)

    public static let words = ["attacker", "detect", "respond", "notify"]

    public init(_ word: String) {
        self =
            switch word {
            case "attacker": .attacker
            case "detect": .detect
            case "respond": .respond
            case "notify": .notify
            default: .own(word)
            }
    }

    public var label: String {
        switch self {
        case .attacker: "attacker"
        case .detect: "detect"
        case .respond: "respond"
        case .notify: "notify"
        case .own(let name): name
        }
    }
}

/// Something that happened, was done, found, decided or said.
public struct TimelineEntry: Hashable, Sendable {
    public enum Kind: String, Vocabulary {
        case happened, done, found, decided, said
    }

    public let id: ItemID
    public let when: Moment
    public let lane: Lane
    public let kind: Kind
    public let title: String
    public let detail: String?
    public let source: String?
    public let evidence: [String]
    public let isPrivileged: Bool
    public let context: Context
    /// Who put it on the timeline, and when.
    public let added: Stamp
    public let touched: Stamp

    /// Nil for an entry whose moment a newer program wrote in a form that is not known here.
    init?(_ item: Item) {
        guard let when = item.moment(.when) else { return nil }
        id = item.id
        self.when = when
        lane = Lane(item.text(.lane) ?? "")
        kind = item.word(.kind, as: Kind.self) ?? .happened
        title = item.text(.title) ?? ""
        detail = item.text(.detail)
        source = item.text(.source)
        evidence = item.list(.evidence)
        isPrivileged = item.flag(.privileged)
        context = Context(item)
        added = item.added
        touched = item.touched
    }

    /// By when they happened, as the zone's days begin; ties in the order in which they were added.
    static func sorted(_ items: [Item], in zone: Zone) -> [TimelineEntry] {
        items.compactMap(TimelineEntry.init)
            .map { (key: $0.when.bounds(in: zone).earliest ?? .earliest, entry: $0) }
            .sorted { ($0.key, $0.entry.added.seq) < ($1.key, $1.entry.added.seq) }
            .map(\.entry)
    }

    /// The order of `sorted`.
    func comesBefore(_ other: TimelineEntry, in zone: Zone) -> Bool {
        (when.bounds(in: zone).earliest ?? .earliest, added.seq)
            < (other.when.bounds(in: zone).earliest ?? .earliest, other.added.seq)
    }
}
