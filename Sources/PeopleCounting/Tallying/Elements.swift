public import IncidentModel

/// A set of data elements, as bits.
public struct Elements: OptionSet, Hashable, Sendable {
    public let rawValue: UInt16

    public init(rawValue: UInt16) { self.rawValue = rawValue }

    public static let fullName = Elements(rawValue: 1 << 0)
    public static let dateOfBirth = Elements(rawValue: 1 << 1)
    public static let medicalRecordNumber = Elements(rawValue: 1 << 2)
    public static let diagnosis = Elements(rawValue: 1 << 3)
    public static let healthInsurance = Elements(rawValue: 1 << 4)
    public static let ssn = Elements(rawValue: 1 << 5)
    public static let driversLicence = Elements(rawValue: 1 << 6)
    public static let financialAccount = Elements(rawValue: 1 << 7)

    /// The bits and what they stand for, in the order of the bits.
    public static let all: [(bit: Elements, element: DataElement)] = zip(
        [
            fullName, dateOfBirth, medicalRecordNumber, diagnosis, healthInsurance, ssn,
            driversLicence, financialAccount,
        ], DataElement.common
    ).map { ($0, $1) }

    public var elements: [DataElement] { Self.all.filter { contains($0.bit) }.map(\.element) }

    /// By the word of a heading, such as `healthins` of `HealthIns_Flag`.
    init?(word: String) {
        switch word {
        case "ssn", "social", "socialsecurity": self = .ssn
        case "medical", "diagnosis", "health", "phi", "clinical", "treatment": self = .diagnosis
        case "healthins", "healthinsurance", "insurance", "plan": self = .healthInsurance
        case "financial", "account", "financialaccount", "bank", "card": self = .financialAccount
        case "dl", "driverslicense", "license", "licence": self = .driversLicence
        case "mrn", "medicalrecord", "medicalrecordnumber": self = .medicalRecordNumber
        case "dob", "dateofbirth", "birthdate": self = .dateOfBirth
        case "name", "fullname": self = .fullName
        default: return nil
        }
    }
}
