import IncidentModel
import IncidentStore
import Samples
import Terminal
import Testing

@testable import Dashboard

/// Clocks that are set back, and those of somebody who looks from elsewhere.
struct TimelineClockTests {
    private static let texts = [
        "detect 2019-11-03T01:30-04:00 before", "respond 2019-11-03T01:30-05:00 after",
        "respond 2019-11-03T04:00-05:00 later",
    ]

    private static func board(_ size: Size = Size(rows: 36, columns: 120)) -> BoardState {
        var state = TimelineBoard.entries(Self.texts, now: "2019-11-03T12:00:00Z", size: size)
        state.timeline.leavesOutGaps = false
        return state
    }

    @Test
    func `where clocks are set back, each of two equal times stands on its side of the sign`()
        throws
    {
        let state = Self.board()
        let contents = try #require(TimelineContents(state))
        let layout = TimelineLayout(Chrome.body(of: state.size).size, contents)
        let picture = TimelineScreen.picture(of: contents, layout, columns: state.size.columns)
        let change = try #require(picture.clockChanges.first)
        #expect(change.at == TimelineBoard.instant("2019-11-03T06:00:00Z").milliseconds)
        #expect(picture.clockChanges.count == 1 && change.name == "clock -1h")
        let sign = try #require(picture.scale.column(of: change.at))
        let columns = contents.facts.index.starts.compactMap(picture.scale.column)
        #expect(columns.count == 3 && columns[0] < sign && sign < columns[1])
        // Half an hour before the change, and half an hour behind.
        #expect(abs((sign - columns[0]) - (columns[1] - sign)) <= 1)
        let axis = TimelineBoard.body(state)[layout.head.rawValue - 1]
        #expect(Array(axis)[layout.gutter + sign] == "«")
        #expect(TimelineBoard.body(state).contains { $0.contains("3 Nov 01:00 clock -1h") })
    }

    @Test
    func `the list and the details tell the two apart`() {
        var state = Self.board()
        var body = TimelineBoard.body(state)
        #expect(body.contains { $0.contains("3 Nov 01:30 EDT") && $0.contains("before") })
        #expect(body.contains { $0.contains("3 Nov 01:30 EST") && $0.contains("after") })
        #expect(!body.contains { $0.contains("04:00 EST") })
        #expect(body.contains { $0.contains("exact, the first 01:30, EDT") })
        _ = TimelineScreen.perform(.nextEvent, on: &state)
        body = TimelineBoard.body(state)
        #expect(body.contains { $0.contains("exact, the second 01:30, EST") })
    }

    @Test
    func `where the time has no room for its clock, the title begins with it`() {
        let body = TimelineBoard.body(Self.board(Size(rows: 15, columns: 60)))
        #expect(body.contains { $0.contains("• EDT before") })
        #expect(body.contains { $0.contains("• EST after") })
        #expect(body.contains { $0.contains("• later") })
    }

    @Test
    func `in UTC no time comes twice`() {
        var state = Self.board()
        state.timeline.clock = .utc
        let body = TimelineBoard.body(state)
        #expect(
            !body.contains { $0.contains("EDT") || $0.contains("«") || $0.contains("clock -1h") })
        #expect(body.contains { $0.contains("3 Nov 05:30") && $0.contains("before") })
        #expect(body.contains { $0.contains("3 Nov 06:30") && $0.contains("after") })
    }

    @Test
    func `times, ticks and changes of clocks are those of the viewer`() {
        var state = TimelineBoard.entries(
            ["detect 2019-10-27T00:30Z night", "respond 2019-10-27T06:00Z morning"],
            now: "2019-10-27T12:00:00Z", size: Size(rows: 36, columns: 120))
        state.viewer.zone = TimelineBoard.zone("Europe/Berlin")
        state.timeline.leavesOutGaps = false
        #expect(!TimelineBoard.body(state).contains { $0.contains("clock -1h") })
        for _ in 0..<2 { _ = TimelineScreen.perform(.toggleZone, on: &state) }
        #expect(state.timeline.clock == .viewer)
        let body = TimelineBoard.body(state)
        #expect(body[2].hasPrefix(" Europe/Berlin"))
        #expect(body.contains { $0.contains("27 Oct 02:30 CEST") && $0.contains("night") })
        #expect(body.contains { $0.contains("27 Oct 07:00") && $0.contains("morning") })
        #expect(body.contains { $0.contains("27 Oct 02:00 clock -1h") })
        #expect(body.contains { $0.contains("known since 12 Feb 20:33") })
    }

    @Test
    func `t leaves out the clocks that would be the same`() {
        var state = TimelineBoard.entries(
            ["detect 2019-10-27T00:30Z night"], now: "2019-10-27T12:00:00Z", zone: "UTC")
        state.viewer.zone = .utc
        _ = TimelineScreen.perform(.toggleZone, on: &state)
        #expect(state.timeline.clock == .incident)
        state.viewer.zone = TimelineBoard.newYork
        _ = TimelineScreen.perform(.toggleZone, on: &state)
        #expect(state.timeline.clock == .viewer)
        _ = TimelineScreen.perform(.toggleZone, on: &state)
        #expect(state.timeline.clock == .incident)
    }

    @Test
    func `a viewer on a host in UTC has no clock that is UTC again`() {
        var state = TimelineBoard.entries(
            ["detect 2019-10-27T00:30Z night"], now: "2019-10-27T12:00:00Z")
        state.viewer.zone = TimelineBoard.zone("Etc/UTC")
        _ = TimelineScreen.perform(.toggleZone, on: &state)
        #expect(state.timeline.clock == .utc)
        _ = TimelineScreen.perform(.toggleZone, on: &state)
        #expect(state.timeline.clock == .incident)
    }

    @Test
    func `an entry made of an event stands below the column that counts it, with the link`() throws
    {
        var made = EvidenceBoard.sample()
        made.press("\\bulk<enter>jjjp<c-s><esc>izzzzzzzzzzzz")
        let state = made.board.state
        let contents = try #require(TimelineContents(state))
        let entry = try #require(contents.selected)
        guard case .entry(let place) = contents.rows[entry] else {
            Issue.record("the entry of the event is not selected")
            return
        }
        let link = try #require(contents.facts.index.entries[place].evidenceLinks.first)
        #expect(link.batch.text == "edr")
        let layout = TimelineLayout(Chrome.body(of: state.size).size, contents)
        let picture = TimelineScreen.picture(of: contents, layout, columns: state.size.columns)
        let start = contents.facts.index.starts[place]
        let column = try #require(picture.scale.column(of: start))
        #expect(picture.density[column] > 0)
        #expect(contents.events.times.contains(start))
        #expect(
            picture.sections.contains { section in
                section.rows.joined().contains {
                    $0.isSelected && $0.shape.columns.contains(column)
                }
            })
        #expect(TimelineBoard.body(state).contains { $0.contains("evidence: event ") })
    }
}
