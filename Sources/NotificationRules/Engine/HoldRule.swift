import IncidentModel

/// How a delay for law enforcement moves the clock of a rule.
///
/// A delay is granted by a law: it moves the clocks of rules that name such a delay, and of the same
/// law's other rules. A request suspends no other regime unless it says so.
struct HoldRule {
    private let rule: Rule
    private let holds: [Hold]
    private let calendar: BusinessCalendar

    init(_ rule: Rule, facts: Facts, book: RuleBook, calendar: BusinessCalendar) {
        self.rule = rule
        self.calendar = calendar
        guard !facts.holds.isEmpty, rule.clock.kind != .modifier else {
            holds = []
            return
        }
        let knowsDelay = book.rules(of: rule.jurisdiction).contains {
            $0.law == rule.law
                && ($0.clock.lawEnforcementDelay != nil || $0.clock.afterHold != nil)
        }
        holds = facts.holds.filter {
            $0.jurisdictions.isEmpty ? knowsDelay : $0.jurisdictions.contains(rule.jurisdiction)
        }
    }

    func apply(to reading: inout ClockReckoner.Reading, zone: Zone) {
        guard let base = reading.due, rule.clock.kind != .ordering else { return }
        var due = base
        for hold in holds.sorted(by: { $0.on < $1.on }) {
            // What was asked for when the time was over lifts nothing.
            guard hold.on <= due.day else { continue }
            reading.trail.append(Self.words(for: hold))
            guard let end = hold.end else {
                reading.due = nil
                reading.projected = due
                reading.waitsFor = "the end of the delay"
                reading.trail.append("without the delay: \(due.text)")
                return
            }
            due = moved(due, to: end, zone: zone, &reading.trail)
        }
        reading.due = due
    }

    /// The later of a deadline and the end of a delay, with what the law gives on top.
    private func moved(
        _ due: Deadline, to end: Day, zone: Zone, _ trail: inout [String]
    ) -> Deadline {
        guard end > due.day, let last = afterHold(end) else {
            trail.append("the delay ends before \(due.text): no effect")
            return due
        }
        let extra = rule.clock.afterHold.map { span in
            ": \(span.amount) \(String(span.unit.rawValue.map { $0 == "_" ? " " : $0 })) after its end"
        }
        trail.append("\(due.text) moves to \(last.text)\(extra ?? "")")
        return Deadline(last, in: zone)
    }

    private func afterHold(_ end: Day) -> Day? {
        guard let span = rule.clock.afterHold else { return end }
        return switch span.unit {
        case .businessDays: calendar.adding(span.amount, to: end)?.day
        case .calendarMonths: end.adding(months: span.amount)
        case .calendarDays: end.adding(days: span.amount)
        case .hours: end
        }
    }

    static func words(for hold: Hold) -> String {
        let end = hold.end.map { "until \($0.text)" } ?? "without an end"
        let length = hold.days.map { " for \($0) days" } ?? ""
        return "law enforcement, \(hold.form.rawValue) \(hold.on.text)\(length): \(end)"
    }
}
