import IncidentModel
import Samples
import Terminal
import Testing

@testable import Dashboard

struct TimelineClusterTests {
    /// Eight finds on one day and two elsewhere, on a screen that has few rows for each lane.
    private func board() -> BoardState {
        let crowd = (0..<8).map { "detect 2019-02-07T10:0\($0)-05:00 find \($0)" }
        let others = ["detect 2019-01-02 early", "respond 2019-02-07T10:00-05:00 answer"]
        return TimelineBoard.entries(crowd + others, now: "2019-03-01T00:00:00Z")
    }

    private func titles(_ state: BoardState) -> [String] {
        TimelineScreen.rows(in: state).compactMap { row in
            row.target.flatMap { state.incident?.item($0)?[.title].summary }
        }
    }

    private func select(_ title: String, in state: inout BoardState) {
        let row = TimelineScreen.rows(in: state).first { row in
            row.target.flatMap { state.incident?.item($0)?[.title].summary } == title
        }
        state.cursors[.timeline, default: ListCursor()].selected = row
    }

    @Test func `Enter on a sign of several lists exactly these`() {
        var state = board()
        select("find 3", in: &state)
        _ = state.update(.keyPressed(.character("f")))
        #expect(TimelineBoard.body(state).contains { $0.contains("# 8 entries") })
        _ = state.update(.keyPressed(.enter))
        #expect(titles(state) == (0..<8).map { "find \($0)" })
        #expect(TimelineScreen.summary(of: state) == "8 entries of one sign: Esc shows all again")
        _ = state.update(.keyPressed(.enter))
        #expect(state.mode != .browsing)
        _ = state.update(.keyPressed(.escape))
        _ = state.update(.keyPressed(.escape))
        #expect(titles(state).count == 10)
    }

    @Test func `what has a sign of its own is not in the list`() {
        var state = board()
        select("find 3", in: &state)
        #expect(TimelineBoard.body(state).contains { $0.contains("# 6 entries") })
        _ = state.update(.keyPressed(.enter))
        #expect(titles(state) == ["find 0"] + (3..<8).map { "find \($0)" })
    }

    @Test func `Enter on an entry that stands alone opens it`() {
        var state = board()
        select("early", in: &state)
        _ = state.update(.keyPressed(.enter))
        #expect(state.mode != .browsing)
        #expect(state.timeline.cluster == nil)
    }

    @Test func `a crowd of thousands opens the column of the selected entry`() {
        let texts = (0..<2_000).map { place in
            "detect 2019-02-\(["07", "08", "09", "10"][place % 4])T10:00:00Z e\(place)"
        }
        var state = TimelineBoard.entries(texts, now: "2019-03-01T00:00:00Z", zone: "UTC")
        select("e5", in: &state)
        _ = state.update(.keyPressed(.enter))
        #expect(titles(state).count == 500)
        #expect(titles(state).allSatisfy { Int($0.dropFirst()).map { $0 % 4 == 1 } ?? false })
    }

    @Test func `every cluster that is opened holds the selected entry and no other lane's`() {
        var state = TimelineBoard.state(.exercise, size: Size(rows: 24, columns: 80))
        for row in TimelineScreen.rows(in: state) {
            state.timeline.cluster = nil
            state.cursors[.timeline, default: ListCursor()].selected = row
            guard TimelineScreen.perform(.open, on: &state) != nil,
                let cluster = state.timeline.cluster, let target = row.target
            else { continue }
            #expect(cluster.contains(target.id))
            let entries = state.incident?.entries.filter { cluster.contains($0.id) } ?? []
            #expect(entries.count == cluster.count)
        }
    }

    @Test func `a lane that is folded takes one row, and grows again`() {
        var state = TimelineBoard.state(.exercise, size: Size(rows: 36, columns: 120))
        let contents = TimelineContents(state)
        let row = contents.flatMap { contents in
            contents.rows.first { row in
                guard case .entry(let place) = row else { return false }
                return contents.facts.index.entries[place].lane == .respond
            }.map(contents.rows.id)
        }
        state.cursors[.timeline, default: ListCursor()].selected = row
        let before = rows(of: "respond", in: state)
        #expect(before > 1)
        _ = state.update(.keyPressed(.character("f")))
        #expect(rows(of: "respond", in: state) == 1)
        #expect(TimelineBoard.body(state).contains { $0.hasPrefix("▸respond") })
        _ = state.update(.keyPressed(.character("f")))
        #expect(rows(of: "respond", in: state) == before)
    }

    private func rows(of label: SafeText, in state: BoardState) -> Int {
        guard let contents = TimelineContents(state) else { return 0 }
        let size = Chrome.body(of: state.size).size
        let picture = TimelineScreen.picture(
            of: contents, TimelineLayout(size, contents), columns: size.columns)
        return picture.sections.first { $0.label == label }?.rows.count ?? 0
    }
}
