internal import CNcursesw
internal import Terminal

/// What ncurses has to be told to show a style.
struct Look {
    let attributes: attr_t
    let pair: Int32
}

/// Styles as the terminal at hand shows them.
struct Looks {
    private let depth: ColourDepth
    private var pairs: ColourPairs
    private var known: [Style: Look] = [:]
    /// True when a style had to do without its colours and recycling might help.
    private(set) var isExhausted = false

    /// To be made after newterm, since it sets the terminal up for colours.
    init(depth: ColourDepth) {
        self.depth = depth
        guard depth != .mono, start_color() != ERR else {
            pairs = ColourPairs(capacity: 0)
            return
        }
        if use_default_colors() == ERR { assume_default_colors(7, 0) }
        pairs = ColourPairs(capacity: min(Int(cn_pairs()), 4096))
    }

    mutating func look(of style: Style) -> Look {
        if let look = known[style] { return look }
        let look = Look(attributes: Self.attributes(of: style), pair: pair(of: style))
        known[style] = look
        return look
    }

    /// Makes all pairs free again.
    mutating func recycle() {
        pairs.reset()
        known.removeAll(keepingCapacity: true)
        isExhausted = false
    }

    /// One frame has more pairs than the terminal: some stay without colours.
    mutating func acceptExhaustion() { isExhausted = false }

    private mutating func pair(of style: Style) -> Int32 {
        let pair = ColourPairs.Pair(
            foreground: ColourNumber.number(of: style.foreground, depth: depth),
            background: ColourNumber.number(of: style.background, depth: depth))
        switch pairs.number(of: pair) {
        case .known(let number): return number
        case .new(let number):
            init_extended_pair(number, pair.foreground, pair.background)
            return number
        case .exhausted:
            isExhausted = isExhausted || depth != .mono
            return 0
        }
    }

    private static func attributes(of style: Style) -> attr_t {
        var result: attr_t = 0
        if style.attributes.contains(.bold) { result |= cn_bold }
        if style.attributes.contains(.dim) { result |= cn_dim }
        if style.attributes.contains(.italic) { result |= cn_italic }
        if style.attributes.contains(.underline) { result |= cn_underline }
        if style.attributes.contains(.reverse) { result |= cn_reverse }
        return result
    }
}
