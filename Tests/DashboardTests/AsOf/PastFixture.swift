import Foundation
import IncidentModel
import Samples
import Terminal
import Testing

@testable import Dashboard

/// What lies over the views that look back, at one size, as it was last reviewed.
struct PastFixture: ReviewedPicture {
    enum Scene: String, CaseIterable {
        case asOf = "as-of"
        case prompt, difference
        case lastLook = "last-look"
    }

    let scene: Scene
    let size: Size
    let glyphs: GlyphSet

    static let all = Scene.allCases.flatMap { scene in
        [(36, 120), (24, 80), (15, 60)].flatMap { rows, columns in
            GlyphSet.allCases.map {
                PastFixture(
                    scene: scene, size: Size(rows: rows, columns: columns), glyphs: $0)
            }
        }
    }

    static let folderName = "Past"

    var name: String {
        "\(scene.rawValue)-\(size.columns)x\(size.rows)-\(glyphs)"
    }

    var present: String {
        var board = TestBoard(.modelCase, size: size, glyphs: glyphs)
        switch scene {
        case .asOf: board.press("@2019-03-10<enter>")
        case .prompt: board.press("@<c-u>")
        case .difference: board.press("@2019-03-10<enter>D")
        case .lastLook:
            let at = Instant(milliseconds: 1_553_600_000_000)
            board.take(.lastLooked(LastLook(seq: Seq(40), at: at)))
            board.state.rotation.isOn = true
            board.take(.turning(15))
        }
        return ScreenPage(board.state.frame()).text
    }
}

/// `BREACHBOARD_REWRITE_SCREENS=1` draws them anew, as the views.
struct PastScreenFixtureTests {
    @Test(arguments: PastFixture.all)
    func `what looks back looks as it was reviewed`(fixture: PastFixture) throws {
        if ScreenFixture.isRewriting { try fixture.rewrite() }
        #expect(fixture.present == fixture.reviewed)
    }

    @Test func `there is no picture of a scene that is gone`() throws {
        guard !ScreenFixture.isRewriting else { return }
        #expect(try PastFixture.files() == Set(PastFixture.all.map(\.testDescription)))
    }
}
