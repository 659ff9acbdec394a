import IncidentModel

/// Reckons when the clock of a rule starts and ends, and writes down how.
struct ClockReckoner {
    /// What is known of a clock.
    struct Reading: Hashable {
        var start: FactMoment?
        var due: Deadline?
        /// What the clock waits for.
        var waitsFor: String?
        /// When it would end at the latest, as long as it waits.
        var projected: Deadline?
        var target: Day?
        /// Before this day a notice is too early.
        var embargoUntil: Day?
        /// What this notice had to go before is already told.
        var isBroken = false
        var trail: [String] = []
    }

    let facts: Facts
    let anchors: AnchorLookup
    let book: RuleBook
    private let places: [Jurisdiction]

    /// - Parameter places: whose rules are at hand, for clocks that hang on the notice of another.
    init(_ facts: Facts, book: RuleBook, places: [Jurisdiction]) {
        self.facts = facts
        self.book = book
        self.places = places
        anchors = AnchorLookup(facts: facts)
    }

    func rule(_ id: RuleID) -> Rule? { book.rule(id, in: places) }

    /// The zone in which days end.
    var zone: Zone { facts.zone ?? .utc }

    func reading(of rule: Rule) -> Reading { reading(of: rule, depth: 0) }

    /// Chains of clocks are short; a circle among counsel's own rules ends here.
    private static let deepest = 8

    private func reading(of rule: Rule, depth: Int) -> Reading {
        guard depth < Self.deepest else { return Reading(waitsFor: "a rule that waits for itself") }
        var reading =
            switch rule.clock.kind {
            case .ordering: ordering(rule, depth: depth)
            case .modifier: delay(rule)
            case .hard, .soft, .embargo: counted(rule, depth: depth)
            }
        extend(rule, &reading)
        HoldRule(rule, facts: facts, book: book, calendar: calendar(of: rule))
            .apply(to: &reading, zone: zone)
        return reading
    }

    private func calendar(of rule: Rule) -> BusinessCalendar {
        BusinessCalendar(for: rule, facts: facts, book: book)
    }

    // MARK: Clocks that count

    private func counted(_ rule: Rule, depth: Int) -> Reading {
        let limbs = rule.clock.earliestOf
        guard !limbs.isEmpty else {
            var reading = single(rule.clock.limb, of: rule, depth: depth)
            if rule.clock.kind == .embargo, let due = reading.due {
                reading.embargoUntil = due.day
                reading.start = FactMoment(day: due.day)
                reading.due = nil
            }
            return reading
        }
        return earliest(of: limbs, rule, depth: depth)
    }

    private func single(_ limb: RuleClock.Limb, of rule: Rule, depth: Int) -> Reading {
        guard let found = start(of: limb, rule) else {
            return waiting(for: limb, of: rule, depth: depth)
        }
        var reading = Reading(start: found.moment)
        if let span = limb.within {
            let sum = LimbSum(span, from: found.moment, rule: rule, calendar: calendar(of: rule))
            reading.due = sum.deadline(zone: zone, entities: facts.entities)
            reading.trail = sum.trail + sum.rollTrail(to: reading.due)
        } else {
            reading.trail = ["from \(found.moment.text): \(rule.clock.words ?? "no fixed date")"]
        }
        reading.trail += remarks(on: found, limb.starts)
        return reading
    }

    private func earliest(of limbs: [RuleClock.Limb], _ rule: Rule, depth: Int) -> Reading {
        let readings = limbs.map { (limb: $0, reading: single($0, of: rule, depth: depth)) }
        let plan = anchors.plannedNotice(.noticeToIndividuals, after: after(rule))
        var best = Reading()
        var (running, waiting) = (0, [String]())
        for (limb, reading) in readings {
            if rule.clock.concurrentWith != nil, limb.starts == .noticeToIndividuals {
                best.goWithLetters(reading, planned: plan)
            } else if fallsAway(limb, reading, beside: readings.first?.reading) {
                best.trail.append("left out: \(limb.unless ?? "")")
            } else {
                if reading.due == nil {
                    waiting += reading.trail
                } else {
                    best.trail += reading.trail
                }
                running += reading.due == nil ? 0 : 1
                best.keepEarlier(reading)
                if reading.due == nil, plan != nil { best.target = reading.projected?.day }
            }
        }
        if best.due == nil { best.trail += waiting }
        if let target = best.target, let due = best.due, rule.clock.concurrentWith == nil {
            best.trail.append(
                target < due.day ? "by the planned mailing: \(target.text)" : "the mailing is later"
            )
            if target >= due.day { best.target = nil }
        }
        if running > 1, let due = best.due {
            best.trail.append("whichever is first: \(due.text)")
        }
        return best
    }

    /// A limb may say that it ends before the other one even starts; then it does not count.
    private func fallsAway(
        _ limb: RuleClock.Limb, _ reading: Reading, beside first: Reading?
    ) -> Bool {
        guard limb.unless != nil, let due = reading.due, let other = first?.start else {
            return false
        }
        return (other.instant ?? zone.start(of: other.day)) > due.instant
    }

    // MARK: Starts

    private func start(of limb: RuleClock.Limb, _ rule: Rule) -> AnchorLookup.Found? {
        switch limb.starts {
        case .noticeToIndividuals, .noticeToRegulator, .intermediateReport:
            return anchors.notice(limb.starts, after: after(rule)).map {
                AnchorLookup.Found(moment: $0)
            }
        case .endOfCalendarYear:
            let found = anchors.found(rule.clock.yearOf ?? .discovery)
            return found.flatMap { found in
                Day(year: found.moment.day.year, month: 12, day: 31).map {
                    AnchorLookup.Found(
                        moment: FactMoment(day: $0), standIn: found.standIn, others: found.others)
                }
            }
        default: return anchors.found(limb.starts)
        }
    }

    /// The rules whose notice is the anchor, in the version that holds.
    private func after(_ rule: Rule) -> [Rule] {
        rule.clock.after.compactMap { self.rule($0) }.map(versionInForce)
    }

    /// The version that held on the day of discovery; the rule itself where none is known.
    private func versionInForce(_ rule: Rule) -> Rule {
        guard let day = anchors.found(.discovery)?.moment.day ?? anchors.earliest?.day else {
            return rule
        }
        var version = rule
        for _ in 0..<Self.deepest {
            if version.version.holds(on: day) { return version }
            guard let older = version.version.replaces.flatMap({ self.rule($0) }) else { break }
            version = older
        }
        return rule
    }

    /// The duty under federal law to tell individuals that binds a kind of body.
    func federalNotice(for entity: EntityKind) -> Rule? {
        guard let federal = Jurisdiction("US") else { return nil }
        let kinds = book.vocabulary.kinds(implying: entity)
        return book.rules(of: federal, binding: kinds).first {
            $0.recipient.kind == .individuals && $0.trigger.people.scope != .undeliverable
                && $0.clock.kind == .hard && !kinds.isDisjoint(with: $0.binds)
        }
    }

    private func remarks(on found: AnchorLookup.Found, _ anchor: Anchor) -> [String] {
        var lines: [String] = []
        if let standIn = found.standIn, anchor != .endOfCalendarYear {
            lines.append(
                "provisional: no \(anchor.words) recorded, \(standIn.words) stands in for it")
        }
        if found.moment.isEarliest {
            lines.append("the moment is not exact: counted from its earliest day")
        }
        if anchor == .discovery, let detection = anchors.recorded(.detection),
            detection.day < found.moment.day
        {
            lines.append(
                "detection was \(detection.text): if it was known then, the clock began then")
        }
        if anchor == .determination || anchor == .confirmation,
            let discovery = anchors.recorded(.discovery),
            discovery.day.days(until: found.moment.day) > Self.longGap
        {
            let days = discovery.day.days(until: found.moment.day)
            lines.append("\(anchor.words) came \(days) days after discovery: be ready to say why")
        }
        for other in found.others {
            lines.append("\(anchor.words) was also put at \(other.text): the earlier one counts")
        }
        return lines
    }

    /// Days between discovery and determination that have to be explained.
    private static let longGap = 30

    private func waiting(for limb: RuleClock.Limb, of rule: Rule, depth: Int) -> Reading {
        var reading = Reading(waitsFor: limb.starts.words)
        reading.trail = ["opens with: \(limb.starts.words)"]
        let others = after(rule)
        let start =
            anchors.plannedNotice(limb.starts, after: others)
            ?? others.compactMap { other in
                let reading = self.reading(of: other, depth: depth + 1)
                return reading.due ?? reading.projected
            }.min()
            .map { $0.isOfHours ? FactMoment($0.instant, in: zone) : FactMoment(day: $0.day) }
        if let start, let span = limb.within {
            let sum = LimbSum(span, from: start, rule: rule, calendar: calendar(of: rule))
            reading.projected = sum.deadline(zone: zone, entities: facts.entities)
            if let projected = reading.projected {
                reading.trail.append("at the latest \(projected.text), from \(start.text)")
            }
        }
        return reading
    }

    // MARK: Clocks that follow other notices

    /// Before, or together with, the notice of another rule.
    private func ordering(_ rule: Rule, depth: Int) -> Reading {
        let others = after(rule)
        let anchor = rule.clock.limb.starts
        let word = rule.clock.relation == .before ? "before" : "together with"
        if let notice = anchors.notice(.noticeToIndividuals, after: others) {
            return Reading(
                start: notice, due: Deadline(notice.day, in: zone),
                isBroken: rule.clock.relation == .before,
                trail: ["\(word) the notice to individuals of \(notice.text)"])
        }
        if let plan = anchors.plannedNotice(.noticeToIndividuals, after: others) {
            return Reading(
                start: anchors.found(anchor)?.moment, due: Deadline(plan.day, in: zone),
                trail: ["\(word) the notice to individuals, planned for \(plan.text)"])
        }
        let limit = others.compactMap { other -> (Rule, Reading)? in
            let reading = self.reading(of: other, depth: depth + 1)
            return reading.due == nil ? nil : (other, reading)
        }.min { ($0.1.due?.instant ?? .latest) < ($1.1.due?.instant ?? .latest) }
        guard let (other, theirs) = limit, let due = theirs.due else {
            return Reading(
                waitsFor: Anchor.noticeToIndividuals.words,
                trail: ["opens with: \(word) the notice to individuals"])
        }
        return Reading(
            start: theirs.start, due: due,
            trail: theirs.trail + [
                "\(word) the notice to individuals: \(other.id.text), \(due.text)"
            ])
    }

    /// The rule that law enforcement may delay the others.
    private func delay(_ rule: Rule) -> Reading {
        let ends = facts.holds.map { ($0, $0.end) }
        guard let last = ends.max(by: { ($0.1 ?? .latest) < ($1.1 ?? .latest) }) else {
            return Reading(waitsFor: "a statement of law enforcement")
        }
        var reading = Reading(start: FactMoment(day: last.0.on))
        reading.due = last.1.map { Deadline($0, in: zone) }
        reading.trail = facts.holds.map(HoldRule.words(for:))
        return reading
    }

    private func extend(_ rule: Rule, _ reading: inout Reading) {
        guard let days = rule.clock.extensionDays, let due = reading.due else { return }
        let extended = due.day.adding(days: days).map { Deadline($0, in: zone) }
        guard facts.extensions.contains(rule.id), let extended else {
            reading.trail.append("the regulator may grant \(days) days more")
            return
        }
        reading.due = extended
        reading.trail.append("\(due.text) + \(days) days of extension = \(extended.text)")
    }
}

extension ClockReckoner.Reading {
    /// Takes the end of another limb where it is the earlier one, and waits only while none has an end.
    fileprivate mutating func keepEarlier(_ other: Self) {
        guard let end = other.due else {
            if due == nil, waitsFor == nil { waitsFor = other.waitsFor }
            return
        }
        waitsFor = nil
        if due.map({ end < $0 }) ?? true {
            due = end
            start = other.start
        }
    }

    /// A notice that goes out with the letters: their day is a target, the law's limit is another limb.
    fileprivate mutating func goWithLetters(_ letters: Self, planned: FactMoment?) {
        guard let day = letters.due?.day ?? planned?.day else {
            trail.append("with the letters, at the latest:")
            return
        }
        target = day
        trail.append("with the letters\(letters.due == nil ? ", planned" : ":") \(day.text)")
    }
}
