import IncidentModel
import NotificationRules
import Samples
import Terminal
import Testing

@testable import Dashboard

/// A board that somebody watches, or comes back to.
struct WatchingTests {
    // MARK: Since the last look

    private static let monday = Instant(milliseconds: 1_553_600_000_000)

    private func look(_ board: TestBoard, unseen: [Seq] = []) -> LastLook {
        LastLook(seq: board.log.last?.seq ?? .start, at: Self.monday, unseen: unseen)
    }

    @Test func `what others changed since the last look is listed and marked`() throws {
        var board = TestBoard(.modelCase)
        let look = look(board)
        let letters = Target(.check, try #require(ItemID("letters")))
        board.somebody("alice", sets: .owner, of: letters, to: .text("mary"))
        board.somebody("kh", sets: .detail, of: letters, to: .text("second class"))
        let later = board.log
        var opened = TestBoard(.modelCase)
        opened.state.file = CaseFile(changes: later, now: opened.state.now)
        opened.take(.lastLooked(look))
        #expect(opened.shows("Since you were last here (2 days ago): 1 change"))
        #expect(opened.shows("mary"))
        #expect(!opened.shows("second class"))
        #expect(Set(opened.state.file.fresh.keys) == [letters])
        opened.press("x")
        #expect(opened.state.mode == .browsing)
        #expect(opened.state.look?.unseen == [try #require(later.dropLast().last?.seq)])
        opened.select("letters")
        opened.press("k")
        #expect(opened.state.look?.unseen == [])
        #expect(opened.state.look?.seq == later.last?.seq)
    }

    @Test func `a mark that was not seen is still there the next time, without the list`() throws {
        var board = TestBoard(.modelCase)
        let change = try #require(board.log.last { $0.target.kind == .check })
        board.take(.lastLooked(look(board, unseen: [change.seq])))
        #expect(board.state.mode == .browsing)
        #expect(board.state.file.fresh[change.target]?.seq == change.seq)
    }

    @Test func `own changes are no news`() throws {
        var board = TestBoard(.modelCase, actor: "casebook")
        board.take(.lastLooked(LastLook(seq: Seq(3), at: Self.monday)))
        #expect(board.state.mode == .browsing)
        #expect(board.state.file.fresh.isEmpty)
    }

    // MARK: Rotation

    @Test func `the views follow each other, a long list page by page`() {
        var board = TestBoard(.modelCase, size: Size(rows: 15, columns: 60))
        board.state.rotation = Rotation([.overview, .log], isOn: true)
        var seen: [Screen] = []
        var offsets: [Int] = []
        for _ in 0..<24 {
            board.take(.turned)
            seen.append(board.state.screen)
            offsets.append(board.state.cursor.offset)
        }
        #expect(Set(seen) == [.overview, .log])
        let pages = zip(seen, offsets).filter { $0.0 == .log }.map(\.1)
        #expect(pages.first == 0 && pages.contains { $0 > 0 })
    }

    @Test func `whoever is typing is left alone, and what is read is closed`() {
        var board = TestBoard(.modelCase)
        board.state.rotation = Rotation(isOn: true)
        board.press("I")
        board.take(.turned)
        #expect(board.state.screen == .overview)
        guard case .form = board.state.mode else {
            Issue.record("the form is gone")
            return
        }
        board.press("<esc>?")
        board.take(.turned)
        #expect(board.state.mode == .browsing)
        #expect(board.state.screen == .affected)
    }

    @Test func `W begins and ends it, and the time that is left is shown`() {
        var board = TestBoard(.modelCase)
        board.take(.turned)
        #expect(board.state.screen == .overview)
        board.press("W")
        board.take(.turning(15))
        #expect(board.shows("next view in 15 s"))
        board.press("W")
        #expect(!board.shows("next view"))
    }

    @Test func `a rotation marks nothing as seen`() throws {
        var board = TestBoard(.modelCase)
        board.state.rotation = Rotation(isOn: true)
        let letters = Target(.check, try #require(ItemID("letters")))
        board.somebody("alice", sets: .owner, of: letters, to: .text("mary"))
        board.catchUp()
        for _ in 0..<12 { board.take(.turned) }
        #expect(board.state.file.fresh[letters] != nil)
    }

    @Test(arguments: [
        ("20", 20), ("20s", 20), ("2m", 120), ("60m", 3_600), ("4", nil), ("61m", nil), ("", nil),
        ("9999999999999999999", nil), ("-5", nil), ("1h", nil),
    ])
    func `a time is seconds or minutes`(text: String, seconds: Int?) {
        #expect(Rotation.seconds(text) == seconds)
    }

    @Test func `views are named as on their tabs`() {
        #expect(Rotation.screens("overview, deadlines,log") == [.overview, .deadlines, .log])
        #expect(Rotation.screens("overview,home") == nil)
        #expect(Rotation.screens("") == nil)
    }

    // MARK: Alerts

    private func alerts(_ effects: [Effect]) -> [String] {
        effects.compactMap { if case .alert(let text) = $0 { text.description } else { nil } }
    }

    /// What ends clocks: here nobody is told of anything.
    private static let telling: Set<String> = [
        "individuals-notified", "regulator-notified", "media-notified", "letters", "hhs-filing",
        "media-notice",
    ]

    private func watched(at now: String) throws -> TestBoard {
        var board = TestBoard(.modelCase)
        let now = try Instant(rfc3339: now)
        board.state.viewer.wantsAlerts = true
        board.state.now = now
        board.state.file = CaseFile(
            changes: board.log.filter {
                !Self.telling.contains($0.target.id.text) && $0.target.kind != .notice
            },
            now: now)
        return board
    }

    @Test func `each line is told once when the clock comes to it`() throws {
        var board = try watched(at: "2019-03-25T10:00:00-04:00")
        let rule = "US-HIPAA-IND"
        let start = board.state.now
        var told: [String] = []
        for quarter in 1...(4 * 24 * 16) {
            let now = try #require(start.adding(milliseconds: Int64(quarter) * 900_000))
            told += alerts(board.state.update(.ticked(now)))
        }
        let words = board.state.file.duties.filter { $0.id.text == rule && $0.isRunning }
        try #require(words.count == 1)
        let clocks = told.map { $0.split(separator: " (")[0].dropFirst("BH-2019-01: ".count) }
        let lines = clocks.filter { $0.hasPrefix("US-HIPAA") }
        for line in ["due in 7 days", "due in 3 days", "due in 24 h", "overdue"] {
            #expect(lines.count { $0.hasSuffix(line) } == 1, "\(told)")
        }
    }

    @Test func `a clock that jumps over several lines tells the last one, once`() throws {
        var board = try watched(at: "2019-03-25T10:00:00-04:00")
        let late = try Instant(rfc3339: "2019-04-20T10:00:00-04:00")
        let told = alerts(board.state.update(.ticked(late)))
        #expect(told.count == 1)
        #expect(told.first?.contains("overdue") == true)
        #expect(alerts(board.state.update(.ticked(late.adding(.seconds(600)) ?? late))).isEmpty)
    }

    @Test func `an alert has no titles and no names`() throws {
        var board = try watched(at: "2019-03-25T10:00:00-04:00")
        let told = alerts(
            board.state.update(.ticked(try Instant(rfc3339: "2019-04-20T10:00:00-04:00"))))
        let text = try #require(told.first)
        #expect(text.hasPrefix("BH-2019-01: US-"))
        for item in board.state.incident?.checklist ?? [] { #expect(!text.contains(item.title)) }
    }

    @Test func `a count that somebody else revises is told, an own one is not`() throws {
        var board = try watched(at: "2019-03-25T10:00:00-04:00")
        let count = Change(
            seq: Seq(900),
            command: Command(
                id: CommandID(high: 9, low: 1), actor: try #require(Actor("alice")),
                at: board.state.now, incident: try #require(board.state.incident?.id),
                target: .count(.people),
                action: .set(
                    .revision, try Schema.value(of: "12000 confirmed", for: .revision, of: .count))
            ))
        #expect(
            alerts(board.state.update(.changesArrived([count]))).first?.contains(
                "a count was revised") == true)
        #expect(alerts(board.state.update(.changesArrived([count]))).isEmpty)
    }

    @Test func `nothing is told that nobody asked for, nor on a locked board`() throws {
        var board = try watched(at: "2019-03-25T10:00:00-04:00")
        board.state.viewer.wantsAlerts = false
        let late = try Instant(rfc3339: "2019-04-20T10:00:00-04:00")
        #expect(alerts(board.state.update(.ticked(late))).isEmpty)
        var locked = try watched(at: "2019-03-25T10:00:00-04:00")
        _ = locked.state.update(.idled)
        #expect(alerts(locked.state.update(.ticked(late))).isEmpty)
    }

    @Test func `clocks are watched while a past day is on the board`() throws {
        var board = try watched(at: "2019-03-25T10:00:00-04:00")
        board.press("(")
        let told = alerts(
            board.state.update(.ticked(try Instant(rfc3339: "2019-04-20T10:00:00-04:00"))))
        #expect(told.count == 1)
        #expect(board.state.past != nil)
    }
}
