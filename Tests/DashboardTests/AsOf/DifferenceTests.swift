import IncidentModel
import Samples
import Terminal
import TestSupport
import Testing

@testable import Dashboard

/// What is different between two days, as a list.
struct DifferenceTests {
    private func panel(_ board: TestBoard) throws -> DifferencePanel {
        guard case .difference(let panel) = board.state.mode else {
            Issue.record("no difference is shown")
            throw Missing()
        }
        return panel
    }

    private struct Missing: Error {}

    @Test func `a past day is compared with now`() throws {
        var board = TestBoard(.modelCase)
        let last = board.state.zone.last(of: try #require(Day(year: 2019, month: 3, day: 1)))
        let later = board.log.count { $0.at > last }
        board.press("@2019-03-01<enter>D")
        let panel = try panel(board)
        #expect(panel.title == "1 Mar 2019 to now: \(later) changes")
        #expect(board.shows("HIPAA filing with HHS: certain now: 2019-04-08"))
        let texts = panel.lines.map(\.text.description)
        #expect(texts.contains { $0.hasPrefix("people: new, 11,658") })
        #expect(texts.contains("Counts") && texts.contains("Checklist"))
    }

    @Test func `two days are compared with each other, in either order`() throws {
        var board = TestBoard(.modelCase)
        board.press("D2019-03-10 2019-03-01<enter>")
        let there = try panel(board)
        board.press("D2019-03-01 2019-03-10<enter>")
        #expect(try panel(board) == there)
        #expect(there.title.description.hasPrefix("1 Mar 2019 to 10 Mar 2019: "))
    }

    @Test func `a field that was changed often is one line, from the first to the last`() throws {
        var board = TestBoard(.modelCase)
        let letters = Target(.check, try #require(ItemID("letters")))
        for name in ["mary", "bob", "sue"] {
            board.somebody("alice", sets: .owner, of: letters, to: .text(name))
            board.catchUp()
        }
        board.press("Dyesterday<enter>")
        let lines = try panel(board).lines.filter { $0.text.description.contains("owner") }
        let own = try #require(lines.first { $0.row == .item(letters) })
        #expect(own.text.description.hasSuffix("-> sue"))
        #expect(own.remark.description.hasPrefix("alice, "))
        #expect(own.remark.description.hasSuffix(", 3 times"))
    }

    @Test func `Enter opens what a line is about, and any other key closes the list`() throws {
        var board = TestBoard(.modelCase)
        board.press("@2019-03-01<enter><esc>D2019-03-01<enter>")
        let chosen = try #require(try panel(board).chosen)
        board.press("<enter>")
        #expect(board.state.mode == .detail(DetailPanel(row: chosen)))
        board.press("<esc>D2019-03-01<enter>jjjkx")
        #expect(board.state.mode == .browsing)
        #expect(board.effects.isEmpty)
    }

    @Test func `the list can be walked to both of its ends`() throws {
        var board = TestBoard(.modelCase, size: Size(rows: 15, columns: 60))
        board.press("D2019-02-01<enter>")
        let first = try panel(board)
        for _ in first.lines { board.press("j") }
        let last = try panel(board)
        #expect(last.choice == last.lines.lastIndex { !$0.isHeading })
        board.press("g")
        #expect(try panel(board).choice == first.choice)
        #expect(try panel(board).offset == 0)
    }

    @Test(arguments: SizeTests.sizes, GlyphSet.allCases)
    func `the list is drawn at every size`(size: Size, glyphs: GlyphSet) {
        var board = TestBoard(.modelCase, size: size, glyphs: glyphs)
        board.press("D2019-02-01<enter>jjj")
        #expect(board.state.frame().grid.size.rows == min(size.rows, Grid.largest.rows))
    }

    @Test func `what is told of the changes adds up`() throws {
        for seed in 0..<10 {
            let log = RandomCase.log(seed: UInt64(seed), steps: 120)
            var history = IncidentHistory(log)
            let middle = log[log.count / 2].at
            let known = history.known(by: middle)
            #expect(history.end(by: middle) == known?.changes.last?.seq)
            var state = AsOfTests.board(
                log, at: try #require(log.last?.at), Size(rows: 36, columns: 120))
            let day = state.zone.day(of: middle)
            state.showDifference(from: day, to: nil)
            let later = log.count { $0.at > state.zone.last(of: day) }
            guard case .difference(let panel) = state.mode else { continue }
            #expect(panel.title.description.hasSuffix(": \(NumberWords.counted(later, "change"))"))
        }
    }
}
