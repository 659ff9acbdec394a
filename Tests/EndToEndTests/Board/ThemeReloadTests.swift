import Foundation
import Testing

/// A theme that is edited while the board shows it.
@Suite(.serialized, .enabled(if: Tmux.program != nil, "tmux is not installed"))
struct ThemeReloadTests {
    @Test func `a theme is read again when its file changes, and a broken one is not taken`() throws
    {
        try withThemes { tmux, file in
            try write(colour: "#ff0000", to: file)
            tmux.open("board", [BuiltProgram.path, "demo", "--theme", "mine"])
            _ = try #require(tmux.waits(for: "#71", in: "board"))
            #expect(isShown("255;0;0", or: "38;5;196", in: tmux))
            try write(colour: "#0000ff", to: file)
            _ = try #require(tmux.waits(for: "theme mine was read again", in: "board"))
            #expect(isShown("0;0;255", or: "38;5;21m", in: tmux))
            try Data("roles: [".utf8).write(to: file, options: .atomic)
            _ = try #require(tmux.waits(for: "theme mine line 2: an error", in: "board"))
            #expect(isShown("0;0;255", or: "38;5;21m", in: tmux))
            try write(colour: "#0000ff", to: file)
            _ = try #require(tmux.waits(for: "theme mine was read again", in: "board"))
        }
    }

    private func withThemes(_ body: (Tmux, URL) throws -> Void) throws {
        let home = FileManager.default.temporaryDirectory
            .appendingPathComponent("breachboard-\(UUID().uuidString)")
        let themes = home.appendingPathComponent(".config/breachboard/themes")
        try FileManager.default.createDirectory(at: themes, withIntermediateDirectories: true)
        defer { removed(home) }
        let tmux = Tmux(folder: home)
        defer { tmux.close() }
        try body(tmux, themes.appendingPathComponent("mine.yaml"))
    }

    private func removed(_ folder: URL) {
        do { try FileManager.default.removeItem(at: folder) } catch { Issue.record(error) }
    }

    private func write(colour: String, to file: URL) throws {
        let theme = """
            name: mine
            inherits: base
            palette:
              loud: "\(colour)"
            roles:
              text: loud
            """
        try Data(theme.utf8).write(to: file, options: .atomic)
    }

    /// Whether a colour is on the screen, as the terminal at hand writes it.
    private func isShown(_ direct: String, or indexed: String, in tmux: Tmux) -> Bool {
        let picture = tmux.colours(of: "board")
        return picture.contains(direct) || picture.contains(indexed)
    }
}
