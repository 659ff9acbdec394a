/// Why a row of a people list was not counted.
public enum RowProblem: String, CaseIterable, Hashable, Sendable {
    /// Nothing in it says whom it is about.
    case nobody
    case tooLong = "too-long"
    case tooManyColumns = "too-many-columns"
    /// A quotation mark that nothing closes.
    case openQuote = "open-quote"
}

/// What was put right in the fields of a people list.
public enum Repair: String, CaseIterable, Hashable, Sendable {
    /// Bytes that are no UTF-8 were read as Windows-1252.
    case encoding
    /// Zero bytes were left out.
    case nul
    /// A row has fewer fields than the heading, or more.
    case width
    case zipZero = "zip-leading-zero"
    case ssnShort = "ssn-short"
    case ssnMasked = "ssn-masked"
    case ssnImpossible = "ssn-impossible"
    case dateForm = "date-form"
    case dateCentury = "date-two-digit-year"
    case dateImpossible = "date-impossible"
    case stateSpelling = "state-spelling"
    case stateFromZIP = "state-from-zip"
    case stateUnknown = "state-unknown"
    case nameNobody = "name-placeholder"
    /// A spreadsheet wrote the number as `1.2E+11`; its digits are lost.
    case numberForm = "number-in-e-notation"
    case address = "address-cleaned"
}

/// Why a people list was not taken at all.
public enum ListProblem: Error, Hashable, Sendable {
    /// There is not one row.
    case empty
    /// No column of the heading names a person: a name, a number or a date of birth.
    case noPerson
    /// Too much of it is damaged for its counts to say anything.
    case damaged(line: Int)
}
