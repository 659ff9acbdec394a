import Testing

/// What somebody saw cannot lie ahead of the log.
@Suite
struct CommandLineBaseTests {
    @Test(arguments: [
        ["check", "set", "letters", "--owner", "kh"], ["incident", "set", "--severity", "sev2"],
        ["incident", "set", "--milestone", "detection=2019"],
        ["count", "set", "12", "--basis", "estimate"],
    ])
    func `a base behind the end of the log is refused`(_ arguments: [String]) throws {
        let place = try TestPlace()
        try place.openIncident()
        _ = try place.run("check", "add", "--title", "Letters")
        let run = try CommandLineRun(arguments + ["--base", "999"], in: place)
        #expect(run.exit == 2)
        #expect(
            run.problems == """
                breachboard: error: --base lies behind the end of the log, which is entry 2
                  help:   take it from `seq` in the JSON of the item

                """)
        #expect(try CommandLineRun(arguments + ["--base", "2"], in: place).exit == 0)
    }
}
