import IncidentModel
import IncidentStore
import Samples
import Terminal
import Testing

@testable import Dashboard

struct ChartTests {
    @Test
    func `the strip counts the events of the evidence, and Enter lists those of a column alone`()
        throws
    {
        var made = EvidenceBoard.sample(size: Size(rows: 36, columns: 120))
        made.press("2")
        #expect(made.board.shows("events / column"))
        for _ in 0..<6 { made.press("{") }
        #expect(made.board.state.timeline.strip != nil)
        made.press("]")
        let contents = try #require(TimelineContents(made.board.state))
        let scale = TimelineScreen.view(of: contents, in: made.board.state).scale
        let time = try #require(made.board.state.timeline.strip)
        let column = try #require(scale.column(of: time))
        let span = scale.instant(at: column)..<scale.instant(at: column + 1)
        made.press("<enter>")
        #expect(made.board.state.screen == .evidence)
        #expect(made.window.span == span)
        let counted = made.window.index.times.count { span.contains($0) }
        #expect(counted > 0 && made.window.shown.count == counted)
    }

    @Test
    func `t goes from the incident's zone to UTC, to the viewer's and to the time from T0`() {
        var state = TimelineBoard.state(.modelCase, size: Size(rows: 36, columns: 120))
        state.viewer.zone = TimelineBoard.zone("Europe/Berlin")
        var names: [String] = []
        for _ in 0..<5 {
            names.append(
                TimelineBoard.body(state)[2].split(separator: "│").first?.description ?? "")
            _ = TimelineScreen.perform(.toggleZone, on: &state)
        }
        #expect(
            names.map { $0.trimmed } == [
                "America/New_York", "UTC", "Europe/Berlin", "T+ detection", "America/New_York",
            ])
    }

    @Test
    func `from T0 on the ticks are whole days`() {
        var state = TimelineBoard.state(.modelCase, size: Size(rows: 36, columns: 120))
        _ = TimelineScreen.perform(.nextOrigin, on: &state)
        let axis = TimelineBoard.body(state)[2]
        #expect(axis.contains("T0"))
        #expect(axis.contains("T+10d"))
    }

    @Test(arguments: [
        (1, 0, "T0"), (1, -2, "T-2s"), (60, 90, "T+1h30"), (3_600, 30, "T+30h"),
        (3_600, 78, "T+3d06h"), (86_400, -5, "T-5d"), (10, 31, "T+0h05m10s"),
    ])
    func `the time from T0 has a short name`(seconds: Int64, count: Int64, name: String) {
        let told = ElapsedUnit(length: seconds * 1_000).name(count)
        #expect(told == (name == "T-2s" ? "T-0h00m02s" : name))
    }

    @Test(arguments: 0..<40)
    func `from T0 on every boundary is a whole number of units away`(seed: Int) {
        var random = Seeded(seed)
        let origin = random.instant()
        for scale in RandomTimeline(seed).scales(20) {
            let unit = ElapsedUnit.finest(on: scale, from: origin)
            for segment in scale.segments {
                let counts = unit.counts(from: segment.from, to: segment.to, origin: origin)
                for count in counts where counts.count > 1 {
                    let instant = origin + count * unit.length
                    #expect(segment.from <= instant && instant < segment.to)
                }
            }
        }
    }

    @Test
    func `clocks that change are marked on the axis and told of`() throws {
        var state = TimelineBoard.entries(
            ["detect 2019-03-09T12:00-05:00 a", "respond 2019-03-11T12:00-04:00 b"],
            now: "2019-03-11T18:00:00Z", size: Size(rows: 36, columns: 120))
        state.timeline.leavesOutGaps = false
        let body = TimelineBoard.body(state)
        #expect(body.prefix(3).contains { $0.contains("»") })
        #expect(body.contains { $0.contains("10 Mar 03:00 clock +1h") })
    }

    @Test
    func `a gap near the cursor is told of with its exact length`() throws {
        let state = TimelineBoard.entries(
            ["detect 2018-01-01T00:00Z", "respond 2019-01-01T00:00Z"], now: "2019-01-03T00:00:00Z",
            size: Size(rows: 36, columns: 120))
        let contents = try #require(TimelineContents(state))
        let gap = try #require(TimelineScreen.view(of: contents, in: state).scale.breaks.first).gap
        let days = (gap.to - gap.from) / TimelineZoom.day
        #expect(
            TimelineBoard.body(state).contains { $0.contains("\(days) d 00 h without entries") })
    }

    @Test
    func `durations are drawn between milestones, folded into one row and unfolded`() {
        var state = TimelineBoard.state(
            .modelCase, size: Size(rows: 50, columns: 120), glyphs: .ascii)
        let drawn = TimelineBoard.body(state)
        #expect(drawn.contains { $0.contains("durations") })
        #expect(drawn.contains { $0.contains("notify 57 d") })
        _ = TimelineScreen.perform(.fold, on: &state)
        #expect(state.cursor.folded == ["durations"])
        _ = TimelineScreen.perform(.fold, on: &state)
        _ = TimelineScreen.perform(.fold, on: &state)
        #expect(state.cursor.folded.isEmpty)
    }

    @Test(arguments: [Size(rows: 24, columns: 80), Size(rows: 15, columns: 60)])
    func `durations that have no line are told in words, unless they are folded`(size: Size) {
        var state = TimelineBoard.state(.modelCase, size: size)
        let rows = TimelineScreen.listHeight(in: state)
        #expect(TimelineBoard.body(state).contains { $0.contains("notify 57 d") })
        #expect(TimelineBoard.body(state).contains { $0.contains("dwell") })
        _ = TimelineScreen.perform(.fold, on: &state)
        #expect(!TimelineBoard.body(state).contains { $0.contains("notify 57 d") })
        #expect(TimelineScreen.listHeight(in: state) == rows)
    }

    @Test
    func `what a dimension line names is not told a second time`() {
        let body = TimelineBoard.body(
            TimelineBoard.state(.modelCase, size: Size(rows: 36, columns: 120)))
        #expect(body.count { $0.contains("notify 57 d") } == 1)
        #expect(body.count { $0.contains("dwell, detect 0-6 d") } == 1)
    }

    @Test(arguments: 0..<40)
    func `words of durations keep to the room they have`(seed: Int) {
        var random = Seeded(seed)
        let all = IncidentDuration.allCases.map { name in
            let length = Int.random(in: 0...2, using: &random)
            return MeasuredDuration(
                duration: name, start: 0, end: 1, length: SafeText("\(length)-\(length + 9) d"))
        }
        let undrawn = UndrawnDurations(all, in: [], isFolded: false)
        let rooms = (0..<3).map { _ in Int.random(in: -2...70, using: &random) }
        let words = undrawn.words(in: rooms)
        #expect(zip(words, rooms).allSatisfy { $0.isEmpty || $0.width <= $1 })
        if rooms.contains(where: { $0 >= 60 }) {
            for name in IncidentDuration.allCases {
                let told = words.filter { $0.description.contains(name.rawValue) }
                #expect(told.count == 1)
            }
        }
    }

    @Test
    func `a deadline behind the right edge is counted there`() {
        var state = TimelineBoard.state(
            .modelCase, size: Size(rows: 36, columns: 120), glyphs: .ascii)
        for _ in 0..<5 { _ = TimelineScreen.perform(.zoomIn, on: &state) }
        #expect(TimelineBoard.body(state).contains { $0.contains(" due ") && $0.hasSuffix(">") })
    }
}

extension String {
    fileprivate var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
