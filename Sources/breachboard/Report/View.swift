import Formats
import IncidentModel
import IncidentStore
import NotificationRules
import StrictJSON
import Terminal

/// An incident seen at one time: what the reports of the command line are made from.
struct View {
    let incident: Incident
    let reckoning: Reckoning
    let head: LogHead
    let now: Instant
    /// The day by whose end everything shown was recorded; nil for all that is.
    let asOf: Day?

    init(
        _ incident: Incident, head: LogHead, now: Instant, asOf: Day? = nil,
        book: RuleBook = ActiveRules.book
    ) {
        self.head = head
        self.now = now
        self.asOf = asOf
        reckoning = incident.reckoning(by: book, at: now, scope: .all)
        self.incident = incident.dating(by: reckoning)
    }

    /// - Parameter asOf: a typed day, whose last moment then counts as now, or an instant.
    init(
        _ session: Session, _ reference: String?, asOf: String? = nil,
        book: RuleBook = ActiveRules.book
    ) throws {
        let time = try asOf.map { typed in
            // `today` is a day of the incident's own calendar.
            let day =
                typed.contains(where: \.isNumber)
                ? typed
                : session.standpoint(in: try session.incident(reference))
                    .spellingOut(typed, as: .day)
            return try AsOf(day, option: "--as-of")
        }
        let head = try session.store.head()
        guard let time else {
            self.init(
                try session.incident(reference), head: head, now: session.now, book: book)
            return
        }
        let incident = try session.incident(reference, asOf: time)
        let now = time.last(in: incident.zone)
        self.init(
            incident, head: head, now: now, asOf: incident.zone.day(of: now), book: book)
    }

    var duties: [Duty] { reckoning.duties }

    /// By which words such as `today` and `HIPAA letters` are read.
    var standpoint: Standpoint {
        Standpoint(now: now, in: incident.zone, duties: reckoning.names)
    }

    var today: Day { incident.zone.day(of: now) }

    /// The duties with a date that are not fulfilled, the one that ends first first.
    var unmet: [Duty] { duties.filter { !$0.isSettled && $0.due != nil && $0.kind != .modifier } }

    var tally: ChecklistTally { ChecklistTally(incident.checklist, on: today) }

    /// Red when the law's time or a mandatory item's is over.
    var exitStatus: ExitStatus {
        let isRed = duties.contains { $0.status == .overdue } || tally.mandatoryOverdue > 0
        return isRed ? .overdue : .fine
    }
}

extension View {
    var status: Answer {
        var json = incident.status(on: today, deadlines: unmet.map(\.facts), head: head.facts)
        json.set("as_of", to: .string(orNull: asOf?.text))
        return Answer(json: json, lines: Briefing(self).lines, status: exitStatus)
    }

    var whole: Answer {
        Answer(
            json: incident.whole(on: today, deadlines: unmet.map(\.facts), head: head.facts),
            lines: Briefing(self).lines + Dossier(incident).lines)
    }

    func dutyList(whyNot: Bool) -> Answer {
        let briefing = DutyBriefing(reckoning: reckoning, now: now, zone: incident.zone)
        return Answer(
            json: reckoning.json, lines: ["Duties"] + briefing.lines(whyNot: whyNot))
    }
}

extension LogHead {
    var facts: HeadFacts {
        HeadFacts(log: log.description, seq: seq, hash: hash.description)
    }
}
