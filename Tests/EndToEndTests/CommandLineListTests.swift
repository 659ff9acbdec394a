import Testing

/// The list of incidents, from what is kept beside the log and from the log itself.
@Suite struct CommandLineListTests {
    private let place: TestPlace

    init() throws {
        place = try TestPlace()
        try place.openIncident()
        try run(
            "incident", "set", "--entities", "hipaa_covered_entity", "--milestone",
            "discovery=2019-02-07")
        try run(
            "count", "set", "12000", "--basis", "confirmed", "--in", "US-MA", "--source", "review")
        try run(
            "check", "add", "--id", "letters", "--title", "Letters", "--section", "notify",
            "--state", "done", "--when", "2019-04-05")
    }

    private func run(_ arguments: String...) throws {
        let run = try CommandLineRun(
            ["--as", "alice", "--now", "2019-03-28T10:00-04:00"] + arguments, in: place)
        try #require(run.exit == 0, "\(run.problems)")
    }

    /// Before the last change the log is read, from it on the extract.
    @Test(arguments: [
        ("2019-03-28T09:59-04:00", 11, 0), ("2019-03-28T10:00-04:00", 11, 0),
        ("2019-04-04T23:59-04:00", 4, 0), ("2019-04-05T00:00-04:00", 3, 1),
        ("2019-04-09T00:00-04:00", -1, 1),
    ])
    func `each incident is listed with its next deadline, and with what is done by then`(
        now: String, left: Int, done: Int
    ) throws {
        let json = try place.run("incident", "list", "--json", at: now).output
        #expect(json.contains("\"due\": \"2019-04-08\""), "\(json)")
        #expect(json.contains("\"days_left\": \(left)"), "\(json)")
        #expect(json.contains("\"done\": \(done)"), "\(json)")
        let list = try place.run("incident", "list", at: now).output
        #expect(list.contains("\(done) of 1 done  next deadline 2019-04-08"), "\(list)")
    }

    @Test func `of a closed incident no deadline is told`() throws {
        try run("incident", "set", "--phase", "closed")
        let list = try place.run("incident", "list").output
        #expect(list.contains("next deadline") == false)
    }
}
