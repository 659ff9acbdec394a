internal import CNcursesw
internal import Glibc
internal import Terminal

/// What terminfo says about a terminal.
struct TerminalDescription {
    /// Written when a session begins or goes on, beside what ncurses writes.
    let enter: [UInt8]
    /// Takes back `enter`.
    let leave: [UInt8]
    /// Takes back `enter` and all that ncurses does; for the moment when nothing else can be done.
    let restore: [UInt8]
    let depth: ColourDepth
    let sequences: [[UInt8]: Key]
    let showsTitle: Bool

    init(_ options: TerminalOptions) throws(TerminalError) {
        guard options.hasPossibleName else { throw .badName }
        var found: Int32 = 0
        guard setupterm(options.name, STDOUT_FILENO, &found) == OK, let move = Self.bytes("cup")
        else {
            throw .unknownTerminal(options.name)
        }
        // Hardware terminals with other languages than ANSI's get nothing that terminfo does not
        // name.
        let isANSI = move.starts(with: "\u{1B}[".utf8)
        showsTitle = isANSI && Self.families.contains { options.name.hasPrefix($0) }
        let modes = [2004] + (options.mouse ? [1000, 1006] : [])
        enter = isANSI ? Self.setting(modes, to: "h") + (showsTitle ? Self.pushTitle : []) : []
        leave =
            isANSI
            ? Self.setting(modes.reversed(), to: "l") + (showsTitle ? Self.popTitle : []) : []
        restore = leave + ["sgr0", "op", "rmkx", "cnorm", "rmcup"].flatMap { Self.bytes($0) ?? [] }
        depth = min(options.depthLimit, Self.depth)
        sequences = Self.keySequences
    }

    private static let families = ["xterm", "tmux", "alacritty", "foot", "st-", "rxvt", "vte"]
    private static let pushTitle = Array("\u{1B}[22;2t".utf8)
    private static let popTitle = Array("\u{1B}[23;2t".utf8)

    private static func setting(_ modes: [Int], to final: String) -> [UInt8] {
        modes.flatMap { "\u{1B}[?\($0)\(final)".utf8 }
    }

    private static var depth: ColourDepth {
        let colours = Int(tigetnum("colors"))
        return ColourDepth.allCases.last { $0.rawValue <= max(0, colours) } ?? .mono
    }

    private static var keySequences: [[UInt8]: Key] {
        var sequences: [[UInt8]: Key] = [:]
        for (name, key) in keyNames {
            guard let bytes = bytes(name), bytes.count > 2, bytes[0] == Byte.escape else {
                continue
            }
            sequences[bytes] = key
        }
        return sequences
    }

    private static let keyNames: [(String, Key)] =
        [
            ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right),
            ("khome", .home), ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown),
            ("kich1", .insert), ("kdch1", .delete), ("kcbt", .backTab), ("kent", .enter),
        ] + (1...12).map { ("kf\($0)", .function($0)) }

    /// A string capability without its padding marks, such as `$<5>`; nil when there is none.
    private static func bytes(_ name: String) -> [UInt8]? {
        guard let text = tigetstr(name), Int(bitPattern: text) != -1 else { return nil }
        return withoutPadding(String(cString: text))
    }

    static func withoutPadding(_ text: String) -> [UInt8] {
        var result: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.first {
            if rest.starts(with: "$<".utf8), let end = rest.firstIndex(of: 0x3E) {
                rest = rest[(end + 1)...]
            } else {
                result.append(byte)
                rest = rest.dropFirst()
            }
        }
        return result
    }
}
