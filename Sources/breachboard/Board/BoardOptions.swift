import Dashboard
import IncidentModel
import IncidentStore
import Terminal

/// With what the board starts.
struct BoardOptions {
    var viewer: Viewer
    var clock: Clock
    /// What is on the board in the first frame; nil shows the list of incidents.
    var incident: IncidentID?
    var changes: [Change] = []
    var portfolio: [IncidentSummary] = []
    /// Gives the store; called once, off the loop.
    var store: @Sendable () throws -> any IncidentStore
    var depthLimit: ColourDepth = .truecolor
    var usesMouse = false
    /// After how many minutes without a key nothing is shown any more; nil for never.
    var lockAfter: Int?
    /// What is to be known before anything is done.
    var warning: SafeText?
    var themes = ThemeShelf()
}
