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
    public private(set) var sent: Int?
    public private(set) var returned: Int?
    public private(set) var resent: Int?
    /// The ids of the rules that it fulfils; empty where its audience says enough.
    public let duties: [String]
    public let detail: String?
    public let source: String?

    init(_ item: Item) {
        id = item.id
        title = item.text(.title) ?? ""
        audience = item.word(.audience, as: Audience.self)
        method = item.text(.method)
        when = item.moment(.when)
        state = item.word(.state, as: State.self) ?? .draft
        sent = item.number(.sent)
        returned = item.number(.returned)
        resent = item.number(.resent)
        duties = item.list(.duties)
        detail = item.text(.detail)
        source = item.text(.source)
    }

    /// The notice as it stands at a time: one that goes out after it is planned, and has no numbers yet.
    func seen(at now: Instant, in zone: Zone) -> Notice {
        guard state == .sent, when?.isAhead(of: now, in: zone) ?? false else { return self }
        var notice = self
        notice.state = .planned
        (notice.sent, notice.returned, notice.resent) = (nil, nil, nil)
        return notice
    }
}

/// A telephone line for the people affected.
public struct Hotline: Hashable, Sendable {
    public let id: ItemID
    public let phone: String
    /// On the clock of the hotline's zone, or of the incident's where it has none of its own.
    public let hours: OpeningHours?
    public let zone: Zone
    public let openFrom: Moment?
    public let detail: String?
    public let source: String?

    init(_ item: Item, in incidentZone: Zone) {
        let zone = item.text(.zone).flatMap { Zone($0) } ?? incidentZone
        id = item.id
        phone = item.text(.phone) ?? ""
        hours = item.text(.hours).flatMap { OpeningHours(canonical: $0, in: zone) }
        self.zone = zone
        openFrom = item.moment(.when)
        detail = item.text(.detail)
        source = item.text(.source)
    }
}

/// Credit monitoring that is offered to some of the affected.
public struct MonitoringOffer: Hashable, Sendable {
    public let id: ItemID
    public let title: String
    public let months: Int?
    /// The sub-group that it is for, such as `ssn`; nil for everybody.
    public let element: DataElement?
    public let provider: String?
    public let offered: Moment?
    public let detail: String?
    public let source: String?

    init(_ item: Item) {
        id = item.id
        title = item.text(.title) ?? ""
        months = item.number(.months)
        element = item.text(.element).flatMap(DataElement.init)
        provider = item.text(.provider)
        offered = item.moment(.when)
        detail = item.text(.detail)
        source = item.text(.source)
    }
}
