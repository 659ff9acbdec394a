import IncidentModel

/// Reckons when the clock of a rule starts and ends, and writes down how.
struct ClockReckoner {
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
    static let deepest = 8

    func reading(of rule: Rule, depth: Int) -> Reading {
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
}
