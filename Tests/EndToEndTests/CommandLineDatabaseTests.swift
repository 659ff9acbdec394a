import Glibc
import Testing

/// Databases that are not as one would like, and outputs that go nowhere.
@Suite
struct CommandLineDatabaseTests {
    private let place: TestPlace

    init() throws { place = try TestPlace() }

    @Test
    func `several incidents are listed when none is named`() throws {
        try place.openIncident("EX-1")
        try place.openIncident("EX-2")
        let run = try place.run("status")
        #expect(run.exit == 2)
        #expect(
            run.problems == """
                breachboard: error: the database holds several incidents
                  note:   references: EX-1, EX-2
                  help:   name one of them

                """)
        #expect(try place.run("status", "EX-2").output.hasPrefix("EX-2  Phishing\n"))
    }

    @Test
    func `without a terminal the bare program prints the status`() throws {
        try place.openIncident()
        let (bare, status) = (try place.run(), try place.run("status"))
        #expect(bare.output == status.output)
        #expect(bare.exit == 0)
    }

    @Test
    func `without a terminal the demo prints day 49 of 60`() throws {
        let demo = try CommandLineRun(["demo"], in: place)
        #expect(demo.exit == 0)
        #expect(demo.output.hasPrefix("BH-2019-01  "))
        #expect(demo.output.contains("due 2019-04-08, 11 d left, day 49 of 60"))
    }

    @Test
    func `a foreign file is refused and left as it is`() throws {
        try place.write(Array("Dear all, this is a letter.\n".utf8), to: "test.db")
        let run = try place.run("status")
        #expect(run.exit == 4)
        #expect(run.problems.contains("the file is no database of breachboard"))
    }

    @Test
    func `a database of a newer program is read and not written`() throws {
        try place.openIncident()
        // The schema's number in the header of a file of SQLite: 4 bytes from byte 60.
        try place.write([0, 0, 0x7F, 0xFF], to: "test.db", at: 60)
        #expect(try place.run("status").exit == 0)
        let change = try place.run("check", "add", "--title", "x")
        #expect(change.exit == 4)
        #expect(change.problems.contains("a newer program made it, with schema 32767"))
    }

    @Test
    func `a read-only run changes nothing`() throws {
        try place.openIncident()
        let run = try place.run("--read-only", "check", "add", "--title", "x")
        #expect(run.exit == 4)
        #expect(run.problems.contains("--read-only was given"))
        #expect(try place.run("check", "list", "--json").output == "[]\n")
    }

    @Test
    func `a changed log does not prove itself`() throws {
        try place.openIncident()
        let file = "\(place.folder)/test.db"
        let bytes = try #require(Self.contents(of: file))
        let name = Array("\"actor\":\"alice\"".utf8)
        let offset = try #require(
            bytes.indices.first { bytes[$0...].starts(with: name) })
        try place.write(Array("\"actor\":\"alicf\"".utf8), to: "test.db", at: offset)
        let run = try place.run("verify", "--json")
        #expect(run.exit == 5)
        #expect(run.output.contains("\"ok\": false"))
        #expect(run.output.contains("\"seq\": 1"))
    }

    @Test
    func `a limit on the size of files is told, and nothing is lost`() throws {
        try place.openIncident()
        let limited = try CommandLineRun(
            ["check", "add", "--title", "Letters"], in: place, under: "ulimit -f 1")
        #expect(limited.exit == 4)
        #expect(limited.problems.contains("limit on the size of files"))
        #expect(limited.problems.contains("nothing was saved"))
        #expect(try place.run("verify").exit == 0)
        #expect(try place.run("check", "list", "--json").output == "[]\n")
    }

    @Test
    func `a damaged database does not prove itself`() throws {
        try place.openIncident()
        // Behind the header page, which is what opening looks at.
        try place.write([UInt8](repeating: 0xA5, count: 8192), to: "test.db", at: 4096)
        let run = try place.run("verify")
        #expect(run.exit == 5)
    }

    @Test
    func `help is a result`() throws {
        let run = try place.run("help", "check", "set")
        #expect(run.exit == 0)
        #expect(run.problems.isEmpty)
        #expect(run.output.hasPrefix("OVERVIEW: Change fields of an item.\n"))
        #expect(try place.run("check", "tick", "--help").exit == 0)
    }

    @Test
    func `options may stand before and behind the command`() throws {
        try place.openIncident()
        let other = "\(place.folder)/other.db"
        _ = try place.run("--db", other, "incident", "new", "--reference", "O-1", "--title", "x")
        #expect(try place.run("status", "--db", other).output.hasPrefix("O-1  x\n"))
        #expect(try place.run("--json", "--db", other, "status").output.hasPrefix("{\n"))
        #expect(try place.run("status").output.hasPrefix("EX-1  Phishing\n"))
    }

    @Test
    func `a reader who leaves early is no error`() throws {
        let run = try place.run("completions", "bash", output: .abandoned)
        #expect(run.exit == 0)
        #expect(run.problems.isEmpty)
    }

    @Test
    func `a closed output is reported, and the database stays whole`() throws {
        try place.openIncident()
        let run = try place.run("check", "add", "--title", "Letters", output: .closed)
        #expect(run.exit == 4)
        #expect(run.problems.contains("the result could not be written"))
        #expect(try place.run("verify").exit == 0)
        #expect(try place.run("check", "list").output.contains("letters"))
    }

    @Test
    func `a theme of one's own is listed with what is wrong in it`() throws {
        try #require(mkdir("\(place.folder)/config", 0o700) == 0)
        let themes = try TestPlace()
        let link = "\(place.folder)/config/breachboard"
        try #require(symlink(themes.folder, link) == 0)
        try #require(mkdir("\(themes.folder)/themes", 0o700) == 0)
        try themes.write(
            Array("name: mine\ninherits: base\nroles:\n  deadline.overdeu: bold\n".utf8),
            to: "themes/mine.yaml")
        let run = try place.run("themes")
        #expect(run.exit == 0)
        #expect(run.output.contains("\(link)/themes/mine.yaml:4:3: there is no such role"))
    }

    private static func contents(of path: String) -> [UInt8]? {
        guard let file = fopen(path, "re") else { return nil }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 20)
        let count = fread(&bytes, 1, bytes.count, file)
        return Array(bytes.prefix(count))
    }
}
