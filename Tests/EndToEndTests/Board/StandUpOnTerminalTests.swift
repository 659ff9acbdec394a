import Foundation
import Testing

/// A stand-up held on a real terminal, and its minutes.
@Suite(.serialized, .enabled(if: Tmux.program != nil, "tmux is not installed"))
struct StandUpOnTerminalTests {
    @Test func `it is held, recorded with the hash of the log, and printed`() throws {
        let place = try TestPlace()
        try place.openIncident()
        let tmux = Tmux(folder: URL(filePath: place.folder))
        defer { tmux.close() }
        tmux.open(
            "board",
            ["/usr/bin/env"] + place.environment
                + [BuiltProgram.path, "--as", "kh", "--now", "2019-03-28T10:00-04:00"])
        _ = try #require(tmux.waits(for: "#1", in: "board"))
        tmux.type(["P"], into: "board")
        #expect(tmux.waits(for: "WHERE WE ARE", in: "board") != nil)
        tmux.type(["7", "i", "d", "Letters on Friday", "Enter"], into: "board")
        #expect(tmux.waits(for: "new: Letters on Friday", in: "board") != nil)
        tmux.type(["Escape"], into: "board")
        #expect(tmux.waits(for: "i act", in: "board") != nil)
        tmux.type(["q", "r"], into: "board")
        #expect(tmux.waits(for: "Enter records", in: "board") != nil)
        tmux.type(["Enter"], into: "board")
        #expect(tmux.waits(for: "recorded: breachboard standup", in: "board") != nil)
        let minutes = try place.run("standup", "--number", "1", "--format", "markdown")
        #expect(minutes.output.contains("Letters on Friday"))
        #expect(minutes.output.contains("Recorded by kh, entry 3"))
        let head = try place.run("checkpoint")
        #expect(head.exit == 0)
    }

    @Test func `its clock goes on by the second`() throws {
        let place = try TestPlace()
        let tmux = Tmux(folder: URL(filePath: place.folder))
        defer { tmux.close() }
        tmux.open("demo", [BuiltProgram.path, "demo"])
        _ = try #require(tmux.waits(for: "BH-2019-01", in: "demo"))
        tmux.type(["P"], into: "demo")
        #expect(tmux.waits(for: "00:02 of 00:02", in: "demo") != nil)
    }
}
