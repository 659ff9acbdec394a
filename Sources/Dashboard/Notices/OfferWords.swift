import IncidentModel
import Terminal

/// Whom an offer of monitoring is for, and how many took it.
struct OfferWords {
    let offer: MonitoringOffer
    /// Those whom the counts say it is for.
    let counted: CountRevision?

    init(_ offer: MonitoringOffer, counts: CountLedger) {
        self.offer = offer
        let scope = CountScope(element: offer.element)
        counted = counts.standing(of: scope)?.revision
    }

    /// `1,204 eligible, 1,200 offered, 312 enrolled`; of what nobody said, that it is not known.
    var numbers: SafeText {
        [
            eligible,
            offer.uptake.offeredTo.map { "\(NumberWords.grouped($0)) offered" }
                ?? "offers not known",
            offer.uptake.enrolled.map { "\(NumberWords.grouped($0)) enrolled" }
                ?? "enrolled not known",
        ].joined(separator: ", ")
    }

    /// The number of the counts where nobody gave one, with the sign of its basis.
    private var eligible: SafeText {
        if let eligible = offer.uptake.eligible {
            return "\(NumberWords.grouped(eligible)) eligible"
        }
        guard let counted, counted.count != .some else { return "eligible not known" }
        return "\(counted.basis.mark) \(PeopleWords.number(counted.count)) eligible"
    }

    /// Those who enrolled of those who were offered it, or else of those whom it is for.
    var share: Share? {
        guard let enrolled = offer.uptake.enrolled else { return nil }
        let whole = offer.uptake.whole.map { PeopleCount.exactly($0) } ?? counted?.count
        return Share(.exactly(enrolled), of: whole)
    }

    /// `12 months, until 26 Mar 2027`.
    func term(today: Day) -> SafeText {
        let months: SafeText = offer.months.map { "\($0) months" } ?? "length not known"
        guard let until = offer.until else { return months }
        return "\(months), until \(TimeWords.date(until, today: today))"
    }

    func enrolBy(today: Day) -> SafeText? {
        offer.enrolBy.map { day in
            let late: SafeText = day < today ? ", over" : ""
            return "enrol by \(TimeWords.date(day, today: today))\(late)"
        }
    }

    /// Those whom the counts say it is for and who are in no offer: `231 of 1,733 people with SSN`.
    func left(among offers: [MonitoringOffer]) -> SafeText? {
        let alike = offers.filter { $0.element == offer.element }
        let eligible = alike.compactMap(\.uptake.eligible)
        guard alike.first?.id == offer.id, eligible.count == alike.count, let counted else {
            return nil
        }
        let least = CountBounds(counted).least
        let sum = eligible.reduce(0, +)
        guard sum < least else { return nil }
        let whom = CountScope(element: offer.element).words
        let number = NumberWords.grouped(least - sum)
        return "\(number) of \(PeopleWords.number(counted.count)) \(whom) are in no offer"
    }

    /// What cannot be so, by itself and against the counts.
    var contradictions: [SafeText] {
        let own = offer.contradictions.map { ReconciliationWords.line($0) }
        guard let eligible = offer.uptake.eligible, let counted,
            let most = CountBounds(counted).most, eligible > most
        else { return own }
        let whom = CountScope(element: offer.element).words
        return own + [
            "\(NumberWords.grouped(eligible)) eligible, more than \(PeopleWords.number(counted.count)) \(whom)"
        ]
    }
}
