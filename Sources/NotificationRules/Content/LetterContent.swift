public import IncidentModel

/// What the laws at hand want one notice to hold, and what of it somebody ticked.
public struct LetterContent: Hashable, Sendable {
    /// The elements of one law, in the order of its file.
    public struct Part: Hashable, Sendable {
        public let rule: Rule
        public let elements: [ContentElement]
        /// The notice that federal law asks for will do for this body; its own elements are worth a look.
        public let isOptional: Bool
    }

    /// Federal law first, then by jurisdiction and rule; a law that asks for nothing of its own is left out.
    public let parts: [Part]
    public let ticked: Set<String>
    /// Ticked ids that no law at hand asks for, in the order in which they were ticked.
    public let others: [String]

    /// - Parameters:
    ///   - duties: of the incident; what is settled without a notice asks for no content.
    ///   - terms: which place is a part of which.
    public init(
        of notice: Notice, duties: [Duty], entities: [String], terms: RuleVocabulary
    ) {
        let places = notice.letters.places.compactMap { Jurisdiction($0) }
        let wanted = duties.filter { duty in
            duty.asksForContent && Self.serves(notice, duty)
                && (places.isEmpty
                    || places.contains { terms.isPart($0, of: duty.jurisdiction) })
        }
        let sorted = wanted.sorted { one, other in
            (one.jurisdiction.code, one.id) < (other.jurisdiction.code, other.id)
        }
        parts = sorted.map { duty in
            Part(
                rule: duty.rule, elements: duty.rule.contentElements,
                isOptional: duty.rule.leavesContent(to: entities))
        }
        ticked = Set(notice.content)
        let known = Set(parts.flatMap(\.elements).map(\.id))
        others = notice.content.filter { !known.contains($0) }
    }

    public var elements: [ContentElement] { parts.flatMap(\.elements) }

    /// Those that have to be in it.
    public var required: [ContentElement] { parts.filter { !$0.isOptional }.flatMap(\.elements) }

    /// How many of those that have to be in it are ticked.
    public var done: Int { required.count { ticked.contains($0.id) } }

    public func isTicked(_ element: ContentElement) -> Bool { ticked.contains(element.id) }

    /// Whether the duty is one that the notice can fulfil.
    private static func serves(_ notice: Notice, _ duty: Duty) -> Bool {
        switch notice.audience {
        // A substitute notice holds what the letter would have held (45 CFR 164.404(d)(2)).
        case .individuals, .substitute: return duty.recipient == .individuals
        default: break
        }
        guard notice.duties.isEmpty else { return notice.duties.contains(duty.id.text) }
        switch notice.audience {
        case .media, .public: return duty.recipient == .media
        case .regulator: return duty.recipient == .hhs
        case .agencies: return duty.recipient == .agencies
        case .partner: return duty.recipient == .dataOwner
        case .individuals, .substitute, nil: return false
        }
    }
}

extension Duty {
    fileprivate var asksForContent: Bool {
        guard !rule.notice.content.isEmpty, rule.trigger.people.scope != .undeliverable else {
            return false
        }
        switch status {
        case .open, .met, .metLate, .overdue, .possible, .waiting, .satisfiedBy: return true
        case .noLongerTriggered, .pendingLaw, .decidedAgainst: return false
        }
    }
}

extension Rule {
    /// Whether the notice that federal law asks for will do for one of these bodies, or its text.
    fileprivate func leavesContent(to entities: [String]) -> Bool {
        exemptions.contains { $0.mode != .fullExempt && entities.contains($0.entity.word) }
    }
}
