import Dashboard
import IncidentModel
import IncidentStore
import Terminal
import Testing

@Suite struct EvidenceScreenTests {
    @Test func `shows the events by time, in the columns that there are`() {
        let made = EvidenceBoard.sample()
        print(made.board.testDescription)
        #expect(made.board.shows("TIME (EST)"))
        #expect(made.board.shows("1 of 640 events"))
    }
    @Test func dbg() {
        var made = EvidenceBoard.sample()
        made.press("H"); print(made.board.testDescription)
        made.press("<esc>C"); print(made.board.testDescription)
        made.press("<esc><enter>"); print(made.board.testDescription)
        made.press("<esc>B"); print(made.board.testDescription)
        made.press("B\\export"); print(made.board.testDescription)
        made.press("<enter><space><space>p"); print(made.board.testDescription)
        made.press("<c-s>"); print(made.board.testDescription)
        made.press("i"); print(made.board.testDescription)
        made.press("i"); print(made.board.testDescription)
        var b = EvidenceBoard.sample(size: Size(rows: 15, columns: 60)); print(b.board.testDescription)
        b = EvidenceBoard.sample(size: Size(rows: 24, columns: 80), glyphs: .unicode); print(b.board.testDescription)
    }
}
