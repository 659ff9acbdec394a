/// From when a duty runs, and how long.
public struct RuleClock: Hashable, Sendable {
    public enum Relation: String, Hashable, Sendable, CaseIterable {
        case noLaterThan = "no_later_than"
        /// No number: as soon as practicable.
        case asSoonAsPossible = "asap"
        /// Before the notice of another rule.
        case before
        /// Together with the notice of another rule.
        case concurrent
        /// An embargo: earlier is too early.
        case notBefore = "not_before"
        /// Changes other duties.
        case modifier
    }

    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A deadline of the law.
        case hard
        /// Without a number: a target is planned, no deadline is shown.
        case soft
        /// An order among notices.
        case ordering
        case embargo, modifier
    }

    public enum Roll: String, Hashable, Sendable, CaseIterable {
        case none
        case nextWorkingDay = "next_working_day"
        case noonNextWorkingDay = "noon_next_working_day"
    }

    public var limb = Limb(starts: .discovery, within: nil)
    public var relation = Relation.noLaterThan
    public var kind = Kind.hard
    /// The statute's own words.
    public var words: String?
    /// Day 1 is the day of the anchor itself, as in Japan; elsewhere the day after.
    public var countsAnchorDay = false
    public var roll = Roll.none
    /// Bodies for which the end does not roll.
    public var rollNotFor: [EntityKind] = []
    /// The holiday calendar of business days, such as `US_VT_STATE`; nil where the rule names none.
    public var calendar: String?
    /// An anchor on a weekend or holiday makes the next business day day 1.
    public var firstBusinessDayIsDayOne = false
    /// What the regulator may grant on top.
    public var extensionDays: Int?
    /// The anchor whose calendar year ends; for clocks that start with the end of a year.
    public var yearOf: Anchor?
    /// The citation of a delay that law enforcement can ask for.
    public var lawEnforcementDelay: String?
    /// How long there is after a delay for law enforcement ended, where the law says so.
    public var afterHold: Span?
    /// The rule whose notice this one goes out with; its date is then a target, not the limit.
    public var concurrentWith: RuleID?
    /// The rules whose notice is the anchor.
    public var after: [RuleID] = []
    /// Whichever ends first counts; empty where there is one limb only.
    public var earliestOf: [Limb] = []

    public init() {}

    /// One way to reckon the end.
    public struct Limb: Hashable, Sendable {
        public let starts: Anchor
        public let within: Span?
        /// For people: when this limb falls away.
        public let unless: String?

        public init(starts: Anchor, within: Span?, unless: String? = nil) {
            self.starts = starts
            self.within = within
            self.unless = unless
        }
    }

    /// A length of time in the unit that the law counts in.
    public struct Span: Hashable, Sendable {
        public enum Unit: String, Hashable, Sendable, CaseIterable {
            case hours
            case calendarDays = "calendar_days"
            case businessDays = "business_days"
            case calendarMonths = "calendar_months"
        }

        /// 0...10,000.
        public let amount: Int
        public let unit: Unit

        public init(_ amount: Int, _ unit: Unit) {
            self.amount = amount
            self.unit = unit
        }
    }
}
