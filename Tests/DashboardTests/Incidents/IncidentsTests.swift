import IncidentModel
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
