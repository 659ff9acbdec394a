/// Something in a rule file that its author can mend; it never stops the program.
public struct RuleProblem: Hashable, Sendable {
    public enum Level: Hashable, Sendable {
        /// The rule is used.
        case warning
        /// The rule, or the file, is not used; a built-in rule of the same id stands.
        case error
    }

    /// What is wrong. Words that a kind carries are our own, never those of the file; an id of a
    /// rule holds capital letters, digits and hyphens only.
    public enum Kind: Hashable, Sendable {
        // The file.
        /// More bytes than this.
        case tooLarge(limit: Int)
        /// More levels of nesting than this.
        case tooDeep(limit: Int)
        case notYAML
        /// Anchors, aliases, tags, directives and block texts.
        case unsupportedSyntax
        case duplicateKey
        /// No value at all.
        case empty

        // Its shape.
        case notAMapping
        case notAList
        case notAText
        case unknownKey(known: [String])
        /// A key that has to be there.
        case missing(key: String)

        // Its values.
        case unknownWord(known: [String])
        /// Not lower-case letters, digits and underscores, 1 to 64 of them.
        case badWord
        /// Not a number of days and their unit, such as `60 calendar_days`.
        case badSpan(units: [String])
        /// Not a number within these bounds.
        case badNumber(ClosedRange<Int>)
        /// Neither `true` nor `false`.
        case badFlag
        /// No holiday such as `4 july`, `third monday of january` or `easter - 2`.
        case badHoliday
        /// No day such as `2019-04-11`.
        case badDay
        case badJurisdiction
        /// Not capital letters, digits and hyphens, 2 to 64 of them.
        case badRuleID
        /// More characters than this.
        case tooLong(limit: Int)
        /// A second rule of this id.
        case duplicateRule(RuleID)
        /// A built-in rule of this id belongs to the law of another jurisdiction.
        case ruleOfOtherJurisdiction(String)

        // The rules together.
        /// The key names a rule that there is not.
        case unknownRule(key: String)
        /// Rules that wait for one another, from the first to the one that closes the circle.
        case cycle([RuleID])
        /// Two versions of a rule that hold on the same day.
        case overlap(RuleID, RuleID)
        case endsBeforeItStarts
        /// The key holds a word that the vocabulary does not have.
        case unknownTerm(key: String)
        case unknownCalendar
    }

    /// The name of the file.
    public let file: String
    /// Counted from 1; nil when the problem is about the whole file.
    public let line: Int?
    public let column: Int?
    /// The rule that it is about, where that is known.
    public let rule: RuleID?
    public let kind: Kind

    public init(file: String, line: Int?, column: Int?, rule: RuleID? = nil, kind: Kind) {
        self.file = file
        self.line = line
        self.column = column
        self.rule = rule
        self.kind = kind
    }

    public var level: Level {
        switch kind {
        case .unknownTerm, .unknownCalendar: .warning
        default: .error
        }
    }
}
