import IncidentModel

/// What ends a clock besides its own count: other notices, law enforcement, the regulator.
extension ClockReckoner {
    /// Before, or together with, the notice of another rule.
    func ordering(_ rule: Rule, depth: Int) -> Reading {
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
    func delay(_ rule: Rule) -> Reading {
        let ends = facts.holds.map { ($0, $0.end) }
        guard let last = ends.max(by: { ($0.1 ?? .latest) < ($1.1 ?? .latest) }) else {
            return Reading(waitsFor: "a statement of law enforcement")
        }
        var reading = Reading(start: FactMoment(day: last.0.on))
        reading.due = last.1.map { Deadline($0, in: zone) }
        reading.trail = facts.holds.map(HoldRule.words(for:))
        return reading
    }

    func extend(_ rule: Rule, _ reading: inout Reading) {
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
