public import IncidentModel

/// An event on its way into the evidence log; its bytes are borrowed.
public struct IncomingEvent {
    /// UTC microseconds since 1970, as the file says; nil where it says nothing.
    public let time: Int64?
    /// The line of the file on which the record begins, from 1.
    public let line: Int
    /// Which of the layouts of the batch the record has, from 0.
    public let layout: Int
    public let raw: UnsafeRawBufferPointer
    /// Equal for records of the same event. Where `isWhole`, it is a hash of the whole record, and two records with
    /// equal ones are compared byte by byte.
    public let identity: UInt64
    public let isWhole: Bool

    public init(
        time: Int64?, line: Int, layout: Int, raw: UnsafeRawBufferPointer, identity: UInt64,
        isWhole: Bool
    ) {
        self.time = time
        self.line = line
        self.layout = layout
        self.raw = raw
        self.identity = identity
        self.isWhole = isWhole
    }
}

/// Takes in the events of one batch, within the transaction that adds the batch.
public protocol EvidenceIntake: AnyObject {
    /// Keeps an event; false for one that the incident has already.
    func take(_ event: IncomingEvent) throws(StoreError) -> Bool

    /// Keeps an event of another store of the same log, without asking whether it is there.
    func takeAgain(_ event: KeptEvent, identity: UInt64) throws(StoreError)

    /// Ends the batch; gives what its item has to say of the events.
    func seal() throws(StoreError) -> EvidenceSeal
}

/// What the item of a batch says of its events.
public struct EvidenceSeal: Hashable, Sendable {
    public let events: Int
    /// Events that were in already, of this file or of an earlier one.
    public let duplicates: Int
    /// SHA-256 over what is kept; see `EvidenceDigest`.
    public let digest: Digest32
}

/// A new batch, as a store is told of it.
public struct NewBatch: Hashable, Sendable {
    public let incident: IncidentID
    /// The item that the commands add.
    public let item: ItemID
    /// Whether words of its events can be looked up later.
    public let hasFullText: Bool
    /// The batches whose events are not taken in again.
    public let standing: Set<ItemID>

    public init(
        incident: IncidentID, item: ItemID, hasFullText: Bool, standing: Set<ItemID>
    ) {
        self.incident = incident
        self.item = item
        self.hasFullText = hasFullText
        self.standing = standing
    }
}

extension [Outcome] {
    /// Whether a batch stays: the item that tells of it is in the log.
    package var isFirstSaved: Bool {
        if case .saved? = first { true } else { false }
    }
}
