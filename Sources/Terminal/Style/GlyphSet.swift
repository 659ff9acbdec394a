/// Which signs a terminal can show.
public enum GlyphSet: Hashable, Sendable, CaseIterable {
    case unicode
    case ascii

    public func scalar(_ symbol: Symbol) -> Unicode.Scalar {
        self == .unicode ? symbol.unicode : symbol.ascii
    }

    /// The sign as a text of one column.
    public func text(_ symbol: Symbol) -> SafeText {
        SafeText(String(scalar(symbol)))
    }

    /// The text as this set shows it, in the same number of columns.
    public func text(_ text: SafeText) -> SafeText {
        self == .unicode ? text : text.asciiTwin
    }

    /// The sign for one of 8 levels of density; `level` is clamped to 0...7.
    public func density(_ level: Int) -> Symbol {
        Symbol.density[min(max(0, level), Symbol.density.count - 1)]
    }

    /// What each Unicode sign becomes; where two symbols share it, the first one decides.
    static let asciiTwins = Dictionary(
        Symbol.allCases.map { ($0.unicode, $0.ascii) }, uniquingKeysWith: { first, _ in first })
}
