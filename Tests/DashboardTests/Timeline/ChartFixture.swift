import Foundation
import IncidentModel
import Samples
import Terminal
import Testing

@testable import Dashboard

/// What the chart of the samples does not show, at one size, as it was last reviewed.
struct ChartFixture: ReviewedPicture {
    enum Scene: String, CaseIterable {
        /// A deadline is over, and nobody was told.
        case overdue
        /// Clocks are set back: an hour comes twice.
        case clockBack = "clock-back"
        /// The times of somebody who looks from another zone.
        case viewer
        /// Entries that were made of events, below the strip that counts them.
        case promoted
    }

    /// With roles, or with the attributes of a terminal without colour.
    enum Look: String, CaseIterable {
        case unicode, ascii, mono
    }

    let scene: Scene
    let size: Size
    let look: Look

    static let all = Scene.allCases.flatMap { scene in
        [(36, 120), (24, 80), (15, 60)].flatMap { rows, columns in
            Look.allCases.map {
                ChartFixture(scene: scene, size: Size(rows: rows, columns: columns), look: $0)
            }
        }
    }

    static let folderName = "Chart"

    var name: String {
        "\(scene.rawValue)-\(size.columns)x\(size.rows)-\(look.rawValue)"
    }

    var present: String {
        let state = scene.state(size: size, glyphs: look == .unicode ? .unicode : .ascii)
        return look == .mono ? MonoPage(state.frame()).text : ScreenPage(state.frame()).text
    }
}

extension ChartFixture.Scene {
    func state(size: Size, glyphs: GlyphSet) -> BoardState {
        switch self {
        case .overdue:
            var board = TestBoard(.exercise, size: size, glyphs: glyphs)
            board.press("2.zzzz.")
            return board.state
        case .clockBack: return Self.clockBack(size: size, glyphs: glyphs)
        case .viewer:
            var board = TestBoard(.modelCase, size: size, glyphs: glyphs)
            board.state.viewer.zone = TimelineBoard.zone("Europe/Berlin")
            board.press("2tt")
            return board.state
        case .promoted:
            var made = EvidenceBoard.sample(size: size, glyphs: glyphs)
            made.press("\\bulk<enter><space>jjjjjj<space>jjj<space>p<c-s><esc>izzzzzzzz")
            return made.board.state
        }
    }

    private static func clockBack(size: Size, glyphs: GlyphSet) -> BoardState {
        var state = TimelineBoard.entries(
            [
                "attacker 2019-11-03T00:40-04:00 Sign-in from abroad",
                "detect 2019-11-03T01:30-04:00 Alarm, before the clocks are set back",
                "respond 2019-11-03T01:30-05:00 Account locked, an hour later",
                "respond 2019-11-03T03:10-05:00/2019-11-03T06:40-05:00 Password changed everywhere",
            ], now: "2019-11-03T08:10:00-05:00", size: size)
        state.viewer.glyphs = glyphs
        state.timeline.leavesOutGaps = false
        _ = TimelineScreen.perform(.nextEvent, on: &state)
        for _ in 0..<2 { _ = TimelineScreen.perform(.zoomIn, on: &state) }
        return state
    }
}

/// `BREACHBOARD_REWRITE_SCREENS=1` draws them anew, as the views.
struct ChartFixtureTests {
    @Test(arguments: ChartFixture.all)
    func `a chart looks as it was reviewed`(fixture: ChartFixture) throws {
        if ScreenFixture.isRewriting { try fixture.rewrite() }
        #expect(fixture.present == fixture.reviewed)
    }

    @Test func `there is no picture of a chart that is gone`() throws {
        guard !ScreenFixture.isRewriting else { return }
        #expect(try ChartFixture.files() == Set(ChartFixture.all.map(\.testDescription)))
    }
}
