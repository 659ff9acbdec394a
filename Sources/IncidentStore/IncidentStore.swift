public import IncidentModel

/// One append-only log of changes, shared by any number of programs.
///
/// Every store passes the same contract (`IncidentStoreContract` in the tests): memory, SQLite, PostgreSQL.
/// A store may be called from any thread; calls wait for each other.
public protocol IncidentStore: EvidenceShelf {
    /// Whether changes can be made, and if not, why.
    var access: StoreAccess { get }

    /// The last entry of the log, over all incidents.
    func head() throws(StoreError) -> LogHead

    /// One row per incident, by reference. Reads no log.
    func incidents() throws(StoreError) -> [IncidentSummary]

    /// What the next deadlines follow from, by reference; an incident whose extract was not kept has none.
    /// Reads no log.
    func extracts() throws(StoreError) -> [IncidentExtract]

    /// The changes of one incident behind `seq`, in the order of the log; rejected attempts among them.
    func changes(of incident: IncidentID, after seq: Seq) throws(StoreError) -> [Change]

    /// Judges and saves commands in one transaction; gives one outcome for each, in order.
    ///
    /// A command whose id the log knows is not applied again: its first outcome is given. A command that is
    /// refused or loses a conflict does not stop the ones behind it. When this throws `.outcomeUnknown`, the
    /// same commands may be sent again.
    func submit(_ commands: [Command]) throws(StoreError) -> [Outcome]

    /// As `submit`, and keeps what a list leaves of its people, if the first command is saved: in the same
    /// transaction, or not at all.
    func submit(
        _ commands: [Command], keeping people: KeptPeople
    ) throws(StoreError) -> [Outcome]

    /// What is kept of the people of an incident, list by list.
    func people(of incident: IncidentID) throws(StoreError) -> [KeptPeople]

    /// Takes in the events of a new batch of evidence and submits what is said of them, in one transaction: all of
    /// it, or, where the first command is not saved or there is none, nothing.
    ///
    /// - Parameter fill: takes in the events, one after the other, and gives the commands, of which the first adds the
    ///   item of the batch.
    func submit(
        _ batch: NewBatch, _ fill: (any EvidenceIntake) throws(StoreError) -> [Command]
    ) throws(StoreError) -> [Outcome]

    /// Reads the whole log and proves it.
    func verify() throws(StoreError) -> Verification

    /// Tells of changes by others, and of the others themselves; nil where the store cannot.
    func watch() throws(StoreError) -> (any StoreWatch)?
}

extension IncidentStore {
    /// None, of a store that keeps none: whoever asks for deadlines reads the log.
    public func extracts() throws(StoreError) -> [IncidentExtract] { [] }
}

/// Wakes the event loop when another program may have changed the log.
public protocol StoreWatch: AnyObject {
    /// Readable when something may have happened; for `poll`.
    var descriptor: Int32 { get }

    /// Milliseconds after a wake-up at which `hasNews` is to be asked again, because a wake-up can come
    /// before the change is visible.
    var recheckDelays: [Int] { get }

    /// Takes what made the descriptor readable.
    func drain()

    /// True when the log may hold more than at the last call. Costs microseconds.
    func hasNews() -> Bool

    /// Tells the others who watches here, and where in the log; to be said again at each move. It ends
    /// with this watch.
    func announce(_ presence: Presence)

    /// The others who watch the log, when that may have changed since the last call; nil when not.
    func takeOthers() -> [Presence]?

    /// False while the server of the log cannot be reached; a change of that makes the descriptor readable.
    var isConnected: Bool { get }
}

extension StoreWatch {
    /// Always, of a log that is no server's.
    public var isConnected: Bool { true }
}

/// Whether a store takes changes.
public enum StoreAccess: Hashable, Sendable {
    case readWrite
    case readOnly(ReadOnlyReason)
}

/// Why a store takes no changes.
public enum ReadOnlyReason: Hashable, Sendable {
    case asked
    case noPermission
    /// The server is a standby: another one takes the changes.
    case standby
    /// The server lets the user read, and no more.
    case notGranted
    /// The database was made by a newer program, with this schema.
    case newerSchema(Int)
    /// This client has seen more of the log than there is: an older copy was put back.
    case wentBack(from: Seq, to: Seq)
    /// This client has seen another entry of this number: there are two histories.
    case forked(at: Seq)
}

/// The identity of a log: 128 random bits.
public struct LogID: Hashable, Sendable, CustomStringConvertible {
    /// 32 lower-case hexadecimal digits.
    public let description: String

    /// Reads `description` and nothing else, so that one log has one text.
    public init?(_ text: String) {
        guard CommandID(canonical: text) != nil else { return nil }
        description = text
    }

    public init(using generator: inout some RandomNumberGenerator) {
        description = CommandID(using: &generator).description
    }
}

/// The end of a log: how many entries it has and the hash that stands for all of them.
public struct LogHead: Hashable, Sendable {
    public let log: LogID
    public let seq: Seq
    public let hash: Digest32

    public init(log: LogID, seq: Seq, hash: Digest32) {
        self.log = log
        self.seq = seq
        self.hash = hash
    }
}

/// What the proof of a log found.
public struct Verification: Hashable, Sendable {
    public let entries: Int
    public let head: LogHead
    /// The first entry that is not what it should be; nil when the log is sound.
    public let firstBad: BadEntry?

    public init(entries: Int, head: LogHead, firstBad: BadEntry?) {
        self.entries = entries
        self.head = head
        self.firstBad = firstBad
    }
}

/// The first entry of a log that is not what it should be.
public struct BadEntry: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable {
        /// The hash does not follow from the entry before and the bytes of the envelope.
        case chain
        /// An entry is missing or stands twice.
        case gap
        /// The bytes are no envelope.
        case envelope
        /// The payload is not the one that the envelope commits to.
        case payload
        case missingPayload = "missing-payload"
        /// The envelope belongs to another log.
        case foreignLog = "foreign-log"
        case duplicateCommand = "duplicate-command"
        /// A row that repeats what the log says (the summary, the index columns) says something else.
        case table
        /// SQLite's own check failed.
        case database
        /// A redaction that may not be: of an entry that is not there, of another item, of a redaction, or
        /// for the second time.
        case redaction
        /// What was redacted is still there.
        case leftover
        /// The bytes are no bundle, no proof or no checkpoint, or end too early, or go on behind their end.
        case format
        /// The checkpoint is one of another log.
        case anotherLog = "another-log"
        /// The checkpoint is not signed by the key.
        case signature
        /// The log ends before the checkpoint does.
        case missingTail = "missing-tail"
        /// The log is not the one that was signed: its chain was made anew.
        case otherHistory = "other-history"
        /// The log ends before an entry that this client has seen.
        case wentBack = "went-back"
    }

    public let seq: Seq
    public let kind: Kind
    public let expected: String
    public let found: String

    public init(seq: Seq, kind: Kind, expected: String, found: String) {
        self.seq = seq
        self.kind = kind
        self.expected = expected
        self.found = found
    }
}

/// What can go wrong between us and the database.
public enum StoreError: Error, Hashable, Sendable {
    /// Nothing is there, and nothing was to be made.
    case noDatabase(path: String)
    /// The database is to be made in a folder that is not there.
    case noFolder(path: String)
    /// Neither there nor to be made; the system's words for it.
    case cannotOpen(path: String, reason: String)
    /// The file is no database of ours.
    case foreignDatabase(path: String)
    /// The file is damaged.
    case corrupt(path: String, reason: String)
    /// Hard links, network file systems, other people's eyes: the file is not safe to use.
    case unsafeFile(path: String, UnsafeFile)
    case readOnly(ReadOnlyReason)
    /// Another program held the lock for too long.
    case busy(path: String)
    case diskFull(path: String)
    /// The file has reached the size that the process may write (`ulimit -f`).
    case sizeLimit(path: String)
    /// The server cannot be reached; nothing was saved, and trying again later makes sense.
    case offline(path: String, reason: String)
    /// The write may have been saved or not; send the same commands again.
    case outcomeUnknown(reason: String)
    /// An entry of the log cannot be read.
    case unreadableEntry(Seq)
}

/// Why a database file is refused.
public enum UnsafeFile: Hashable, Sendable {
    case hardLinks(Int)
    case networkFileSystem(String)
    case readableByOthers(mode: Int)
    case notARegularFile
    /// Somebody else could put another file in its place.
    case folderOpenToOthers(mode: Int)
    /// A file that SQLite would read with it is not its owner's alone.
    case neighbour(String)
}
