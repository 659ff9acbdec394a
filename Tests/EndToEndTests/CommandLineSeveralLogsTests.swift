import Glibc
import TestSupport
import Testing

/// Several logs at once, and several events at once.
@Suite struct CommandLineSeveralLogsTests {
    private let place: TestPlace

    init() throws {
        place = try TestPlace()
        try place.openIncident()
        try #require(mkdir("\(place.folder)/logs", 0o700) == 0)
        try place.write(Array(Self.log("a").utf8), to: "logs/a.csv")
        try place.write([0x1F, 0x8B, 0x08, 0x00, 0x01], to: "logs/b.csv.gz")
        try place.write(Array("no log at all\n".utf8), to: "logs/c.log")
        try place.write(Array(Self.log("d").utf8), to: "logs/d.csv")
    }

    private static func log(_ word: String) -> String {
        "time,text\n2019-03-02T10:00:00Z,\(word) one\n2019-03-02T10:00:01Z,\(word) two\n"
    }

    @Test func `every file of a folder is tried, and the answer names those that did not come in`()
        throws
    {
        let run = try place.run("import", "--evidence", "auto", "\(place.folder)/logs")
        #expect(run.exit == 2)
        for sentence in [
            "batch a-csv (csv): 2 records, 2 events imported", "batch d-csv (csv)",
            "not imported: \(place.folder)/logs/b.csv.gz: the packed file ends too early",
            "help:   `gzip -dc", "not imported: \(place.folder)/logs/c.log: ",
        ] {
            #expect(run.output.contains(sentence), "\(run.output) \(run.problems)")
        }
        let json = try place.run("evidence", "batches", "--json").output
        #expect(json.contains(#""id": "a-csv""#) && json.contains(#""id": "d-csv""#))
    }

    @Test func `the JSON of several files says the same`() throws {
        let run = try place.run(
            "import", "auto", "\(place.folder)/logs/a.csv", "\(place.folder)/logs/b.csv.gz",
            "\(place.folder)/logs/d.csv", "--json")
        #expect(run.exit == 2)
        #expect(run.output.contains(#""files": 3"#) && run.output.contains(#""imported": 4"#))
        #expect(run.output.contains(#""name": "\#(place.folder)/logs/b.csv.gz""#))
        #expect(run.output.contains(#""message": "the packed file ends too early"#))
        #expect(run.output.contains(#""exit": 2"#) && run.output.contains("gzip -dc"))
    }

    @Test func `a file alone is a problem as before`() throws {
        let run = try place.run("import", "csv", "\(place.folder)/logs/b.csv.gz")
        #expect(run.exit == 2 && run.output.isEmpty)
        #expect(run.problems.hasPrefix("breachboard: error: the packed file ends too early"))
    }

    // MARK: Events

    @Test func `events go on the timeline all or none, and the missing one is named`() throws {
        _ = try place.run("import", "csv", "\(place.folder)/logs/a.csv", "--title", "vpn")
        let run = try place.run("evidence", "promote", "vpn#1", "vpn#99")
        #expect(run.exit == 2 && run.problems.contains("there is no event vpn#99"))
        #expect(!(try place.run("timeline", "list", "--json").output.contains("vpn#1")))
        #expect(try place.run("evidence", "promote", "vpn#1", "vpn#2", "vpn#1").exit == 0)
        let entries = try place.run("timeline", "list", "--json").output
        #expect(entries.split(separator: "evidence:vpn#1").count == 2)
    }

    @Test func `an event that is on the timeline already keeps the others from it`() throws {
        _ = try place.run("import", "csv", "\(place.folder)/logs/a.csv", "--title", "vpn")
        #expect(try place.run("evidence", "promote", "vpn#2").exit == 0)
        #expect(try place.run("evidence", "promote", "vpn#1", "vpn#2").exit == 2)
        #expect(!(try place.run("timeline", "list", "--json").output.contains("vpn#1")))
    }

    // MARK: Years

    @Test func `a file without years keeps its order over New Year`() throws {
        let days = ["Nov 24", "Nov 25", "Dec 24", "Jan  2"]
        let text = days.map { "\($0) 10:00:00 wks sshd[7]: failed\n" }.joined()
        try place.write(Array(text.utf8), to: "auth.log")
        let changed = timespec(tv_sec: 1_795_687_200, tv_nsec: 0)  // 26 November 2026
        try #require(utimensat(AT_FDCWD, "\(place.folder)/auth.log", [changed, changed], 0) == 0)
        let run = try place.run("import", "auto", "\(place.folder)/auth.log")
        #expect(run.output.contains("from 2025-11-24T10:00:00Z to 2026-01-02T10:00:00Z"))
        #expect(run.output.contains("taken as 2025 to 2026, by the file's last change"))
        #expect(try place.run("verify").output.hasPrefix("sound: 2 entries"))
    }

    // MARK: Words

    @Test func `a batch that is not there points to the batches`() throws {
        _ = try place.run("import", "csv", "\(place.folder)/logs/a.csv", "--title", "vpn")
        let run = try place.run("evidence", "skew", "nope", "1h")
        #expect(run.exit == 2 && run.problems.contains("`breachboard evidence batches`"))
        let bad = try place.run("evidence", "skew", "nope", "soon")
        #expect(bad.exit == 2 && !bad.problems.contains("--skew"), "\(bad.problems)")
    }

    @Test func `a clock that is put back is no clock that was ahead`() throws {
        _ = try place.run("import", "csv", "\(place.folder)/logs/a.csv", "--title", "vpn")
        #expect(try place.run("evidence", "skew", "vpn", "1h").exit == 0)
        #expect(try place.run("evidence", "batches").output.contains("clock"))
        #expect(try place.run("evidence", "skew", "vpn", "0").exit == 0)
        #expect(!(try place.run("evidence", "batches").output.contains("clock")))
        #expect(
            try place.run("evidence", "batches", "--json").output.contains(
                #""clock_ahead": null"#))
    }

    @Test(arguments: ["markdown", "timesketch", "thehive"])
    func `a hyphen is standard output`(format: String) throws {
        let plain = try place.run("export", format)
        let named = try place.run("export", format, "-o", "-")
        #expect(named.exit == plain.exit && named.output == plain.output && !plain.output.isEmpty)
    }

    @Test func `a bundle goes to standard output, too`() throws {
        let run = try place.run("export", "bundle", "-o", "-")
        #expect(run.exit == 0 && !run.output.isEmpty, "\(run.problems)")
        try place.write(Array(run.output.utf8), to: "bundle")
        let checked = try place.run("verify", "--bundle", "\(place.folder)/bundle")
        #expect(checked.exit == 0, "\(checked.problems)")
    }

    @Test func `a redacted batch says that it is`() throws {
        _ = try place.run("import", "csv", "\(place.folder)/logs/a.csv", "--title", "vpn")
        #expect(try place.run("redact", "2", "--reason", "names of patients").exit == 0)
        let batches = try place.run("evidence", "batches").output
        #expect(batches.hasPrefix("vpn  redacted\n"), "\(batches)")
        #expect(!batches.contains("SHA-256"))
    }
}
