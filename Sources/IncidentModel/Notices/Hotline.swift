/// A telephone line for the people affected.
public struct Hotline: Hashable, Sendable {
    public let id: ItemID
    public let phone: String
    /// On the clock of the hotline's zone, or of the incident's where it has none of its own.
    public let hours: OpeningHours?
    public let zone: Zone
    public let openFrom: Moment?
    public private(set) var calls: DayTally
    public let detail: String?
    public let source: String?

    init(_ item: Item, in incidentZone: Zone) {
        let zone = item.text(.zone).flatMap { Zone($0) } ?? incidentZone
        id = item.id
        phone = item.text(.phone) ?? ""
        hours = item.text(.hours).flatMap { OpeningHours(canonical: $0, in: zone) }
        self.zone = zone
        openFrom = item.moment(.when)
        calls = item.text(.days).map { DayTally(canonical: $0) } ?? .none
        detail = item.text(.detail)
        source = item.text(.source)
    }

    /// The line as it is known at a time.
    func seen(at now: Instant) -> Hotline {
        var line = self
        line.calls = calls.through(zone.day(of: now))
        return line
    }
}
