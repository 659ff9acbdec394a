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
    /// Gives the store once more, to read the evidence log beside it; called once the first is there.
    var evidence: (@Sendable () throws -> any EvidenceShelf)?
    var depthLimit: ColourDepth = .truecolor
    var usesMouse = false
    /// After how many minutes without a key nothing is shown any more; nil for never.
    var lockAfter: Int?
    /// The day of the past that it begins with.
    var asOf: Day?
    var rotation = Rotation()
    var alert = AlertChoice.none
    /// What the user had seen of each incident; nil where that is not remembered.
    var looks: LookMemory?
    /// What is to be known before anything is done.
    var warning: SafeText?
    var themes = ThemeShelf()
}
