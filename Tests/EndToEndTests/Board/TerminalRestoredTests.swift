import Glibc
import Testing

/// Whatever ends the board, the terminal is as it was before.
@Suite(.serialized) struct TerminalRestoredTests {
    @Test func `q gives the terminal back and is no error`() {
        let board = BoardOnTerminal(["demo"])
        #expect(board.waits(for: "BH-2019-01"))
        board.type("q")
        #expect(board.end() == 0)
        #expect(board.isCooked)
        #expect(board.hasLeftAlternateScreen)
    }

    @Test(arguments: [
        SIGTERM, SIGHUP, SIGINT, SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGQUIT,
    ])
    func `a signal ends the board, gives the terminal back and is what the shell sees`(
        signal: Int32
    ) {
        let board = BoardOnTerminal(["demo"])
        #expect(board.waits(for: "BH-2019-01"))
        board.signal(signal)
        #expect(board.end() == 128 + signal)
        #expect(board.isCooked)
        #expect(board.hasLeftAlternateScreen)
    }

    @Test(arguments: ["no-such-terminal", "../x", "dumb"])
    func `a terminal that is not known gets one clean report and exit 2`(term: String) {
        let board = BoardOnTerminal(["demo"], term: term)
        #expect(board.end() == 2)
        #expect(board.isCooked)
        #expect(board.text.contains("TERM"))
        #expect(!board.text.contains("\u{1B}["))
    }

    @Test(arguments: [(0, 0), (1, 1), (1, 400), (14, 59), (200, 40)])
    func `a screen of any size is drawn and left again`(rows: Int32, columns: Int32) {
        let board = BoardOnTerminal(["demo"], rows: rows, columns: columns)
        #expect(board.waits(for: "\u{1B}[?1049h"))
        board.type("4")
        board.type("Q")
        #expect(board.end() == 0)
        #expect(board.isCooked)
    }
}
