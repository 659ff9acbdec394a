import EvidenceLog
import IncidentModel
import IncidentStore
import Testing

struct EvidenceQueryTests {
    private let layout = RecordLayout(
        format: .csv, shape: .delimited(separator: 0x2C),
        columns: ["when", "user", "client.ip", "what"],
        roles: [.actor: ["user"], .summary: ["what"]])
    private let here = Standpoint(
        now: Instant(milliseconds: 1_551_000_000_000), in: Zone("America/New_York") ?? .utc)

    private static let record =
        #"2019-02-07,"Karin, H",203.0.113.9,Logon failed: caf\u00e9 C:\Temp"#

    @Test(arguments: [
        "", "logon", "LOGON", "log", "203.0.113.9", "203.0.113", "\"logon failed\"", "user:karin",
        "user:\"karin h\"", "ip:203", "client.ip:203.0.113.9", "-nobody", "NOT nobody",
        "nobody OR logon", "actor:karin -what:success", "summary:failed AND logon", "café",
        "-user:anna", "temp", "nobody OR -anna",
    ])
    func `a record is found`(search: String) throws { #expect(try isFound(search)) }

    @Test(arguments: [
        "ogon", "\"log\"", "203.0.113.99", "\"failed logon\"", "user:logon", "-karin",
        "NOT logon", "nobody OR anna", "logon nobody", "what:karin", "other:karin", "user:\"kar\"",
    ])
    func `a record is not found`(search: String) throws { #expect(try !isFound(search)) }

    private func isFound(_ search: String) throws -> Bool {
        let query = try EvidenceQuery(search, at: here)
        let batch = try #require(Self.batch)
        return query.admits(batch)
            && query.matches(Array(Self.record.utf8), layout: layout, in: batch)
    }

    @Test func `times narrow a search to a span, a day to the whole of it`() throws {
        let day = try #require(try EvidenceQuery("on:2019-02-07", at: here).span)
        #expect(day.upperBound - day.lowerBound == 86_400_000)
        #expect(day.lowerBound == 1_549_515_600_000)
        let open = try #require(try EvidenceQuery("from:2019-02-07T08:00-05:00", at: here).span)
        #expect(open.lowerBound == 1_549_544_400_000 && open.upperBound == .max)
        let minute = try #require(try EvidenceQuery("on:2019-02-07T08:00-05:00", at: here).span)
        #expect(minute.upperBound - minute.lowerBound == 60_000)
        #expect(try EvidenceQuery("from:2019-02-08 to:2019-02-07", at: here).span?.isEmpty == true)
        #expect(try !EvidenceQuery("on:yesterday", at: here).readsRecords)
    }

    @Test(arguments: [
        ("\"open", QueryProblem.openQuote(column: 1)), ("a -", .nothingBehind("-", column: 3)),
        ("OR a", .nothingBehind("OR", column: 1)), ("a OR", .nothingBehind("OR", column: 1)),
        ("from:never", .notAMoment("never", column: 1)),
        ("user:", .nothingBehind("user:", column: 1)),
        ("a ...", .noWord(column: 3)), ("-from:2019", .timeInChoice(column: 1)),
    ])
    func `what is no search is told with its place`(search: String, problem: QueryProblem) {
        #expect(throws: problem) { try EvidenceQuery(search, at: here) }
    }

    @Test func `times of the clock and paths are no fields`() throws {
        let query = try EvidenceQuery(#"C:\Temp 10:42"#, at: here)
        #expect(query.words.map(\.text).sorted() == ["10", "42", "c", "temp"])
    }

    private static let batch: EvidenceBatch? = {
        guard let id = ItemID("b"), let incident = IncidentID("X"), let actor = Actor("a") else {
            return nil
        }
        let changes = [
            (Target.incident, [Field.title: "X", .phase: "detect", .zone: "UTC"]),
            (Target(.evidence, id), [.title: "vpn", .zone: "UTC", .format: "csv"]),
        ].enumerated().map { place, add in
            Change(
                seq: Seq(Int64(place + 1)),
                command: Command(
                    id: CommandID(high: 0, low: UInt64(place)), actor: actor,
                    at: Instant(milliseconds: 0), incident: incident, target: add.0,
                    action: .add(add.1.mapValues { .text($0) }), base: .start))
        }
        return Incident(folding: changes)?.batches.first
    }()
}
