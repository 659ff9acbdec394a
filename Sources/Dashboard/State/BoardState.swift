public import IncidentModel
public import IncidentStore
public import NotificationRules
public import Terminal

/// Everything the board knows; a value. `update` changes it, `frame` draws it.
public struct BoardState: Hashable, Sendable {
    public var viewer: Viewer
    public var now: Instant
    public var size: Size
    public var portfolio: [IncidentSummary] = []
    /// Of the incidents that are not on the board, as far as they were reckoned.
    public var deadlines: [IncidentID: NextDeadline] = [:]
    public var file = CaseFile()
    public var screen: Screen = .overview
    /// The screens behind this one, the last visited at the end.
    public var trail: [Screen] = []
    public var cursors: [Screen: ListCursor] = [:]
    public var timeline = TimelineWindow()
    public var evidence = EvidenceWindow()
    public var mode: Mode = .browsing
    /// The stand-up that is being held: it lies over the views, and under every other mode.
    public internal(set) var presentation: Presentation?
    public var toast: Toast?
    public var history = EditHistory()
    /// What own commands on their way do to the duties, by the first command of each edit.
    var shifts: [CommandID: [DutyShift]] = [:]
    public var feed = Feed()
    /// Forms that were sent and not answered, by the first command of each.
    var forms: [CommandID: Form] = [:]
    /// Who else looks at the log.
    public internal(set) var others: [Presence] = []
    /// A text from the editor that was not taken; it is not lost.
    public internal(set) var unsaved: Draft?
    /// What was last looked for; empty when nothing was.
    public var lastSearch = ""
    public var ids: CommandIDs
    /// Nobody was there for too long: nothing is shown any more, and the next key ends the board.
    var isLocked = false
    /// The views that the board goes through by itself.
    public var rotation = Rotation()
    /// What somebody who is not looking is to be told, until it is handed on.
    var alerts: [String] = []
    /// The day of the past that is on the board; nil for now.
    public internal(set) var past: Past?
    /// The day that the next incident is shown as of.
    public var plannedDay: Day?
    /// The user wants to quit, and something is still to be sent.
    var isLeaving = false

    public init(viewer: Viewer, now: Instant, size: Size, ids: CommandIDs) {
        self.viewer = viewer
        self.now = now
        self.size = size
        self.ids = ids
    }
}

extension BoardState {
    /// The incident as it is shown: with own edits that are not yet saved.
    public var incident: Incident? { file.incident }

    public var zone: Zone { incident?.zone ?? .utc }

    /// By which words such as `today` and `HIPAA letters` are read.
    var standpoint: Standpoint { Standpoint(now: now, in: zone, duties: file.reckoning.names) }

    /// The day it is where the incident is.
    public var today: Day { zone.day(of: now) }

    public var layout: Layout { Layout(size) }

    public var cursor: ListCursor {
        get { cursors[screen, default: ListCursor()] }
        set { cursors[screen] = newValue }
    }

    /// The rows of the current screen.
    var rows: [RowID] { screen.code.rows(in: self) }

    /// The row that commands are about; nil where the list is empty or the row has vanished.
    var selectedRow: RowID? {
        let rows = rows
        guard !rows.isEmpty else { return nil }
        let cursor = cursor
        if cursor.selected != nil, cursor.known(in: rows) == nil { return nil }
        return rows[cursor.index(in: rows)]
    }

    var selectedItem: ChecklistItem? {
        guard let target = selectedRow?.target else { return nil }
        return incident?.checklist.first { $0.target == target }
    }

    /// Who took an item off the board, and when; nil for one that stands on it.
    func withdrawal(of target: Target) -> Stamp? {
        guard let item = incident?.item(target), item.isWithdrawn else { return nil }
        return item.touched
    }

    /// The duties with a clock, the one that ends next first.
    public var nextDeadlines: [Duty] { file.duties.filter(\.isRunning) }
}

/// How much room there is: chosen by size alone.
public enum Layout: Int, Hashable, Sendable, Comparable {
    /// One line: reference, next deadline, keys.
    case line
    /// From 60 x 15.
    case narrow
    /// From 80 x 24.
    case normal
    /// From 110 x 30.
    case wide

    public init(_ size: Size) {
        self =
            switch (size.columns, size.rows) {
            case (110..., 30...): .wide
            case (80..., 24...): .normal
            case (60..., 15...): .narrow
            default: .line
            }
    }

    public static func < (one: Layout, other: Layout) -> Bool { one.rawValue < other.rawValue }
}

/// Makes the ids of commands: unique in this session by counting, among sessions by chance.
public struct CommandIDs: Hashable, Sendable {
    private let session: UInt64
    private var count: UInt64

    /// `session` and `start` are random bits.
    public init(session: UInt64, start: UInt64) {
        self.session = session
        self.count = start
    }

    mutating func next() -> CommandID {
        count &+= 1
        return CommandID(high: session, low: count)
    }

    /// Whether an id was made in this session.
    func made(_ id: CommandID) -> Bool { id.high == session }
}

/// A message in the footer that passes.
public struct Toast: Hashable, Sendable {
    public enum Level: Hashable, Sendable {
        case info, warning, error

        /// How long a message stands if no key takes it away, in seconds.
        public var seconds: Int { self == .info ? 5 : 12 }
    }

    public let level: Level
    public let text: SafeText
    /// When it was said.
    public let at: Instant

    public init(_ text: SafeText, level: Level = .info, at: Instant) {
        self.level = level
        self.text = text
        self.at = at
    }

    /// Whether a key takes it away: what went wrong is not to be typed away before it was read.
    func gives(way now: Instant) -> Bool {
        level != .error || now.milliseconds(since: at) >= 2_000
    }
}
