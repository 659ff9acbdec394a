public import IncidentModel
public import Terminal

/// Who looks at the board, and with what terminal; fixed while the program runs.
public struct Viewer: Hashable, Sendable {
    public let actor: Actor
    /// Why nothing can be changed; nil when it can.
    public var readOnly: SafeText?
    public var glyphs: GlyphSet
    /// The zone of the viewer's own clock; nil where it is not known.
    public var zone: Zone?
    /// The database, as the user named it.
    public let database: SafeText
    /// True when the clock stands or was set: a rehearsal.
    public let isReplay: Bool
    /// On a login that is there for the board alone: nothing leads out of it.
    public var isKiosk = false
    /// Whether they are to be told of deadlines that come near while they are not looking.
    public var wantsAlerts = false
    /// The names that the theme picker offers.
    public var themes: [String]
    public var theme: String

    public init(
        actor: Actor, readOnly: SafeText? = nil, glyphs: GlyphSet = .unicode,
        database: SafeText = "", isReplay: Bool = false, themes: [String] = [],
        theme: String = "base"
    ) {
        self.actor = actor
        self.readOnly = readOnly
        self.glyphs = glyphs
        self.database = database
        self.isReplay = isReplay
        self.themes = themes
        self.theme = theme
    }
}
