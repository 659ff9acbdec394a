import Foundation
import TestSupport
import Testing

/// Databases on a PostgreSQL server, as the command line and the board see them.
@Suite(.serialized)
struct CommandLineServerTests {
    #if PostgreSQL
    private static let canServe = TestServer.isInstalled

    @Test(.enabled(if: canServe, "PostgreSQL's server is not installed"))
    func `a server takes every command that a file takes`() throws {
        let place = try TestPlace()
        let server = try TestServer()
        let database = server.address("postgres")
        let none = try place.run("--db", database, "status")
        #expect(none.exit == 4)
        #expect(none.problems.contains("there is no database at postgres:///postgres"))
        try fill(place, database)
        #expect(try place.run("--db", database, "status", "--plain").output.contains("EX-1"))
        #expect(try place.run("--db", database, "verify").output.hasPrefix("sound: 3 entries"))
        let reader = try place.run(
            "--db", database, "--read-only", "check", "set", "letters", "--state", "done")
        #expect(reader.exit == 4)
        #expect(reader.problems.contains("open for reading only"))
        #expect(try place.run("--db", database, "backup", "\(place.folder)/copy").exit == 2)
        let reindex = try place.run("--db", database, "evidence", "reindex")
        #expect(reindex.exit == 2 && reindex.problems.contains("not on a server"))
        try server.crash()
        let away = try place.run("--db", database, "check", "list")
        #expect(away.exit == 6)
        #expect(away.problems.contains("cannot be reached"))
    }

    @Test(.enabled(if: canServe, "PostgreSQL's server is not installed"))
    func `a log moves from a file to a server and back, byte for byte`() throws {
        let place = try TestPlace()
        let server = try TestServer()
        let (database, back) = (server.address("postgres"), "\(place.folder)/back.db")
        try fill(place, place.database)
        try run(place, "check", "set", "letters", "--owner", "Jane Doe")
        try run(place, "redact", "4", "--reason", "a patient's name")
        try run(place, "copy", "--from", place.database, "--to", database)
        try run(place, "--db", database, "check", "set", "hotline", "--owner", "Jane Roe")
        try run(place, "--db", database, "redact", "6", "--reason", "a patient's name")
        let listed = try place.run("--db", database, "check", "list", "--json").output
        #expect(!listed.contains("Jane"))
        try run(place, "copy", "--from", database, "--to", place.database)
        try run(place, "copy", "--from", database, "--to", back)
        let heads = try [place.database, database, back].map {
            try place.run("verify", "--db", $0, "--json").output
        }
        #expect(heads[0].contains("\"entries\": 7"))
        #expect(Set(heads).count == 1)
    }

    @Test(.enabled(if: canServe, "PostgreSQL's server is not installed"))
    func `a log on a server proves itself to outsiders`() throws {
        let place = try TestPlace()
        let server = try TestServer()
        let database = server.address("postgres")
        let bundle = "\(place.folder)/log.bundle"
        try fill(place, database)
        try run(place, "--db", database, "check", "set", "letters", "--owner", "Jane Doe")
        try run(place, "--db", database, "redact", "4", "--reason", "a patient's name")
        try run(place, "--db", database, "checkpoint")
        try run(place, "--db", database, "export", "bundle", "EX-1", "-o", bundle)
        try run(place, "verify", "--bundle", bundle)
        #expect(try IndependentVerifier.verdict(on: bundle)?.ok ?? true)
    }

    @Test func `the roles come as a script`() throws {
        let run = try TestPlace().run("postgres", "roles")
        #expect(run.exit == 0)
        #expect(run.output.contains("GRANT breachboard_viewer TO breachboard_responder;"))
    }

    @Test func `a password on the command line is refused and not repeated`() throws {
        let run = try TestPlace().run("--db", "postgres://alice:hunter2@localhost/x", "status")
        #expect(run.exit == 4)
        #expect(run.problems.contains("~/.pgpass"))
        #expect(!run.problems.contains("hunter2"))
    }

    @Test(.enabled(if: canServe && Tmux.program != nil, "PostgreSQL or tmux is not installed"))
    func `two boards follow each other, and wait for a server that is away`() throws {
        let place = try TestPlace()
        let server = try TestServer()
        let database = server.address("postgres")
        try fill(place, database)
        let tmux = Tmux(folder: URL(filePath: place.folder))
        defer { tmux.close() }
        for person in ["lead", "alice"] {
            tmux.open(person, [BuiltProgram.path, "--db", database, "--as", person])
            _ = try #require(tmux.waits(for: "EX-1", in: person))
            tmux.type(["4"], into: person)
            _ = try #require(tmux.waits(for: "checklist 0/2", in: person))
        }
        tmux.type(["Space", "Space"], into: "alice")
        #expect(tmux.waits(for: "checklist 1/2", in: "lead") != nil)
        try server.crash()
        tmux.type(["Down", "Space"], into: "alice")
        #expect(tmux.waits(for: "cannot be reached", in: "alice") != nil)
        tmux.type(["Space"], into: "alice")
        #expect(tmux.screen(of: "lead").contains("checklist 1/2"))
        try server.restart()
        #expect(tmux.waits(for: "checklist 2/2", in: "lead") != nil)
        let proof = try place.run("--db", database, "verify")
        #expect(proof.output.hasPrefix("sound: 7 entries"))
    }

    private func run(_ place: TestPlace, _ arguments: String...) throws {
        let run = try CommandLineRun(
            ["--as", "kh", "--now", "2019-03-28T10:00Z"] + arguments, in: place)
        #expect(run.exit == 0, "\(arguments): \(run.problems)")
    }

    private func fill(_ place: TestPlace, _ database: String) throws {
        for line in [
            ["incident", "new", "--reference", "EX-1", "--title", "Phishing", "--zone", "UTC"],
            ["check", "add", "Letters", "--section", "notify"],
            ["check", "add", "Hotline", "--section", "notify"],
        ] {
            let run = try CommandLineRun(
                ["--db", database, "--as", "kh", "--now", "2019-03-28T10:00Z"] + line, in: place)
            try #require(run.exit == 0, "\(line): \(run.problems)")
        }
    }
    #else
    @Test func `a program without PostgreSQL says so`() throws {
        let run = try TestPlace().run("--db", "postgres://localhost/x", "status")
        #expect(run.exit == 2)
        #expect(run.problems.contains("this program was built without PostgreSQL"))
    }
    #endif
}
