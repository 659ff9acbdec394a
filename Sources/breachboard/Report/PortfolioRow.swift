import IncidentModel
import IncidentStore
import NotificationRules

/// One incident as the list of all shows it at a time.
struct PortfolioRow {
    let summary: IncidentSummary
    /// The duty whose clock ends next; nil where none runs.
    let deadline: Duty?
    let zone: Zone

    /// Of a closed incident no clock runs.
    init(closed summary: IncidentSummary) {
        self.summary = summary
        deadline = nil
        zone = .utc
    }

    /// - Parameter incident: as it stands now, as far as its duties follow from it.
    fileprivate init(_ summary: IncidentSummary, _ incident: Incident, by desk: PortfolioDesk) {
        self.summary = summary
        deadline = incident.runningDuties(by: desk.book, at: desk.now).first
        zone = incident.zone
    }
}

/// Makes the rows of the list from what the store keeps beside its log.
struct PortfolioDesk: Sendable {
    let store: any IncidentStore
    let book: RuleBook
    let now: Instant

    /// The rows of all incidents, by reference, each as `make` puts it.
    func rows<Row: Sendable>(_ make: @Sendable (PortfolioRow) -> Row) throws -> [Row] {
        let summaries = try store.incidents()
        let extracts = try extracts()
        return try Parallel.map(summaries) { make(try row(of: $0, extracts[$0.id])) }
    }

    func extracts() throws(StoreError) -> [IncidentID: IncidentExtract] {
        var extracts: [IncidentID: IncidentExtract] = [:]
        for extract in try store.extracts() { extracts[extract.id] = extract }
        return extracts
    }

    /// The log is read only of incidents whose extract is missing, behind, or ahead of the clock: those
    /// that an older program wrote last, and all of them in a rehearsal of the past.
    func row(
        of summary: IncidentSummary, _ extract: IncidentExtract?
    ) throws(StoreError) -> PortfolioRow {
        guard summary.phase != .closed else { return PortfolioRow(closed: summary) }
        if let extract, extract.head == summary.head, summary.changedAt <= now,
            let incident = extract.incident()
        {
            return PortfolioRow(
                summary.seen(at: now, by: incident), incident.seen(at: now), by: self)
        }
        let changes = try store.changes(of: summary.id, after: .start)
        guard let incident = Incident(folding: changes)?.seen(at: now) else {
            return PortfolioRow(closed: summary)
        }
        return PortfolioRow(IncidentSummary(incident), incident, by: self)
    }
}
