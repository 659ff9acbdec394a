import Dashboard
import IncidentModel
import IncidentStore
import Terminal
import Testing

@Suite struct PromotionTests {
    @Test func `an event becomes an entry at its exact instant, with the link to it`() throws {
        var made = EvidenceBoard.sample()
        made.press("\\bulk<enter>p<c-s>")
        let entry = try #require(
            made.board.state.incident?.entries.first { !$0.evidence.isEmpty && $0.source == "edr" })
        #expect(entry.evidence == ["evidence:edr#1"])
        #expect(entry.when.text == "2019-02-07T14:56:40-05:00")
        #expect(entry.title == "bulk read of portal-db, 0 rows")
        #expect(made.board.shows("on the timeline"))
    }

    @Test func `each of the marked events becomes an entry of its own`() throws {
        var made = EvidenceBoard.sample()
        made.press("\\bulk<enter><space>jjV")
        #expect(made.board.shows("4 marked"))
        made.press("p<c-s>")
        let entries = made.board.state.incident?.entries.filter { $0.source == "edr" } ?? []
        #expect(entries.count == 4)
        #expect(Set(entries.flatMap(\.evidence)).count == entries.count)
        #expect(Set(entries.map(\.id)).count == entries.count)
    }

    @Test func `i goes to the entry of the event on the timeline, and back to the event`() {
        var made = EvidenceBoard.sample()
        made.press("\\bulk<enter>jp<c-s><esc>")
        made.press("i")
        #expect(made.board.state.screen == .timeline)
        #expect(made.board.shows("bulk read of portal-db, 1 rows"))
        made.press("i")
        #expect(made.board.state.screen == .evidence)
        #expect(made.board.shows("bulk read of portal-db, 1 rows"))
    }

    @Test func `an event itself is not changed`() {
        var made = EvidenceBoard.sample()
        made.press("e")
        #expect(made.board.shows("an event stays as it came in: p puts it on the timeline"))
        made.press("X")
        #expect(made.board.state.mode == .browsing)
    }

    @Test func `a search is saved under a name, and opened again`() {
        var made = EvidenceBoard.sample()
        made.press("\\export<enter>as")
        made.press("Exports<c-s>")
        #expect(made.board.state.incident?.searches.map(\.query) == ["export"])
        made.press("<esc>O<enter>")
        #expect(made.board.shows("150 hits: export"))
    }

    @Test func `batches tell of their file, and a clock is corrected there`() {
        var made = EvidenceBoard.sample()
        made.press("B")
        #expect(made.board.shows("2 batches"))
        made.press("je")
        #expect(made.board.shows("Clock ahead by"))
        made.press("<esc>ac")
        #expect(made.board.shows("New custody event"))
    }
}
