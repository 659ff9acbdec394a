/// What one row says of a person, in a form that can be compared: numbers of texts in pools, and numbers.
///
/// Lives in memory, while a list is read, and nowhere else.
struct PersonRecord: Sendable {
    /// -1 where it is not known, as for every number of a text.
    var first: Int32 = -1
    var last: Int32 = -1
    /// The first letter of the middle name; 0 for none.
    var middle: UInt8 = 0
    /// Whose son, or which of the name: 0 not said, 1 senior, 2 junior or the second, then the third and so on.
    var generation: UInt8 = 0
    var ssn = SocialSecurityNumber.none
    var birth = BirthDate.unknown
    var house: Int32 = -1
    var street: Int32 = -1
    /// Five digits of a ZIP code, or a hash of another postal code; 0 for none.
    var zip: UInt32 = 0
    /// Hashes of numbers that are equal or not, and never alike; 0 for none.
    var numbers = RecordNumbers()
    /// The place where the person gets post, by its number; 0 for unresolved.
    var place: UInt16 = 0
    /// How much the row is worth in the vote on the place.
    var placeWeight: UInt8 = 0
    var elements: Elements = []

    /// Whether it says whom it is about.
    var namesSomebody: Bool {
        first >= 0 || last >= 0 || ssn.isKnown || numbers != RecordNumbers()
    }
}

/// The numbers under which others keep a person.
struct RecordNumbers: Hashable, Sendable {
    var medicalRecord: UInt64 = 0
    var healthPlan: UInt64 = 0
    var account: UInt64 = 0
    var licence: UInt64 = 0
    var email: UInt64 = 0

    enum Kind: Int, CaseIterable {
        case medicalRecord, licence, account, healthPlan, email

        /// What it is worth when two rows agree: an e-mail address is often made from the name alone.
        var worth: Float {
            switch self {
            case .medicalRecord, .licence: 9
            case .account: 7
            case .healthPlan: 4
            case .email: 1.5
            }
        }
    }

    @inline(__always)
    subscript(kind: Kind) -> UInt64 {
        switch kind {
        case .medicalRecord: medicalRecord
        case .licence: licence
        case .account: account
        case .healthPlan: healthPlan
        case .email: email
        }
    }
}
