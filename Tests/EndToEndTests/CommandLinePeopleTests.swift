import Glibc
import Testing

/// Lists of affected people, as a privacy officer counts them from the shell.
struct CommandLinePeopleTests {
    private let place: TestPlace

    init() throws {
        place = try TestPlace()
        try place.openIncident()
        try write(Self.first, to: "first.csv")
    }

    private static let heading = "LastName,FirstName,DOB,Address1,State,ZIP,SSN,Medical_Flag\n"
    private static let first =
        heading + """
            Moreno,Ana,4/2/1980,12 Oak St,MA,02139,666-12-3456,Y
            Moreno,Ana,1980-04-02,12 Oak Street,Mass.,2139,,Y
            Moreno,Luis,4/2/1978,12 Oak St,MA,02139,,Y
            Lee,Bo,1/1/1970,1 Elm Rd,,03031,666-77-8899,

            """
    private static let second =
        heading + """
            MORENO,ANA,04/02/80,12 Oak St,MA,02139,666123456,
            Ortiz,Cy,5/5/1955,3 Ash Ct,VT,05401,,Y

            """

    private func write(_ text: String, to name: String) throws {
        try place.write(Array(text.utf8), to: name)
    }

    private func people(_ name: String, _ more: String...) throws -> CommandLineRun {
        try CommandLineRun(
            [
                "--as", "alice", "--now", "2019-03-28T10:00-04:00", "--json", "people", "import",
                "\(place.folder)/\(name)",
            ] + more, in: place)
    }

    @Test func `a list is counted by place and element, each person once`() throws {
        let run = try people("first.csv")
        #expect(run.exit == 0, "\(run.problems)")
        for text in [
            "\"rows\": 4", "\"people\": 3", "\"US-MA\": 2", "\"US-NH\": 1", "\"ssn\": 2",
            "\"US-MA|diagnosis\": 2", "\"unresolved\": 0", "\"zip-leading-zero\"",
        ] { #expect(run.output.contains(text), "\(text)") }
        let counts = try place.run("count", "list", "--json").output
        #expect(counts.contains("people list (list list-1)"))
        #expect(try place.run("verify").exit == 0)
    }

    @Test func `the same file again changes nothing`() throws {
        _ = try people("first.csv")
        let before = try place.run("verify").output
        let again = try people("first.csv")
        #expect(again.exit == 0)
        #expect(again.output.contains("\"known\": true"))
        #expect(try place.run("verify").output == before)
    }

    @Test func `two lists are one count though nobody was kept`() throws {
        try write(Self.second, to: "second.csv")
        _ = try people("first.csv")
        let run = try people("second.csv")
        #expect(run.output.contains("\"rows\": 2"))
        #expect(run.output.contains("\"total\""))
        let status = try place.run("status", "--json").output
        #expect(status.contains("\"value\": 4"))
    }

    @Test func `a corrected list stands in the place of the one before`() throws {
        try write(Self.second, to: "second.csv")
        _ = try people("first.csv")
        #expect(try people("second.csv", "--replaces", "list-7").exit == 2)
        #expect(try people("second.csv", "--replaces", "list-1").exit == 0)
        #expect(try place.run("status", "--json").output.contains("\"value\": 2"))
        #expect(try place.run("people", "list").output.contains("(corrected)"))
        let counts = try place.run("count", "list").output
        #expect(counts.contains("US-NH"), "what the corrected list said is still in the ledger")
    }

    @Test func `without the key of the lists before no list is counted beside them`() throws {
        try write(Self.second, to: "second.csv")
        _ = try people("first.csv")
        let folder = "\(place.folder)/config/breachboard/people"
        _ = try CommandLineRun([], in: place, under: "rm \(folder)/*.key; exit 0")
        let run = try people("second.csv")
        #expect(run.exit == 2)
        #expect(run.problems.contains("nobody can tell who is on them"))
    }

    @Test func `frozen counts take no list any more, and the key is gone`() throws {
        try write(Self.second, to: "second.csv")
        _ = try people("first.csv")
        #expect(try place.run("count", "freeze", "--destroy-key").exit == 2)
        let frozen = try place.run("count", "freeze", "--destroy-key", "--confirm", "EX-1")
        #expect(frozen.exit == 0)
        #expect(frozen.output.contains("the key of the lists is destroyed"))
        let run = try people("second.csv")
        #expect(run.exit == 2)
        #expect(run.problems.contains("the counts were frozen on 2019-03-28"))
        #expect(try place.run("count", "freeze", "--confirm", "EX-1").exit == 2)
        #expect(try place.run("count", "set", "5", "--basis", "estimate").exit == 0)
    }

    @Test func `the key is a file for its owner alone, or what a command prints`() throws {
        let digits = String(repeating: "0f", count: 32)
        let run = try people("first.csv", "--key-command", "echo \(digits)")
        #expect(run.exit == 0)
        let folder = "\(place.folder)/config/breachboard/people"
        #expect(access(folder, F_OK) != 0)
        try write(Self.second, to: "second.csv")
        #expect(try people("second.csv", "--key-command", "echo 12").exit == 2)
        _ = try place.run("incident", "new", "--reference", "EX-2", "--title", "x")
        let other = try people("first.csv", "EX-2")
        #expect(other.exit == 0)
        let modes = try CommandLineRun(
            [], in: place, under: "stat -c %a \(folder) \(folder)/*; exit 0")
        #expect(modes.output == "700\n600\n")
    }

    @Test(arguments: ["", "a,b\n1,2\n", "\u{0}\u{0}", "{\"a\":1}\n"])
    func `what is no list is refused, and nothing is saved`(_ text: String) throws {
        try write(text, to: "bad.csv")
        let before = try place.run("verify").output
        let run = try people("bad.csv")
        #expect(run.exit == 2)
        #expect(try place.run("verify").output == before)
    }

    @Test(.enabled(if: access("/usr/bin/strace", X_OK) == 0, "strace is not installed"))
    func `no number and no name of a list is written anywhere`() throws {
        let trace = "\(place.folder)/trace"
        let strace =
            "exec /usr/bin/strace -f -qq -xx -s 1000000 -o \(trace) "
            + "-e trace=write,pwrite64,writev,pwritev,sendto,sendmsg,rename,renameat2,openat \"$0\" \"$@\""
        let run = try CommandLineRun(
            ["--as", "alice", "people", "import", "\(place.folder)/first.csv"], in: place,
            under: strace)
        #expect(run.exit == 0, "\(run.problems)")
        let written = try CommandLineRun([], in: place, under: "cat \(trace); exit 0").output
        #expect(written.contains("pwrite64"))
        for word in [
            "666-12-3456", "666123456", "3456", "666-77-8899", "Moreno", "moreno", "Oak St",
        ] {
            for encoded in [
                Self.hexadecimal(word.utf8.map { UInt16($0) }, wide: false),
                Self.hexadecimal(word.utf16, wide: true),
            ] {
                #expect(!written.contains(encoded), "\(word)")
            }
        }
        let files = try CommandLineRun(
            [], in: place,
            under:
                "grep -rliaE '666-?12-?3456|moreno|oak st' \(place.folder)/data \(place.folder)/config \(place.database)*; exit 0"
        )
        #expect(files.output == "")
    }

    /// As strace writes bytes.
    private static func hexadecimal(_ units: some Sequence<UInt16>, wide: Bool) -> String {
        units.map { unit in
            let digits = String(unit, radix: 16)
            let byte = "\\x" + (digits.count == 1 ? "0" : "") + digits
            return wide ? byte + "\\x00" : byte
        }.joined()
    }
}
