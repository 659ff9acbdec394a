/// One cell of the screen.
///
/// A wide glyph stands in a cell of width 2 that is followed by a cell of width 0. Ordinary glyphs are
/// held as their scalar; longer clusters as an index into the grid's table, so that a cell stays trivial.
public struct Cell: Hashable, Sendable {
    /// What is drawn.
    public enum Glyph: Hashable, Sendable {
        case scalar(Unicode.Scalar)
        /// An index into `Grid.clusters`: a base and its combining marks, at most 5 scalars.
        case cluster(UInt16)
    }

    public var glyph: Glyph
    /// Terminal columns: 1, 2, or 0 for the second half of a wide glyph.
    public var width: UInt8
    public var role: Role
    public var isSelected: Bool

    public init(
        _ glyph: Glyph = .scalar(" "), width: UInt8 = 1, role: Role = .text,
        isSelected: Bool = false
    ) {
        self.glyph = glyph
        self.width = width
        self.role = role
        self.isSelected = isSelected
    }

    public static let blank = Cell()
}
