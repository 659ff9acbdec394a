import IncidentModel
import Terminal
import Testing

@testable import Dashboard

struct TimelinePictureTests {
    /// The rows of the lanes, without the gutter and the axis.
    private static func lanes(_ texts: [String], now: String, zone: String = "UTC") -> [String] {
        var state = TimelineBoard.entries(texts, now: now, zone: zone)
        state.timeline.leavesOutGaps = false
        let body = TimelineBoard.body(state)
        let end = body.firstIndex { $0.hasPrefix("─") } ?? 0
        return body[3..<end].map { String($0) }
    }

    @Test
    func `an empty timeline says how it is filled`() {
        let state = TimelineBoard.entries([], now: "2019-03-01T00:00:00Z")
        let body = TimelineBoard.body(state)
        #expect(body.contains { $0.contains("no entries yet: a adds one") })
        #expect(body.contains { $0.contains(" now ") })
    }

    @Test
    func `a filter that nothing matches says so`() {
        var state = TimelineBoard.entries(["detect 2019-03-01 alarm"], now: "2019-03-02T00:00:00Z")
        state.cursor.filter = "zebra"
        #expect(TimelineScreen.rows(in: state).isEmpty)
        #expect(TimelineBoard.body(state).contains { $0.contains("nothing matches zebra") })
        #expect(TimelineScreen.summary(of: state) == "0 of 1 entry, 0 milestones   filter: zebra")
    }

    @Test
    func `points, intervals, what goes on and what is uncertain have their own signs`() {
        let lanes = Self.lanes(
            [
                "attacker 2019-01/2019-02 unsure", "detect 2019-02-03T10:00Z alarm",
                "respond 2019-02-05/2019-02-25 closing", "notify 2019-02-10/.. writing",
            ], now: "2019-03-05T12:00:00Z")
        #expect(
            lanes == [
                " attacker  │ ~ unsure ═════════════════════════════════════════════════~    │",
                " detect    │                                  • alarm                       │",
                " respond   │                                    ├ closing ══════════┤       │",
                " notify    │                                         ├ writing ═════════════→",
            ])
    }

    @Test
    func `a month in which it happened once is a thin span with uncertain edges`() {
        let lanes = Self.lanes(
            [
                "attacker 2019-01-01T00:00Z start", "detect 2019-02 found",
                "detect ~2019-03-10 about",
            ],
            now: "2019-03-12T00:00:00Z")
        let detect = lanes.first { $0.hasPrefix(" detect") } ?? ""
        #expect(detect.contains("~ found ─"))
        #expect(lanes.contains { $0.contains("~ about") })
    }

    @Test
    func `an entry without a start comes from the left edge`() {
        let lanes = Self.lanes(
            ["attacker ../2019-02-10 spying", "detect 2019-01-01T00:00Z alarm"],
            now: "2019-03-01T00:00:00Z")
        #expect(lanes.first?.hasPrefix(" attacker  │‹ spying ══") == true)
    }

    @Test
    func `the now line runs through all lanes and has its name on the rule`() throws {
        let state = TimelineBoard.entries(
            ["detect 2019-03-01T00:00Z a", "respond 2019-03-20T00:00Z b"],
            now: "2019-03-10T00:00:00Z", zone: "UTC")
        let canvas = TimelineBoard.canvas(state)
        let contents = try #require(TimelineContents(state))
        let layout = TimelineLayout(canvas.size, contents)
        let scale = contents.view(columns: canvas.columns - layout.gutter).scale
        let column = try #require(scale.column(of: state.now.milliseconds)) + layout.gutter
        for row in 2..<layout.pictureRows - 1 {
            #expect(canvas.grid[row, column].role == .now)
        }
        #expect(canvas.grid[layout.pictureRows - 1, column].role == .now)
    }

    @Test
    func `entries of one instant share a place and are counted`() {
        let texts = (0..<30).map { "detect 2019-03-01T10:00Z alarm \($0)" }
        let state = TimelineBoard.entries(texts, now: "2019-03-01T12:00:00Z", zone: "UTC")
        #expect(TimelineBoard.body(state).contains { $0.contains("#") && $0.contains(" entries") })
    }

    @Test
    func `what lies off the edges is counted there`() throws {
        var state = TimelineBoard.entries(
            (1...28).map { "detect 2019-02-\($0 < 10 ? "0" : "")\($0)T00:00Z day \($0)" },
            now: "2019-03-01T00:00:00Z", zone: "UTC")
        let rows = TimelineScreen.rows(in: state)
        state.cursor.select(14, in: rows)
        for _ in 0..<6 { _ = TimelineScreen.perform(.zoomIn, on: &state) }
        let body = TimelineBoard.body(state)
        let rule = try #require(body.first { $0.hasPrefix("‹ ") })
        #expect(rule.contains(" before "))
        #expect(rule.contains(" after "))
        #expect(rule.hasSuffix("›"))
        #expect(body.contains { $0.contains("detect") && $0.contains("‹") })
    }

    @Test
    func `two clocks: the axis can be told in UTC`() {
        var state = TimelineBoard.entries(
            ["detect 2019-03-01T10:00-05:00 a"], now: "2019-03-01T17:00:00Z")
        #expect(TimelineBoard.body(state).contains { $0.contains("New York") })
        #expect(TimelineBoard.body(state).contains { $0.contains("1 Mar 10:00") })
        _ = TimelineScreen.perform(.toggleZone, on: &state)
        #expect(TimelineBoard.body(state).contains { $0.hasPrefix(" UTC") })
        #expect(TimelineBoard.body(state).contains { $0.contains("1 Mar 15:00") })
    }
}
