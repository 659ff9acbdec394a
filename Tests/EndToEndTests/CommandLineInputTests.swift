import Testing

/// Malformed input: the exit code is 2, the report names the place and what would be right.
@Suite
struct CommandLineInputTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let arguments: [String]
        let report: String

        init(_ arguments: String..., report: String) {
            self.arguments = arguments
            self.report = report
        }

        var testDescription: String { arguments.joined(separator: " ") }
    }

    static let cases = [
        Case(
            "check", "add", "--title", "x", "--due", "2019-02-30",
            report: """
                breachboard: error: --due is a day such as 2019-03-28, or discovery + 10 d, or US-HIPAA-IND - 5 d
                  place:  --due, column 9
                  help:   write for example --due 2019-03-28

                """),
        Case(
            "timeline", "add", "--title", "x", "--when", "2019-13",
            report: """
                breachboard: error: --when has no such month at column 6
                  place:  --when, column 6
                  help:   write 7 feb, yesterday 14:05, feb - mar 2019, ~ 3 march, 2 hours ago, \
                2019-02-07 or 2019-03-07T14:05-05:00

                """),
        Case(
            "timeline", "add", "--title", "x",
            report: """
                breachboard: error: --when has to be given
                  help:   give it with `--when VALUE`

                """),
        Case(
            "timeline", "add", "--title", "x", "--when", "2019", "--kind", "dreamt",
            report: """
                breachboard: error: --kind is one of: happened, done, found, decided, said
                  help:   write for example --kind happened

                """),
        Case(
            "count", "set", "about 12", "--basis", "estimate",
            report: """
                breachboard: error: VALUE is a number, low..high, or some
                  help:   write for example 11658

                """),
        Case(
            "count", "set", "12", "--basis", "guess",
            report: """
                breachboard: error: --basis is one of: placeholder, estimate, lower-bound, \
                upper-bound, confirmed
                  help:   write for example --basis placeholder

                """),
        Case(
            "count", "set", "12", "--basis", "estimate", "--in", "Massachusetts",
            report: """
                breachboard: error: --in is a code such as US-MA, or unresolved
                  help:   write for example --in US-MA

                """),
        Case(
            "check", "add", "--title", "x", "--progress", "9/3",
            report: """
                breachboard: error: --progress is done/total such as 7/12, or a number
                  help:   write for example --progress 7/12

                """),
        Case(
            "check", "set", "nothing", "--owner", "kh",
            report: """
                breachboard: error: there is no checklist item nothing
                  help:   list what there is with `breachboard check list`

                """),
        Case(
            "check", "tick", "no such id",
            report: """
                breachboard: error: an id is 1 to 64 of letters, digits and . _ -
                  help:   the lists show the ids, such as `breachboard check list`

                """),
        Case(
            "status", "EX-9",
            report: """
                breachboard: error: there is no incident EX-9
                  note:   references: EX-1

                """),
        Case(
            "incident", "new", "--reference", "EX-1", "--title", "again",
            report: """
                breachboard: error: an incident with this reference exists
                  help:   choose another reference, or see `breachboard incident list`

                """),
        Case(
            "incident", "set", "--milestone", "lunch=2019",
            report: """
                breachboard: error: --milestone is one of: first-malicious-activity, detection, \
                discovery, determination, containment, eradication, individuals-notified, \
                regulator-notified, media-notified, closed, suspicion, awareness, confirmation, \
                classification, materiality, assessment, noticing, reasonable-belief, \
                investigation-concluded, ransom-paid
                  help:   write for example --milestone detection=2019-02-07

                """),
        Case(
            "status", "--as-of", "lunch",
            report: """
                breachboard: error: --as-of is a day such as 2019-03-28
                  place:  --as-of, column 1
                  help:   write for example --as-of 2019-03-28

                """),
        Case(
            "check", "set",
            report: """
                breachboard: error: Missing expected argument '<id>'
                  help:   see `breachboard check set --help`

                """),
        Case(
            "frobnicate",
            report: """
                breachboard: error: Unexpected argument 'frobnicate'
                  help:   see `breachboard --help`

                """),
    ]

    @Test(arguments: cases)
    func `a malformed command line is told where and why`(_ row: Case) throws {
        let place = try TestPlace()
        try place.openIncident()
        let run = try CommandLineRun(row.arguments, in: place)
        #expect(run.exit == 2)
        #expect(run.output.isEmpty)
        #expect(run.problems == row.report)
    }

    @Test
    func `nothing to set is an error that names an example`() throws {
        let place = try TestPlace()
        try place.openIncident()
        _ = try place.run("check", "add", "--title", "Letters")
        let run = try place.run("check", "set", "letters")
        #expect(run.exit == 2)
        #expect(run.problems.contains("name at least one field, such as --title TEXT"))
    }

    @Test
    func `a clock without an offset is refused`() throws {
        let place = try TestPlace()
        let run = try place.run("status", at: "2019-03-28T10:00")
        #expect(run.exit == 2)
        #expect(run.problems.contains("write an instant such as 2019-03-28T10:00-04:00"))
    }

    @Test
    func `problems are JSON where JSON was asked for`() throws {
        let place = try TestPlace()
        let run = try place.run("check", "list", "--json")
        #expect(run.exit == 4)
        #expect(run.output.isEmpty)
        #expect(
            run.problems == """
                {
                  "level": "error",
                  "message": "there is no database at \(place.database)",
                  "reason": null,
                  "place": null,
                  "notes": [],
                  "help": "check the path; `breachboard incident new --reference REF --title TEXT` \
                begins a database, `breachboard demo` shows a sample",
                  "exit": 4
                }

                """)
    }
}
