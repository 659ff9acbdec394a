/// A kind of information about a person that leaked.
public struct DataElement: Hashable, Sendable, Comparable {
    /// The word of the log and the command line, such as `ssn`.
    public let word: String

    /// Nil unless the word is a plain name.
    public init?(_ word: String) {
        guard !word.contains("|"), ItemID(word) != nil else { return nil }
        self.word = word
    }

    private init(known word: String) { self.word = word }

    public static let fullName = DataElement(known: "full_name")
    public static let dateOfBirth = DataElement(known: "date_of_birth")
    public static let socialSecurityNumber = DataElement(known: "ssn")
    public static let medicalRecordNumber = DataElement(known: "medical_record_number")
    public static let diagnosis = DataElement(known: "diagnosis")
    public static let healthInsurance = DataElement(known: "health_insurance")
    public static let financialAccount = DataElement(known: "financial_account")
    public static let driversLicence = DataElement(known: "drivers_license")

    /// The elements that have an order and a label of their own.
    public static let common = [
        fullName, dateOfBirth, medicalRecordNumber, diagnosis, healthInsurance,
        socialSecurityNumber, driversLicence, financialAccount,
    ]

    public var label: String {
        switch self {
        case .socialSecurityNumber: "SSN"
        case .medicalRecordNumber: "medical record no."
        case .driversLicence: "driver's licence"
        default: word.replacing(character: "_", by: " ")
        }
    }

    public static func < (one: DataElement, other: DataElement) -> Bool {
        (one.rank, one.word) < (other.rank, other.word)
    }

    private var rank: Int { Self.common.firstIndex(of: self) ?? Self.common.count }
}

/// Where people live, by their mailing address: ISO 3166-2 such as `US-MA`, or `unresolved`.
public struct Jurisdiction: Hashable, Sendable, Comparable {
    public let code: String

    /// The bucket for people whose address is not resolved.
    public static let unresolved = Jurisdiction(known: "unresolved")

    /// Nil unless the code is `unresolved`, two letters, or two letters, a hyphen and 1 to 3 letters or digits.
    public init?(_ text: String) {
        if text.lowercased() == "unresolved" {
            self = .unresolved
            return
        }
        let code = text.uppercased()
        let parts = code.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count <= 2, let country = parts.first, country.utf8.count == 2,
            country.utf8.allSatisfy({ (0x41...0x5A).contains($0) }),
            parts.count == 1 || (1...3).contains(parts[1].utf8.count),
            parts.dropFirst().allSatisfy({
                $0.utf8.allSatisfy { (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) }
            })
        else { return nil }
        self.code = code
    }

    private init(known code: String) { self.code = code }

    /// The country of a State or province; nil for a country, and for the unresolved.
    var country: Jurisdiction? {
        guard let hyphen = code.firstIndex(of: "-") else { return nil }
        return Jurisdiction(String(code[..<hyphen]))
    }

    /// By code, the unresolved last.
    public static func < (one: Jurisdiction, other: Jurisdiction) -> Bool {
        (one == .unresolved ? 1 : 0, one.code) < (other == .unresolved ? 1 : 0, other.code)
    }
}
