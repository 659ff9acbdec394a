import Testing

/// What goes wrong at the prompt is told with the next act.
@Suite
struct CommandLineAdviceTests {
    private let place: TestPlace

    init() throws {
        place = try TestPlace()
        try place.openIncident()
    }

    @Test(arguments: [
        (
            ["count", "set", "-5", "--basis", "estimate"],
            """
            breachboard: error: a number with a minus sign is taken for an option
              help:   write numbers without a sign; see `breachboard count set --help`

            """
        ),
        (
            ["check", "add", "--title", "one\ntwo"],
            """
            breachboard: error: --title has a line break
              help:   write it in one line

            """
        ),
        (
            ["incident", "set", "--severity", "bad"],
            """
            breachboard: error: --severity is one of: sev1, sev2, sev3, sev4
              help:   write for example --severity sev1

            """
        ),
        (
            ["timeline", "add", "--title", "x", "--when", "some day"],
            """
            breachboard: error: --when is no day, month, year, time or interval
              place:  --when, column 1
              help:   write 7 feb, yesterday 14:05, feb - mar 2019, ~ 3 march, 2 hours ago, \
            2019-02-07 or 2019-03-07T14:05-05:00

            """
        ),
        (
            ["help", "nope"],
            """
            breachboard: error: there is no command nope
              help:   see `breachboard --help`

            """
        ),
        (
            ["help", "check", "nope"],
            """
            breachboard: error: there is no command check nope
              help:   see `breachboard check --help`

            """
        ),
    ])
    func `a slip is told with the next act`(_ arguments: [String], _ report: String) throws {
        let run = try CommandLineRun(arguments, in: place)
        #expect(run.exit == 2)
        #expect(run.output.isEmpty)
        #expect(run.problems == report)
    }

    @Test(arguments: [
        (["check", "list"], "no checklist items\n"),
        (["timeline", "list"], "no timeline entries\n"),
        (["notice", "list"], "no notices\n"), (["count", "list"], "no counts\n"),
    ])
    func `an empty list says what is empty`(_ arguments: [String], _ line: String) throws {
        let run = try CommandLineRun(arguments, in: place)
        #expect(run.exit == 0)
        #expect(run.output == line)
    }

    @Test
    func `the program says which one it is`() throws {
        for arguments in [["--version"], ["check", "--version"], ["demo", "--version"]] {
            let run = try CommandLineRun(arguments, in: place)
            #expect(run.exit == 0)
            #expect(run.output.wholeMatch(of: #/breachboard [0-9]+\.[0-9]+\.[0-9]+\n/#) != nil)
        }
    }
}
