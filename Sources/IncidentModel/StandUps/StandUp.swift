/// A stand-up that was held and recorded: what it had seen of the log, and what came of it.
///
/// What was on its agenda is not kept: it is made again from the log up to `head`.
public struct StandUp: Hashable, Sendable {
    /// 1 for the first.
    public let number: Int
    /// When it was held, to the second: the time that its agenda is reckoned for.
    public let when: Instant
    /// The last change that the one before had seen; `.start` for all that there is.
    public let since: Seq
    /// The last change that it had seen.
    public let head: Seq
    /// The hash of that entry, 64 hexadecimal digits.
    public let hash: String
    /// Changes that were made while it was held: decisions, asks, ticks and notes.
    public let taken: [Seq]
    /// When the next update is to be given; nil where nobody said.
    public let next: Moment?
    /// By whom, and when it was recorded.
    public let recorded: Stamp
    public let notes: [Item.Note]

    /// Nil for one whose moment or entries a newer program wrote in a form that is not known here.
    init?(_ item: Item) {
        guard let number = item.number(.number), let moment = item.moment(.when),
            case .point(let point) = moment.value, case .instant(let stamped) = point.value,
            let since = item.number(.since), let head = item.number(.head)
        else { return nil }
        self.number = number
        when = stamped.instant
        self.since = Seq(Int64(since))
        self.head = Seq(Int64(head))
        hash = item.text(.digest) ?? ""
        taken = item.list(.taken).compactMap { Int64($0).map(Seq.init) }
        next = item.moment(.next)
        recorded = item.added
        notes = item.notes
    }

    /// The record of a stand-up, to be added.
    public init(
        number: Int, when: Instant, since: Seq, head: Seq, hash: String, taken: [Seq],
        next: Moment?, recorded: Stamp
    ) {
        self.number = number
        self.when = when.wholeSecond
        self.since = since
        self.head = head
        self.hash = hash
        self.taken = taken
        self.next = next
        self.recorded = recorded
        notes = []
    }
}

extension StandUp {
    public var target: Target { .standUp(number) }

    /// What is written down of it.
    public var fields: [Field: Value] {
        [
            .number: .text(String(number)), .when: .text(when.rfc3339),
            .since: .text(since.description), .head: .text(head.description),
            .digest: .text(hash), .taken: taken.isEmpty ? .none : .list(taken.map(\.description)),
            .next: next.map { .text($0.text) } ?? .none,
        ]
    }
}

extension Target {
    /// The stand-up with that number.
    public static func standUp(_ number: Int) -> Target {
        Target(.standup, ItemID(known: String(number)))
    }
}

extension Instant {
    /// The second that the instant lies in.
    public var wholeSecond: Instant {
        let second = CivilCalendar.floorDivide(milliseconds, by: 1000).quotient
        return Instant(milliseconds: second * 1000)
    }
}

extension Incident {
    /// The number that the next stand-up has.
    public var nextStandUp: Int { (standUps.last?.number ?? 0) + 1 }

    /// Whether a stand-up can be recorded: it has the next number, and is about what the log holds.
    func judgeStandUp(_ fields: [Field: Value], as id: ItemID) -> Verdict {
        let verdict = Self.admitting(fields, of: .standup)
        guard case .accepted(let action) = verdict, case .add(let values) = action else {
            return verdict
        }
        let item = Item(target: Target(.standup, id), fields: values, added: head)
        guard let record = StandUp(item) else { return .refused(.standUpPeriod) }
        guard record.number == nextStandUp, id.text == String(nextStandUp) else {
            return .refused(.standUpNumber(nextStandUp))
        }
        guard record.since <= record.head, record.head <= head.seq,
            record.taken.allSatisfy({ $0 > record.head && $0 <= head.seq })
        else { return .refused(.standUpPeriod) }
        return verdict
    }
}
