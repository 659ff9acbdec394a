/// One mailing or filing.
public struct Notice: Hashable, Sendable {
    public enum Audience: String, Vocabulary {
        case individuals, regulator, media, `public`, substitute, agencies, partner
    }

    public enum State: String, Vocabulary {
        case draft, planned, sent
        case notRequired = "not-required"
    }

    public let id: ItemID
    public let title: String
    public let audience: Audience?
    public let method: String?
    /// When it goes out, or went out.
    public let when: Moment?
    public private(set) var state: State
    public private(set) var letters: LetterCount
    /// The ids of the rules that it fulfils; empty where its audience says enough.
    public let duties: [String]
    /// The ids of what the laws want it to hold, as far as somebody saw it there.
    public let content: [String]
    public let filing: Filing
    public let detail: String?
    public let source: String?

    init(_ item: Item) {
        id = item.id
        title = item.text(.title) ?? ""
        audience = item.word(.audience, as: Audience.self)
        method = item.text(.method)
        when = item.moment(.when)
        state = item.word(.state, as: State.self) ?? .draft
        letters = LetterCount(item)
        duties = item.list(.duties)
        content = item.list(.content)
        filing = Filing(item)
        detail = item.text(.detail)
        source = item.text(.source)
    }

    public var sent: Int? { letters.total(.sent) }
    public var returned: Int? { letters.total(.returned) }
    public var resent: Int? { letters.total(.resent) }

    /// The notice as it stands at a time: one that goes out after it is planned, and has no numbers yet.
    func seen(at now: Instant, in zone: Zone) -> Notice {
        var notice = self
        if state == .sent, when?.isAhead(of: now, in: zone) ?? false {
            notice.state = .planned
            notice.letters = letters.beforeSending
        } else if !letters.days.isEmpty {
            notice.letters = letters.through(zone.day(of: now))
        }
        return notice
    }
}
