public import IncidentModel

/// An event of the evidence log as it lies beside the log: the record of the file, and where and when it was.
public struct KeptEvent: Hashable, Sendable {
    public let id: EvidenceID
    /// UTC microseconds since 1970, as the file says, without any correction; nil where it says nothing.
    public let time: Int64?
    /// The line of the file on which the record begins, from 1.
    public let line: Int
    /// Which of the layouts of the batch the record has, from 0.
    public let layout: Int
    /// The record as it stood in the file, as UTF-8 where that was UTF-16; not necessarily valid.
    public let raw: [UInt8]

    public init(id: EvidenceID, time: Int64?, line: Int, layout: Int, raw: [UInt8]) {
        self.id = id
        self.time = time
        self.line = line
        self.layout = layout
        self.raw = raw
    }
}

/// A batch as a store has it.
public struct KeptBatch: Hashable, Sendable {
    /// What its `EvidenceID`s are made with.
    public let number: Int
    /// The item of the incident that tells of it.
    public let item: ItemID
    public let events: Int
    /// Whether words of its events can be looked up.
    public let hasFullText: Bool

    public init(number: Int, item: ItemID, events: Int, hasFullText: Bool) {
        self.number = number
        self.item = item
        self.events = events
        self.hasFullText = hasFullText
    }
}
