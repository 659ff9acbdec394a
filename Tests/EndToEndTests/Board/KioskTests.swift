import Glibc
import Testing

/// The board as the forced command of an ssh key.
@Suite struct KioskTests {
    @Test func `a kiosk is the board, does not stop, and ends with q`() throws {
        let place = try TestPlace()
        try open(place)
        let board = BoardOnTerminal(["--kiosk", "--as", "alice", "--db", place.database])
        #expect(board.waits(for: "EX-1"))
        board.type("\u{1A}")
        #expect(board.waits(for: "for the board alone"))
        board.signal(SIGTSTP)
        board.type("4")
        #expect(board.waits(for: "CHECKLIST"))
        board.type("Q")
        #expect(board.end() == 0)
        #expect(board.isCooked)
    }

    @Test func `a kiosk needs to know who acts`() throws {
        let board = BoardOnTerminal(["--kiosk"])
        #expect(board.end() == 2)
        #expect(board.text.contains("a kiosk does not know who acts"))
    }

    @Test func `a kiosk without a terminal is refused`() throws {
        let run = try TestPlace().run("--kiosk")
        #expect(run.exit == 2)
        #expect(run.problems.contains("ssh -t"))
    }

    @Test(arguments: ["-1", "1441", "soon"])
    func `a board is locked after minutes of a day`(minutes: String) throws {
        #expect(try TestPlace().run("--lock-after=\(minutes)").exit == 2)
    }

    private func open(_ place: TestPlace) throws {
        let run = try place.run(
            "incident", "new", "--reference", "EX-1", "--title", "Phishing", "--zone", "UTC")
        try #require(run.exit == 0)
    }
}
