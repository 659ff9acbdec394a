import IncidentModel
import Samples
import Terminal
import Testing

@testable import Dashboard

struct TimelineScreenTests {
    private static let sizes = [
        Size(rows: 0, columns: 0), Size(rows: 1, columns: 1), Size(rows: 1, columns: 200),
        Size(rows: 200, columns: 1), Size(rows: 5, columns: 300), Size(rows: 7, columns: 40),
        Size(rows: 17, columns: 80), Size(rows: 29, columns: 120), Size(rows: 200, columns: 500),
    ]

    private static let odd = [
        "attacker 2019-02 wide 請求書_2026年1月.pdf",
        "own\u{202E}lane 2019-03-01 e\u{301}\u{302}\u{303}",
        "detect ../.. nothing known", "notify 0001-01-01 first day", "notify 9999-12-31 last day",
        "respond 2019-03-10T02:30-05:00/.. שלום", "detect /2019 unknown start",
    ]

    @Test(arguments: [GlyphSet.unicode, .ascii])
    func `every size is drawn, each row as wide as the canvas`(glyphs: GlyphSet) {
        let empty = TimelineBoard.entries([], now: "2019-03-01T00:00:00Z")
        let odd = TimelineBoard.entries(Self.odd, now: "2019-04-01T00:00:00Z")
        let samples = SampleIncident.all.map {
            TimelineBoard.state($0, size: Size(rows: 36, columns: 120))
        }
        for size in Self.sizes {
            for var state in [empty, odd] + samples {
                state.viewer.glyphs = glyphs
                let grid = TimelineBoard.canvas(state, size: size).grid
                for row in 0..<grid.size.rows {
                    #expect(grid.cells(row: row).reduce(0) { $0 + Int($1.width) } == size.columns)
                    let isASCII = grid.text(row: row).unicodeScalars.allSatisfy { $0.value < 0x80 }
                    #expect(isASCII || glyphs == .unicode)
                }
            }
        }
    }

    @Test(arguments: 0..<10)
    func `no sequence of acts traps at any size`(seed: Int) {
        let acts: [Act] = [
            .zoomIn, .zoomOut, .fit, .jumpToNow, .previousEvent, .nextEvent, .previousLane,
            .nextLane, .toggleGaps, .toggleZone, .moveLeft, .moveRight, .fold,
        ]
        var random = Seeded(seed)
        var states = [
            TimelineBoard.entries([], now: "2019-03-01T00:00:00Z"),
            TimelineBoard.entries(Self.odd, now: "2019-04-01T00:00:00Z"),
            TimelineBoard.entries(["detect 2019-01-01 one"], now: "9999-12-31T23:59:59Z"),
        ]
        for _ in 0..<60 {
            let act = acts[Int(random.next() % UInt64(acts.count))]
            let size = Self.sizes[Int(random.next() % UInt64(Self.sizes.count))]
            for place in states.indices {
                states[place].size = size
                #expect(TimelineScreen.perform(act, on: &states[place]) == [])
                _ = TimelineBoard.canvas(states[place])
                #expect(TimelineScreen.listHeight(in: states[place]) >= 0)
            }
        }
    }

    @Test
    func `rows are entries and milestones in the order of time`() {
        let state = TimelineBoard.state(.modelCase, size: Size(rows: 36, columns: 120))
        let rows = TimelineScreen.rows(in: state)
        let incident = state.incident
        #expect(rows.count == (incident?.entries.count ?? 0) + (incident?.milestones.count ?? 0))
        #expect(Set(rows).count == rows.count)
        #expect(rows.contains(.item(.milestone(.discovery))))
    }

    @Test(arguments: [Size(rows: 24, columns: 80), Size(rows: 15, columns: 60)])
    func `a time of day in another year is shown whole`(size: Size) {
        let state = TimelineBoard.entries(
            ["detect 2018-12-31T14:23Z a"], now: "2019-03-01T00:00:00Z", zone: "UTC", size: size)
        let canvas = TimelineBoard.canvas(state)
        #expect(canvas.grid.text.contains { $0.contains("31 Dec 2018 14:23 ") })
    }

    @Test
    func `the cursor of the terminal stands on the selected row`() throws {
        var state = TimelineBoard.state(.modelCase, size: Size(rows: 36, columns: 120))
        state.cursor.select(5, in: TimelineScreen.rows(in: state))
        var canvas = Canvas(size: Chrome.body(of: state.size).size)
        let position = try #require(TimelineScreen.draw(state, on: &canvas))
        #expect(canvas.grid.selection(row: position.row).allSatisfy { $0 })
        #expect(canvas.grid.text(row: position.row).contains("▸"))
        #expect(canvas.grid.text(row: position.row).contains("Suspicious activity"))
    }

    @Test
    func `zooming keeps the time cursor in its column`() throws {
        var state = TimelineBoard.state(.modelCase, size: Size(rows: 36, columns: 120))
        state.timeline.leavesOutGaps = false
        state.cursor.select(8, in: TimelineScreen.rows(in: state))
        let columns = 102
        let before = try #require(TimelineContents(state)).view(columns: columns)
        let column = try #require(before.cursor.flatMap(before.scale.column))
        for act in [Act.zoomIn, .zoomIn, .zoomIn, .zoomOut] {
            _ = TimelineScreen.perform(act, on: &state)
            let after = try #require(TimelineContents(state)).view(columns: columns)
            #expect(after.cursor.flatMap(after.scale.column) == column)
        }
        #expect(TimelineScreen.perform(.fit, on: &state) == [])
        #expect(state.timeline.span == .fit)
    }

    @Test
    func `panning leaves the cursor behind, moving the cursor fetches the window`() throws {
        var state = TimelineBoard.entries(
            (1...9).map { "detect 2019-02-0\($0)T00:00Z day \($0)" }, now: "2019-02-10T00:00:00Z",
            zone: "UTC")
        for _ in 0..<8 { _ = TimelineScreen.perform(.zoomIn, on: &state) }
        for _ in 0..<9 { _ = TimelineScreen.perform(.moveRight, on: &state) }
        let panned = try #require(TimelineContents(state)).view(columns: 68)
        #expect(panned.cursor.flatMap(panned.scale.column) == nil)
        _ = TimelineScreen.perform(.nextEvent, on: &state)
        let moved = try #require(TimelineContents(state)).view(columns: 68)
        #expect(moved.cursor.flatMap(moved.scale.column) != nil)
    }

    @Test
    func `the next lane is entered where it is nearest in time`() throws {
        var state = TimelineBoard.entries(
            [
                "attacker 2019-02-01T00:00Z a", "respond 2019-01-01T00:00Z b",
                "respond 2019-02-02T00:00Z c",
            ],
            now: "2019-03-01T00:00:00Z", zone: "UTC")
        state.cursor.select(1, in: TimelineScreen.rows(in: state))
        _ = TimelineScreen.perform(.nextLane, on: &state)
        #expect(state.cursor.selected == .item(Target(.entry, TimelineBoard.id("e2"))))
        _ = TimelineScreen.perform(.previousLane, on: &state)
        #expect(state.cursor.selected == .item(Target(.entry, TimelineBoard.id("e0"))))
    }

    @Test
    func `a deadline beyond the edge is pinned there with its day`() {
        var state = TimelineBoard.state(.modelCase, size: Size(rows: 36, columns: 120))
        state.cursor.select(0, in: TimelineScreen.rows(in: state))
        for _ in 0..<5 { _ = TimelineScreen.perform(.zoomIn, on: &state) }
        let body = TimelineBoard.body(state)
        #expect(body.contains { $0.contains("due 8 Apr") && $0.hasSuffix("›") })
    }
}
