import IncidentModel
import IncidentStore
import Terminal
import Testing

@testable import Dashboard

/// The chart beside an evidence log: what is left out holds no event, and what is fitted takes the evidence in.
struct QuietStretchesTests {
    private static let day = TimelineZoom.day

    /// Two entries 120 days apart, with events at these times.
    private static func board(
        _ times: [Int64], size: Size = Size(rows: 36, columns: 120)
    ) -> BoardState {
        var state = TimelineBoard.entries(
            ["detect 2019-01-01T00:00Z alarm", "respond 2019-05-01T00:00Z closed"],
            now: "2019-05-02T00:00:00Z", zone: "UTC", size: size)
        state.evidence.index = TimelineBoard.evidence(times)
        return state
    }

    private static func time(_ text: String) -> Int64 {
        TimelineBoard.instant("\(text)T00:00:00Z").milliseconds
    }

    private static func scale(_ state: BoardState) throws -> TimeScale {
        let contents = try #require(TimelineContents(state))
        return TimelineScreen.view(of: contents, in: state).scale
    }

    @Test
    func `forty days in which the evidence holds 5,000 events are drawn, and counted in the strip`()
        throws
    {
        let start = Self.time("2019-02-20")
        let state = Self.board((0..<5_000).map { start + $0 * 40 * Self.day / 5_000 })
        let scale = try Self.scale(state)
        #expect(!scale.breaks.isEmpty)
        for gap in scale.breaks.map(\.gap) {
            #expect(gap.to <= start || gap.from >= start + 40 * Self.day - 1)
        }
        let contents = try #require(TimelineContents(state))
        let picture = TimelinePicture(contents, columns: scale.columns, rows: 8)
        #expect(picture.density.reduce(0, +) == 5_000)
        #expect(picture.density.count { $0 > 0 } >= 20)
    }

    @Test
    func `without those events all of it is left out in one`() throws {
        let breaks = try Self.scale(Self.board([])).breaks
        #expect(breaks.count == 1)
        let gap = try #require(breaks.first).gap
        #expect(gap.to - gap.from > 100 * Self.day)
    }

    @Test
    func `what is left out beside an evidence log is told to be without events too`() {
        let bare = TimelineBoard.body(Self.board([]))
        #expect(bare.contains { $0.contains("without entries, c shows them") })
        let body = TimelineBoard.body(Self.board([Self.time("2019-04-30")]))
        #expect(body.contains { $0.contains("without entries and events, c shows them") })
    }

    @Test(arguments: 0..<60)
    func `no gap of any step holds an event`(seed: Int) {
        var random = Seeded(seed)
        let made = RandomTimeline(seed)
        let bursts = (0..<Int.random(in: 1...90, using: &random)).map { _ in random.instant() }
        let times = bursts.flatMap { burst in
            (0..<3).map { _ in burst + Int64.random(in: 0..<3 * Self.day, using: &random) }
        }.sorted()
        let facts = TimelineFacts(
            index: made.facts.index, milestones: [:], duties: [],
            quiet: QuietStretches(times), now: made.facts.now)
        for step in TimelineZoom.steps {
            for gap in facts.obstacles.gaps(of: facts.index, step: step) {
                #expect(!times.contains { gap.from <= $0 && $0 < gap.to })
            }
        }
    }

    @Test
    func `fit shows all entries, and once more the evidence too`() throws {
        let (first, last) = (Self.time("2018-06-01"), Self.time("2019-04-01"))
        var state = Self.board([first, first + Self.day, last])
        #expect(TimelineBoard.body(state).contains { $0.hasPrefix("‹ 2 events before ") })
        _ = TimelineScreen.perform(.fit, on: &state)
        var scale = try Self.scale(state)
        #expect(scale.column(of: first) != nil && scale.column(of: last) != nil)
        #expect(scale.column(of: Self.time("2019-05-01")) != nil)
        #expect(scale.breaks.contains { $0.gap.from < Self.time("2018-07-01") })
        _ = TimelineScreen.perform(.fit, on: &state)
        scale = try Self.scale(state)
        #expect(scale.column(of: first) == nil && scale.column(of: last) != nil)
        #expect(state.toast?.text == "2 events outside: fit again takes the evidence in")
    }

    @Test(arguments: [true, false])
    func `an event stamped 1970 does not stretch the chart, and is told of`(leavesOut: Bool) throws
    {
        let start = Self.time("2018-11-01")
        var state = Self.board([0, 5_000] + (0..<500).map { start + $0 * Self.day / 4 })
        state.timeline.leavesOutGaps = leavesOut
        _ = TimelineScreen.perform(.fit, on: &state)
        let scale = try Self.scale(state)
        #expect(scale.column(of: start) != nil)
        #expect(scale.step <= 4 * Self.day)
        #expect(
            state.toast?.text
                == "all entries and the evidence, but for 2 events far away from all others")
        #expect(TimelineBoard.body(state).contains { $0.hasPrefix("‹ 2 events before ") })
    }

    @Test
    func `half of the events long ago are no strays`() {
        let (old, late) = (Self.time("2009-01-01"), Self.time("2019-01-01"))
        let times = (0..<20).map { old + $0 * Self.day } + (0..<20).map { late + $0 * Self.day }
        let quiet = QuietStretches(times)
        #expect(quiet.extent == old...late + 19 * Self.day)
        #expect(quiet.reach == quiet.extent)
    }

    @Test
    func `without any entry the chart is as long as the evidence`() throws {
        var state = TimelineBoard.entries([], now: "2019-05-02T00:00:00Z", zone: "UTC")
        let times = [Self.time("2019-04-02"), Self.time("2019-04-20")]
        state.evidence.index = TimelineBoard.evidence(times)
        let scale = try Self.scale(state)
        #expect(times.allSatisfy { scale.column(of: $0) != nil })
    }

    @Test
    func `times at the bounds of numbers do no harm`() {
        let bounds: [Int64] = [.min / 1_000, -1, 0, .max / 1_000]
        for count in 1...bounds.count {
            let quiet = QuietStretches(Array(bounds.prefix(count)))
            #expect(quiet.stretches.allSatisfy { $0.length > 0 })
            var state = Self.board(Array(bounds.prefix(count)))
            for act in [Act.fit, .zoomOut, .moveLeft, .zoomIn, .toggleGaps, .fit] {
                _ = TimelineScreen.perform(act, on: &state)
                #expect(!TimelineBoard.body(state).isEmpty)
            }
        }
    }
}
