internal import IncidentModel

/// What a column of a people list holds, by its heading.
enum Column: Int, CaseIterable {
    case firstName, lastName, fullName, middleName, nameSuffix
    case birthDate, ssn
    case address, houseNumber, streetName, postBox, city, state, zip, country
    case recordNumber, planNumber, accountNumber, licenceNumber, email

    /// Nil for a heading that says nothing of a person.
    init?(heading: String) {
        let word = Self.word(heading)
        guard !Self.isOfOthers(word), let column = Self.names[Self.withoutOwner(word)] else {
            return nil
        }
        self = column
    }

    /// The data element of a column that says whether it was in the document, such as `SSN_Flag`.
    static func flag(heading: String) -> Elements? {
        let word = word(heading)
        for end in ["flag", "exposed", "affected", "present", "yn"] where word.hasSuffix(end) {
            return Elements(word: String(word.dropLast(end.count)))
        }
        return nil
    }

    private static func word(_ heading: String) -> String {
        String(heading.lowercased().filter { $0.isLetter || $0.isNumber })
    }

    /// Whether the heading is of the address at which the person gets post, where a list has several.
    static func isOfMail(_ heading: String) -> Bool { heading.lowercased().contains("mail") }

    /// What belongs to an employer, a doctor or whoever pays is nobody's address or name here.
    private static func isOfOthers(_ word: String) -> Bool {
        ["employer", "work", "business", "company", "provider", "guarantor", "insurer", "payer"]
            .contains { word.hasPrefix($0) }
    }

    private static func withoutOwner(_ word: String) -> String {
        let owners = [
            "mailing", "home", "patient", "residential", "residence", "member", "individual",
            "person", "subject", "primary", "current",
        ]
        guard let owner = owners.first(where: { word.hasPrefix($0) }),
            names[word] == nil
        else { return word }
        return String(word.dropFirst(owner.count))
    }

    private static let names: [String: Column] = {
        let words: [(Column, String)] = [
            (.firstName, "firstname first fname givenname given forename"),
            (.lastName, "lastname last lname surname familyname family"),
            (.fullName, "name fullname membername patientname legalname displayname"),
            (.middleName, "mi middle middleinitial middlename mname"),
            (.nameSuffix, "suffix namesuffix generation"),
            (.birthDate, "dob dateofbirth birthdate birthday bdate birth"),
            (
                .ssn,
                "ssn ss ssno socsecno socialsecuritynumber socialsecurityno socialsecurity social ssnumber sin"
            ),
            (
                .address,
                "address address1 addressline1 addr addr1 street street1 streetaddress line1"
            ),
            (.houseNumber, "streetnumber addressstreetnumber housenumber"),
            (.streetName, "streetname addressstreetname"),
            (.postBox, "pobox addresspobox postofficebox"),
            (.city, "city town addresscity municipality"),
            (.state, "state st province stateprovince addressstate region stateorprovince"),
            (.zip, "zip zipcode postalcode postcode addresszipcode addresszip zip5 postal"),
            (.country, "country countrycode addresscountry"),
            (.recordNumber, "mrn medicalrecordnumber medrec recordnumber chartnumber patientid"),
            (
                .planNumber,
                "healthplanid planid memberid subscriberid policynumber insuranceid healthplannumber"
            ),
            (.accountNumber, "accountnumber account acctno accountno bankaccount iban cardnumber"),
            (
                .licenceNumber,
                "dlnumber driverslicense driverslicensenumber driverlicense licensenumber dl"
            ),
            (.email, "email emailaddress mail"),
        ]
        var names: [String: Column] = [:]
        for (column, list) in words {
            for word in list.split(separator: " ") { names[String(word)] = column }
        }
        return names
    }()
}

/// Where in a row each of the columns stands.
struct Columns {
    private var places = [Int?](repeating: nil, count: Column.allCases.count)
    private(set) var flags: [(place: Int, element: Elements)] = []
    /// Headings that say nothing to us.
    private(set) var unknown: [String] = []
    let count: Int

    /// Of several columns with one meaning, the one for post counts, or else the first.
    init(_ headings: [String]) {
        count = headings.count
        var mail: Set<Column> = []
        for (place, heading) in headings.enumerated() {
            if let element = Column.flag(heading: heading) { flags.append((place, element)) }
            guard let column = Column(heading: heading) else {
                if Column.flag(heading: heading) == nil, !heading.isEmpty {
                    unknown.append(heading)
                }
                continue
            }
            let isMail = Column.isOfMail(heading)
            guard self[column] == nil || isMail && !mail.contains(column) else { continue }
            places[column.rawValue] = place
            if isMail { mail.insert(column) }
        }
    }

    /// Whether a row can tell one person from another.
    var tellsPeopleApart: Bool {
        let telling: [Column] = [
            .firstName, .lastName, .fullName, .ssn, .recordNumber, .planNumber, .licenceNumber,
        ]
        return telling.contains { self[$0] != nil }
    }

    /// The place of a column; nil where there is none.
    @inline(__always)
    subscript(column: Column) -> Int? { places[column.rawValue] }
}
