/// The people who must be told against those whom the waves account for.
public struct NoticeReconciliation: Hashable, Sendable {
    /// What the count leaves over, or lacks.
    public enum Gap: Hashable, Sendable {
        /// Nobody counted the people.
        case notCounted
        /// Waves went out, or are planned, of which nobody said how many letters they have.
        case numbersMissing(isPlan: Bool)
        case none
        /// So many people are in no wave; `atMost` is nil where the count has no upper end.
        case missing(atLeast: Int, atMost: Int?)
        /// The waves hold so many people more than there are.
        case tooMany(Int)
    }

    /// The count that stands; nil where nobody counted.
    public let people: CountRevision?
    public let letters: LetterSum
    public let gap: Gap

    init(_ notices: some Sequence<Notice>, against people: CountRevision?) {
        self.people = people
        letters = LetterSum(notices)
        gap = Self.gap(between: letters, and: people)
    }

    private static func gap(between letters: LetterSum, and people: CountRevision?) -> Gap {
        guard let people, people.count != .some else { return .notCounted }
        let bounds = CountBounds(people)
        let told = letters.told + letters.planned
        if let most = bounds.most, told > most { return .tooMany(told - most) }
        guard letters.wavesWithoutNumber == 0 else { return .numbersMissing(isPlan: false) }
        let least = max(0, bounds.least - told)
        let most = bounds.most.map { $0 - told }
        if most == 0 { return .none }
        guard letters.plansWithoutNumber == 0 else { return .numbersMissing(isPlan: true) }
        return .missing(atLeast: least, atMost: most)
    }
}

extension Incident {
    /// All people against all waves to individuals.
    public var noticeReconciliation: NoticeReconciliation {
        NoticeReconciliation(notices, against: counts.people?.revision)
    }

    /// By where people live, as far as waves say so: each wave that is for one place alone. Sorted.
    public var noticeReconciliations: [(place: Jurisdiction, NoticeReconciliation)] {
        let waves = Dictionary(grouping: notices.filter { $0.audience == .individuals }) { notice in
            notice.letters.places.count == 1
                ? notice.letters.places.first.flatMap { Jurisdiction($0) } : nil
        }
        return waves.compactMap { place, notices in
            guard let place else { return nil }
            let people = counts.standing(of: CountScope(jurisdiction: place))?.revision
            return (place, NoticeReconciliation(notices, against: people))
        }.sorted { $0.0 < $1.0 }
    }

    public var undeliveredMail: UndeliveredMail { UndeliveredMail(notices, in: zone) }

    /// People whose address nobody knows, as the waves to individuals say; nil where none says.
    public var peopleWithoutAddress: Int? {
        let numbers = notices.filter { $0.audience == .individuals && $0.state != .notRequired }
            .compactMap(\.letters.withoutAddress)
        return numbers.isEmpty ? nil : numbers.reduce(0, +)
    }
}
