public import IncidentModel

/// What the words of rule files mean, and how they hang together.
public struct RuleVocabulary: Hashable, Sendable {
    public var entities: [EntityKind: EntityTerm] = [:]
    /// By the word of the condition.
    public var conditions: [String: ConditionTerm] = [:]
    /// By the word that rules use.
    public var elements: [String: ElementTerm] = [:]
    /// From the words of the model to those of rules, where they differ.
    public var modelElements: [String: [String]] = [:]
    /// The members of a union, whose law holds in all of them: `EU`.
    public var members: [Jurisdiction: Set<Jurisdiction>] = [:]

    public init() {}

    /// The words of rules for an element of the model; its own word where nothing else is known.
    public func ruleWords(for element: DataElement) -> [String] {
        modelElements[element.word] ?? [element.word]
    }

    /// A kind of body, and those that are it besides what they are themselves.
    func kinds(implying kind: EntityKind) -> Set<EntityKind> {
        Set(entities.filter { $0.value.implies.contains(kind) }.keys).union([kind])
    }

    /// Whether the element that a rule asks for is among those that leaked, both in rule words:
    /// itself, or one that it takes in, as an account number without its code does one with it.
    public func isCovered(_ element: String, by leaked: Set<String>) -> Bool {
        if leaked.contains(element) { return true }
        guard let term = elements[element] else { return false }
        return term.isAny ? !leaked.isEmpty : term.coveredBy.contains(where: leaked.contains)
    }

    /// Those of the leaked elements that cover the one that a rule asks for.
    func covering(_ element: String, of leaked: Set<String>) -> Set<String> {
        let term = elements[element]
        if term?.isAny ?? false { return leaked }
        var covering = term.map { leaked.intersection($0.coveredBy) } ?? []
        if leaked.contains(element) { covering.insert(element) }
        return covering
    }
}

/// What a body is in law.
public struct EntityTerm: Hashable, Sendable {
    public var meaning = ""
    /// The jurisdiction whose law knows it, where there is exactly one: that law is looked at
    /// wherever the people live.
    public var home: Jurisdiction?
    /// What such a body is besides.
    public var implies: [EntityKind] = []

    public init() {}
}

/// A named fact that a rule asks for.
public struct ConditionTerm: Hashable, Sendable {
    public var meaning = ""
    /// A judgement that may be pending: while nobody recorded it, the duty is possible. Otherwise
    /// what is not recorded is not so.
    public var isPendingWhenUnanswered = false
    public var impliedBy: Evidence?

    public init() {}

    /// What an incident records that makes the condition true.
    public enum Evidence: Hashable, Sendable {
        case anchor(Anchor)
        /// The element is among those that leaked.
        case element(String)
        /// Law enforcement asked for a delay.
        case hold
    }
}

/// A kind of information about a person, as laws speak of it.
public struct ElementTerm: Hashable, Sendable {
    public var meaning = ""
    /// The elements that fulfil this one.
    public var coveredBy: Set<String> = []
    /// Every element fulfils it.
    public var isAny = false

    public init() {}
}
