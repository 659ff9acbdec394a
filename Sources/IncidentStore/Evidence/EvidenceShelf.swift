public import IncidentModel

/// What a store has of the evidence log, to be read. Calls may come from any thread; long ones hold up those that
/// share the store.
public protocol EvidenceShelf: Sendable {
    /// The batches of an incident by number, those that were withdrawn too.
    func batches(of incident: IncidentID) throws(StoreError) -> [KeptBatch]

    /// The events of some batches by time, each corrected by so many milliseconds that its clock was ahead.
    ///
    /// Reads the order that was kept at import, not the events: about 10 ms for a million.
    func index(
        of batches: [(batch: KeptBatch, ahead: Int64)]
    ) throws(StoreError) -> EvidenceIndex

    /// Some events, in the order asked for; those that are not there are left out.
    func events(_ ids: [EvidenceID]) throws(StoreError) -> [KeptEvent]

    /// The events of a batch whose full text may have all of these words, each given in lower-case ASCII letters,
    /// digits and other characters, the last perhaps only begun; by row, and not more than `count` from `row` on. A
    /// superset of the events that have them: whoever asks looks at the records. Nil where the batch has no full text.
    func candidates(
        in batch: KeptBatch, words: [EvidenceWord], from row: Int, atMost count: Int
    ) throws(StoreError) -> [EvidenceID]?

    /// The rows of a batch that may have all marks of one of some lists: each a bit of 64, from a row 0 on, which none
    /// is. A superset, as above. Nil where the batch has no marks.
    func rows(
        of batch: KeptBatch, marked lists: [Set<EvidenceMark>]
    ) throws(StoreError) -> [UInt64]?

    /// Events of a batch by row, from one on, not more than `count`.
    func events(
        in batch: KeptBatch, from row: Int, atMost count: Int
    ) throws(StoreError) -> [KeptEvent]
}

/// A word that is looked up in the full text: a run of ASCII letters and digits and of characters beyond ASCII,
/// with ASCII letters in lower case.
public struct EvidenceWord: Hashable, Sendable {
    public let text: String
    /// Whether longer words that begin so are meant, too.
    public let isPrefix: Bool

    public init(_ text: String, isPrefix: Bool = false) {
        self.text = text
        self.isPrefix = isPrefix
    }

    /// Whether so many words begin so that looking them up takes long, and says little.
    public var isCostly: Bool {
        let isNumber = text.utf8.allSatisfy { (0x30...0x39).contains($0) }
        return isPrefix && text.utf8.count < (isNumber ? 4 : 3)
    }

    /// Whether a byte is part of words: all else separates them.
    @inlinable public static func isOfWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
        default: false
        }
    }
}
