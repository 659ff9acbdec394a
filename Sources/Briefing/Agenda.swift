public import IncidentModel
public import NotificationRules

/// What a stand-up goes through: where an incident stands, and what changed since the last one.
///
/// It follows from the log alone, up to its `head`, and from the time: made again, it is the same.
/// What is privileged is counted on it and not told.
public struct Agenda: Hashable, Sendable {
    public let reference: IncidentID
    public let title: String
    public let isExercise: Bool
    public let zone: Zone
    /// The number that the stand-up has, or will have once it is recorded.
    public let number: Int
    /// The time that it is reckoned for, to the second.
    public let now: Instant
    /// The last change before its period.
    public let since: Seq
    /// The last change of its period.
    public let head: Seq
    /// What its period begins with, in words.
    public let sinceWords: String
    public let digest: ChangeDigest
    public let facts: AgendaFacts
    /// One for each topic, in their order.
    public let slides: [Slide]

    /// - Parameters:
    ///   - changes: from the beginning of the incident to the end of the period; nil where they open none.
    ///   - since: the last change before the period; nil for the head of the last stand-up.
    public init?(
        of changes: [Change], since: Seq? = nil, now: Instant, rules: RuleBook = .builtin
    ) {
        guard let scene = AgendaScene(changes, since: since, now: now.wholeSecond, rules: rules)
        else { return nil }
        self.init(scene)
    }

    /// The agenda of a stand-up that was recorded, from the changes of its incident.
    public init?(of record: StandUp, in changes: [Change], rules: RuleBook = .builtin) {
        self.init(
            of: changes.filter { $0.seq <= record.head }, since: record.since, now: record.when,
            rules: rules)
    }

    private init(_ scene: AgendaScene) {
        let incident = scene.incident
        reference = incident.id
        title = incident.profile.title
        isExercise = incident.profile.isExercise
        zone = incident.zone
        number = incident.nextStandUp
        now = scene.now
        since = scene.digest.since
        head = incident.head.seq
        sinceWords = scene.sinceWords
        digest = scene.digest
        facts = AgendaFacts(scene)
        slides = Slide.Topic.allCases.map { Slide(topic: $0, blocks: scene.blocks(of: $0)) }
    }

    public subscript(topic: Slide.Topic) -> Slide { slides[topic.rawValue] }
}

extension Agenda {
    /// The last change before a day, as the incident's days begin: a period that starts with the day
    /// leaves out nothing that was recorded on it or later.
    public static func lastChange(before day: Day, in changes: [Change]) -> Seq {
        let zone = Incident(folding: changes)?.zone ?? .utc
        let start = zone.start(of: day)
        guard let first = changes.firstIndex(where: { $0.at >= start }) else {
            return changes.last?.seq ?? .start
        }
        return first == changes.startIndex ? .start : changes[first - 1].seq
    }
}
