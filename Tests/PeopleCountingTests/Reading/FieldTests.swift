import Testing

@testable import PeopleCounting

struct FieldTests {
    private var repairs = Repairs()

    @Test(arguments: [
        ("04/28/1978", 1978, 4, 28), ("4/28/78", 1978, 4, 28), ("1978-04-28", 1978, 4, 28),
        ("28.4.1978", 1978, 4, 28), ("28/04/1978", 1978, 4, 28), ("19780428", 1978, 4, 28),
        ("04281978", 1978, 4, 28), ("Apr 28, 1978", 1978, 4, 28), ("28 April 1978", 1978, 4, 28),
        ("28-APR-78", 1978, 4, 28), ("1978-04-28 00:00:00", 1978, 4, 28), ("28608", 1978, 4, 28),
        ("1/2/24", 2024, 1, 2), ("1/2/27", 1927, 1, 2), ("02/29/2000", 2000, 2, 29),
    ])
    mutating func `a date of birth is read in all its forms`(
        _ text: String, _ year: Int, _ month: Int, _ day: Int
    ) {
        let birth = BirthDate(Array(text.utf8), latestYear: 2026, &repairs)
        #expect((birth.year, birth.month, birth.day) == (year, month, day))
    }

    @Test(arguments: [
        "13/31/1955", "01/00/1900", "01/01/1900", "02/30/1980", "1/1", "n/a", "0", "1978",
        "99/99/9999", "////", "1-2-3-4", "29.2.1900",
    ])
    mutating func `a day that nobody was born on is not known`(_ text: String) {
        #expect(!BirthDate(Array(text.utf8), latestYear: 2026, &repairs).isKnown)
        #expect(repairs.counts[.dateImpossible] == 1)
    }

    @Test(arguments: [
        ("666-78-0172", 666_780_172, 9), ("666780172", 666_780_172, 9),
        ("666 78 0172", 666_780_172, 9), ("666-78-017", 66_678_017, 8),
        ("666-7B-O1I2", 666_780_112, 9),
    ])
    mutating func `a Social Security number is read as it is written`(
        _ text: String, _ digits: UInt32, _ count: UInt8
    ) {
        let ssn = SocialSecurityNumber(Array(text.utf8), &repairs)
        #expect((ssn.digits, ssn.count) == (digits, count))
    }

    @Test(arguments: ["XXX-XX-4242", "***-**-4242", "xxxxx4242", "###-##-4242"])
    mutating func `of a masked number the end is known`(_ text: String) {
        let ssn = SocialSecurityNumber(Array(text.utf8), &repairs)
        #expect(!ssn.isKnown)
        #expect(ssn.lastFour == 4243)
    }

    @Test(arguments: ["000-00-0000", "999-99-9999", "123-45-6789", "12", "none", "078-05-1120"])
    mutating func `a number that stands for none is none`(_ text: String) {
        #expect(SocialSecurityNumber(Array(text.utf8), &repairs) == .none)
    }

    @Test(arguments: [
        ("12 Oak Street", "12", "oakst"), ("12 Oak St., Apt 4", "12", "oakst"),
        ("\"12 Oak St\", c/o Lee", "12", "oakst"), ("12 Oak St\nRear", "12", "oakst"),
        ("PO Box 77", "#77", "pobox"), ("P.O. Box 77", "#77", "pobox"), ("Main Ave", "", "mainave"),
        ("12 North Élm Road", "12", "nelmrd"),
    ])
    mutating func `an address is compared without what is written in many ways`(
        _ text: String, _ house: String, _ street: String
    ) {
        let address = MailingAddress(Array(text.utf8), &repairs)
        #expect(String(decoding: address.house, as: UTF8.self) == house)
        #expect(String(decoding: address.street, as: UTF8.self) == street)
    }

    @Test(arguments: [
        ("MA", "01112", "US", "US-MA"), ("Massachusetts", "", "", "US-MA"),
        (" mass. ", "", "", "US-MA"),
        ("ma", "", "", "US-MA"), ("", "1112", "US", "US-MA"), ("XX", "01112-0001", "", "US-MA"),
        ("", "948", "", "US-PR"), ("NY", "01112", "", "US-NY"), ("ON", "M5V 2T6", "CA", "CA-ON"),
        ("", "h2x1y4", "Canada", "CA-QC"), ("Québec", "", "CA", "CA-QC"), ("", "", "Germany", "DE"),
        ("Bayern", "80331", "DE", "DE"), ("North Carolina", "", "", "US-NC"),
        ("D.C.", "", "", "US-DC"),
    ])
    mutating func `people live where their post goes`(
        _ state: String, _ zip: String, _ country: String, _ place: String
    ) {
        let code = PostalCode(Array(zip.utf8), &repairs)
        let found = Residence.resolve(
            state: FieldText.clean(Array(state.utf8)[...], &repairs), code: code,
            country: Array(country.utf8), &repairs)
        #expect(found.place == place)
    }

    @Test(arguments: [("", "", ""), ("XX", "", "US"), ("", "00000", ""), ("AE", "09012", "US")])
    mutating func `where that cannot be known it is not guessed`(
        _ state: String, _ zip: String, _ country: String
    ) {
        let code = PostalCode(Array(zip.utf8), &repairs)
        let found = Residence.resolve(
            state: Array(state.utf8), code: code, country: Array(country.utf8), &repairs)
        #expect(found.place == nil)
    }

    @Test(arguments: [
        ("Smith, John A", "john", "smith", "a", 0), ("John A. Smith Jr", "john", "smith", "a", 2),
        ("John Smith", "john", "smith", "", 0), ("Cher", "cher", "", "", 0),
    ])
    func `a name in one piece is taken apart`(
        _ text: String, _ first: String, _ last: String, _ middle: String, _ generation: UInt8
    ) {
        let name = PersonName(whole: Array(text.utf8))
        #expect(String(decoding: name.first, as: UTF8.self) == first)
        #expect(String(decoding: name.last, as: UTF8.self) == last)
        #expect(name.middle == middle.utf8.first ?? 0)
        #expect(name.generation == generation)
    }

    @Test(arguments: ["Baby Boy", "UNKNOWN", "Daughter", "n/a"])
    func `what is nobody's name is no name`(_ text: String) {
        let name = PersonName(
            first: Array(text.utf8), last: Array("Lee".utf8), middle: [], suffix: [])
        #expect(name.first.isEmpty)
        #expect(name.hadPlaceholder)
    }

    @Test(arguments: [
        ("kitten", "kitten", 3, 0), ("kitten", "sitten", 3, 1), ("kitten", "ktiten", 1, 1),
        ("kitten", "kittn", 1, 1), ("kitten", "sitting", 3, 3), ("a", "", 3, 1),
        ("abc", "xyz", 1, 2),
        ("ab", "ba", 1, 1), ("abcdef", "uvwxyz", 3, 4),
    ])
    func `texts are as far apart as they need changes`(
        _ one: String, _ other: String, _ limit: Int, _ distance: Int
    ) {
        let found = Array(one.utf8).withUnsafeBufferPointer { first in
            Array(other.utf8).withUnsafeBufferPointer {
                EditDistance.between(first, $0, limit: limit)
            }
        }
        #expect(found == distance)
    }
}
