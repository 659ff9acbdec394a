/// Why there is no screen.
public enum TerminalError: Error, Hashable, Sendable {
    /// Standard input or output is not a terminal.
    case noTerminal
    /// `TERM` is empty, too long, or has characters that no terminal's name has.
    case badName
    /// The terminfo database does not know the terminal, or it cannot place its cursor.
    case unknownTerminal(String)
    /// Signals cannot be queued; the number is the system's error.
    case signals(Int32)
    /// A session is open already; there is one terminal.
    case alreadyOpen
}
