import Glibc
import TestSupport
import Testing

/// Logs as evidence: brought in, searched, promoted.
@Suite struct CommandLineEvidenceTests {
    private let place: TestPlace

    init() throws {
        place = try TestPlace()
        try place.openIncident()
        try place.write(Array(Self.log.utf8), to: "vpn.csv")
    }

    private static let log = """
        datetime,message,timestamp_desc,user
        2019-02-07T08:12:00-05:00,"logon from 203.0.113.9, new device",Logon,kh
        2019-02-07T08:14:30+00:00,mailbox rule made,Change,kh
        2019-02-08 03:00:00,nightly backup,Job,system
        2019-02-07T08:12:00-05:00,"logon from 203.0.113.9, new device",Logon,kh

        """

    private func imported(_ more: String...) throws -> CommandLineRun {
        try place.run(["import", "auto", "\(place.folder)/vpn.csv"] + more)
    }

    @Test
    func `a log is a batch that says what was assumed, and the same file again is nothing new`()
        throws
    {
        let first = try imported()
        #expect(first.exit == 0, "\(first.problems)")
        #expect(first.output.contains("4 records, 3 events imported, 1 duplicates left out"))
        #expect(first.output.contains("1 times state no zone: taken as UTC"))
        #expect(try imported().output.contains("nothing new: all 4 events are in already"))
        let batches = try place.run("evidence", "batches", "--json").output
        #expect(batches.contains(#""format": "timesketch""#) && batches.contains(#""events": 3"#))
        #expect(try place.run("verify").output.hasPrefix("sound"))
    }

    @Test
    func
        `syslog without years is taken to be of the year of the file, or of the one that is named`()
        throws
    {
        let line = "Mar  2 10:00:00 wks sshd[7]: Failed password for root from 203.0.113.9\n"
        try place.write(Array(line.utf8), to: "auth.log.1")
        let path = "\(place.folder)/auth.log.1"
        let taken = try place.run("import", "auto", path, "--dry-run")
        #expect(taken.output.contains("(text): 1 records, 1 events"))
        #expect(taken.output.contains("1 times state no year: taken as 20"))
        let named = try place.run("import", "text", path, "--year", "2019", "--json")
        #expect(named.output.contains(#""first": "2019-03-02T10:00:00Z""#))
        #expect(named.output.contains(#""year_from": "option""#))
        #expect(try found("prog:x OR root") == 1)
    }

    @Test func `JSON of any shape is a log, a template of tasks is none`() throws {
        let pages =
            #"{"Records":[{"eventTime":"2019-02-07T10:00:00Z","eventName":"GetObject"},"#
            + #"{"eventTime":"2019-02-07T10:00:01Z","eventName":"PutObject"}]}"#
        try place.write(Array(pages.utf8), to: "trail.json")
        let run = try place.run("import", "auto", "\(place.folder)/trail.json")
        #expect(run.output.contains("(jsonl): 2 records, 2 events imported"), "\(run.problems)")
        #expect(try found("GetObject") == 1)
        let tasks = "{\"name\": \"Phishing\",\n\"tasks\": [{\"title\": \"Look\", \"order\": 0}]}"
        try place.write(Array(tasks.utf8), to: "case.json")
        #expect(
            try place.run("import", "auto", "\(place.folder)/case.json").output.contains(
                "1 steps read"))
    }

    @Test func `a file that is no log is told what it seems to be`() throws {
        try place.write(Array("PK\u{3}\u{4}".utf8), to: "sheet.xlsx")
        let run = try place.run("import", "auto", "\(place.folder)/sheet.xlsx")
        #expect(run.exit == 2)
        #expect(run.problems.contains("save the sheet as CSV"))
    }

    @Test func `a dry run says what would come in, and changes nothing`() throws {
        #expect(try imported("--dry-run").output.contains("4 events; nothing changed"))
        #expect(try place.run("evidence", "batches").output.contains("no evidence yet"))
    }

    @Test func `events are found by words, fields and times, and by what they have not`() throws {
        _ = try imported()
        #expect(try found("logon 203.0.113.9") == 1)
        #expect(try found("user:kh") == 2)
        #expect(try found("user:kh -mailbox") == 1)
        #expect(try found("mail OR nightly") == 2)
        #expect(try found("on:2019-02-07") == 3)
        #expect(try found("from:\"7 feb 2019 22:01\"") == 0)
        #expect(try found("log") == 1)
        #expect(try found("\"log\"") == 0)
    }

    private func found(_ search: String) throws -> Int {
        let run = try place.run("evidence", "search", search, "--count", "--json")
        let digits = run.output.split(separator: "\n").first { $0.contains("\"count\"") }
        return digits.flatMap { Int($0.filter(\.isNumber)) } ?? -1
    }

    @Test func `an event on the timeline keeps the link to where it is from`() throws {
        _ = try imported("--title", "vpn")
        let run = try place.run("evidence", "promote", "vpn#1", "--lane", "attacker")
        #expect(run.exit == 0, "\(run.problems)")
        let json = try place.run("timeline", "list", "--json").output
        #expect(json.contains("evidence:vpn#1") && json.contains("2019-02-07T13:12:00Z"))
    }

    @Test func `an entry cites only events that there are`() throws {
        func cited(_ link: String) throws -> CommandLineRun {
            try place.run("timeline", "add", "Log-on", "--when", "7 feb", "--evidence", link)
        }
        let early = try cited("evidence:vpn#1")
        #expect(early.exit == 2 && early.problems.contains("no batch is called vpn"))
        #expect(early.problems.contains("has no evidence yet"))
        _ = try imported("--title", "vpn")
        let other = try cited("mail.eml; evidence:nope#1")
        #expect(other.exit == 2 && other.problems.contains("no batch is called nope"))
        #expect(other.problems.contains("there is vpn"))
        let beyond = try cited("evidence:vpn#5")
        #expect(beyond.exit == 2 && beyond.problems.contains("the batch vpn has no row 5"))
        #expect(beyond.problems.contains("its last row is 3"))
        #expect(try place.run("timeline", "list").output.contains("Log-on") == false)
        #expect(try cited("evidence:vpn#3; mail.eml").exit == 0)
        let edited = try place.run("timeline", "edit", "log-on", "--evidence", "evidence:vpn#9")
        #expect(edited.exit == 2 && edited.problems.contains("has no row 9"))
    }

    @Test func `a clock that was ahead is put right by a recorded step`() throws {
        _ = try imported("--title", "vpn")
        let run = try place.run("evidence", "skew", "vpn", "+00:02:00", "--source", "NTP log")
        #expect(run.exit == 0, "\(run.problems)")
        #expect(
            try place.run("evidence", "list", "--json").output.contains("2019-02-07T13:10:00Z"))
        #expect(try place.run("changes", "--since", "2019-03-01").output.contains("NTP log"))
        #expect(try place.run("verify").exit == 0)
    }

    @Test func `what is no log is refused, and what is no search is told`() throws {
        try place.write([0x1F, 0x8B, 0x08, 0x00, 0x01], to: "broken.gz")
        let broken = try place.run("import", "csv", "\(place.folder)/broken.gz")
        #expect(broken.exit == 2)
        let search = try place.run("evidence", "search", "\"open")
        #expect(search.exit == 2 && search.problems.contains("character 1"))
        #expect(try place.run("evidence", "show", "vpn#1").exit == 2)
    }

    @Test(.enabled(if: access("/usr/bin/strace", X_OK) == 0, "strace is not installed"))
    func `whoever interrupts an import finds the database as it was`() throws {
        let file = "\(place.folder)/large.csv"
        try place.write(TimesketchRows.csv(rows: 40_000, seed: 3), to: "large.csv")
        let before = try place.bytes(of: "test.db")
        let run = try CommandLineRun(
            ["--as", "alice", "import", "timesketch", file], in: place,
            under:
                "exec strace -qq -o /dev/null -P \(file) -e inject=read:signal=INT:when=4 \"$0\" \"$@\""
        )
        #expect(run.exit != 0)
        #expect(try place.bytes(of: "test.db") == before)
        // SQLite leaves its journal there, and nothing in it.
        #expect(try place.bytes(of: "test.db-journal").isEmpty)
        #expect(try place.run("evidence", "batches").output.contains("no evidence yet"))
        #expect(try place.run("import", "timesketch", file).exit == 0)
    }
}
