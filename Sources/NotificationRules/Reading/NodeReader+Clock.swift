import StrictYAML

private enum ClockKey: String, RuleFileKey {
    case starts, within, relation, kind, words
    case countFrom = "count_from"
    case roll
    case rollNotFor = "roll_not_for"
    case calendar
    case firstBusinessDayIsDayOne = "first_business_day_is_day_one"
    case extensionDays = "extension_days"
    case yearOf = "year_of"
    case lawEnforcementDelay = "law_enforcement_delay"
    case afterHold = "after_hold"
    case concurrentWith = "concurrent_with"
    case after
    case earliestOf = "earliest_of"
}

private enum LimbKey: String, RuleFileKey {
    case starts, within, unless
}

/// The day on which counting begins.
private enum CountFrom: String, CaseIterable {
    case dayOf = "day_of"
    case dayAfter = "day_after"
}

extension NodeReader {
    static let spanBounds = 0...10_000

    /// A clock; a limit without a number is no limit.
    mutating func clock(_ node: YAMLNode) -> RuleClock {
        var clock = RuleClock()
        var starts: Anchor?
        var within: RuleClock.Span?
        var keys: [ClockKey] = []
        for (key, value) in entries(of: node, as: ClockKey.self) {
            keys.append(key)
            switch key {
            case .starts: starts = choice(value)
            case .within: within = span(value)
            default: read(key, value, into: &clock)
            }
        }
        if !keys.contains(.starts) { report(.missing(key: "starts"), at: node.place) }
        if clock.relation == .noLaterThan, !keys.contains(.within), !keys.contains(.earliestOf) {
            report(.missing(key: ClockKey.within.rawValue), at: node.place)
        }
        clock.limb = RuleClock.Limb(starts: starts ?? .discovery, within: within)
        return clock
    }

    private mutating func read(_ key: ClockKey, _ value: YAMLNode, into clock: inout RuleClock) {
        switch key {
        case .starts, .within: break
        case .relation: clock.relation = choice(value) ?? .noLaterThan
        case .kind: clock.kind = choice(value) ?? .hard
        case .words: clock.words = text(value)
        case .countFrom:
            let from: CountFrom? = choice(value)
            clock.countsAnchorDay = from == .dayOf
        case .yearOf: clock.yearOf = choice(value)
        case .lawEnforcementDelay: clock.lawEnforcementDelay = text(value)
        case .afterHold: clock.afterHold = span(value)
        case .concurrentWith: clock.concurrentWith = ruleID(value)
        case .after: clock.after = list(value).compactMap { ruleID($0) }
        case .earliestOf: clock.earliestOf = list(value).compactMap { limb($0) }
        case .roll, .rollNotFor, .calendar, .firstBusinessDayIsDayOne, .extensionDays:
            readDays(key, value, into: &clock)
        }
    }

    private mutating func readDays(
        _ key: ClockKey, _ value: YAMLNode, into clock: inout RuleClock
    ) {
        switch key {
        case .roll: clock.roll = choice(value) ?? .none
        case .rollNotFor: clock.rollNotFor = words(value).map(EntityKind.init)
        case .calendar: clock.calendar = calendarName(value)
        case .firstBusinessDayIsDayOne: clock.firstBusinessDayIsDayOne = flag(value) ?? false
        case .extensionDays: clock.extensionDays = number(value, in: Self.spanBounds)
        default: break
        }
    }

    private mutating func limb(_ node: YAMLNode) -> RuleClock.Limb? {
        var starts: Anchor?
        var within: RuleClock.Span?
        var unless: String?
        var keys: [LimbKey] = []
        for (key, value) in entries(of: node, as: LimbKey.self) {
            keys.append(key)
            switch key {
            case .starts: starts = choice(value)
            case .within: within = span(value)
            case .unless: unless = text(value)
            }
        }
        for key in [LimbKey.starts, .within] where !keys.contains(key) {
            report(.missing(key: key.rawValue), at: node.place)
        }
        guard let starts, let within else { return nil }
        return RuleClock.Limb(starts: starts, within: within, unless: unless)
    }

    /// `60 calendar_days`
    private mutating func span(_ node: YAMLNode) -> RuleClock.Span? {
        guard let text = text(node) else { return nil }
        let parts = text.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 2, let unit = RuleClock.Span.Unit(rawValue: String(parts[1])) else {
            report(.badSpan(units: RuleClock.Span.Unit.allCases.map(\.rawValue)), at: node.place)
            return nil
        }
        guard let amount = Self.number(parts[0]), Self.spanBounds.contains(amount) else {
            report(.badNumber(Self.spanBounds), at: node.place)
            return nil
        }
        return RuleClock.Span(amount, unit)
    }

    /// `US_FEDERAL`: capital letters, digits and underscores, 2 to 64 of them.
    mutating func calendarName(_ node: YAMLNode) -> String? {
        guard let text = text(node) else { return nil }
        guard (2...64).contains(text.utf8.count),
            text.utf8.allSatisfy({
                (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F
            })
        else {
            report(.badWord, at: node.place)
            return nil
        }
        return text
    }
}
