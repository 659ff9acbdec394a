import Terminal
import Testing

@testable import TerminalNcurses

@Suite struct `Terminal options` {
    @Test(arguments: [
        "xterm-256color", "tmux", "st-0.8", "a_b+c", String(repeating: "x", count: 32),
    ])
    func `names of terminals are taken`(name: String) {
        #expect(TerminalOptions(name: name).hasPossibleName)
    }

    @Test(arguments: [
        "", "../../x", "a b", "é", "x\u{1B}", "x\n", String(repeating: "x", count: 33),
    ])
    func `what is no name is refused`(name: String) throws {
        #expect(!TerminalOptions(name: name).hasPossibleName)
        #expect(throws: TerminalError.badName) {
            try TerminalDescription(TerminalOptions(name: name))
        }
    }

    @Test(arguments: [
        ([:], 25), (["ESCDELAY": "5"], 5), (["ESCDELAY": "x"], 25), (["ESCDELAY": "-1"], 25),
        (["SSH_TTY": "/dev/pts/1"], 100), (["SSH_CONNECTION": "a", "ESCDELAY": "10"], 10),
    ])
    func `escape waits longer over ssh`(environment: [String: String], milliseconds: Int) {
        #expect(TerminalOptions(environment: environment).escapeDelay == milliseconds)
    }
}

// One after the other: terminfo keeps the terminal at hand in a global variable.
@Suite(.serialized) struct `Terminal descriptions` {
    @Test(arguments: ["no-such-terminal", "dumb"])
    func `a terminal that cannot show a screen is refused by name`(name: String) {
        #expect(throws: TerminalError.unknownTerminal(name)) {
            try TerminalDescription(TerminalOptions(name: name))
        }
    }

    @Test func `xterm is restored with what ncurses and we have changed`() throws {
        let options = TerminalOptions(name: "xterm-256color", mouse: true)
        let description = try TerminalDescription(options)
        let restore = String(decoding: description.restore, as: UTF8.self)
        for part in ["[?1049l", "[?25h", "[?1l", "[?2004l", "[?1000l", "[?1006l", "[23;2t"] {
            #expect(restore.contains("\u{1B}" + part))
        }
        #expect(description.depth == .indexed)
        #expect(description.sequences[Array("\u{1B}OA".utf8)] == .up)
    }

    @Test func `the caller may want fewer colours than there are`() throws {
        let options = TerminalOptions(name: "xterm-256color", depthLimit: .mono)
        #expect(try TerminalDescription(options).depth == .mono)
    }

    @Test(arguments: [("\u{1B}[m$<2>", "\u{1B}[m"), ("$<5/>x$<", "x$<"), ("", "")])
    func `padding marks are left out`(text: String, bytes: String) {
        #expect(TerminalDescription.withoutPadding(text) == Array(bytes.utf8))
    }
}
