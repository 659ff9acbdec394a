import Foundation
import Testing

/// A theme that is not there is said to be missing, with the ones that are there.
@Suite
struct CommandLineThemeTests {
    @Test
    func `the list of themes names one that is missing`() throws {
        let run = try TestPlace().run("themes", "--theme", "nope")
        #expect(run.exit == 2)
        #expect(
            run.problems == """
                breachboard: error: there is no theme nope
                  note:   themes: base, dark, light, ansi16, mono
                  help:   name one of them with --theme NAME

                """)
    }

    @Test(.enabled(if: Tmux.program != nil, "tmux is not installed"))
    func `the board says that a theme is missing and names the others`() throws {
        let home = FileManager.default.temporaryDirectory
            .appendingPathComponent("breachboard-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
        defer {
            do { try FileManager.default.removeItem(at: home) } catch { Issue.record(error) }
        }
        let tmux = Tmux(folder: home)
        defer { tmux.close() }
        tmux.open("board", [BuiltProgram.path, "demo", "--theme", "nope"])
        let said = "there is no theme nope; there are base, dark, light, ansi16, mono"
        #expect(tmux.waits(for: said, in: "board") != nil)
    }
}
