import IncidentModel
import Samples
import Terminal
import Testing

@testable import Dashboard

/// Small faults of the picture that people stumbled over.
@Suite struct DrawingTests {
    @Test func `what is done has the same sign in ASCII as in the checklist on paper`() {
        #expect(Symbol.done.ascii == "v")
    }
}
