/// The numbers of one wave.
public struct LetterCount: Hashable, Sendable {
    /// How many are to go out.
    public let planned: Int?
    /// People of the wave whose address nobody knows.
    public let withoutAddress: Int?
    /// Codes of where its people live, such as `US-MA`; empty for everywhere.
    public let places: [String]
    /// Totals that somebody stated.
    public private(set) var stated: [DayTally.Kind: Int]
    public private(set) var days: DayTally

    init(_ item: Item) {
        planned = item.number(.planned)
        withoutAddress = item.number(.addressless)
        places = item.list(.jurisdictions)
        let totals: [(DayTally.Kind, Field)] = [
            (.sent, .sent), (.returned, .returned), (.resent, .resent),
        ]
        stated = Dictionary(
            uniqueKeysWithValues: totals.compactMap { kind, field in
                item.number(field).map { (kind, $0) }
            })
        days = item.text(.days).map { DayTally(canonical: $0) } ?? .none
    }

    /// What was counted day by day; where nobody did, the total that was stated.
    public func total(_ kind: DayTally.Kind) -> Int? { days.total(kind) ?? stated[kind] }

    /// Letters that came back and were not sent again, as far as anybody knows.
    public var undelivered: Int { max(0, (total(.returned) ?? 0) - (total(.resent) ?? 0)) }

    /// What cannot be so.
    public var contradictions: [NoticeContradiction] {
        let totals = DayTally.Kind.letters.compactMap { kind -> NoticeContradiction? in
            guard let stated = stated[kind], let counted = days.total(kind), stated != counted
            else { return nil }
            return .totalsDisagree(kind, stated: stated, counted: counted)
        }
        return totals
            + [tooMany(.returned, of: .sent), tooMany(.resent, of: .returned)]
            .compactMap { $0 }
    }

    /// A letter that was sent again may come back again.
    private func tooMany(
        _ part: DayTally.Kind, of whole: DayTally.Kind
    ) -> NoticeContradiction? {
        guard let number = total(part), let all = total(whole) else { return nil }
        let again = whole == .sent ? total(.resent) ?? 0 : 0
        guard number > all + again else { return nil }
        return .partAboveWhole(part.label, number, of: whole.label, all + again)
    }

    /// The same before anything went out.
    var beforeSending: LetterCount {
        var count = self
        (count.stated, count.days) = ([:], .none)
        return count
    }

    func through(_ day: Day) -> LetterCount {
        var count = self
        count.days = days.through(day)
        return count
    }
}

/// Numbers about a notice that cannot all be so. The board shows it and leaves it to people.
public enum NoticeContradiction: Hashable, Sendable {
    /// The total that was stated, and what the days come to; the days count.
    case totalsDisagree(DayTally.Kind, stated: Int, counted: Int)
    /// More of what is named first than there are of the other.
    case partAboveWhole(String, Int, of: String, Int)
    /// The day until which monitoring runs as it was stated, and as it follows from its months.
    case untilDisagrees(stated: Day, reckoned: Day)
}
