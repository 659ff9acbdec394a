import Dashboard
import Terminal

/// The theme that is shown: as it was chosen, and again when its file changes.
final class ThemeDesk {
    private let shelf: ThemeShelf
    private let depth: ColourDepth
    private let watch: ThemeWatch?
    private var name: String
    /// Whether the file has got an error in it since the theme was shown.
    private var isBroken = false
    private(set) var sheet: StyleSheet
    /// Whether the theme asks for signs of ASCII alone.
    let wantsASCII: Bool
    /// What is to be said of the first theme; nil when all is well.
    let firstWarning: Message?

    init(_ shelf: ThemeShelf, showing name: String, depth: ColourDepth) {
        self.shelf = shelf
        self.depth = depth
        self.name = name
        watch = ThemeWatch(directory: shelf.directory)
        let (theme, problems) = shelf.loader.load(name)
        sheet = theme.styleSheet(depth: depth)
        wantsASCII = theme.glyphs == .ascii
        firstWarning = Self.warning(of: problems, name, shelf)
    }

    /// Readable when the user's themes may have changed; negative where they are not watched.
    var descriptor: Int32 { watch?.descriptor ?? -1 }

    /// Shows a theme, whatever can be read of it.
    func show(_ wanted: String) -> [Message] {
        let (theme, problems) = shelf.loader.load(wanted)
        (name, isBroken) = (wanted, false)
        sheet = theme.styleSheet(depth: depth)
        return [.themeApplied(wanted)] + warnings(of: problems)
    }

    /// Looks at the files again. A theme that has got an error in it does not take the place of the one before.
    func reload() -> [Message] {
        guard let watch, watch.drain() else { return [] }
        let found = Message.themesFound(shelf.names)
        let (theme, problems) = shelf.loader.load(name)
        if let error = problems.first(where: { $0.level == .error }) {
            isBroken = true
            return [found, .noted(ThemeWords.kept(error), .warning)]
        }
        let fresh = theme.styleSheet(depth: depth)
        guard isBroken || fresh != sheet else { return [found] }
        (sheet, isBroken) = (fresh, false)
        return [found, .noted("theme \(name) was read again", .info)] + warnings(of: problems)
    }

    private func warnings(of problems: [ThemeProblem]) -> [Message] {
        Self.warning(of: problems, name, shelf).map { [$0] } ?? []
    }

    /// What is to be said first of a theme that was asked for by that name; nil when all is well.
    private static func warning(
        of problems: [ThemeProblem], _ name: String, _ shelf: ThemeShelf
    ) -> Message? {
        guard let first = problems.first else { return nil }
        let names = shelf.names
        let isThere = names.contains(name)
        return .noted(
            isThere ? ThemeWords.line(first) : ThemeWords.missing(name, among: names), .warning)
    }
}
