public import IncidentModel

/// Everything that rules ask about: what an incident says, or what stands in a facts file.
public struct Facts: Hashable, Sendable {
    public var entities: Set<EntityKind> = []
    /// Where the body has its principal office: days end there unless a moment says otherwise.
    public var zone: Zone?
    /// Every recorded moment of an event; the earliest counts, the others are an argument.
    public var anchors: [Anchor: [FactMoment]] = [:]
    /// People by where they live.
    public var affected: [Jurisdiction: PeopleRange] = [:]
    /// All people; nil where the sum over the jurisdictions is all that is known.
    public var total: PeopleRange?
    /// People by data element, in the words of rules; nil where nobody said what leaked.
    public var elements: [String: PeopleRange]?
    /// People by where they live and what leaked, where that was counted.
    public var elementsIn: [Jurisdiction: [String: PeopleRange]] = [:]
    public var conditions: Set<String> = []
    public var encryption = Encryption.none
    /// When somebody was told.
    public var sent: [NoticeKey: FactMoment] = [:]
    /// When somebody is planned to be told.
    public var planned: [NoticeKey: FactMoment] = [:]
    public var holds: [Hold] = []
    /// How many letters had come back in all by a day, less those that were sent again.
    public var returnedMail: [ReturnedMail] = []
    /// People whose address nobody knows, as those say who send the letters.
    public var withoutAddress = 0
    /// Replaces a calendar by these days.
    public var holidays: [String: Set<Day>] = [:]
    /// The rules whose extension was granted.
    public var extensions: Set<RuleID> = []
    /// The duties that were decided not to apply.
    public var decisions: [RuleID: Decision] = [:]

    public init() {}

    public enum Encryption: Hashable, Sendable {
        case none
        /// The data was encrypted, and the key stayed safe.
        case encrypted
        /// The data was encrypted, and nobody said whether the key is safe.
        case keyUnknown
        /// The data was encrypted, and the key went with it: that protects nobody.
        case keyCompromised
    }

    /// Letters that came back on a day.
    public struct ReturnedMail: Hashable, Sendable {
        public let day: Day
        public let letters: Int

        public init(day: Day, letters: Int) {
            self.day = day
            self.letters = letters
        }
    }

    /// The documented decision not to give a notice.
    public struct Decision: Hashable, Sendable {
        public let day: Day?
        public let reason: String
        public let author: String

        public init(day: Day?, reason: String, author: String) {
            self.day = day
            self.reason = reason
            self.author = author
        }
    }
}

/// Whom a notice went to: everybody of a kind, or whoever one rule means.
public enum NoticeKey: Hashable, Sendable {
    case recipient(Recipient.Kind)
    case rule(RuleID)
}

/// A number of people that may be an interval.
public struct PeopleRange: Hashable, Sendable {
    public let atLeast: Int
    /// Nil where nobody knows an upper end.
    public let atMost: Int?

    /// - Parameter atMost: held at `atLeast` where it is below.
    public init(_ atLeast: Int, _ atMost: Int?) {
        self.atLeast = max(0, atLeast)
        self.atMost = atMost.map { max($0, atLeast) }
    }

    public init(_ count: PeopleCount) {
        switch count {
        case .exactly(let number): self.init(number, number)
        case .between(let low, let high): self.init(low, high)
        case .some: self.init(1, nil)
        }
    }

    public static let unknown = PeopleRange(0, nil)

    public var isNobody: Bool { atMost == 0 }

    /// `12,000`, `200-700`, `1 or more`.
    public var words: String {
        guard let atMost else { return atLeast == 0 ? "unknown" : "\(atLeast) or more" }
        return atLeast == atMost ? String(atLeast) : "\(atLeast)-\(atMost)"
    }

    /// Both ends added; held at the largest count there can be.
    public static func + (one: PeopleRange, other: PeopleRange) -> PeopleRange {
        let most = FieldFormat.largest
        let high = one.atMost.flatMap { first in other.atMost.map { min(most, first + $0) } }
        return PeopleRange(min(most, one.atLeast + other.atLeast), high)
    }
}

/// A delay that law enforcement asked for.
public struct Hold: Hashable, Sendable {
    public enum Form: String, Vocabulary {
        /// For the time that the statement names.
        case written
        /// For 30 days at the most, unless a written statement follows (45 CFR 164.412(b)).
        case oral
    }

    public let form: Form
    public let on: Day
    /// How many days it was asked for; nil where it was not said.
    public let days: Int?
    /// When it was lifted before its time.
    public let lifted: Day?
    /// The laws that it is for; empty where nobody said: those that know such a delay.
    public let jurisdictions: Set<Jurisdiction>

    public static let longestOral = 30

    public init(
        form: Form, on: Day, days: Int?, lifted: Day? = nil, jurisdictions: Set<Jurisdiction> = []
    ) {
        self.form = form
        self.on = on
        self.days = days
        self.lifted = lifted
        self.jurisdictions = jurisdictions
    }

    /// The last day of the delay; nil for a written statement without an end.
    public var end: Day? {
        let asked = form == .oral ? min(days ?? Self.longestOral, Self.longestOral) : days
        let end = asked.flatMap { on.adding(days: $0) }
        guard let lifted else { return end }
        return end.map { min($0, lifted) } ?? lifted
    }
}
