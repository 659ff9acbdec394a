public import IncidentStore

/// What of the evidence log is looked at, and how: part of the board's state.
public struct EvidenceWindow: Hashable, Sendable {
    /// All events of the incident, by time; empty until they were read.
    public var index = EvidenceIndex.empty

    public init() {}
}
