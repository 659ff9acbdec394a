#if PostgreSQL
import Foundation
import TestSupport
import Testing

/// A board whose server dies under it.
@Suite(
    .serialized,
    .enabled(
        if: TestServer.isInstalled && Tmux.program != nil, "PostgreSQL or tmux is not installed"))
struct ServerAwayTests {
    @Test func `a board says that it is offline, comes back by itself and saves once what waited`()
        throws
    {
        let place = try TestPlace()
        let server = try TestServer()
        let database = server.address("postgres")
        try fill(place, database)
        let tmux = Tmux(folder: URL(filePath: place.folder))
        defer { tmux.close() }
        tmux.open("board", [BuiltProgram.path, "--db", database, "--as", "alice"])
        _ = try #require(tmux.waits(for: "alice  live", in: "board"))
        tmux.type(["4"], into: "board")
        _ = try #require(tmux.waits(for: "checklist 0/1", in: "board"))
        try server.crash()
        #expect(tmux.waits(for: "alice  offline  ", in: "board") != nil)
        tmux.type(["Space", "Space"], into: "board")
        #expect(tmux.waits(for: "alice  offline, 2 waiting", in: "board") != nil)
        let stopped = ContinuousClock.now
        try server.restart()
        let started = ContinuousClock.now
        #expect(tmux.waits(for: "alice  live", in: "board") != nil)
        print(
            "the server was back \(started - stopped) after the order, the board "
                + "\(ContinuousClock.now - started) later")
        let proof = try place.run("--db", database, "verify")
        #expect(proof.output.hasPrefix("sound: 4 entries"), "the incident, the step, two changes")
        #expect(try place.run("--db", database, "check", "list").output.contains("done"))
    }

    private func fill(_ place: TestPlace, _ database: String) throws {
        for line in [
            ["incident", "new", "--reference", "EX-1", "--title", "Phishing", "--zone", "UTC"],
            ["check", "add", "Letters", "--section", "notify"],
        ] {
            let run = try CommandLineRun(
                ["--db", database, "--as", "kh", "--now", "2019-03-28T10:00Z"] + line, in: place)
            try #require(run.exit == 0, "\(line): \(run.problems)")
        }
    }
}
#endif
