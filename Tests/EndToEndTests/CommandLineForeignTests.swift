import Glibc
import Testing

/// Files of others are called that before anything else, and nobody is told to change them.
@Suite
struct CommandLineForeignTests {
    @Test(arguments: [
        "Dear all, this is a letter.\n", "SQLite format 3\u{0}" + String(repeating: "x", count: 84),
    ])
    func `a foreign file that others may read is foreign first`(_ content: String) throws {
        let place = try TestPlace()
        try place.write(Array(content.utf8), to: "test.db")
        try #require(chmod(place.database, 0o644) == 0)
        for arguments in [["status"], ["incident", "new", "--reference", "A", "--title", "x"]] {
            let run = try CommandLineRun(arguments, in: place)
            #expect(run.exit == 4)
            #expect(
                run.problems == """
                    breachboard: error: the file is no database of breachboard
                      place:  \(place.database)
                      help:   name another file with --db FILE; this one was not changed

                    """)
        }
    }

    @Test
    func `a database of ours that others may read is to be protected`() throws {
        let place = try TestPlace()
        try place.openIncident()
        try #require(chmod(place.database, 0o644) == 0)
        #expect(try place.run("status").problems.contains("take their rights away: chmod 600"))
    }
}
