internal import IncidentModel

/// Makes records of rows: what every column says, put right and in a form that can be compared.
struct PersonReader {
    private let columns: Columns
    private let latestYear: Int
    private let seed: UInt64
    private(set) var firstNames: TextPool
    private(set) var lastNames: TextPool
    private(set) var streets: TextPool
    private(set) var houses: TextPool
    private(set) var places = PlaceTable()
    private(set) var repairs = Repairs()
    /// Headings of columns that were not read.
    var unknownColumns: [String] { columns.unknown }

    init(_ columns: Columns, latestYear: Int, seed: UInt64) {
        self.columns = columns
        self.latestYear = latestYear
        self.seed = seed
        firstNames = TextPool(seed: seed)
        lastNames = TextPool(seed: seed)
        streets = TextPool(seed: seed)
        houses = TextPool(seed: seed)
    }

    /// Nil for a row that says nothing of anybody.
    mutating func record(_ row: RawRow) -> PersonRecord? {
        if row.count != columns.count { repairs.count(.width) }
        var record = PersonRecord()
        readName(row, into: &record)
        record.ssn = SocialSecurityNumber(text(.ssn, row), &repairs)
        record.birth = BirthDate(text(.birthDate, row), latestYear: latestYear, &repairs)
        readNumbers(row, into: &record)
        guard record.namesSomebody else { return nil }
        readAddress(row, into: &record)
        readElements(row, into: &record)
        return record
    }

    private mutating func text(_ column: Column, _ row: RawRow) -> [UInt8] {
        guard let place = columns[column] else { return [] }
        let field = row.field(place)
        return field.isEmpty ? [] : FieldText.clean(field, &repairs)
    }

    // MARK: Names

    private mutating func readName(_ row: RawRow, into record: inout PersonRecord) {
        var name = PersonName(
            first: text(.firstName, row), last: text(.lastName, row),
            middle: text(.middleName, row), suffix: text(.nameSuffix, row))
        if name.isEmpty { name = PersonName(whole: text(.fullName, row)) }
        if name.hadPlaceholder { repairs.count(.nameNobody) }
        record.first = firstNames.number(name.first)
        record.last = lastNames.number(name.last)
        record.middle = name.middle
        record.generation = name.generation
    }

    // MARK: Numbers

    private mutating func readNumbers(_ row: RawRow, into record: inout PersonRecord) {
        record.numbers.medicalRecord = number(.recordNumber, row)
        record.numbers.healthPlan = number(.planNumber, row)
        record.numbers.account = number(.accountNumber, row)
        record.numbers.licence = number(.licenceNumber, row)
        record.numbers.email = number(.email, row)
    }

    private mutating func number(_ column: Column, _ row: RawRow) -> UInt64 {
        let text = text(column, row)
        guard !text.isEmpty else { return 0 }
        if Self.isRounded(text) {
            repairs.count(.numberForm)
            return 0
        }
        let plain = FieldText.folded(text, keepingDigits: true)
        guard plain.count >= 4, Set(plain).count > 1 else { return 0 }
        return max(1, Hashing.hash(plain, seed))
    }

    /// `1.23457E+11`
    private static func isRounded(_ text: [UInt8]) -> Bool {
        guard let e = text.lastIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }), e > 0,
            e + 1 < text.count, text[e + 1] == UInt8(ascii: "+")
        else { return false }
        return text[..<e].allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
    }

    // MARK: Where

    private mutating func readAddress(_ row: RawRow, into record: inout PersonRecord) {
        let address = address(row)
        record.house = houses.number(address.house)
        record.street = streets.number(address.street)
        let code = PostalCode(text(.zip, row), &repairs)
        record.zip = code.number(seed)
        let resolved = Residence.resolve(
            state: text(.state, row), code: code, country: text(.country, row), &repairs)
        record.place = places.number(resolved.place)
        record.placeWeight = resolved.weight
    }

    private mutating func address(_ row: RawRow) -> MailingAddress {
        let box = text(.postBox, row)
        if !box.isEmpty {
            return MailingAddress(postBox: FieldText.folded(box, keepingDigits: true))
        }
        let street = text(.streetName, row)
        let house = text(.houseNumber, row)
        if !street.isEmpty || !house.isEmpty {
            return MailingAddress(house: house, street: street)
        }
        return MailingAddress(text(.address, row), &repairs)
    }

    // MARK: What leaked

    /// An element was in the document where the list says so, or where it is in the row: a value, not a word such
    /// as `N/A` or a number that stands for none.
    private mutating func readElements(_ row: RawRow, into record: inout PersonRecord) {
        var elements: Elements = []
        if record.first >= 0 || record.last >= 0 { elements.insert(.fullName) }
        if record.birth.isKnown { elements.insert(.dateOfBirth) }
        if record.ssn.isKnown || record.ssn.lastFour > 0 { elements.insert(.ssn) }
        for (column, element) in Self.carriers {
            guard let place = columns[column], Self.holdsNumber(row.field(place)) else { continue }
            elements.insert(element)
        }
        for flag in columns.flags where Self.isYes(row.field(flag.place)) {
            elements.insert(flag.element)
        }
        record.elements = elements
    }

    private static func holdsNumber(_ field: ArraySlice<UInt8>) -> Bool {
        let digits = field.filter { (0x30...0x39).contains($0) }
        return digits.count >= 3 && Set(digits).count > 1
    }

    private static let carriers: [(Column, Elements)] = [
        (.recordNumber, .medicalRecordNumber), (.planNumber, .healthInsurance),
        (.accountNumber, .financialAccount), (.licenceNumber, .driversLicence),
    ]

    /// `Y`, `yes`, `True`, `1`, `x`.
    private static func isYes(_ field: ArraySlice<UInt8>) -> Bool {
        guard let first = field.first(where: { $0 > 0x20 }) else { return false }
        return "yYtT1xX".utf8.contains(first)
    }
}

/// The places that a list knows, by number; 0 is the unresolved one.
struct PlaceTable {
    private(set) var codes = ["unresolved"]
    private var numbers: [String: UInt16] = [:]

    mutating func number(_ code: String?) -> UInt16 {
        guard let code else { return 0 }
        if let known = numbers[code] { return known }
        guard codes.count < Int(UInt16.max) else { return 0 }
        let number = UInt16(codes.count)
        codes.append(code)
        numbers[code] = number
        return number
    }
}
