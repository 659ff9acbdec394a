import Testing

/// Entries of the timeline by the command line, and their way to other systems and back.
@Suite struct CommandLineTimelineTests {
    private let place: TestPlace

    init() throws {
        place = try TestPlace()
        try place.openIncident()
        let run = try place.run(
            "timeline", "add", "Mail opened", "--when", "7 feb 14:05", "--lane", "attacker",
            "--tag", "phish", "--tag", "=x", "--technique", "t1566.001", "--technique", "TA0001",
            "--person", "kh", "--system", "mail", "--evidence", "notes, page 17; mail.eml")
        try #require(run.exit == 0, "\(run.problems)")
        _ = try place.run(
            "timeline", "add", "Sale", "--when", "feb - mar 2019", "--lane", "fraud", "--detail",
            "two\nlines", "--privileged", "yes")
    }

    @Test func `an entry has what was given for it`() throws {
        let json = try place.run("timeline", "list", "--json").output
        for part in [
            "\"when\": \"2019-02-07T14:05-05:00\"", "\"when\": \"2019-02/2019-03\"", "\"phish\"",
            "\"T1566.001\"", "\"involved\": [\n      \"kh\"", "\"systems\": [\n      \"mail\"",
            "\"recorded_at\": \"2019-03-28T14:00:00Z\"",
        ] { #expect(json.contains(part), "\(part)") }
    }

    @Test func `lists ask for a tag, and for a technique with its parts`() throws {
        let tagged = try place.run("timeline", "list", "--tag", "PHISH").output
        #expect(tagged.contains("Mail opened") && !tagged.contains("Sale"))
        #expect(try place.run("timeline", "list", "--technique", "T1566").output == tagged)
        let none = try place.run("timeline", "list", "--technique", "T1078").output
        #expect(none == "no timeline entries like that\n")
        let bad = try place.run("timeline", "list", "--technique", "T1")
        #expect(bad.exit == 2 && bad.problems.contains("--technique is ids of ATT&CK"))
    }

    @Test func `an empty tag takes the tags away`() throws {
        _ = try place.run("timeline", "edit", "mail-opened", "--tag", "")
        #expect(!(try place.run("timeline", "list", "--json").output.contains("phish")))
    }

    @Test func `out to IRIS, in again elsewhere, out again: the same file`() throws {
        let first = try place.run("export", "iris").output
        try place.write(Array(first.utf8), to: "iris.csv")
        let other = try TestPlace()
        try other.openIncident()
        let path = "\(place.folder)/iris.csv"
        let dry = try other.run("import", "iris", path, "--dry-run")
        #expect(dry.output.contains("2 events read, 2 to be imported"))
        #expect(try other.run("timeline", "list").output == "no timeline entries\n")
        let taken = try other.run("import", "auto", path)
        #expect(taken.output.contains("2 events read, 2 imported, 0 there already"))
        #expect(try other.run("export", "iris").output == first)
        let again = try other.run("import", "iris", path)
        #expect(again.output.contains("these files are in already; nothing changed"))
        let back = try place.run("import", "iris", path)
        #expect(back.output.contains("2 events read, 0 imported, 2 there already"))
    }

    @Test func `rows that are none are told with their lines, the others are taken`() throws {
        let text = """
            event_date(UTC),event_title,event_description,event_tz,event_date_wtz,event_category,\
            event_tags,linked_assets,linked_iocs
            "2023-03-26T03:00:30.000000","Say "hi"","a - b","+09:00","x","Execution","","",""
            "2023-13-26T03:00:30.000000","T","","+09:00","x","Execution","","",""

            """
        try place.write(Array(text.utf8), to: "out.csv")
        let run = try place.run("import", "iris", "\(place.folder)/out.csv", "--json")
        #expect(run.exit == 0)
        #expect(run.output.contains("\"imported\": 1"))
        #expect(run.output.contains("\"line\": 3"))
        #expect(run.output.contains("\"kind\": \"bad-date\""))
        let list = try place.run("timeline", "list", "--json").output
        #expect(list.contains("2023-03-26T12:00:30+09:00") && list.contains("Say \\\"hi\\\""))
        try place.write(Array("a,b\n1,2\n".utf8), to: "none.csv")
        #expect(try place.run("import", "iris", "\(place.folder)/none.csv").exit == 2)
    }

    @Test(arguments: ["iris", "timesketch", "html", "breachboard"])
    func `what is privileged can be left out`(format: String) throws {
        let whole = try place.run("export", format)
        #expect(whole.exit == 0 && whole.output.contains("Sale"), "\(whole.problems)")
        let part = try place.run("export", format, "--without-privileged")
        #expect(part.output.contains("Mail opened") && !part.output.contains("Sale"))
    }

    @Test func `IRIS has to know the assets, or gets them as tags`() throws {
        let run = try place.run("export", "iris")
        #expect(run.problems.contains("once its case has these assets: mail"))
        let tags = try place.run("export", "iris", "--assets-as-tags")
        #expect(!tags.problems.contains("these assets") && tags.output.contains("|system:mail"))
    }

    @Test func `an export names the place in the log that it is from`() throws {
        let run = try place.run("export", "html", "-o", "\(place.folder)/t.html")
        #expect(run.output.contains("2 entries written\nlog   ") && run.output.contains("entry 3"))
        #expect(try place.run("export", "breachboard").output.contains("\"version\": 1"))
    }
}
