import Dashboard
import IncidentModel
import IncidentStore
import Terminal
import Testing

@Suite struct EvidenceScreenTests {
    @Test func `events stand by their corrected time, in the usual columns`() {
        let made = EvidenceBoard.sample()
        #expect(made.board.shows("TIME (EST)"))
        #expect(made.board.shows("2019-02-07 03:00:00.000 proxy"))
        #expect(made.board.shows("1 of 640 events"))
        var late = made
        late.press("\\bulk read<enter>")
        // The first alert is at 15:00 by a clock that was 3 min 20 s ahead.
        #expect(late.board.shows("2019-02-07 14:56:40.000 edr"))
    }

    @Test func `without evidence the view says how to get some`() {
        var made = EvidenceBoard()
        made.press("8")
        #expect(made.board.shows("no evidence yet: breachboard import auto FILE"))
    }

    @Test func `nothing is read before there are batches`() {
        var made = EvidenceBoard()
        made.press("8jjGg")
        #expect(made.waiting.isEmpty)
    }

    @Test func `a row whose text is not there yet shows its time and does not move`() {
        var made = EvidenceBoard.sample()
        made.board.press("llllll")
        let before = made.board.screen
        let rows = 8..<28
        #expect(before[rows].allSatisfy { $0.contains(" 2019-02-0") && !$0.contains("page=") })
        made.answer()
        #expect(made.board.screen[rows].allSatisfy { $0.contains("page=") || $0.contains("bulk") })
        let times = { (screen: [String]) in screen[rows].map { $0.prefix(27) } }
        #expect(times(before) == times(made.board.screen))
    }

    @Test func `both ends, and the columns beside, are read before somebody goes there`() {
        var made = EvidenceBoard.sample()
        for keys in ["l", "h", "l", "G", "g"] {
            made.board.press(keys)
            #expect(made.board.screen[8..<28].allSatisfy { $0.count > 70 })
            made.answer()
        }
    }

    @Test func `records that are on the screen are drawn when they come`() {
        var made = EvidenceBoard.sample()
        made.board.press("llllll")
        #expect(made.arrivals.contains(where: made.board.state.isShown))
    }

    @Test func `records that are read ahead cost no frame`() {
        var made = EvidenceBoard.sample()
        made.board.press(String(repeating: "j", count: 40))
        let arrivals = made.arrivals
        #expect(!arrivals.isEmpty)
        for message in arrivals {
            #expect(!made.board.state.isShown(message))
            let before = made.board.screen
            made.take(message)
            #expect(made.board.screen == before)
        }
    }

    @Test func `scrolling row by row never waits for a text`() {
        var made = EvidenceBoard.sample()
        for _ in 0..<120 {
            made.board.press("j")
            let blank = made.board.screen.dropFirst(7).prefix(20).filter {
                $0.hasSuffix(".000 ") || $0.count < 40
            }
            #expect(blank.isEmpty)
            made.answer()
        }
    }

    @Test func `a search narrows while it is typed, and Esc shows all again`() {
        var made = EvidenceBoard.sample()
        made.press("\\exp")
        #expect(made.board.shows("\\exp"))
        made.press("ort<enter>")
        #expect(made.board.shows("1 of 150 events (640 in all)   150 hits: export"))
        made.press("<esc>")
        #expect(made.board.shows("1 of 640 events"))
    }

    @Test func `what answers an earlier search comes too late`() {
        var made = EvidenceBoard.sample()
        made.board.press("\\login<enter>")
        made.take(.resized(made.board.state.size))
        var old: EvidenceSearchOrder?
        for case .search(let order) in made.waiting where old == nil { old = order }
        made.answer()
        let shown = made.board.screen
        if let old { made.take(.evidence(.searched(made.findings(of: old)))) }
        #expect(made.board.screen == shown)
    }

    @Test func `a text that is no search is told, and all stays`() {
        var made = EvidenceBoard.sample()
        made.press("\\\"open<enter>")
        #expect(made.board.shows("the quotation mark is not closed"))
        #expect(made.board.shows("of 640 events"))
    }

    @Test func `what a search comes to, or what is wrong with it, stands beside what is typed`() {
        var made = EvidenceBoard.sample()
        made.press("\\bulk read")
        #expect(made.board.screen.last?.contains("hit") == true)
        made.press("<esc>\\from:zz")
        #expect(made.board.screen.last?.contains("\\from:zz") == true)
        #expect(made.board.screen.last?.contains("zz is no moment") == true)
    }

    @Test func `the list of batches begins below its heading, and marks no letter away`() {
        var made = EvidenceBoard.sample()
        made.press("B")
        #expect(made.board.screen.contains { $0.contains("   batches") })
        made.press("k")
        #expect(made.board.screen.contains { $0.contains("batches") })
    }

    @Test func `hits that come in above the selected row do not move it`() throws {
        var made = EvidenceBoard.sample()
        made.press("\\export<enter>G")
        let order = EvidenceFindings(
            number: 6, hits: EvidenceHits(Array(0..<640)), searched: 640, total: 640, isDone: true)
        let line = try #require(made.board.screen.firstIndex { $0.hasPrefix(" >") })
        let row = made.board.screen[line]
        made.take(.evidence(.searched(order)))
        made.answer()
        #expect(made.board.shows("of 640 events"))
        #expect(made.board.screen[line] == row)
    }

    @Test func `columns are shown, hidden and moved, and fields of the records become columns`() {
        var made = EvidenceBoard.sample()
        made.press("CG <esc>")
        #expect(made.board.shows("MESSAGE"))
        made.press("Cjj <esc>")
        #expect(!made.board.shows("ACTOR"))
        made.press("CK<esc>")
        #expect(made.board.shows("TIME"))
    }

    @Test func `sources are counted, and one is searched for by Enter`() {
        var made = EvidenceBoard.sample()
        made.press("H")
        #expect(made.board.shows("Sources of 640 events"))
        #expect(made.board.shows("proxy                             600"))
        made.press("j<enter>")
        #expect(made.board.state.cursors[.evidence]?.filter == "source:edr")
    }

    @Test func `times are those of the incident's zone or UTC, as on the timeline`() {
        var made = EvidenceBoard.sample()
        made.press("t")
        #expect(made.board.shows("TIME (UTC)"))
        #expect(made.board.shows("2019-02-07 08:00:00.000"))
    }

    @Test func `h and l go to the events of the column beside`() {
        var made = EvidenceBoard.sample()
        made.press("l")
        let there = made.window.index
        #expect(!made.board.shows("1 of 640"))
        made.press("h")
        #expect(made.board.shows("1 of 640"))
        #expect(there === made.window.index)
    }

    @Test func `where clocks are changed among the rows, each names its own`() {
        var made = EvidenceBoard()
        let hour: Int64 = 3_600_000
        // 3 Nov 2019 05:30 UTC: New York's 01:30 for the first time; an hour later for the second.
        let first: Int64 = 1_572_759_000_000
        let events = [first, first + hour].map {
            EvidenceBoard.event(at: $0, source: "proxy", user: "kh", "GET /")
        }
        made.add("proxy", events)
        made.press("8")
        #expect(made.board.shows("TIME (EDT, EST)"))
        #expect(made.board.shows("2019-11-03 01:30:00 EDT"))
        #expect(made.board.shows("2019-11-03 01:30:00 EST"))
    }

    @Test func `a year is not left out for the name of a clock where there are several years`() {
        var made = EvidenceBoard(size: Size(rows: 24, columns: 80))
        // 15 Jan 2019 and 15 Jul 2020.
        made.add(
            "proxy",
            [1_547_550_000_000, 1_594_810_800_000].map {
                EvidenceBoard.event(at: $0, source: "proxy", user: "kh", "GET /")
            })
        made.press("8")
        #expect(made.board.shows("TIME (EST, EDT)"))
        #expect(made.board.shows("2019-01-15 06:00:00"))
        #expect(made.board.shows("2020-07-15 07:00:00"))
    }

    @Test func `a batch whose entry was redacted says so in the list of batches`() throws {
        var made = EvidenceBoard.sample()
        let added = try #require(made.board.log.last { $0.target.kind == .evidence })
        let redaction = Command(
            id: CommandID(high: 9, low: 9), actor: added.actor, at: added.at,
            incident: added.incident, target: added.target, action: .redact("of others"),
            base: added.seq)
        let last = try #require(made.board.log.last)
        made.take(.changesArrived([Change(seq: last.seq.next, command: redaction)]))
        made.press("B")
        #expect(made.board.shows("redacted: its events are gone, imported by kh"))
        #expect(!made.board.shows(" 0 events"))
    }

    @Test func `the hint names the key that marks here, not the one of the checklist`() {
        #expect(EvidenceBoard.sample().board.shows("Space mark"))
    }

    @Test func `the details of an event go to their end and back`() {
        var made = EvidenceBoard.sample(size: Size(rows: 15, columns: 60))
        made.press("<enter>")
        let first = made.board.screen
        made.press("G")
        #expect(made.board.screen != first)
        made.press("g")
        #expect(made.board.screen == first)
    }
}
