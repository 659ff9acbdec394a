import Testing

/// Counts as a table, for the team and for readers outside.
@Suite
struct CommandLineCountTableTests {
    private let place: TestPlace

    init() throws { place = try TestPlace() }

    private func table(of sample: String, _ options: String...) throws -> String {
        let file = "\(place.folder)/kept.db"
        let demo = try CommandLineRun(["demo", "--keep", file], in: place)
        try #require(demo.exit == 0, "\(demo.problems)")
        let run = try CommandLineRun(["--db", file, "count", "list", sample] + options, in: place)
        try #require(run.exit == 0, "\(run.problems)")
        return run.output
    }

    @Test
    func `the table of the exercise has every number, and the bucket of the unresolved last`()
        throws
    {
        let text = try table(of: "EX-2026-02", "--table", "--format", "csv")
        #expect(
            text == """
                jurisdiction,people,full_name,date_of_birth,medical_record_number,diagnosis,\
                health_insurance,ssn,financial_account
                all,8946,8946,8402,some,6871,2690,1733,20..45
                US-CT,866,866,815,,661,249,162,
                US-MA,7120,7120,6702,some,5490,2158,1381,
                US-NH,308,308,290,,233,91,60,
                US-NY,241,241,226,,185,74,48,
                US-VT,187,187,176,,142,55,37,
                unresolved,224,224,193,,160,63,45,

                """)
    }

    @Test
    func `the model case has one number, and what nobody counted is said to be so`() throws {
        let text = try table(of: "BH-2019-01", "--public")
        #expect(text.contains("  all places  11,658  ·"), "\(text)")
        #expect(text.contains("small numbers are suppressed"), "\(text)")
    }

    @Test
    func `the public table of the exercise is all of it but the lower end of an interval`() throws {
        let exact = try table(of: "EX-2026-02", "--format", "csv")
        #expect(
            try table(of: "EX-2026-02", "--public", "--format", "csv")
                == exact.replacing(
                    "jurisdiction,", with: "jurisdiction (small numbers suppressed),"
                )
                .replacing("some", with: "").replacing("20..45", with: "up to 45"))
    }

    @Test
    func `a number that has become small leaves the public table of the exercise`() throws {
        _ = try table(of: "EX-2026-02", "--table")
        let change = try place.run(
            "--db", "\(place.folder)/kept.db", "count", "set", "4", "EX-2026-02", "--basis",
            "confirmed", "--element", "ssn", "--in", "US-VT", at: "2026-03-19T11:00-04:00")
        try #require(change.exit == 0, "\(change.problems)")
        let text = try table(of: "EX-2026-02", "--public", "--format", "csv")
        #expect(text.contains("\nUS-VT,187,187,176,,142,55,*,\n"), "\(text)")
        #expect(text.contains("\nUS-NY,241,241,226,,185,74,48,\n"), "\(text)")
    }

    @Test(arguments: ["text", "csv", "markdown"])
    func `a table of nothing is no table, or one line of names`(format: String) throws {
        try place.openIncident()
        let run = try place.run("count", "list", "--format", format)
        let empty = ["text": "no counts\n", "csv": "jurisdiction,people\n"]
        #expect(run.output.hasPrefix(empty[format] ?? "|  | people |\n| --- | ---: |\n"))
    }

    @Test
    func `small numbers are exact for the team and withheld in public`() throws {
        try place.openIncident()
        for (value, state) in [("53", nil), ("50", "US-MA"), ("3", "US-NH")] {
            let options = state.map { ["--in", $0] } ?? []
            let run = try CommandLineRun(
                ["--as", "alice", "count", "set", value, "--basis", "confirmed"] + options,
                in: place)
            try #require(run.exit == 0, "\(run.problems)")
        }
        #expect(
            try place.run("count", "list", "--format", "csv").output
                == "jurisdiction,people\nall,53\nUS-MA,50\nUS-NH,3\n")
        #expect(
            try place.run("count", "list", "--public", "--format", "csv").output
                == "jurisdiction (small numbers suppressed),people\nall,53\n")
        let json = try place.run("count", "list", "--public", "--json").output
        #expect(json.contains("\"suppressed\": true"), "\(json)")
        #expect(!json.contains("\"value\": 3"), "\(json)")
    }

    @Test
    func `a form that there is not is refused with those that there are`() throws {
        try place.openIncident()
        let run = try place.run("count", "list", "--format", "xlsx")
        #expect(run.exit == 2)
        #expect(run.problems.contains("markdown"), "\(run.problems)")
    }
}
