import Glibc
import Testing

/// A path that leads nowhere: whoever only reads makes nothing there.
@Suite
struct CommandLineMissingTests {
    private let place: TestPlace

    init() throws { place = try TestPlace() }

    @Test(arguments: [
        [], ["status"], ["duties"], ["verify"], ["backup", "/nonexistent/copy.db"],
        ["incident", "list"], ["incident", "show"], ["incident", "set", "--severity", "sev2"],
        ["check", "list"], ["timeline", "list"], ["notice", "list"], ["count", "list"],
        ["check", "add", "--title", "Letters"], ["check", "tick", "letters"],
        ["--read-only", "status"],
    ])
    func `what needs an incident makes no database`(_ arguments: [String]) throws {
        let path = "\(place.folder)/nosuch/dir/x.db"
        let run = try CommandLineRun(["--db", path] + arguments, in: place)
        #expect(run.exit == 4)
        #expect(run.output.isEmpty)
        #expect(
            run.problems == """
                breachboard: error: there is no database at \(path)
                  help:   check the path; `breachboard incident new --reference REF --title TEXT` \
                begins a database, `breachboard demo` shows a sample

                """)
        #expect(access("\(place.folder)/nosuch", F_OK) != 0)
    }

    @Test
    func `a file without content is no database yet`() throws {
        try place.write([], to: "test.db")
        let run = try place.run("verify")
        #expect(run.exit == 4)
        #expect(run.problems.contains("there is no database at "))
        try place.openIncident()
        #expect(try place.run("verify").exit == 0)
    }

    @Test
    func `the folder of a named database is not made`() throws {
        let folder = "\(place.folder)/nosuch/dir"
        let run = try place.run(
            "--db", "\(folder)/x.db", "incident", "new", "--reference", "EX-1", "--title", "x")
        #expect(run.exit == 4)
        #expect(
            run.problems == """
                breachboard: error: the folder of the database is not there
                  place:  \(place.folder)/nosuch
                  help:   make it, or name another file with --db FILE

                """)
        #expect(access("\(place.folder)/nosuch", F_OK) != 0)
    }

    @Test
    func `the default database is made with its folder when the first incident is opened`() throws {
        let status = try unnamed("status")
        #expect(status.exit == 4)
        #expect(access("\(place.folder)/data", F_OK) != 0)
        #expect(try unnamed("incident", "new", "--reference", "EX-1", "--title", "x").exit == 0)
        #expect(access("\(place.folder)/data/breachboard/breachboard.db", F_OK) == 0)
        #expect(try unnamed("status").output.hasPrefix("EX-1  x\n"))
    }

    private func unnamed(_ arguments: String...) throws -> CommandLineRun {
        try CommandLineRun(arguments, in: place, under: "unset BREACHBOARD_DB")
    }
}
