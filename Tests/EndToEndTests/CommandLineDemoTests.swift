import Testing

/// A demonstration that is kept keeps to a file of its own.
@Suite
struct CommandLineDemoTests {
    private let place: TestPlace

    init() throws { place = try TestPlace() }

    private var kept: String { "\(place.folder)/kept.db" }

    @Test
    func `samples are not poured into a database with another incident`() throws {
        try place.openIncident()
        let run = try CommandLineRun(["demo", "--keep", place.database], in: place)
        #expect(run.exit == 2)
        #expect(
            run.problems == """
                breachboard: error: the file holds incidents that are not of the demonstration
                  place:  \(place.database)
                  note:   references: EX-1
                  help:   name another file with --keep FILE; this one was not changed

                """)
        #expect(try place.run("incident", "list").output.split(separator: "\n").count == 1)
    }

    @Test
    func `an incident of one's own under the reference of a sample is none of the samples`() throws
    {
        try place.openIncident("BH-2019-01")
        let run = try CommandLineRun(["demo", "--keep", place.database], in: place)
        #expect(run.exit == 2)
        #expect(run.problems.contains("references: BH-2019-01"))
    }

    @Test
    func `a demonstration that was kept goes on where it was`() throws {
        #expect(try CommandLineRun(["demo", "--keep", kept], in: place).exit == 0)
        let change = try CommandLineRun(
            ["--db", kept, "check", "add", "--title", "Mine", "BH-2019-01"], in: place)
        #expect(change.exit == 0)
        let again = try CommandLineRun(["demo", "--keep", kept], in: place)
        #expect(again.exit == 0)
        #expect(again.output.hasPrefix("BH-2019-01  "))
        let list = try CommandLineRun(["--db", kept, "check", "list", "BH-2019-01"], in: place)
        #expect(list.output.components(of: "Mine") == 1)
    }

    @Test
    func `a demonstration has no --db`() throws {
        let run = try CommandLineRun(["demo", "--db", kept], in: place)
        #expect(run.exit == 2)
        #expect(
            run.problems == """
                breachboard: error: a demonstration takes no --db
                  help:   name the file to keep it in with --keep FILE

                """)
    }
}
