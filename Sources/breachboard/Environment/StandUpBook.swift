import Briefing
import IncidentModel
import IncidentStore

/// The stand-ups of one incident: made, recorded, and made again.
struct StandUpBook {
    private let session: Session
    private let id: IncidentID

    init(_ session: Session, _ id: IncidentID) {
        self.session = session
        self.id = id
    }

    /// - Parameters:
    ///   - typed: `last`, or a day.
    ///   - asOf: a day or an instant; what was recorded later is left out, and its last moment is now.
    func agenda(since typed: String, asOf: String?) throws -> Agenda {
        let all = try changes()
        let incident = try session.incident(id.text)
        let end = try asOf.map { try AsOf(spelt($0, incident), option: "--as-of") }
            .map { $0.last(in: incident.zone) }
        let known = end.map { end in all.filter { $0.at <= end } } ?? all
        let since = try start(typed, of: known, incident)
        guard
            let agenda = Agenda(
                of: known, since: since, now: end ?? session.now, rules: ActiveRules.book)
        else {
            let day = end.map { incident.zone.day(of: $0) } ?? session.today(in: incident)
            throw Problem.notYetOpened(day, opened: incident.zone.day(of: incident.opened.at))
        }
        return agenda
    }

    private func changes() throws -> [Change] { try session.store.changes(of: id, after: .start) }

    /// `today` and its like are days of the incident's own calendar.
    private func spelt(_ typed: String, _ incident: Incident) -> String {
        session.standpoint(in: incident).spellingOut(typed, as: .day)
    }

    private func start(
        _ typed: String, of changes: [Change], _ incident: Incident
    ) throws -> Seq? {
        guard typed != "last" else { return nil }
        do throws(MomentError) {
            let day = try Day.parse(spelt(typed, incident))
            return Agenda.lastChange(before: day, in: changes)
        } catch {
            throw Problem.badOption("--since", .notADay, column: error.column)
        }
    }

    func recorded(_ number: Int) throws -> StandUpAnswer {
        let incident = try session.incident(id.text)
        guard let record = incident.standUps.first(where: { $0.number == number }),
            let minutes = Minutes(of: record, in: try changes(), rules: ActiveRules.book)
        else { throw Problem.refused(.noSuchItem(.standUp(max(0, number)))) }
        return StandUpAnswer(agenda: minutes.agenda, minutes: minutes)
    }

    /// Writes it into the log, with the next number and the hash of the entry that it ends with.
    func record(_ agenda: Agenda, next: String?) throws -> StandUpAnswer {
        let incident = try session.incident(id.text)
        let standpoint = session.standpoint(in: incident)
        let moment = try next.map {
            let typed = standpoint.completing($0)
            return try Typed.value(of: typed, for: .next, of: .standup)
        }
        let before = Seq(agenda.head.number - 1)
        let hash = try session.log.entries(after: before, atMost: 1).first?.hash
        let record = StandUp(
            number: agenda.number, when: agenda.now, since: agenda.since, head: agenda.head,
            hash: hash?.description ?? "", taken: [],
            next: try moment?.text.map { try Moment.parse($0) }, recorded: incident.head)
        let order = Order(target: record.target, action: .add(record.fields))
        _ = try Settled.all([order], try session.submit([order], to: id))
        return try recorded(record.number)
    }
}
