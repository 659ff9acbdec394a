/// A finished picture of the screen, ready to be drawn.
public struct Frame: Hashable, Sendable {
    public var grid: Grid
    /// Where the terminal's cursor stands; nil hides it.
    public var cursor: Position?
    /// The window title, when the terminal takes one.
    public var title: SafeText?

    public init(grid: Grid, cursor: Position? = nil, title: SafeText? = nil) {
        self.grid = grid
        self.cursor = cursor
        self.title = title
    }
}
