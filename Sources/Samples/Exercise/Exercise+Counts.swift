import IncidentModel

/// Counts per jurisdiction, in the order of `Exercise.places`.
private struct Row {
    let scope: String
    let total: Int
    let people: [Int]
}

extension Exercise {
    private static let places = ["US-MA", "US-CT", "US-NH", "US-NY", "US-VT", "unresolved"]

    private static let secondList = [
        Row(scope: "people|", total: 8_946, people: [7_120, 866, 308, 241, 187, 224]),
        Row(scope: "people|full_name", total: 8_946, people: [7_120, 866, 308, 241, 187, 224]),
        Row(scope: "people|date_of_birth", total: 8_402, people: [6_702, 815, 290, 226, 176, 193]),
        Row(scope: "people|diagnosis", total: 6_871, people: [5_490, 661, 233, 185, 142, 160]),
        Row(scope: "people|health_insurance", total: 2_690, people: [2_158, 249, 91, 74, 55, 63]),
        Row(scope: "people|ssn", total: 1_733, people: [1_381, 162, 60, 48, 37, 45]),
    ]

    /// February: from a number that nobody counted to bounds.
    static func tellFirstCounts(in book: inout Casebook) {
        book.on("2026-02-03T14:20-05:00", by: "counsel")
        book.count(
            "people", revision(.exactly(501), .placeholder, "2026-02-03", "not counted yet"))
        book.on("2026-02-13T18:05-05:00", by: "ir1")
        book.count(
            "people", revision(.exactly(2_140), .lowerBound, "2026-02-13", "first mailbox"))
        book.count(
            "people|medical_record_number",
            revision(.some, .placeholder, "2026-02-13", "seen, not counted"))
        book.count(
            "people|medical_record_number|US-MA",
            revision(.some, .placeholder, "2026-02-13", "seen, not counted"))
        book.on("2026-02-24T12:00-05:00", by: "ir1")
        book.count(
            "people", revision(.exactly(9_600), .upperBound, "2026-02-24", "addresses in the logs"))
    }

    /// 9 March: list 1, an interval for the total.
    static func tellFirstList(in book: inout Casebook) {
        book.on("2026-03-09T10:35-04:00", by: "ir1")
        book.count(
            "people", revision(.between(7_300, 8_400), .estimate, "2026-03-09", "vendor list 1"))
        book.count(
            "people||US-MA", revision(.exactly(6_410), .estimate, "2026-03-09", "vendor list 1"))
        book.count(
            "people||US-CT", revision(.exactly(702), .estimate, "2026-03-09", "vendor list 1"))
        book.count(
            "people|ssn", revision(.exactly(1_502), .estimate, "2026-03-09", "vendor list 1"))
        book.count(
            "people|financial_account",
            revision(.between(20, 45), .estimate, "2026-03-09", "vendor list 1"))
        book.entry(
            "list-1", "2026-03-09", "detect/found", "Vendor list 1: 7,300 to 8,400 people",
            source: "Paperlight")
        book.done("list-1", on: "2026-03-09")
        book.progress("mailbox-review", "5/5")
        book.done("mailbox-review", on: "2026-03-06")
    }

    /// 17 March: list 2, by data element and by place.
    static func tellSecondList(in book: inout Casebook) {
        book.on("2026-03-17T17:30-04:00", by: "ir1")
        for row in secondList { tell(row, in: &book) }
        book.done("list-2", on: "2026-03-17")
        book.entry(
            "list-2", "2026-03-17", "detect/found", "Vendor list 2: 8,946 people, 1,733 with SSN",
            source: "Paperlight")
        book.on("2026-03-18T15:10-04:00", by: "counsel")
        // Vermont was told, so that its numbers were looked at one by one.
        book.count(
            "people||US-VT", revision(.exactly(187), .confirmed, "2026-03-18", "addresses checked"))
        book.count(
            "people|ssn|US-VT",
            revision(.exactly(37), .confirmed, "2026-03-18", "addresses checked"))
    }

    private static func tell(_ row: Row, in book: inout Casebook) {
        let whole = row.scope == "people|" ? "people" : row.scope
        book.count(whole, listed(row.total))
        for (place, people) in zip(places, row.people) {
            book.count("\(row.scope)|\(place)", listed(people))
        }
    }

    private static func listed(_ people: Int) -> CountRevision {
        revision(.exactly(people), .estimate, "2026-03-17", "vendor list 2 sha256 5be0..93")
    }

    private static func revision(
        _ count: PeopleCount, _ basis: CountBasis, _ day: String, _ source: String
    ) -> CountRevision {
        CountRevision(count: count, basis: basis, source: source, asOf: Casebook.day(day))
    }
}
