import IncidentModel
import Samples
import Terminal
import Testing

@testable import Dashboard

/// Small faults of the picture that people stumbled over.
@Suite struct DrawingTests {
    @Test func `an empty view says what to do in one wording`() throws {
        var picture = try ScreenPicture()
        for screen in [Screen.timeline, .affected, .checklist] {
            #expect(picture.text(screen).contains(" yet: a adds one"), "\(screen)")
        }
        picture.with { $0.file = CaseFile() }
        for screen in [Screen.overview, .timeline, .affected, .checklist, .notices, .log] {
            #expect(picture.text(screen).contains("no incident is open: 0 lists them"), "\(screen)")
        }
    }

    @Test func `what is done has the same sign in ASCII as in the checklist on paper`() {
        #expect(Symbol.done.ascii == "v")
    }
}
