import Foundation
import Testing

/// Two people, two terminals, one file.
@Suite(.serialized, .enabled(if: Tmux.program != nil, "tmux is not installed"))
struct TwoBoardsTests {
    /// A folder with a database that holds the samples.
    private func withDatabase(_ body: (Tmux, String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("breachboard-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        defer { removed(folder) }
        let database = folder.appendingPathComponent("board.db").path
        let tmux = Tmux(folder: folder)
        defer { tmux.close() }
        tmux.open("lead", board(["demo", "--keep", database], as: "lead"))
        _ = try #require(tmux.waits(for: "BH-2019-01", in: "lead"))
        _ = try #require(tmux.waits(for: "#", in: "lead"))
        tmux.open("alice", board(["demo", "--keep", database], as: "alice"))
        _ = try #require(tmux.waits(for: "BH-2019-01", in: "alice"))
        try body(tmux, database)
    }

    private func removed(_ folder: URL) {
        do { try FileManager.default.removeItem(at: folder) } catch { Issue.record(error) }
    }

    private func board(_ arguments: [String], as actor: String) -> [String] {
        [BuiltProgram.path] + arguments + ["--as", actor]
    }

    /// Selects an item of the checklist; a step at a time, for a burst of keys is taken for a paste.
    private func find(_ text: String, in window: String, _ tmux: Tmux) throws {
        tmux.type(["4", "/"] + text.map(String.init), into: window)
        _ = try #require(tmux.waits(for: "/\(text)", in: window))
        tmux.type(["Enter"], into: window)
        _ = try #require(tmux.waits(without: "/\(text)", in: window))
    }

    @Test func `a tick in one terminal is on the other's screen`() throws {
        try withDatabase { tmux, _ in
            tmux.type(["4"], into: "lead")
            try find("train", in: "alice", tmux)
            tmux.type(["Space"], into: "alice")
            #expect(tmux.waits(for: "alice: ", in: "lead") != nil)
            #expect(tmux.waits(for: "checklist 8/12", in: "lead") != nil)
        }
    }

    @Test func `each sees who else is there, until they leave`() throws {
        try withDatabase { tmux, _ in
            #expect(tmux.waits(for: "lead with alice", in: "lead") != nil)
            #expect(tmux.waits(for: "alice with lead", in: "alice") != nil)
            try find("train", in: "alice", tmux)
            tmux.type(["4"], into: "lead")
            #expect(tmux.waits(for: "alice is here", in: "lead") != nil)
            tmux.kill("alice")
            #expect(tmux.waits(without: "alice", in: "lead") != nil)
        }
    }

    @Test func `the same field in both terminals brings the conflict panel`() throws {
        try withDatabase { tmux, _ in
            for person in ["lead", "alice"] {
                try find("train", in: person, tmux)
                tmux.type(["o"], into: person)
                _ = try #require(tmux.waits(for: "Owner", in: person))
            }
            tmux.type(["m", "a", "r", "y", "Enter"], into: "alice")
            _ = try #require(tmux.waits(for: "mary", in: "alice"))
            tmux.type(["b", "o", "b", "Enter"], into: "lead")
            let panel = try #require(tmux.waits(for: "Somebody was faster", in: "lead"))
            #expect(panel.contains("alice set  mary"))
            tmux.type(["m"], into: "lead")
            #expect(tmux.waits(for: "bob", in: "alice") != nil)
        }
    }

    @Test func `different fields at once are both kept`() throws {
        try withDatabase { tmux, _ in
            try find("train", in: "lead", tmux)
            tmux.type(["o"], into: "lead")
            _ = try #require(tmux.waits(for: "Owner", in: "lead"))
            try find("train", in: "alice", tmux)
            tmux.type(["+"], into: "alice")
            _ = try #require(tmux.waits(for: "alice: ", in: "lead"))
            tmux.type(["b", "o", "b", "Enter"], into: "lead")
            #expect(tmux.waits(for: "bob", in: "alice") != nil)
            #expect(tmux.screen(of: "lead").contains("bob"))
        }
    }

    @Test func `the board goes to the shell and comes back`() throws {
        try withDatabase { tmux, database in
            tmux.open("shell", ["/bin/sh"])
            let command = "\(BuiltProgram.path) --db \(database) --as kh"
            tmux.type([command, "Enter"], into: "shell")
            _ = try #require(tmux.waits(for: "0 incidents", in: "shell"))
            tmux.type(["C-z"], into: "shell")
            _ = try #require(tmux.waits(for: "Stopped", in: "shell"))
            tmux.type(["stty -a | tr ';' ' '", "Enter"], into: "shell")
            let cooked = try #require(tmux.waits(for: "icanon", in: "shell"))
            #expect(cooked.contains(" icanon"))
            #expect(cooked.contains(" echo "))
            tmux.type(["fg", "Enter"], into: "shell")
            #expect(tmux.waits(for: "0 incidents", in: "shell") != nil)
        }
    }
}
