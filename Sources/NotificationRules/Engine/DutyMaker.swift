import IncidentModel

/// Makes the duty that one rule asks for, or tells why it asks for none.
struct DutyMaker {
    struct Silence: Error {
        let whyNot: WhyNot
    }

    private let facts: Facts
    private let now: Instant
    private let screening: Screening
    private let clocks: ClockReckoner
    private let versions: VersionTest

    /// - Parameter places: whose rules are at hand.
    init(_ facts: Facts, places: [Jurisdiction], book: RuleBook, now: Instant) {
        self.facts = facts
        self.now = now
        screening = Screening(facts, terms: book.vocabulary)
        clocks = ClockReckoner(facts, book: book, places: places)
        versions = VersionTest(clocks: clocks, today: clocks.zone.day(of: now))
    }

    func duty(of rule: Rule) -> Result<Duty, Silence> {
        // Who is bound comes first: of a law for others nobody wants to know its dates.
        var grounds: Screening.Grounds
        switch screening.outcome(of: rule) {
        case .not(let reason): return .failure(Silence(whyNot: reason))
        case .applies(let found): grounds = found
        }
        if rule.version.status.isPending { return .success(pending(rule, grounds)) }
        switch versions.outcome(of: rule) {
        case .holds: break
        case .beside(let since, let basis):
            grounds.doubt(
                "version since \(since.text), after \(basis.text): counsel to decide which holds")
        case .not(let reason): return .failure(Silence(whyNot: reason))
        }
        return .success(running(rule, grounds))
    }

    private func pending(_ rule: Rule, _ grounds: Screening.Grounds) -> Duty {
        let reading = clocks.reading(of: rule)
        var trail = ["pending law (\(rule.version.status.rawValue)): never due"]
        if let due = reading.due { trail.append("would be \(due.text)") }
        return Duty(
            rule: rule, status: .pendingLaw, start: nil, due: nil, target: nil, waitsFor: nil,
            projected: reading.due, sent: nil, planned: nil, instances: grounds.instances,
            trail: trail + grounds.remarks, evidence: grounds.evidence, isSure: grounds.isSure)
    }

    private func running(_ rule: Rule, _ grounds: Screening.Grounds) -> Duty {
        var grounds = grounds
        let reading = clocks.reading(of: rule)
        if let exemption = grounds.satisfiedBy { deem(rule, exemption, &grounds) }
        let sent = clocks.anchors.notice(for: rule)
        let planned = sent == nil ? clocks.anchors.plan(for: rule) : nil
        let status = DutyStatus(reading: reading, sent: sent, now: now, rule: rule)
            .status(isSure: grounds.isSure, isExempt: grounds.satisfiedBy != nil)
        let decision = facts.decisions[rule.id]
        return Duty(
            rule: rule, status: decision != nil && sent == nil ? .decidedAgainst : status,
            start: reading.start, due: rule.clock.kind == .soft ? nil : reading.due,
            target: reading.target, waitsFor: reading.waitsFor, projected: reading.projected,
            sent: sent, planned: planned, instances: grounds.instances,
            trail: trail(reading, grounds, sent: sent, planned: planned, decision: decision),
            evidence: grounds.evidence, isSure: grounds.isSure)
    }

    /// A law may let the notice under federal law do: it does only while that notice is in time.
    private func deem(
        _ rule: Rule, _ exemption: Exemption, _ grounds: inout Screening.Grounds
    ) {
        let federal = clocks.federalNotice(for: exemption.entity)
            .flatMap { rule -> Duty? in
                if case .success(let duty) = duty(of: rule) { duty } else { nil }
            }
        switch federal?.status {
        case .open?, .met?, .waiting?, .possible?:
            grounds.remarks.append("federal notice: \(federal?.id.text ?? "")")
        case nil:
            grounds.satisfiedBy = nil
            grounds.remarks.append(
                "a notice under federal law would do, and no such duty is known: the own clock runs"
            )
        default:
            grounds.satisfiedBy = nil
            grounds.remarks.append(
                "a notice under federal law would do, and \(federal?.id.text ?? "it") is late: "
                    + "the own clock runs")
        }
    }

    private func trail(
        _ reading: ClockReckoner.Reading, _ grounds: Screening.Grounds, sent: FactMoment?,
        planned: FactMoment?, decision: Facts.Decision?
    ) -> [String] {
        var lines = reading.trail + grounds.remarks
        if let until = reading.embargoUntil { lines.append("not before \(until.text)") }
        if let exemption = grounds.satisfiedBy { lines.append(Self.words(for: exemption)) }
        if let due = reading.due, !grounds.isSure, sent == nil, due.isOver(at: now) {
            lines.append("its time has passed: \(due.text)")
        }
        if reading.embargoUntil.map({ until in sent.map { $0.day < until } ?? false }) ?? false {
            lines.append("told before the embargo ended")
        }
        if let sent { lines.append(dayWords("told", sent, reading)) }
        if let planned { lines.append(dayWords("planned", planned, reading)) }
        if let decision {
            lines.append(
                "decided not to notify\(decision.day.map { " \($0.text)" } ?? ""), "
                    + "\(decision.author): \(decision.reason)")
        }
        return lines
    }

    private func dayWords(
        _ word: String, _ moment: FactMoment, _ reading: ClockReckoner.Reading
    ) -> String {
        guard let start = reading.start, reading.due?.isOfHours == false else {
            return "\(word) \(moment.text)"
        }
        let day = start.day.days(until: moment.day)
        return day < 0 ? "\(word) \(moment.text)" : "\(word) \(moment.text), day \(day)"
    }

    private static func words(for exemption: Exemption) -> String {
        let citation = exemption.citation.map { " (\($0))" } ?? ""
        let note = exemption.note.map { ": \($0)" } ?? ""
        return "fulfilled by the notice under federal law\(citation)\(note)"
    }
}

/// Where a duty stands.
struct DutyStatus {
    let reading: ClockReckoner.Reading
    let sent: FactMoment?
    let now: Instant
    let rule: Rule

    func status(isSure: Bool, isExempt: Bool) -> Duty.Status {
        if isExempt, sent.map({ !isInTime($0) }) ?? true { return .satisfiedBy }
        if let sent { return isInTime(sent) ? .met : .metLate }
        if !isSure { return .possible }
        if reading.waitsFor != nil { return .waiting }
        if rule.clock.kind == .modifier {
            return reading.due?.isOver(at: now) ?? false ? .met : .open
        }
        guard let due = reading.due, rule.clock.kind != .soft else { return .open }
        return reading.isBroken || due.isOver(at: now) ? .overdue : .open
    }

    private func isInTime(_ sent: FactMoment) -> Bool {
        if let until = reading.embargoUntil { return sent.day >= until }
        if rule.clock.relation == .before, let told = reading.start?.instant,
            let own = sent.instant,
            reading.isBroken
        {
            return own < told
        }
        guard let due = reading.due, rule.clock.kind != .soft else { return true }
        guard due.isOfHours, let instant = sent.instant else { return sent.day <= due.day }
        return instant <= due.instant
    }
}
