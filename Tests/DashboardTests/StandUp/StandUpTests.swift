import Briefing
import IncidentModel
import IncidentStore
import Samples
import Terminal
import Testing

@testable import Dashboard

@Suite struct StandUpTests {
    @Test func `P shows the first slide, and n, p and digits go through them`() {
        var board = TestBoard()
        board.press("P")
        #expect(board.shows("WHERE WE ARE") && board.shows("1/8"))
        board.press("n")
        #expect(board.shows("WHAT CHANGED") && board.shows("2/8"))
        board.press("8")
        #expect(board.shows("NEXT UPDATE") && board.shows("8/8"))
        board.press("n")
        #expect(board.shows("8/8"))
        board.press("p")
        #expect(board.shows("DECISIONS AND ASKS"))
    }

    @Test func `b shows nothing, and any key shows the slide again`() {
        var board = TestBoard()
        board.press("Pb")
        #expect(board.screen.allSatisfy { $0.allSatisfy { $0 == " " } })
        board.press("n")
        #expect(board.shows("WHERE WE ARE"))
    }

    private static let sizes = [
        Size(rows: 15, columns: 60), Size(rows: 24, columns: 80), Size(rows: 36, columns: 120),
    ]

    @Test(arguments: sizes)
    func `Space pages through a slide until every line was shown`(size: Size) throws {
        var board = TestBoard(.exercise, size: size)
        board.press("P5")
        let lines = try #require(board.state.presentation).current.lines.count
        var seen: Set<Int> = []
        while let shown = board.state.presentation, shown.slide == 4 {
            let pages = SlidePages(shown, size: size)
            let page = pages.page(of: shown.offset)
            let body = PresenterLayout(size).body
            #expect(pages.page(page).count <= body.rows)
            for case .piece(let line, _, _, _) in pages.page(page) { seen.insert(line) }
            board.press("<space>")
        }
        #expect(seen == Set(0..<lines))
        #expect(board.state.presentation?.slide == 5)
    }

    @Test func `what others change waits until it is over`() throws {
        var board = TestBoard()
        board.press("P5")
        let before = board.screen
        let open = try #require(board.state.incident?.checklist.first { !$0.state.isSettled })
        board.somebody("mk", sets: .owner, of: open.target, to: .text("Somebody"))
        board.catchUp()
        #expect(board.shows("1 waiting"))
        #expect(!board.shows("Somebody"))
        #expect(board.screen.dropLast(2) == before.dropLast(2))
        board.press("qd")
        #expect(board.state.presentation == nil)
        #expect(board.item(open.id.text)?.owner == "Somebody")
    }

    @Test func `an own tick is on the slide at once, and saved`() throws {
        var board = TestBoard()
        board.press("P6i")
        let place = try #require(
            board.state.presentation?.current.lines.firstIndex { $0.text.contains(": open") })
        board.press(String(repeating: "j", count: place))
        let target = try #require(board.state.presentation?.current.lines[place].target)
        board.press("<space>")
        let step = try #require(board.state.incident?.checklist.first { $0.target == target })
        #expect(step.state == .inProgress)
        #expect(board.state.presentation?.current.lines[place].text.contains("in progress") == true)
        #expect(board.log.last?.target == target)
        board.press("<space>")
        #expect(board.log.last?.target == target && board.state.mode == .browsing)
    }

    @Test func `a change that lost against another one asks, as everywhere`() throws {
        var board = TestBoard()
        board.press("P6i")
        let place = try #require(
            board.state.presentation?.current.lines.firstIndex { $0.text.contains(": open") })
        board.press(String(repeating: "j", count: place))
        let target = try #require(board.state.presentation?.current.lines[place].target)
        board.somebody("mk", sets: .owner, of: target, to: .text("mk"))
        board.press("o<c-u>zz<c-s>")
        guard case .conflict(let panel) = board.state.mode else {
            Issue.record("no conflict is shown")
            return
        }
        #expect(panel.conflict.present == .text("mk"))
        board.press("m")
        #expect(board.state.incident?.item(target)?[.owner] == .text("zz"))
        #expect(board.state.presentation != nil)
    }

    @Test func `a decision and an ask are changes of their own`() throws {
        var board = TestBoard()
        board.press("P7id")
        board.press("Letters go out on Friday<enter>")
        let entry = try #require(
            board.state.incident?.entries.first {
                $0.title == "Letters go out on Friday"
            })
        #expect(entry.kind == .decided && board.shows("Letters go out on Friday"))
        board.press("amk: call the mail house<enter>")
        let ask = try #require(board.state.incident?.checklist.first { $0.section == .asks })
        #expect(ask.owner == "mk" && ask.title == "call the mail house")
        #expect(board.shows("call the mail house: open"))
    }

    @Test func `an empty decision is none, and what was typed stays`() {
        var board = TestBoard()
        let count = board.log.count
        board.press("P7id<enter>")
        #expect(board.log.count == count && board.shows("has to be given"))
        board.press("<esc><esc>")
        #expect(board.state.presentation?.stage == .showing)
    }

    @Test func `it is recorded with its number, period, head and what was taken`() throws {
        var board = TestBoard()
        let head = try #require(board.log.last?.seq)
        board.press("P7idOne thing<enter><esc>qr2026-03-21<enter>")
        #expect(board.state.presentation == nil)
        let record = try #require(board.state.incident?.standUps.first)
        #expect(record.number == 1 && record.since == .start && record.head == head)
        #expect(record.hash == "hash of \(head)" && record.taken == [head.next])
        #expect(record.next == (try Moment.parse("2026-03-21")))
        #expect(record.when == board.state.now.wholeSecond)
        #expect(board.shows("recorded: breachboard standup EX-2026-02 --number 1"))
        let minutes = try #require(Minutes(of: record, in: board.log))
        #expect(minutes.taken.map(\.text) == ["new: One thing, 19 Mar 2026"])
    }

    @Test func `the second one begins where the first one ended`() throws {
        var board = TestBoard()
        let head = try #require(board.log.last?.seq)
        board.press("PidOne thing<enter><esc>qr<enter>P")
        let agenda = try #require(board.state.presentation).agenda
        #expect(agenda.number == 2 && agenda.since == head)
        #expect(agenda.digest.lines.flatMap(\.seqs) == [head.next, head.next.next])
    }

    @Test func `what is shown at first is what the minutes say`() throws {
        var board = TestBoard()
        board.press("P")
        let shown = try #require(board.state.presentation).agenda
        board.press("qr<enter>")
        let record = try #require(board.state.incident?.standUps.first)
        #expect(Minutes(of: record, in: board.log)?.agenda == shown)
    }

    @Test func `somebody else's record of the same number wins, and nothing is lost`() throws {
        var board = TestBoard()
        board.press("P")
        let shown = try #require(board.state.presentation)
        let other = StandUp(
            number: 1, when: board.state.now, since: .start, head: shown.head, hash: "x",
            taken: [], next: nil, recorded: shown.incident.head)
        board.somebody("mk", adds: other.target, other.fields)
        board.press("qr<enter>")
        #expect(board.shows("there is a stand-up 1 already"))
        #expect(board.state.presentation?.stage == .showing)
    }

    @Test func `q asks, and any other key goes on`() {
        var board = TestBoard()
        board.press("Pq")
        #expect(board.shows("r record stand-up 1  d discard it"))
        board.press("x")
        #expect(board.state.presentation?.stage == .showing)
        board.press("<esc>d")
        #expect(board.state.presentation == nil && board.shows("was not recorded"))
        #expect(board.state.incident?.standUps.isEmpty == true)
    }

    @Test func `on a read-only board it is shown, and nothing is recorded`() {
        var board = TestBoard()
        board.state.viewer.readOnly = "asked for"
        board.press("Pi")
        #expect(board.shows("read only: asked for"))
        board.press("q")
        #expect(board.state.presentation == nil && board.shows("nothing is recorded: read only"))
    }

    @Test func `the clock of the slide and of all of them count seconds`() throws {
        var board = TestBoard()
        board.press("P")
        board.take(.ticked(try #require(board.state.now.adding(milliseconds: 65_000))))
        #expect(board.shows("01:05 of 01:05"))
        board.press("n")
        board.take(.ticked(try #require(board.state.now.adding(milliseconds: 7_000))))
        #expect(board.shows("00:07 of 01:12"))
        board.press("p")
        #expect(board.shows("01:05 of 01:12"))
    }

    @Test func `while changes wait to be saved it is not recorded`() {
        var board = TestBoard()
        board.press("P7i")
        board.isOffline = true
        board.press("dLater<enter><esc>qr<enter>")
        #expect(board.shows("changes wait to be saved"))
        #expect(board.state.incident?.standUps.isEmpty == true)
        board.goOnline()
        board.press("r<enter>")
        #expect(board.state.incident?.standUps.count == 1)
    }

    @Test func `nothing privileged is on any slide`() throws {
        var board = TestBoard()
        board.press("P")
        let secret = board.log.compactMap { change -> Target? in
            let item = board.state.incident?.item(change.target)
            return item?[.privileged] == .text("yes") ? change.target : nil
        }
        let titles = Set(secret.compactMap { board.state.incident?.item($0)?[.title].text })
        #expect(!titles.isEmpty)
        let lines = try #require(board.state.presentation).agenda.slides.flatMap(\.lines)
        for title in titles { #expect(!lines.contains { $0.text.contains(title) }) }
    }

    @Test func `help shows every key, on the smallest screen too`() {
        for size in [Size(rows: 15, columns: 60), Size(rows: 24, columns: 80)] {
            var board = TestBoard(.exercise, size: size)
            board.press("P?")
            for word in ["1 to 8", "PgUp", "Ctrl", "F1"] where size.rows > 15 || word != "Ctrl" {
                #expect(board.shows(word))
            }
            board.press("x")
            #expect(board.state.presentation?.stage == .showing)
        }
    }

    @Test(arguments: [(0, 0), (1, 1), (3, 200), (15, 60), (200, 500)])
    func `it can be drawn at every size`(rows: Int, columns: Int) {
        var board = TestBoard(.exercise, size: Size(rows: rows, columns: columns))
        board.press("P")
        for _ in 0..<8 {
            _ = board.state.frame()
            board.press("n")
        }
        board.press("id<esc>q")
        _ = board.state.frame()
        #expect(board.state.presentation != nil)
    }
}
