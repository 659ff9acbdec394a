package import IncidentModel

/// One entry of the log with nothing but what proves itself: what an outsider is given.
package struct SealedEntry: Hashable, Sendable {
    package let seq: Seq
    /// The bytes of an `Envelope`.
    package let envelope: [UInt8]
    package let hash: Digest32
    /// Nil where it is missing, or was redacted.
    package let payload: Payload?

    package init(seq: Seq, envelope: [UInt8], hash: Digest32, payload: Payload?) {
        self.seq = seq
        self.envelope = envelope
        self.hash = hash
        self.payload = payload
    }
}

/// An entry of which not even the envelope is shown: it belongs to another incident.
package struct HiddenEntry: Hashable, Sendable {
    package let seq: Seq
    package let hash: Digest32
    /// The hash of its envelope in the tree.
    package let leaf: Digest32

    package init(seq: Seq, hash: Digest32, leaf: Digest32) {
        self.seq = seq
        self.hash = hash
        self.leaf = leaf
    }
}

extension LogEntry {
    package var sealed: SealedEntry {
        SealedEntry(seq: seq, envelope: envelope, hash: hash, payload: payload)
    }

    package var hidden: HiddenEntry {
        HiddenEntry(seq: seq, hash: hash, leaf: MerkleTree.leaf(of: envelope))
    }
}
