import TestSupport
import Testing

/// A timeline in our own JSON, into another incident.
@Suite struct CommandLineOwnTimelineTests {
    private let place: TestPlace
    private let other: TestPlace

    init() throws {
        (place, other) = (try TestPlace(), try TestPlace())
        try place.openIncident()
        try other.openIncident()
        try place.write(Array("time,message\n2019-02-07T10:00:00Z,opened\n".utf8), to: "mail.csv")
        _ = try place.run("import", "csv", "\(place.folder)/mail.csv")
        let run = try place.run(
            "timeline", "add", "Mail opened", "--when", "~ 7 feb 2019", "--lane", "attacker",
            "--tag", "phish", "--technique", "T1566.001", "--person", "kh", "--system", "mail",
            "--evidence", "evidence:mail-csv#1; mail.eml")
        try #require(run.exit == 0, "\(run.problems)")
        _ = try place.run(
            "timeline", "add", "Sale", "--when", "feb - mar 2019", "--lane", "fraud", "--detail",
            "two\nlines", "--privileged", "yes")
        let export = try place.run("export", "breachboard").output
        try place.write(Array(export.utf8), to: "own.json")
        try place.write(Gzip.stored(Array(export.utf8)), to: "own.json.gz")
        try place.write(Array(export.utf8.prefix(export.utf8.count / 2)), to: "cut.json")
    }

    private var path: String { "\(place.folder)/own.json" }

    @Test(arguments: ["own.json", "own.json.gz"])
    func `out of one incident, into another, as often as one likes`(name: String) throws {
        let path = "\(place.folder)/\(name)"
        let dry = try other.run("import", "breachboard", path, "EX-1", "--dry-run")
        #expect(dry.output.contains("2 entries read, 2 to be imported, 0 there already"))
        #expect(try other.run("timeline", "list").output == "no timeline entries\n")
        let taken = try other.run("import", "auto", path)
        #expect(taken.output.contains("2 entries read, 2 imported, 0 there already"))
        #expect(taken.output.contains("links to evidence that is not in this incident"))
        #expect(try other.run("export", "iris").output == place.run("export", "iris").output)
        let list = try other.run("timeline", "list", "--json").output
        #expect(list.contains("\"id\": \"mail-opened\"") && list.contains("\"~2019-02-07\""))
        let again = try other.run("import", "breachboard", path)
        #expect(again.output.contains("2 entries read, 0 imported, 2 there already"))
        #expect(again.output.contains("these files are in already; nothing changed"))
        let back = try place.run("import", "breachboard", path)
        #expect(back.output.contains("2 entries read, 0 imported, 2 there already"))
    }

    @Test func `a file that was cut, or is of others, is refused, and nothing is written`() throws {
        let cut = try other.run("import", "auto", "\(place.folder)/cut.json")
        #expect(cut.exit == 2 && cut.problems.contains("in the middle of its JSON"))
        #expect(cut.problems.contains("place:  line ") && cut.problems.contains("it was cut off"))
        try place.write(Array("{\"tasks\": []}".utf8), to: "foreign.json")
        let foreign = try other.run("import", "breachboard", "\(place.folder)/foreign.json")
        #expect(foreign.exit == 2 && foreign.problems.contains("JSON, but not of breachboard"))
        let both = try other.run("import", "breachboard", path, "\(place.folder)/foreign.json")
        #expect(both.exit == 2 && both.problems.contains("place:  foreign.json"))
        #expect(try other.run("timeline", "list").output == "no timeline entries\n")
    }
}
