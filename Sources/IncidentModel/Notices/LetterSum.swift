/// The people of some waves to individuals, each of them once.
///
/// A wave goes to people of its own: whoever is written to again is counted as sent again.
public struct LetterSum: Hashable, Sendable {
    /// People who were written to.
    public private(set) var sent = 0
    /// Letters that came back, those that were sent again and came back again counted each time.
    public private(set) var returned = 0
    public private(set) var resent = 0
    /// People whose letter came back and who were not written to again; never more than were written to.
    public private(set) var undelivered = 0
    public private(set) var withoutAddress = 0
    /// People of waves that did not go out yet.
    public private(set) var planned = 0
    /// How many waves went out of which nobody said how many letters they had.
    public private(set) var wavesWithoutNumber = 0
    /// How many waves are planned of which nobody said how many letters they will have.
    public private(set) var plansWithoutNumber = 0
    public private(set) var waves = 0

    init(_ notices: some Sequence<Notice>) {
        for notice in notices where notice.audience == .individuals { add(notice) }
    }

    /// People whose letter did not come back, or was sent again.
    public var mailed: Int { sent - undelivered }

    /// People of whom the waves say what became of them; each of them once.
    public var told: Int { mailed + undelivered + withoutAddress }

    private mutating func add(_ notice: Notice) {
        switch notice.state {
        case .notRequired: return
        case .draft, .planned:
            planned += notice.letters.planned ?? 0
            if notice.letters.planned == nil { plansWithoutNumber += 1 }
        case .sent: addSent(notice)
        }
        waves += 1
        withoutAddress += notice.letters.withoutAddress ?? 0
    }

    private mutating func addSent(_ notice: Notice) {
        if notice.sent == nil { wavesWithoutNumber += 1 }
        let people = notice.sent ?? 0
        sent += people
        returned += notice.returned ?? 0
        resent += notice.resent ?? 0
        undelivered += min(people, notice.letters.undelivered)
    }
}
