/// What a program sent to a terminal, taken apart strictly: every control function that an ncurses board has no business
/// with is a finding.
struct TerminalBytes {
    /// Of the functions that change the screen and nothing else (ECMA-48): cursor, erasing, scrolling, attributes.
    private static let finals = Set("ABCDGHJKLMPSTX@dfmrbg".utf8)
    /// Modes that a board switches: cursor keys, wrapping, cursor, alternate screen, mouse, bracketed paste.
    private static let modes: Set<String> = [
        "1", "4", "7", "12", "25", "34", "1000", "1002", "1003", "1006", "1034", "1049", "2004",
        "2026",
    ]

    /// A terminal puts its title aside and takes it back.
    private static let keepsTitle: Set<String> = ["22;0;0", "23;0;0", "22;2", "23;2"]

    private(set) var findings: [String] = []
    private(set) var text = ""

    init(_ bytes: [UInt8]) {
        var scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)[...]
        while let scalar = scalars.popFirst() {
            switch scalar.value {
            case 0x1B: escape(&scalars)
            // Back, line feed, return, and the two shifts between sets of letters.
            case 0x08, 0x0A, 0x0D, 0x0E, 0x0F: continue
            case 0x00..<0x20, 0x7F, 0x80...0x9F: report("control \(scalar.value)")
            case 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF:
                report("hidden \(scalar.value)")
            default: text.unicodeScalars.append(scalar)
            }
        }
    }

    private mutating func escape(_ rest: inout ArraySlice<Unicode.Scalar>) {
        guard let next = rest.popFirst() else { return report("escape at the end") }
        switch next {
        case "[": sequence(&rest)
        case "(", ")":
            let set = rest.popFirst()
            if set != "B" && set != "0" { report("set of letters \(set?.value ?? 0)") }
        case "7", "8", "=", ">", "M": return
        default: report("escape \(next.value)")
        }
    }

    private mutating func sequence(_ rest: inout ArraySlice<Unicode.Scalar>) {
        var parameters = ""
        while let scalar = rest.first, (0x20...0x3F).contains(scalar.value) {
            parameters.unicodeScalars.append(scalar)
            rest.removeFirst()
        }
        guard let final = rest.popFirst() else { return report("a sequence without an end") }
        if final == "h" || final == "l" { return mode(parameters) }
        // The size of the window is asked of nobody, and its title is left alone.
        if final == "t", Self.keepsTitle.contains(parameters) { return }
        guard final.isASCII, Self.finals.contains(UInt8(final.value)),
            parameters.allSatisfy({ $0.isNumber || $0 == ";" || $0 == ":" })
        else { return report("sequence \(parameters)\(final)") }
    }

    private mutating func mode(_ parameters: String) {
        let names = parameters.drop { $0 == "?" }.split(separator: ";").map(String.init)
        for name in names where !Self.modes.contains(name) { report("mode \(parameters)") }
    }

    private mutating func report(_ finding: String) { findings.append(finding) }
}
