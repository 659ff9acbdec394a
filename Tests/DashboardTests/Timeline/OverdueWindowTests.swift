import IncidentModel
import NotificationRules
import Samples
import Terminal
import Testing

@testable import Dashboard

/// A deadline that is over.
struct OverdueWindowTests {
    /// The exercise, in which Vermont was to be told by 15 March and it is the 19th.
    private static func board(_ size: Size) -> BoardState {
        var board = TestBoard(.exercise, size: size, glyphs: .unicode)
        board.press("2.")
        return board.state
    }

    private static func marks(_ state: BoardState) throws -> [TimelineMark] {
        let contents = try #require(TimelineContents(state))
        let scale = TimelineScreen.view(of: contents, in: state).scale
        let maker = SectionMaker(facts: contents.facts, scale: scale, selected: nil)
        return maker.dutyDraft.marks
    }

    private static func late(_ state: BoardState) throws -> TimelineMark.Shape {
        try #require(try marks(state).first { $0.title.description.hasPrefix("overdue") }).shape
    }

    private static func scale(_ state: BoardState) throws -> TimeScale {
        let contents = try #require(TimelineContents(state))
        return TimelineScreen.view(of: contents, in: state).scale
    }

    @Test(arguments: [(36, 120), (24, 80), (15, 60)])
    func `an overdue window goes on with its own sign from the deadline to now`(
        rows: Int, columns: Int
    ) throws {
        var state = Self.board(Size(rows: rows, columns: columns))
        for _ in 0..<4 { _ = TimelineScreen.perform(.zoomIn, on: &state) }
        let shape = try Self.late(state)
        let scale = try Self.scale(state)
        let now = try #require(scale.column(of: state.now.milliseconds))
        let due = try #require(shape.deadline)
        // Midnight behind 15 March in New York.
        let end = TimelineBoard.instant("2026-03-16T00:00:00-04:00").milliseconds
        #expect(due == scale.column(of: end - 1))
        #expect(shape.columns.upperBound == now && due < now)
        #expect(shape.symbol(at: due) == .deadline)
        #expect((due + 1...now).allSatisfy { shape.symbol(at: $0) == .overdue })
        #expect(TimelineBoard.body(state).contains { $0.contains("▼!!!") })
    }

    @Test
    func `one whose deadline lies before the left edge comes from there`() throws {
        var state = Self.board(Size(rows: 36, columns: 120))
        for _ in 0..<10 { _ = TimelineScreen.perform(.zoomIn, on: &state) }
        _ = TimelineScreen.perform(.jumpToNow, on: &state)
        let scale = try Self.scale(state)
        let now = try #require(scale.column(of: state.now.milliseconds))
        let shape = try Self.late(state)
        #expect(shape.columns == 0...now)
        #expect(shape.symbol(at: 0) == .offScreenLeft)
        #expect((1...now).allSatisfy { shape.symbol(at: $0) == .overdue })
        #expect(TimelineBoard.body(state).contains { $0.hasPrefix("‹ 1 overdue ") })
    }

    @Test
    func `one that is seen behind now is a sign at the edge`() throws {
        var state = Self.board(Size(rows: 36, columns: 120))
        for _ in 0..<8 { _ = TimelineScreen.perform(.zoomIn, on: &state) }
        _ = TimelineScreen.perform(.jumpToNow, on: &state)
        for _ in 0..<40 { _ = TimelineScreen.perform(.moveRight, on: &state) }
        #expect(try Self.scale(state).place(of: state.now.milliseconds) == .before)
        #expect(try Self.late(state) == .point(.offScreenLeft, at: 0))
    }

    @Test
    func `time in which somebody waits to be told is never left out`() throws {
        let state = Self.board(Size(rows: 36, columns: 120))
        let facts = try #require(TimelineContents(state)).facts
        let late = try #require(facts.duties.first { $0.duty.status == .overdue })
        for year in 0..<3 {
            let now = facts.now.milliseconds + Int64(year) * 365 * TimelineZoom.day
            let later = TimelineFacts(
                index: facts.index, milestones: [:], duties: facts.duties.map(\.duty),
                now: Instant(milliseconds: now))
            for step in TimelineZoom.steps {
                for gap in later.obstacles.gaps(of: later.index, step: step) {
                    #expect(gap.to <= late.start || gap.from >= now)
                }
            }
        }
    }
}
