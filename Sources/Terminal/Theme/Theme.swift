/// A theme as its file gives it, or merged with the themes that it inherits.
public struct Theme: Hashable, Sendable {
    public enum Appearance: String, Hashable, Sendable {
        case dark, light, any
    }

    /// Who gives the background of cells whose role names none.
    public enum Background: String, Hashable, Sendable {
        /// The theme: that of the role `text`.
        case paint
        case terminal
    }

    public enum GlyphChoice: String, Hashable, Sendable {
        /// By the locale.
        case auto
        case unicode, ascii
    }

    public let name: String
    public internal(set) var inherits: String?
    public internal(set) var appearance: Appearance?
    public internal(set) var background: Background?
    public internal(set) var glyphs: GlyphChoice?
    var palette: [String: PaletteColour] = [:]
    /// By dotted role name or prefix, with or without `.selected`.
    var roles: [String: RoleRule] = [:]
    /// Attributes where there is no colour, by the same names.
    var mono: [String: Attributes] = [:]

    init(name: String) {
        self.name = name
    }

    /// Letters, digits, `.`, `_` and `-`, 1 to 64 of them: a name can never be a path.
    public static func isValid(name: String) -> Bool {
        (1...64).contains(name.utf8.count) && name != "." && name != ".."
            && name.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"),
                    UInt8(ascii: "-"):
                    true
                default: false
                }
            }
    }

    /// What this theme leaves out is taken from `parent`, entry by entry.
    func inheriting(_ parent: Theme) -> Theme {
        var merged = self
        merged.appearance = appearance ?? parent.appearance
        merged.background = background ?? parent.background
        merged.glyphs = glyphs ?? parent.glyphs
        merged.palette = palette.merging(parent.palette) { mine, _ in mine }
        merged.roles = roles.merging(parent.roles) { mine, _ in mine }
        merged.mono = mono.merging(parent.mono) { mine, _ in mine }
        return merged
    }
}
