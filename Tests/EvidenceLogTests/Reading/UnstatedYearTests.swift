import EvidenceLog
import IncidentModel
import Testing

/// Years of logs that state none, by the order of the file and its last change.
struct UnstatedYearTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let changed: String
        /// In the order of the file.
        let days: [String]
        let years: [Int]

        init(_ changed: String, _ days: [String], _ years: [Int]) {
            (self.changed, self.days, self.years) = (changed, days, years)
        }

        var testDescription: String { days.joined(separator: ", ") }
    }

    static let cases = [
        Case(
            "2026-11-26", ["Nov 24", "Nov 25", "Dec 24", "Jan  2"], [2025, 2025, 2025, 2026]),
        Case("2026-11-26", ["Nov 24", "Nov 25"], [2026, 2026]),
        Case("2026-01-03", ["Dec 30", "Jan  2"], [2025, 2026]),
        // Late by a little.
        Case("2026-01-03", ["Dec 31", "Jan  1", "Dec 31", "Jan  2"], [2025, 2026, 2025, 2026]),
        Case("2026-11-26", ["Nov 24", "Nov 10", "Nov 25"], [2026, 2026, 2026]),
        // The newest first.
        Case("2026-01-03", ["Jan  2", "Dec 24", "Nov 30"], [2026, 2025, 2025]),
        // Over several years.
        Case("2026-03-02", ["Sep 20", "Feb  1", "Sep 20", "Feb  1"], [2024, 2025, 2025, 2026]),
        Case("2026-12-31", ["Nov 24", "Jun  1", "Dec 31"], [2025, 2026, 2026]),
        // There was such a day.
        Case("2026-03-02", ["Feb 28", "Feb 29", "Mar  1"], [2024, 2024, 2024]),
        Case("2026-03-02", ["Dec  1", "Feb 29", "Dec  1", "Jan  1"], [2023, 2024, 2024, 2025]),
        // A day is allowed for clocks that differ.
        Case("2026-03-02", ["Mar  1", "Mar  2"], [2026, 2026]),
        Case("2026-03-02", ["Mar  1", "Mar  5"], [2025, 2025]),
    ]

    private static func read(
        _ days: [String], _ year: UnstatedYear
    ) throws -> (years: [Int], shown: UnstatedYear?) {
        let text = days.map { "\($0) 10:00:00 h p: x\n" }.joined()
        var reader = EvidenceReader(format: .text, year: year)
        var years: [Int] = []
        func keep(_ event: ScannedEvent) {
            let time = event.time.map { Instant(milliseconds: $0 / 1_000).rfc3339 }
            years.append(time.flatMap { Int($0.prefix(4)) } ?? 0)
        }
        try Array(text.utf8).withUnsafeBytes { try reader.take($0, keep) }
        try reader.finish(keep)
        return (years, reader.shownYear)
    }

    private static func limit(_ day: String) throws -> UnstatedYear {
        let moment = try #require(Moment(canonical: "\(day)T12:00Z")?.instant)
        return .notAfter(moment.milliseconds * 1_000)
    }

    @Test(arguments: cases)
    func `the order of the file is kept, and no record is later than the file`(row: Case) throws {
        var (years, shown) = try Self.read(row.days, try Self.limit(row.changed))
        if let again = shown { (years, shown) = try Self.read(row.days, again) }
        #expect(years == row.years)
        #expect(shown == nil)
    }

    @Test func `a log in no order has each record in the last year that it can be of`() throws {
        let days = (0..<60).flatMap { _ in ["Jan  2", "Jul  5"] }
        let limit = try Self.limit("2026-03-02")
        let (_, shown) = try Self.read(days, limit)
        let again = try #require(shown)
        let (years, more) = try Self.read(days, again)
        #expect(years == (0..<60).flatMap { _ in [2026, 2025] } && more == nil)
    }
}
