/// Credit monitoring that is offered to some of the affected.
public struct MonitoringOffer: Hashable, Sendable {
    /// How many people it is for, how many have got it, and how many took it.
    public struct Uptake: Hashable, Sendable {
        public let eligible: Int?
        public let offeredTo: Int?
        public let enrolled: Int?

        init(_ item: Item) {
            eligible = item.number(.eligible)
            offeredTo = item.number(.offeredTo)
            enrolled = item.number(.enrolled)
        }

        /// Nobody said anything.
        public static let unknown = Uptake(eligible: nil, offeredTo: nil, enrolled: nil)

        private init(eligible: Int?, offeredTo: Int?, enrolled: Int?) {
            (self.eligible, self.offeredTo, self.enrolled) = (eligible, offeredTo, enrolled)
        }

        /// Whom those who enrolled are a part of: who has got the offer, or else whom it is for.
        public var whole: Int? { offeredTo ?? eligible }
    }

    public let id: ItemID
    public let title: String
    public let months: Int?
    /// The sub-group that it is for, such as `ssn`; nil for everybody.
    public let element: DataElement?
    public let provider: String?
    public let offered: Moment?
    public let uptake: Uptake
    /// The last day as somebody stated it.
    public let statedUntil: Day?
    /// The last day on which a code can be used.
    public let enrolBy: Day?
    public let detail: String?
    public let source: String?

    init(_ item: Item) {
        id = item.id
        title = item.text(.title) ?? ""
        months = item.number(.months)
        element = item.text(.element).flatMap(DataElement.init)
        provider = item.text(.provider)
        offered = item.moment(.when)
        uptake = Uptake(item)
        statedUntil = item.day(.until)
        enrolBy = item.day(.enrolBy)
        detail = item.text(.detail)
        source = item.text(.source)
    }

    /// Until when it runs: the day that was stated, or else the one that follows.
    public var until: Day? { statedUntil ?? reckonedUntil }

    /// So many months after the day of the offer: its day of the month, the last one where that month is
    /// shorter. Nil where the offer has no day, or no months.
    public var reckonedUntil: Day? {
        guard let days = offered?.days, let first = days.first, first == days.last else {
            return nil
        }
        return months.flatMap { first.adding(months: $0) }
    }

    /// What cannot be so.
    public var contradictions: [NoticeContradiction] {
        let numbers = [
            ("offered", uptake.offeredTo, "eligible", uptake.eligible),
            (
                "enrolled", uptake.enrolled, uptake.offeredTo == nil ? "eligible" : "offered",
                uptake.whole
            ),
        ]
        let found = numbers.compactMap { part, number, whole, all -> NoticeContradiction? in
            guard let number, let all, number > all else { return nil }
            return .partAboveWhole(part, number, of: whole, all)
        }
        guard let statedUntil, let reckonedUntil, statedUntil != reckonedUntil else { return found }
        return found + [.untilDisagrees(stated: statedUntil, reckoned: reckonedUntil)]
    }
}
