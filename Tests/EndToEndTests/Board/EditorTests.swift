import Foundation
import Testing

/// The user's own editor, in front of the board.
@Suite(.serialized, .enabled(if: Tmux.program != nil, "tmux is not installed"))
struct EditorTests {
    @Test func `a text is edited in a private file that is gone afterwards`() throws {
        let home = try Home()
        defer { home.remove() }
        let editor = try home.program(
            """
            stat -c '%a' "$1" > \(home.path)/modes
            stat -c '%a' "$(dirname "$1")" >> \(home.path)/modes
            grep SigBlk /proc/self/status >> \(home.path)/modes
            ls /proc/self/fd | tr '\\n' ' ' >> \(home.path)/modes
            echo "$1" > \(home.path)/name
            echo "EDITOR IN FRONT"
            read line
            echo "written by hand" >> "$1"
            """)
        let tmux = Tmux(folder: home.folder)
        defer { tmux.close() }
        tmux.open("board", ["/usr/bin/env", "EDITOR=\(editor)"] + Self.demo)
        _ = try #require(tmux.waits(for: "#71", in: "board"))
        tmux.type(["4", "E"], into: "board")
        _ = try #require(tmux.waits(for: "EDITOR IN FRONT", in: "board"))
        tmux.type(["Enter"], into: "board")
        tmux.type(["Enter"], into: "board")
        #expect(tmux.waits(for: "written by hand", in: "board") != nil)
        let modes = try home.text(of: "modes")
        #expect(modes.hasPrefix("600\n700\n"))
        #expect(modes.contains("SigBlk:\t0000000000000000"))
        // Standard streams and the folder that ls reads; no database.
        #expect(modes.hasSuffix("0 1 2 3 "))
        let name = try home.text(of: "name").trimmingCharacters(in: .newlines)
        #expect(!FileManager.default.fileExists(atPath: name))
        #expect(
            !FileManager.default.fileExists(atPath: (name as NSString).deletingLastPathComponent))
    }

    @Test func `an editor that fails changes nothing, and one that is not there is named`() throws {
        let home = try Home()
        defer { home.remove() }
        let tmux = Tmux(folder: home.folder)
        defer { tmux.close() }
        let editor = try home.program("exit 3")
        tmux.open("failing", ["/usr/bin/env", "EDITOR=\(editor)"] + Self.demo)
        _ = try #require(tmux.waits(for: "#71", in: "failing"))
        tmux.type(["4", "E"], into: "failing")
        #expect(tmux.waits(for: "ended with 3: nothing was changed", in: "failing") != nil)
        tmux.open("missing", ["/usr/bin/env", "VISUAL=no-such-editor"] + Self.demo)
        _ = try #require(tmux.waits(for: "#71", in: "missing"))
        tmux.type(["4", "E"], into: "missing")
        #expect(tmux.waits(for: "no-such-editor cannot be started", in: "missing") != nil)
    }

    @Test func `an editor that is stopped stops the board with it, and fg brings both back`() throws
    {
        let home = try Home()
        defer { home.remove() }
        let editor = try home.program(
            "echo \"EDITOR IN FRONT\"\nkill -TSTP 0\necho \"BACK AGAIN\"\nread line")
        let tmux = Tmux(folder: home.folder)
        defer { tmux.close() }
        tmux.open("shell", ["/bin/sh"])
        let command = "EDITOR='\(editor)' " + Self.demo.joined(separator: " ")
        tmux.type([command, "Enter"], into: "shell")
        _ = try #require(tmux.waits(for: "#71", in: "shell"))
        tmux.type(["4", "E"], into: "shell")
        _ = try #require(tmux.waits(for: "Stopped", in: "shell"))
        tmux.type(["fg", "Enter"], into: "shell")
        _ = try #require(tmux.waits(for: "BACK AGAIN", in: "shell"))
        tmux.type(["Enter"], into: "shell")
        #expect(tmux.waits(for: "nothing changed", in: "shell") != nil)
    }

    private static let demo = [BuiltProgram.path, "demo"]
}

/// A folder of one test, with a program in it.
private struct Home {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("breachboard-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    var path: String { folder.path }

    /// Read by a shell, not started: another test's child may still hold the file open for writing.
    func program(_ script: String) throws -> String {
        let file = folder.appendingPathComponent("editor")
        try Data("\(script)\n".utf8).write(to: file)
        return "sh \(file.path)"
    }

    func text(of name: String) throws -> String {
        try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    }

    func remove() {
        do { try FileManager.default.removeItem(at: folder) } catch { Issue.record(error) }
    }
}
