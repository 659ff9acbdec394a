/// A sign of the board's own drawing, with its twin for terminals without UTF-8.
///
/// Both take one terminal column in every width table that we know; box drawing and a few arrows and
/// diamonds are wide only where ambiguous characters are, and there the ASCII set is used. No emoji.
public struct Symbol: Hashable, Sendable {
    public let unicode: Unicode.Scalar
    public let ascii: Unicode.Scalar

    private init(_ unicode: Unicode.Scalar, _ ascii: Unicode.Scalar) {
        self.unicode = unicode
        self.ascii = ascii
    }

    // MARK: Lines
    public static let horizontal = Symbol("─", "-")
    public static let vertical = Symbol("│", "|")
    public static let cross = Symbol("┼", "+")
    public static let teeDown = Symbol("┬", "+")
    public static let teeUp = Symbol("┴", "+")
    public static let teeRight = Symbol("├", "+")
    public static let teeLeft = Symbol("┤", "+")
    public static let topLeft = Symbol("┌", "+")
    public static let topRight = Symbol("┐", "+")
    public static let bottomLeft = Symbol("└", "+")
    public static let bottomRight = Symbol("┘", "+")

    // MARK: Bars
    public static let barFull = Symbol("█", "#")
    /// The left half of a cell is full.
    public static let barHalf = Symbol("▌", "=")
    public static let barEmpty = Symbol("░", ".")
    /// A limit drawn over a bar.
    public static let barThreshold = Symbol("┃", "|")
    /// From almost nothing to full, 8 levels.
    public static let density = [
        Symbol("▁", "."), Symbol("▂", ":"), Symbol("▃", "-"), Symbol("▄", "="),
        Symbol("▅", "+"), Symbol("▆", "*"), Symbol("▇", "%"), Symbol("█", "@"),
    ]

    // MARK: Timeline
    public static let milestone = Symbol("◆", "*")
    public static let intervalStart = Symbol("├", "[")
    public static let intervalMiddle = Symbol("═", "=")
    public static let intervalEnd = Symbol("┤", "]")
    /// An interval that has not ended.
    public static let openEnd = Symbol("→", ">")
    public static let uncertain = Symbol("~", "~")
    public static let now = Symbol("│", "|")
    public static let offScreenLeft = Symbol("‹", "<")
    public static let offScreenRight = Symbol("›", ">")
    /// More events than one column can show.
    public static let cluster = Symbol("#", "#")
    public static let tick = Symbol("┬", "+")
    /// A stretch of time without events that is not drawn.
    public static let gap = Symbol("╱", "/")
    /// The end of a deadline's window.
    public static let deadline = Symbol("▼", "V")
    /// The ends of a measured length between two points.
    public static let dimensionStart = Symbol("├", "|")
    public static let dimensionEnd = Symbol("┤", "|")
    public static let arrowLeft = Symbol("←", "<")
    /// Clocks are set forward, and back.
    public static let clockForward = Symbol("»", ">")
    public static let clockBack = Symbol("«", "<")

    // MARK: States of a check
    public static let open = Symbol("▢", "o")
    public static let inProgress = Symbol("◧", ">")
    public static let blocked = Symbol("⊘", "#")
    public static let done = Symbol("✓", "v")
    public static let notApplicable = Symbol("╌", "-")
    public static let overdue = Symbol("!", "!")
    public static let recurringDone = Symbol("↻", "@")

    // MARK: Basis of a count
    public static let placeholder = Symbol("?", "?")
    public static let estimate = Symbol("≈", "~")
    public static let bound = Symbol("≥", ">")
    public static let confirmed = Symbol("=", "=")
    /// A count that another one contradicts.
    public static let contradiction = Symbol("≠", "!")

    // MARK: Chrome
    public static let arrow = Symbol("→", ">")
    public static let arrowUp = Symbol("↑", "^")
    public static let arrowDown = Symbol("↓", "v")
    public static let bullet = Symbol("•", "*")
    public static let ellipsis = Symbol("…", ".")
    public static let collapsed = Symbol("▸", ">")
    public static let expanded = Symbol("▾", "v")
    public static let selected = Symbol("▸", ">")
    /// An entry that came while the user looked.
    public static let new = Symbol("+", "+")
}

extension Symbol: CaseIterable {
    public static let allCases: [Symbol] =
        [
            horizontal, vertical, cross, teeDown, teeUp, teeRight, teeLeft, topLeft, topRight,
            bottomLeft, bottomRight, barFull, barHalf, barEmpty, barThreshold, milestone,
            intervalStart, intervalMiddle, intervalEnd, openEnd, uncertain, now, offScreenLeft,
            offScreenRight, cluster, tick, gap, deadline,
            dimensionStart, dimensionEnd, arrowLeft, clockForward, clockBack, open, inProgress,
            blocked, done,
            notApplicable, overdue, recurringDone, placeholder, estimate, bound, confirmed,
            contradiction, arrow,
            arrowUp, arrowDown, bullet, ellipsis, collapsed, expanded, selected, new,
        ] + density
}
