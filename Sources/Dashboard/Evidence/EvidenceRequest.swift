public import EvidenceLog
public import IncidentStore
public import Terminal

/// What the board wants of the evidence log; `EvidenceNews` answers.
public enum EvidenceRequest: Hashable, Sendable {
    case readIndex(EvidenceSource)
    case readEvents([EvidenceID])
    /// Ends every search that is under way, and begins this one.
    case search(EvidenceSearchOrder)
    case stopSearch
    /// Counts the sources of what is shown.
    case count(EvidenceCountOrder)
}

public struct EvidenceSearchOrder: Hashable, Sendable {
    /// Ascending: answers bear it.
    public let number: Int
    public let query: EvidenceQuery
    public let index: EvidenceIndex
}

public struct EvidenceCountOrder: Hashable, Sendable {
    public let number: Int
    public let index: EvidenceIndex
    /// Nil where no search narrows what is shown.
    public let hits: EvidenceHits?
    /// The positions of it.
    public let part: Range<Int>
}

/// What was read of the evidence log.
public enum EvidenceNews: Hashable, Sendable {
    case indexed(EvidenceSource, EvidenceIndex, [KeptBatch])
    /// The order could not be carried out.
    case unreadable(EvidenceSource, SafeText)
    /// Some events, and those asked for with them that are not there.
    case eventsRead([EvidenceRow], missing: [EvidenceID])
    case searched(EvidenceFindings)
    case counted(EvidenceTally)
}

/// An event and what it says.
public struct EvidenceRow: Hashable, Sendable {
    public let event: KeptEvent
    public let record: EvidenceRecord
    let cells: EvidenceCells

    public init(event: KeptEvent, record: EvidenceRecord) {
        self.event = event
        self.record = record
        cells = EvidenceCells(event, record)
    }

    public var id: EvidenceID { event.id }
}

/// How far a search has come.
public struct EvidenceFindings: Hashable, Sendable {
    public let number: Int
    /// All that was found up to now.
    public let hits: EvidenceHits
    /// Events that were looked at.
    public let searched: Int
    public let total: Int
    public let isDone: Bool

    public init(number: Int, hits: EvidenceHits, searched: Int, total: Int, isDone: Bool) {
        self.number = number
        self.hits = hits
        self.searched = searched
        self.total = total
        self.isDone = isDone
    }
}

/// How many events each source and each batch has.
public struct EvidenceTally: Hashable, Sendable {
    public struct Share: Hashable, Sendable {
        /// As the records name it; not neutralised.
        public let source: String
        public let count: Int

        public init(source: String, count: Int) {
            self.source = source
            self.count = count
        }
    }

    public let number: Int
    /// The largest first.
    public let sources: [Share]
    /// By the number of the batch.
    public let batches: [Int: Int]
    public let counted: Int
    public let total: Int

    public init(number: Int, sources: [Share], batches: [Int: Int], counted: Int, total: Int) {
        self.number = number
        self.sources = sources
        self.batches = batches
        self.counted = counted
        self.total = total
    }

    public var isDone: Bool { counted >= total }
}
