import IncidentModel
import Samples
import Terminal
import TestSupport
import Testing

@testable import Dashboard

/// The board as it was known on a past day.
struct AsOfTests {
    static let refusal: SafeText =
        "as of 1 Mar 2019, when nothing can be changed: Esc goes back to now"

    /// A board on a log, with the clock behind its last change.
    static func board(_ log: [Change], at now: Instant, _ size: Size) -> BoardState {
        var state = TestBoard.blank(size: size, now: now)
        state.file = CaseFile(changes: log, now: now)
        return state
    }

    @Test(arguments: 0..<8)
    func `every view shows what a board showed whose log ended on that day`(seed: Int) throws {
        let log = RandomCase.log(seed: UInt64(seed), steps: 90, hours: 9)
        let zone = try #require(Incident(folding: log)).zone
        let now = try #require(log.last?.at.adding(milliseconds: 40 * 86_400_000))
        let size = [
            Size(rows: 36, columns: 120), Size(rows: 24, columns: 80), Size(rows: 15, columns: 60),
        ][seed % 3]
        var past = Self.board(log, at: now, size)
        let days = Set(log.map { zone.day(of: $0.at) }).sorted()
        for day in days.shuffled(using: &Self.dice) {
            past.show(asOf: day)
            let last = zone.last(of: day)
            var then = Self.board(log.filter { $0.at <= last }, at: last, size)
            #expect(past.now == last)
            #expect(past.file.incident == then.file.incident)
            #expect(past.file.reckoning == then.file.reckoning)
            for screen in Screen.allCases where screen != .incidents {
                (past.screen, then.screen) = (screen, screen)
                #expect(
                    Self.body(of: past) == Self.body(of: then),
                    "seed \(seed), \(screen) on \(day)")
            }
        }
    }

    private static var dice: SeededGenerator {
        get { SeededGenerator(seed: 5) }
        set {}
    }

    /// The frame without the line of the day and the footer, as text and roles.
    private static func body(of state: BoardState) -> [[String]] {
        let grid = state.frame().grid
        let rows =
            Chrome.headerRows(state.layout) / 4..<grid.size.rows - Chrome.footerRows(state.layout)
        return rows.filter { $0 > 0 }.map {
            [grid.text[$0], grid.roles(row: $0).map(\.name).joined(separator: " ")]
        }
    }

    // MARK: The model case

    private func board(asOf typed: String = "1 mar", size: Size = Size(rows: 36, columns: 120))
        -> TestBoard
    {
        var board = TestBoard(.modelCase, size: size)
        board.press("@\(typed)<enter>")
        return board
    }

    @Test(arguments: [
        Size(rows: 36, columns: 120), Size(rows: 24, columns: 80), Size(rows: 15, columns: 60),
        Size(rows: 4, columns: 40),
    ])
    func `a past day cannot be missed`(size: Size) {
        let board = board(size: size)
        #expect(board.screen[0].contains("AS OF 1 Mar 2019"))
        #expect(board.state.frame().grid.roles(row: 0).contains(.headerAsOf))
    }

    @Test func `clocks are as they were on that day`() throws {
        var board = board()
        #expect(board.state.today.text == "2019-03-01")
        #expect(board.state.file.changes.allSatisfy { board.state.now >= $0.at })
        board.press("<esc>")
        #expect(board.state.now == SampleIncident.modelCase.clock)
        #expect(board.state.past == nil)
        #expect(board.state.file == TestBoard(.modelCase).state.file)
    }

    @Test func `nothing can be changed on a past day`() throws {
        var board = board()
        let before = board.state.file
        for act in Act.allCases where act.changesTheIncident {
            _ = board.state.perform(act)
            #expect(board.state.toast?.text == Self.refusal, "\(act)")
        }
        for screen in Screen.allCases {
            board.state.screen = screen
            for key in "aeoIdnbvxXcEuU +-" { board.press(.character(key)) }
        }
        board.press("4<enter>en<esc>")
        #expect(board.state.file == before)
        #expect(board.effects.allSatisfy { if case .readPortfolio = $0 { true } else { false } })
        #expect(board.state.liveFile.pending.isEmpty)
    }

    @Test func `a day before the incident and a day to come are not shown`() {
        var board = board(asOf: "2018-12-31")
        #expect(board.state.past == nil)
        #expect(board.state.toast?.text.description.hasPrefix("nothing was recorded") == true)
        board.press("@today<enter>")
        #expect(board.state.past == nil)
        #expect(board.state.toast?.text.description.hasSuffix("this is now") == true)
    }

    @Test func `what is no day is told, and can be mended`() {
        var board = TestBoard(.modelCase)
        board.press("@soon<enter>")
        #expect(board.shows("is no day"))
        board.press("<c-u>-7<enter>")
        #expect(board.state.past?.day.text == "2019-03-21")
    }

    @Test func `the keys walk day by day, and from one day with changes to the next`() throws {
        var board = TestBoard(.modelCase)
        board.press("(")
        #expect(board.state.past?.day.text == "2019-03-27")
        board.press("((")
        #expect(board.state.past?.day.text == "2019-03-25")
        board.press("))")
        #expect(board.state.past?.day.text == "2019-03-27")
        board.press(")")
        #expect(board.state.past == nil)
        let zone = board.state.zone
        let recorded = Set(board.log.map { zone.day(of: $0.at) }).sorted()
        let days = recorded.filter { $0 < board.state.today }
        for day in days.reversed() {
            board.press("<")
            #expect(board.state.past?.day == day)
        }
        board.press("<")
        #expect(board.state.past?.day == days.first)
        for day in days.dropFirst() {
            board.press(">")
            #expect(board.state.past?.day == day)
        }
        board.press(">")
        #expect(board.state.past == nil)
    }

    @Test func `what others change meanwhile goes on beneath`() throws {
        var board = board()
        let before = board.state.file
        let letters = Target(.check, try #require(ItemID("letters")))
        var others = TestBoard(.modelCase)
        others.somebody("alice", sets: .owner, of: letters, to: .text("mary"))
        others.somebody("alice", sets: .detail, of: letters, to: .text("by post"))
        board.take(.changesArrived(others.log))
        #expect(board.state.file == before)
        #expect(board.shows("2 new since"))
        board.take(.ticked(try #require(SampleIncident.modelCase.clock.adding(.seconds(90)))))
        #expect(board.state.today.text == "2019-03-01")
        board.press("<esc>")
        #expect(board.item("letters")?.owner == "mary")
        #expect(board.state.now == SampleIncident.modelCase.clock.adding(.seconds(90)))
        #expect(board.state.file.fresh[letters] != nil)
    }

    @Test func `a value that is redacted meanwhile is gone from the past at once`() throws {
        var board = board()
        let entry = try #require(
            board.state.file.changes.last { $0.target.kind == .entry && $0.action.field == nil })
        let title = try #require(board.state.incident?.item(entry.target)?[.title].text)
        let redaction = Command(
            id: CommandID(high: 9, low: 9), actor: entry.actor, at: board.state.clock,
            incident: entry.incident, target: entry.target, action: .redact("a name"),
            base: entry.seq)
        let last = try #require(board.log.last?.seq)
        board.take(.changesArrived([Change(seq: last.next, command: redaction)]))
        #expect(board.state.past?.day.text == "2019-03-01")
        #expect(board.state.incident?.item(entry.target)?[.title].text != title)
    }

    @Test func `an own change that loses a conflict brings the board back to now`() throws {
        var board = TestBoard(.modelCase)
        board.isOffline = true
        board.select("letters")
        board.press("o<c-u>mary<enter>")
        board.press("(")
        #expect(board.state.past != nil)
        let letters = Target(.check, try #require(ItemID("letters")))
        board.somebody("alice", sets: .owner, of: letters, to: .text("bob"))
        board.goOnline()
        #expect(board.state.past == nil)
        guard case .conflict = board.state.mode else {
            Issue.record("no conflict is shown")
            return
        }
    }

    @Test func `what is on its way is not given up by quitting on a past day`() throws {
        var board = TestBoard(.modelCase)
        board.isOffline = true
        board.select("letters")
        board.press("o<c-u>mary<enter>(Q")
        #expect(board.effects.isEmpty)
        board.goOnline()
        #expect(board.effects.contains(.quit))
    }

    @Test func `another incident is opened on the same day`() throws {
        var board = board(asOf: "-3")
        board.take(.incidentOpened(SampleIncident.modelCase.reference, board.log))
        #expect(board.state.past?.day.text == "2019-03-25")
        let exercise = TestBoard(.exercise)
        board.take(.incidentOpened(SampleIncident.exercise.reference, exercise.log))
        #expect(board.state.past == nil)
        #expect(board.state.incident?.id == SampleIncident.exercise.reference)
    }

    @Test func `the list of incidents says that it is as it is now`() {
        var board = board()
        let listed = TestBoard(.modelCase)
        board.press("0")
        #expect(board.screen[0].contains("list as it is now"))
        var live = listed
        live.press("0")
        #expect(board.screen[4..<30] == live.screen[4..<30])
    }

    @Test func `a read-only board and a kiosk can look back too`() {
        var board = TestBoard(.modelCase)
        board.state.viewer.readOnly = "asked for"
        board.state.viewer.isKiosk = true
        board.press("(")
        #expect(board.state.past != nil)
        board.take(.idled)
        #expect(!board.shows("AS OF"))
    }
}
