public import IncidentModel

/// How the changes of others come onto the board.
public struct Feed: Hashable, Sendable {
    /// Whether the selection goes to whatever changed last.
    public internal(set) var isFollowing = false
    /// What is held back while the board is paused, in the order of the log; nil when it is not.
    public internal(set) var held: [Change]?

    /// Whether the log can be reached.
    public internal(set) var isConnected = true

    public init() {}

    public var isPaused: Bool { held != nil }
}
