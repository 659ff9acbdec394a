import IncidentModel
import Terminal

/// What the keys go to.
public enum Mode: Hashable, Sendable {
    /// -> every other mode
    case browsing
    /// The continuation of a prefix key, such as `y`. -> browsing
    case menu(Menu)
    /// -> browsing, when it is sent or given up
    case form(Form)
    /// -> form, when the user edits once more; browsing
    case conflict(ConflictPanel)
    case help(HelpPanel)
    /// The command line with its palette. -> browsing, and then whatever was chosen
    case palette(Palette)
    /// Typing what is looked for or filtered by. -> browsing
    case search(SearchLine)
    case themes(ThemePicker)
    /// Choosing a playbook, and looking at what it would add. -> browsing
    case playbooks(PlaybookPanel)
    /// Everything that is known of one row. -> form, browsing
    case detail(DetailPanel)
    /// A list over the events: columns, saved searches, sources. -> browsing
    case evidence(EvidencePanel)
    /// Who else is online. -> browsing
    case online
    /// Typing a day of the past. -> difference, browsing
    case day(DayLine)
    /// What is different between two times. -> day, detail, browsing
    case difference(DifferencePanel)
}

/// One row with all its fields, notes and history.
public struct DetailPanel: Hashable, Sendable {
    public let row: RowID
    /// Lines scrolled off the top.
    public var offset = 0
    /// Which of the lines that can be chosen is; nil for none.
    public var choice: Int?

    public init(row: RowID) { self.row = row }
}

/// Typing what is looked for (`/`) or filtered by (`\`).
public struct SearchLine: Hashable, Sendable {
    public enum Purpose: Hashable, Sendable { case find, filter }

    public let purpose: Purpose
    public var line: LineEditor
    /// What was in force before, and comes back with Esc.
    public let before: ListCursor

    init(_ purpose: Purpose, from cursor: ListCursor) {
        self.purpose = purpose
        line = LineEditor(purpose == .filter ? cursor.filter : "")
        before = cursor
    }
}
