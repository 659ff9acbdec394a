public import Terminal

/// What the caller has decided about the terminal.
public struct TerminalOptions: Hashable, Sendable {
    /// The terminal's name, as in `TERM`.
    public var name: String
    /// At most so many colours are used, whatever the terminal has.
    public var depthLimit: ColourDepth
    /// Whether clicks and the wheel come as keys; the terminal's own selection then needs Shift.
    public var mouse: Bool
    /// Milliseconds for which ESC may be the beginning of a sequence.
    public var escapeDelay: Int

    public init(
        name: String, depthLimit: ColourDepth = .truecolor, mouse: Bool = false,
        escapeDelay: Int = 25
    ) {
        self.name = name
        self.depthLimit = depthLimit
        self.mouse = mouse
        self.escapeDelay = escapeDelay
    }

    /// The name from `TERM`; the delay from `ESCDELAY` when it is 0 to 10,000, else 25 ms, and 100
    /// over ssh.
    public init(environment: [String: String]) {
        self.init(name: environment["TERM"] ?? "", escapeDelay: Self.escapeDelay(environment))
    }

    private static func escapeDelay(_ environment: [String: String]) -> Int {
        if let value = environment["ESCDELAY"].flatMap({ Int($0) }), (0...10_000).contains(value) {
            return value
        }
        let isRemote = environment["SSH_TTY"] != nil || environment["SSH_CONNECTION"] != nil
        return isRemote ? 100 : 25
    }

    /// Whether the name can be one: it becomes part of a path.
    var hasPossibleName: Bool {
        let allowed = Set("+._-".utf8)
        return (1...32).contains(name.utf8.count)
            && name.utf8.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
                default: allowed.contains(byte)
                }
            }
    }
}
