public import IncidentModel
import NotificationRules

/// What the slides of an agenda are made from.
struct AgendaScene {
    /// As it stands at `now`.
    let incident: Incident
    let now: Instant
    let digest: ChangeDigest
    let privacy: Privacy
    let reckoning: Reckoning
    /// What became of duties in the period.
    let shifts: [DutyShift]
    let words: DigestWords
    /// The stand-up before.
    let previous: StandUp?
    let sinceWords: String

    init?(_ changes: [Change], since given: Seq?, now: Instant, rules: RuleBook) {
        guard let incident = Incident(folding: changes)?.seen(at: now) else { return nil }
        let previous = incident.standUps.last
        let since = given ?? previous?.head ?? .start
        let start = PeriodStart(changes, since: since, previous: previous)
        let privacy = Privacy(of: incident)
        self.incident = incident
        self.now = now
        self.privacy = privacy
        self.previous = previous
        digest = ChangeDigest(of: changes, since: since, privacy: privacy)
        reckoning = incident.reckoning(by: rules, at: now)
        shifts = DutyShift.shifts(from: start.reckoning(by: rules), to: reckoning)
        words = DigestWords(
            incident: incident, privacy: privacy, duties: reckoning.duties,
            today: incident.zone.day(of: now))
        sinceWords = start.words(in: incident.zone)
    }

    var zone: Zone { incident.zone }
    var today: Day { zone.day(of: now) }

    /// The checklist without what is privileged.
    var checklist: [ChecklistItem] { incident.checklist.filter { !privacy.hides($0.target) } }

    /// How many open items are privileged.
    var hiddenItems: Int {
        incident.checklist.count { privacy.hides($0.target) && !$0.state.isSettled }
    }

    /// Steps that were asked for in a stand-up and are not settled.
    var asks: [ChecklistItem] {
        checklist.filter { $0.section == .asks && !$0.state.isSettled }
    }

    /// The duties with a date that are not fulfilled, the one that ends first first.
    var unmet: [Duty] {
        reckoning.duties.filter { !$0.isSettled && $0.due != nil && $0.kind != .modifier }
    }
}

extension ChecklistSection {
    /// What was asked of somebody in a stand-up: a step like any other, with owner and due day.
    public static let asks = ChecklistSection("asks")
}

/// The state of things before a period.
private struct PeriodStart {
    private let incident: Incident?
    private let when: Instant?
    private let seq: Seq
    private let previous: StandUp?

    init(_ changes: [Change], since: Seq, previous: StandUp?) {
        let past = changes.prefix { $0.seq <= since }
        seq = since
        self.previous = previous?.head == since ? previous : nil
        when = self.previous?.when ?? past.last?.at
        incident = Incident(folding: past)
    }

    func reckoning(by rules: RuleBook) -> Reckoning {
        guard let when else { return .nothing }
        return incident?.seen(at: when).reckoning(by: rules, at: when) ?? .nothing
    }

    func words(in zone: Zone) -> String {
        guard let when, incident != nil else { return "since the beginning" }
        let time = BriefingWords.time(when, in: zone)
        return previous.map { "since stand-up \($0.number), \(time)" }
            ?? "since entry \(seq), \(time)"
    }
}
