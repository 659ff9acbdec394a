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
        guard let due = reading.due else { return }
        // What was asked for when the time was over lifts nothing.
        let holds = holds.filter { $0.on <= due.day }
        guard !holds.isEmpty else { return }
        reading.trail += holds.map(Self.words(for:))
        let ends = holds.map(\.end)
        guard !ends.contains(nil), let last = ends.compactMap({ $0 }).max() else {
            reading.due = nil
            reading.waitsFor = "the end of the delay"
            return
        }
        guard last > due.day, let end = afterHold(last) else {
            reading.trail.append("the delay ends before \(due.text): no effect")
            return
        }
        reading.due = Deadline(end, in: zone)
        reading.trail.append("\(due.text) moves to \(end.text)")
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
