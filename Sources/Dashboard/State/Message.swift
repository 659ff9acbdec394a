public import IncidentModel
public import IncidentStore
public import Terminal

/// Something that happened.
public enum Message: Hashable, Sendable {
    case keyPressed(Key)
    case resized(Size)
    case ticked(Instant)
    /// The list of incidents was read.
    case portfolioArrived([IncidentSummary])
    /// The next deadlines of some incidents were reckoned; nil where no clock runs.
    case deadlinesArrived([IncidentID: NextDeadline?])
    /// An incident was read from its beginning.
    case incidentOpened(IncidentID, [Change])
    /// Changes behind the last one known, of the incident on the board.
    case changesArrived([Change])
    /// All the others who look at the log.
    case othersArrived([Presence])
    /// The log has got something new, of this incident or another one.
    case logGrew
    /// The server of the log cannot be reached.
    case serverWentAway
    case serverCameBack
    /// The store has answered; one outcome for each command.
    case answered([Command], [Outcome])
    /// The store has not: nothing of these commands is known to be saved.
    case unanswered([Command], SafeText)
    /// The hash of an entry of the log, 64 hexadecimal digits.
    case hashRead(Seq, String)
    /// Something outside went wrong, or is worth knowing.
    case noted(SafeText, Toast.Level)
    /// The message in the footer has stood for its time.
    case toastPassed
    case themeApplied(String)
    /// The names of the themes at hand, because some may have come.
    case themesFound([String])
    /// The playbooks at hand, and how many files are none.
    case playbooksArrived([Playbook], unreadable: Int)
    /// No key was pressed for as long as the board may lie open.
    case idled
    /// How far the user had seen the incident on the board when they left it.
    case lastLooked(LastLook)
    /// Something of the evidence log was read.
    case evidence(EvidenceNews)
    /// It is time for the next view of the rotation.
    case turned
    /// So many seconds are left until then.
    case turning(Int)
    /// The editor has ended, and left this text.
    case written(Draft, String)
    /// The program was stopped and goes on.
    case resumed
}

/// Something to be done outside; the answer comes back as a message.
public enum Effect: Hashable, Sendable {
    case submit([Command])
    case open(IncidentID)
    case readPortfolio
    /// Reads the hash of an entry of the log; the answer is `hashRead`.
    case readHash(Seq)
    case readPlaybooks
    /// Reads something of the evidence log; the answer is `evidence`.
    case evidence(EvidenceRequest)
    /// Shows a theme, for as long as it is looked at.
    case previewTheme(String)
    /// Puts text on the clipboard of the user's terminal.
    case copy(SafeText)
    /// Gives the terminal to the user's editor; the answer is `written`.
    case openEditor(Draft)
    /// Tells the user who is not looking.
    case alert(SafeText)
    case redraw
    case suspend
    case quit
}
