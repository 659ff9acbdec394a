public import IncidentModel

/// One obligation of one law to notify somebody, as its rule file states it.
public struct Rule: Hashable, Sendable {
    public let id: RuleID
    /// Whose law it is: `US` for federal law, `US-MA`, `EU`, `XX` for contracts.
    public let jurisdiction: Jurisdiction
    public var law = ""
    /// A name short enough for a header, where the file gives one.
    public var short: String?
    public var citation = ""
    /// What has to be done, in a phrase such as `notify affected residents`.
    public var duty = ""
    public var recipient = Recipient(kind: .regulator, name: "")
    /// The kinds of body that are bound; one of them is enough.
    public var binds: [EntityKind] = []
    public var exemptions: [Exemption] = []
    public var trigger = Trigger()
    public var clock = RuleClock()
    public var notice = NoticeTerms()
    public var version = RuleVersion()
    public var provenance = Provenance()
    /// Where the rule stands; nil for one that no file holds.
    public var place: RulePlace?

    public init(id: RuleID, jurisdiction: Jurisdiction) {
        self.id = id
        self.jurisdiction = jurisdiction
    }

    /// The law and what it asks for.
    public var title: String { "\(law): \(duty)" }

    /// A name for lists and headers.
    public var name: String {
        if let short { return short }
        let place = jurisdiction.code
        return switch recipient.kind {
        case .individuals, .substitute: "\(place) notice to individuals"
        case .agencies: "\(place) notice to credit agencies"
        case .dataOwner: "\(place) notice to the data owner"
        case .hhs, .media, .regulator, .contractParty, .otherOrganisation:
            "\(place) \(recipient.name)"
        case .internal, .none: title
        }
    }
}

/// Where a rule begins in its file: line and column counted from 1.
public struct RulePlace: Hashable, Sendable {
    public let file: String
    public let line: Int
    public let column: Int

    public init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }
}

/// The id of a rule, such as `US-HIPAA-IND`.
public struct RuleID: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let text: String

    /// Nil unless it is 2 to 64 capital letters, digits and hyphens.
    public init?(_ text: String) {
        guard (2...64).contains(text.utf8.count),
            text.utf8.allSatisfy({
                (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
            })
        else { return nil }
        self.text = text
    }

    public var description: String { text }

    public static func < (one: RuleID, other: RuleID) -> Bool { one.text < other.text }
}

/// What a body is in law, such as `hipaa_covered_entity`.
public struct EntityKind: Hashable, Sendable, Comparable {
    public let word: String

    public init(_ word: String) { self.word = word }

    /// Everybody who holds data of residents: implied for every body.
    public static let anyHolder = EntityKind("any_entity_holding_resident_data")

    public static func < (one: EntityKind, other: EntityKind) -> Bool { one.word < other.word }
}

/// Who is told.
public struct Recipient: Hashable, Sendable {
    public enum Kind: String, Vocabulary {
        case individuals, hhs, media, regulator
        /// Individuals whom letters do not reach.
        case substitute
        /// The consumer reporting agencies.
        case agencies
        case dataOwner = "data_owner"
        case contractParty = "contract_party"
        case otherOrganisation = "other_organisation"
        /// A step inside the organisation, such as an assessment with a time limit.
        case `internal`
        /// The rule changes other duties and tells nobody.
        case none

        public var label: String {
            switch self {
            case .hhs: "HHS"
            case .agencies: "credit agencies"
            default: String(rawValue.map { $0 == "_" ? " " : $0 })
            }
        }
    }

    public let kind: Kind
    public let name: String

    public init(kind: Kind, name: String) {
        self.kind = kind
        self.name = name
    }
}

/// A body that a rule binds, and yet lets go.
public struct Exemption: Hashable, Sendable {
    public enum Mode: String, Vocabulary {
        /// The law does not apply.
        case fullExempt = "full_exempt"
        /// Fulfilled by the notice that federal law asks for.
        case deemedCompliant = "deemed_compliant_if_federal_notice_given"
        /// The notice to individuals is; that to the regulator is still owed.
        case deemedIndividualNotice = "deemed_individual_notice_only"
        /// The text of the federal letter will do; the duty stands.
        case deemedContent = "content_deemed_only"
    }

    public let entity: EntityKind
    public let mode: Mode
    public let citation: String?
    public let note: String?

    public init(entity: EntityKind, mode: Mode, citation: String?, note: String?) {
        self.entity = entity
        self.mode = mode
        self.citation = citation
        self.note = note
    }
}
