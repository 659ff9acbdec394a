import TerminalNcurses

extension Report {
    /// Why the board cannot be drawn; the status as text always can.
    init(_ error: TerminalError) {
        let plain = "or read the status as text with `breachboard --plain`"
        switch error {
        case .noTerminal: self.init(message: "there is no terminal for the board")
        case .badName:
            self.init(
                message: "TERM does not name a terminal",
                help: "set it, for example TERM=xterm-256color, \(plain)")
        case .unknownTerminal(let name):
            self.init(
                message: "the terminal \(name) is not known here",
                reason: "terminfo has no entry for it, or it cannot place its cursor",
                help: "set TERM to one that is, for example xterm-256color, \(plain)")
        case .signals(let code):
            self.init(message: "signals cannot be queued", reason: "system error \(code)")
        case .alreadyOpen: preconditionFailure("the terminal was opened twice")
        }
    }
}
