public import IncidentModel

extension Facts {
    /// What an incident says.
    ///
    /// - Parameter terms: what the words of the model mean in those of rules.
    public init(_ incident: Incident, terms: RuleVocabulary) {
        self.init()
        let profile = incident.profile
        zone = profile.zone
        entities = Set(profile.entities.map(EntityKind.init))
        conditions = Set(profile.conditions)
        encryption =
            switch profile.encryption {
            case .yes: .encrypted
            case .keyTaken: .keyCompromised
            case .no, nil: .none
            }
        takeMilestones(of: incident)
        takeCounts(incident.counts, terms: terms)
        takeNotices(of: incident)
        holds = incident.holds.map(Hold.init)
        takeDecisions(of: incident)
    }

    private mutating func takeMilestones(of incident: Incident) {
        for (name, milestone) in incident.milestones {
            guard let anchor = name.anchor, let when = milestone.when, !milestone.isPlanned,
                let moment = FactMoment(when, in: incident.zone)
            else { continue }
            anchors[anchor, default: []].append(moment)
        }
    }

    // MARK: Counts

    /// The same facts with other counts.
    func with(_ counts: CountLedger, terms: RuleVocabulary) -> Facts {
        var facts = self
        (facts.affected, facts.elementsIn) = ([:], [:])
        facts.takeCounts(counts, terms: terms)
        return facts
    }

    private mutating func takeCounts(_ counts: CountLedger, terms: RuleVocabulary) {
        total = counts.people.map { PeopleRange($0.revision.count) }
        for place in counts.jurisdictions {
            if let count = counts.standing(of: CountScope(jurisdiction: place)) {
                affected[place] = PeopleRange(count.revision.count)
            }
            let here = elements(of: counts, in: place, terms: terms)
            elementsIn[place] = here
            if affected[place] == nil, let least = here.values.map(\.atLeast).max() {
                affected[place] = PeopleRange(least, total?.atMost)
            }
        }
        let all = elements(of: counts, in: nil, terms: terms)
        elements = all.isEmpty ? nil : all
        takeHealthInformation()
    }

    /// In rule words; where two of the model's words mean one of the rule's, the larger count.
    private func elements(
        of counts: CountLedger, in place: Jurisdiction?, terms: RuleVocabulary
    ) -> [String: PeopleRange] {
        var all: [String: PeopleRange] = [:]
        for element in counts.elements {
            let scope = CountScope(element: element, jurisdiction: place)
            guard let count = counts.standing(of: scope) else { continue }
            let people = PeopleRange(count.revision.count)
            for word in terms.ruleWords(for: element) {
                all[word] = all[word].map { $0.larger(of: people) } ?? people
            }
        }
        return all
    }

    /// Whatever a body under HIPAA holds of a patient is protected health information.
    private mutating func takeHealthInformation() {
        guard !entities.isDisjoint(with: Self.underHIPAA), elements != nil else { return }
        elements?["phi"] = total ?? .init(1, nil)
    }

    private static let underHIPAA: Set<EntityKind> = [
        EntityKind("hipaa_covered_entity"), EntityKind("hipaa_business_associate"),
    ]

    // MARK: Notices

    private mutating func takeNotices(of incident: Incident) {
        for notice in incident.notices {
            guard let when = notice.when, let moment = FactMoment(when, in: incident.zone) else {
                continue
            }
            for key in keys(of: notice) {
                switch notice.state {
                case .sent: sent.keepEarlier(moment, for: key)
                case .planned, .draft: planned.keepEarlier(moment, for: key)
                case .notRequired: break
                }
            }
        }
        takeUndeliveredMail(of: incident)
        for (name, kind) in milestoneRecipients {
            guard let when = incident.milestone(name),
                let moment = FactMoment(when, in: incident.zone)
            else { continue }
            sent.keepEarlier(moment, for: .recipient(kind))
        }
    }

    /// Each wave counts its own letters; the law counts all that came back by a day.
    private mutating func takeUndeliveredMail(of incident: Incident) {
        returnedMail = incident.undeliveredMail.entries.map { entry in
            ReturnedMail(day: entry.day, letters: min(FieldFormat.largest, entry.letters))
        }
        withoutAddress = min(FieldFormat.largest, incident.peopleWithoutAddress ?? 0)
    }

    private func keys(of notice: Notice) -> [NoticeKey] {
        let rules = notice.duties.compactMap { RuleID($0).map(NoticeKey.rule) }
        guard rules.isEmpty else { return rules }
        return switch notice.audience {
        case .individuals: [.recipient(.individuals)]
        case .media: [.recipient(.media)]
        case .agencies: [.recipient(.agencies)]
        case .partner: [.recipient(.dataOwner)]
        case .regulator: [.recipient(mainRegulator)]
        case .substitute: [.recipient(.substitute)]
        case .public, nil: []
        }
    }

    private var milestoneRecipients: [(Milestone.Name, Recipient.Kind)] {
        [
            (.individualsNotified, .individuals), (.mediaNotified, .media),
            (.regulatorNotified, mainRegulator),
        ]
    }

    /// Whom "the regulator" means where no rule is named: HHS for a body under HIPAA.
    private var mainRegulator: Recipient.Kind {
        entities.isDisjoint(with: Self.underHIPAA) ? .regulator : .hhs
    }

    private mutating func takeDecisions(of incident: Incident) {
        for record in incident.dutyRecords where record.decision == .notNotify {
            guard let id = RuleID(record.rule) else { continue }
            decisions[id] = Decision(
                day: record.decidedOn, reason: record.reason ?? "no reason given",
                author: record.author.name)
        }
    }
}

extension Facts {
    /// What is told at a time: notices that lie ahead of it are plans.
    func seen(at now: Instant) -> Facts {
        let today = (zone ?? .utc).day(of: now)
        var facts = self
        for (key, moment) in sent {
            guard moment.instant.map({ $0 > now }) ?? (moment.day > today) else { continue }
            facts.sent[key] = nil
            facts.planned.keepEarlier(moment, for: key)
        }
        facts.returnedMail.removeAll { $0.day > today }
        return facts
    }
}

extension Dictionary where Key == NoticeKey, Value == FactMoment {
    fileprivate mutating func keepEarlier(_ moment: FactMoment, for key: NoticeKey) {
        self[key] = self[key].map { Swift.min($0, moment) } ?? moment
    }
}

extension PeopleRange {
    fileprivate func larger(of other: PeopleRange) -> PeopleRange {
        let most = atMost.flatMap { first in other.atMost.map { max(first, $0) } }
        return PeopleRange(max(atLeast, other.atLeast), most)
    }
}

extension Hold {
    init(_ hold: LawEnforcementHold) {
        self.init(
            form: hold.form == .oral ? .oral : .written, on: hold.askedOn, days: hold.days,
            lifted: hold.liftedOn,
            jurisdictions: Set(hold.jurisdictions.compactMap { Jurisdiction($0) }))
    }
}

extension Milestone.Name {
    /// The event of the laws that the milestone records; nil where no clock starts with it.
    public var anchor: Anchor? {
        switch self {
        case .firstMaliciousActivity: .occurrence
        case .detection: .detection
        case .discovery: .discovery
        case .determination: .determination
        case .suspicion: .suspicion
        case .awareness: .awareness
        case .confirmation: .confirmation
        case .classification: .classification
        case .materiality: .materiality
        case .assessment: .assessment
        case .noticing: .noticing
        case .reasonableBelief: .reasonableBelief
        case .investigationConcluded: .investigationConcluded
        case .ransomPaid: .ransomPaid
        case .containment, .eradication, .individualsNotified, .regulatorNotified, .mediaNotified,
            .closed:
            nil
        }
    }
}
