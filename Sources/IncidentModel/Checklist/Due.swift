/// By when an item is to be done: on a day, or so far from something that may still move.
public enum Due: Hashable, Sendable {
    case on(Day)
    case from(Anchor, Distance)

    /// What a relative day hangs on.
    public enum Anchor: Hashable, Sendable {
        /// The first day that the milestone can mean.
        case milestone(Milestone.Name)
        /// The deadline of a duty, by the id of its rule.
        case duty(String)

        /// The word of the milestone, or the id of the rule.
        public var text: String {
            switch self {
            case .milestone(let name): name.rawValue
            case .duty(let rule): rule
            }
        }
    }

    /// Days, weeks or months after the anchor; before it when negative.
    public struct Distance: Hashable, Sendable {
        public enum Unit: String, Hashable, Sendable, CaseIterable {
            case day = "d"
            case week = "w"
            case month = "m"
        }

        public let count: Int
        public let unit: Unit

        /// Nil where the count is outside -3660...3660.
        public init?(_ count: Int, _ unit: Unit) {
            guard (-3_660...3_660) ~= count else { return nil }
            self.count = count
            self.unit = unit
        }

        /// The day at that distance; a month that is too short gives its last day.
        public func day(from day: Day) -> Day? {
            switch unit {
            case .day: day.adding(days: count)
            case .week: day.adding(days: 7 * count)
            case .month: day.adding(months: count)
            }
        }
    }

    /// `2019-03-28`, `discovery + 10 d`, `US-HIPAA-IND - 5 d`.
    public var text: String {
        switch self {
        case .on(let day): return day.text
        case .from(let anchor, let distance):
            let sign = distance.count < 0 ? "-" : "+"
            return "\(anchor.text) \(sign) \(abs(distance.count)) \(distance.unit.rawValue)"
        }
    }
}
