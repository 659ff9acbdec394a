import IncidentModel

/// The sum of a moment and a span, in the unit and by the customs of a rule.
struct LimbSum {
    private let rule: Rule
    private let calendar: BusinessCalendar
    private let start: FactMoment
    private let span: RuleClock.Span

    init(
        _ span: RuleClock.Span, from start: FactMoment, rule: Rule, calendar: BusinessCalendar
    ) {
        self.span = span
        self.start = start
        self.rule = rule
        self.calendar = calendar
    }

    /// Nil beyond the end of the calendar.
    ///
    /// - Parameters:
    ///   - zone: in which days end, and clocks are told where the start has none of its own.
    ///   - entities: for some bodies the end does not roll.
    func deadline(zone: Zone, entities: Set<EntityKind>) -> Deadline? {
        let rolls = rule.clock.roll != .none && entities.isDisjoint(with: rule.clock.rollNotFor)
        if span.unit == .hours { return ofHours(on: start.clock ?? .zone(zone), rolls: rolls) }
        guard let day = sum?.day else { return nil }
        return rolls ? rolled(day, zone: zone) : Deadline(day, in: zone)
    }

    private func ofHours(on clock: WallClock, rolls: Bool) -> Deadline? {
        let end = (start.instant ?? clock.start(of: start.day)).adding(hours: span.amount)
        guard let end else { return nil }
        let day = clock.day(of: end)
        if rolls, !calendar.isBusinessDay(day), let next = calendar.onOrAfter(day) {
            return Deadline(clock.noon(of: next), on: clock)
        }
        return Deadline(end, on: clock)
    }

    private func rolled(_ day: Day, zone: Zone) -> Deadline? {
        guard let next = calendar.onOrAfter(day), next != day else {
            return Deadline(day, in: zone)
        }
        return rule.clock.roll == .noonNextWorkingDay
            ? Deadline(WallClock.zone(zone).noon(of: next), on: .zone(zone))
            : Deadline(next, in: zone)
    }

    private var sum: (day: Day, skipped: [Day])? {
        switch span.unit {
        case .hours: nil
        case .calendarDays:
            start.day.adding(days: span.amount - (rule.clock.countsAnchorDay ? 1 : 0))
                .map { ($0, []) }
        case .calendarMonths: start.day.adding(months: span.amount).map { ($0, []) }
        case .businessDays: businessDays
        }
    }

    private var businessDays: (day: Day, skipped: [Day])? {
        guard rule.clock.firstBusinessDayIsDayOne, !calendar.isBusinessDay(start.day),
            let first = calendar.onOrAfter(start.day)
        else { return calendar.adding(span.amount, to: start.day) }
        return calendar.adding(span.amount - 1, to: first)
    }

    // MARK: Words

    /// The arithmetic, one step a line.
    var trail: [String] {
        guard span.unit != .hours else { return hourTrail }
        guard let (day, skipped) = sum else { return ["beyond the end of the calendar"] }
        guard span.amount > 0 else { return ["on the day of it: \(day.text)"] }
        var lines = ["\(start.text) + \(spanWords) = \(day.text)"]
        if !skipped.isEmpty {
            lines.append("holidays skipped: \(skipped.map(\.text).joined(separator: ", "))")
        }
        if span.unit == .businessDays, !calendar.isNamedByRule {
            lines.append("the rule names no calendar of holidays: \(calendar.name) is assumed")
        }
        if rule.clock.countsAnchorDay { lines.append("the day itself is day 1") }
        return lines + [weekdayWords(of: day)]
    }

    /// How the end was moved off a day without business; empty where it was not.
    func rollTrail(to due: Deadline?) -> [String] {
        guard rule.clock.roll != .none, let due else { return [] }
        let assumed =
            calendar.isNamedByRule ? [] : ["weekends and holidays by \(calendar.name), assumed"]
        let unrolled = span.unit == .hours ? nil : sum?.day
        guard due.day != unrolled else { return [] }
        let isMoved = unrolled != nil || due.text.contains("T12:00")
        return isMoved ? ["moved to the next working day: \(due.text)"] + assumed : []
    }

    private var spanWords: String {
        var words = "\(span.amount) \(span.unit.words)\(span.amount == 1 ? "" : "s")"
        if span.unit == .businessDays { words += " (\(calendar.name))" }
        return words
    }

    private var hourTrail: [String] {
        var lines: [String] = []
        let clock = start.clock ?? .zone(.utc)
        if start.instant == nil {
            lines.append("no time of day recorded: counted from the start of \(start.day.text)")
        }
        let begin = start.instant ?? clock.start(of: start.day)
        if start.instant != nil, let end = begin.adding(hours: span.amount) {
            lines.append("\(start.text) + \(span.amount) hours = \(clock.text(of: end))")
            lines += europeanHour(on: clock, from: begin)
        } else {
            lines.append("\(start.text) + \(span.amount) hours")
        }
        return lines
    }

    /// Regulation (EEC, Euratom) 1182/71 art. 3(1) leaves out the hour of the event; the stricter instant is
    /// the deadline, the other one is told.
    private func europeanHour(on clock: WallClock, from begin: Instant) -> [String] {
        let past = begin.milliseconds % 3_600_000
        guard rule.jurisdiction.code == "EU", past != 0,
            let hour = begin.adding(milliseconds: 3_600_000 - past),
            let end = hour.adding(hours: span.amount)
        else { return [] }
        return ["by Reg. 1182/71 art. 3, the hour of the event not counted: \(clock.text(of: end))"]
    }

    /// What day of the week the last day is, and what to do where the law does not move a weekend.
    private func weekdayWords(of day: Day) -> String {
        let which = span.unit == .calendarDays ? "day \(span.amount)" : "the last day"
        let name = day.weekday.fullName
        guard rule.clock.roll == .none else { return "\(which) is a \(name)" }
        guard !calendar.isBusinessDay(day), let before = calendar.onOrBefore(day) else {
            return "\(which) is a \(name)"
        }
        return "\(which) is a \(name); the law does not move it: plan for \(before.text)"
    }
}

extension RuleClock.Span.Unit {
    /// Of one.
    fileprivate var words: String {
        switch self {
        case .hours: "hour"
        case .calendarDays: "calendar day"
        case .businessDays: "business day"
        case .calendarMonths: "calendar month"
        }
    }
}

extension Weekday {
    var fullName: String {
        switch self {
        case .monday: "Monday"
        case .tuesday: "Tuesday"
        case .wednesday: "Wednesday"
        case .thursday: "Thursday"
        case .friday: "Friday"
        case .saturday: "Saturday"
        case .sunday: "Sunday"
        }
    }
}
