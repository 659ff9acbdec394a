import IncidentModel
import NotificationRules
import Samples
import Terminal
import Testing

@testable import Dashboard

struct IncidentsTests {
    @Test
    func `an empty database says how to begin`() throws {
        let picture = try ScreenPicture()
        let text = picture.text(.incidents)
        #expect(text.contains("No incident yet. To begin:"))
        #expect(text.contains("a                  opens a new incident"))
        #expect(text.contains("breachboard demo"))
    }

    @Test
    func `each incident is a line with severity, phase, people and progress`() {
        var picture = ScreenPicture(sample: .exercise, columns: 120, rows: 36)
        picture.with { $0.portfolio = $0.incident.map { [IncidentSummary($0)] } ?? [] }
        let line = picture.grid(.incidents).text[1]
        #expect(line.hasPrefix(" ▸ EX-2026-02    EXERCISE Mailbox phishing"))
        #expect(line.contains("SEV 2"))
        #expect(line.contains("assess"))
        #expect(line.contains("≈"))
        #expect(line.contains("29 Jan"))
    }

    @Test
    func `enter opens the incident and shows it`() {
        var board = TestBoard(.modelCase)
        board.press("0<enter>")
        #expect(board.state.screen == .overview)
        #expect(board.effects.last == .open(SampleIncident.modelCase.reference))
    }

    @Test
    func `the list follows what is written while it is open`() throws {
        var board = TestBoard(.modelCase)
        board.press("0")
        #expect(board.effects == [.readPortfolio])
        board.take(.logGrew)
        #expect(board.effects == [.readPortfolio, .readPortfolio])
        board.press("I<tab><tab>sev1<c-s>")
        #expect(board.effects.count > 2)
        #expect(board.effects.allSatisfy { $0 == .readPortfolio })
        board.press("4")
        let before = board.effects.count
        board.take(.logGrew)
        #expect(board.effects.count == before)
        board.press("q")
        #expect(board.state.screen == .incidents)
        #expect(board.effects.count == before + 1)
        board.press("<tab><backtab>")
        #expect(board.effects.count == before + 2)
    }

    @Test
    func `an incident that was opened is on the board`() throws {
        var board = TestBoard(.modelCase)
        board.press("0aNEW-1<tab>Lost laptop<c-s>")
        #expect(board.state.screen == .overview)
        #expect(board.effects.contains(.open(try #require(IncidentID("NEW-1")))))
    }

    @Test
    func `ten thousand incidents are sorted, filtered and paged`() throws {
        var picture = try ScreenPicture()
        let portfolio = try Self.portfolio(of: 10_000)
        picture.with {
            $0.screen = .incidents
            $0.portfolio = portfolio
            $0.cursor.select(9_999, in: IncidentsScreen.rows(in: $0))
            $0.cursor.settle(
                in: IncidentsScreen.rows(in: $0), height: IncidentsScreen.listHeight(in: $0))
        }
        #expect(picture.grid(.incidents).text.last?.contains("▸ I-09999") == true)
        let texts = IncidentsScreen.rows(in: picture.state).map {
            IncidentsScreen.searchText(of: $0, in: picture.state)
        }
        #expect(texts.first == "I-00000 title 0")
        #expect(texts.last == "I-09999 title 9999")
        #expect(!texts.contains(""))
        picture.with {
            $0.cursor = ListCursor()
            $0.cursor.filter = "title 77"
        }
        #expect(IncidentsScreen.rows(in: picture.state).count == 111)
        picture.with {
            $0.cursor.filter = ""
            $0.cursor.sort = PortfolioOrder.Key.people.rawValue
        }
        #expect(picture.grid(.incidents).text[1].contains("I-09999"))
        #expect(
            IncidentsScreen.summary(of: picture.state).description == "10,000 incidents, by people")
    }

    @Test
    func `the next deadline of each incident is told, and the first one is first`() throws {
        var picture = try Self.withDeadlines(columns: 120)
        let text = picture.grid(.incidents).text
        #expect(text[0].hasSuffix("NEXT DEADLINE"))
        #expect(text[1].contains("not known   15 Mar      4 d late"))
        #expect(text[2].contains("not known   22 Mar      3 d left"))
        #expect(text[3].contains("not known   30 Apr      42 d left"))
        #expect(text[4].hasSuffix("not known"))
        let roles = (1...3).map { row in
            picture.grid(.incidents).roles(row: row).last { $0 != .text }
        }
        #expect(roles == [.deadlineOverdue, .deadlineNear, .deadlineRunning])
        picture.with { $0.cursors[.incidents, default: ListCursor()].isReversed = true }
        #expect(picture.grid(.incidents).text[4].contains("4 d late"))
    }

    @Test
    func `where there is room, the list says what the deadline is for`() throws {
        let line = try Self.withDeadlines(columns: 170).grid(.incidents).text[1]
        #expect(line.contains("15 Mar      4 d late   US-VT notice to individuals"))
        #expect(try Self.withDeadlines(columns: 80).text(.incidents).contains("late") == false)
    }

    @Test
    func `a deadline that is gone leaves its incident without one`() throws {
        var picture = try Self.withDeadlines(columns: 120)
        let id = try #require(IncidentID("I-00002"))
        picture.with { _ = $0.update(.deadlinesArrived([id: nil])) }
        #expect(picture.text(.incidents).contains("4 d late") == false)
    }

    /// Four incidents, of which the last has no deadline, on 19 March 2026.
    private static func withDeadlines(columns: Int) throws -> ScreenPicture {
        var picture = try ScreenPicture(columns: columns)
        let rows = try portfolio(of: 4)
        let duty = try #require(TestBoard(.exercise).state.nextDeadlines.first)
        let days = ["2026-04-30", "2026-03-22", "2026-03-15"]
        var arrived: [IncidentID: NextDeadline?] = [:]
        for (row, day) in zip(rows, days) {
            let due = Deadline(try Day.parse(day), in: .utc)
            arrived[row.id] = NextDeadline(title: duty.title, due: due)
        }
        picture.with {
            $0.screen = .incidents
            _ = $0.update(.portfolioArrived(rows))
            _ = $0.update(.deadlinesArrived(arrived))
            $0.cursor.sort = PortfolioOrder.Key.deadline.rawValue
        }
        return picture
    }

    private static func portfolio(of number: Int) throws -> [IncidentSummary] {
        try (0..<number).compactMap { place in
            let digits = String(place)
            let name = "I-" + String(repeating: "0", count: 5 - digits.count) + digits
            guard let id = IncidentID(name), let actor = Actor("kh"),
                let people = Target("count/people")
            else { return nil }
            let count = try Schema.value(of: "\(place) estimate", for: .revision, of: .count)
            let actions: [(Target, Action)] = [
                (.incident, .add([.title: .text("title \(place)"), .phase: .text("assess")])),
                (people, .add([.revision: count])),
            ]
            let changes = actions.enumerated().map { seq, entry in
                Change(
                    seq: Seq(Int64(seq) + 1),
                    command: Command(
                        id: CommandID(high: 0, low: UInt64(seq)), actor: actor,
                        at: Instant(milliseconds: Int64(place)), incident: id, target: entry.0,
                        action: entry.1))
            }
            return Incident(folding: changes).map(IncidentSummary.init)
        }
    }
}
