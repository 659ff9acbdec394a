/// One colour of a palette, for each depth: "truecolor | 256 | 16", later parts optional.
struct PaletteColour: Hashable, Sendable {
    /// One part; nil is the terminal's own colour.
    private let parts: [Colour?]

    /// Nil when a part is not `#rrggbb`, 0 to 255, one of the 16 names, or `default`.
    init?(_ text: String) {
        let pieces = text.split(separator: "|", omittingEmptySubsequences: false)
        var parts: [Colour?] = []
        for piece in pieces {
            guard let part = Self.part(piece.filter { $0 != " " }) else { return nil }
            parts.append(part)
        }
        guard (1...3).contains(parts.count) else { return nil }
        self.parts = parts
    }

    /// The colour at a depth; nil is the terminal's own. Missing parts are the nearest colour.
    func colour(at depth: ColourDepth) -> Colour? {
        switch depth {
        case .mono: nil
        case .truecolor: parts[0]
        case .indexed: parts[min(1, parts.count - 1)]?.indexed
        case .sixteen: parts[parts.count - 1]?.named
        case .eight: parts[parts.count - 1]?.named.withoutBrightness
        }
    }

    private static func part(_ text: String) -> Colour?? {
        if text == "default" { return .some(nil) }
        if let place = names.firstIndex(of: text) { return .ansi(UInt8(place)) }
        if let index = UInt8(text) { return .indexed(index) }
        let digits = text.utf8.dropFirst()
        guard text.utf8.first == UInt8(ascii: "#"), digits.count == 6,
            digits.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }),
            let value = UInt32(text.dropFirst(), radix: 16)
        else { return nil }
        return .truecolor(
            UInt8(value >> 16 & 0xFF), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF))
    }

    /// In the order of the terminal's numbers.
    private static let names = [
        "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
        "bright-black", "bright-red", "bright-green", "bright-yellow",
        "bright-blue", "bright-magenta", "bright-cyan", "bright-white",
    ]
}
