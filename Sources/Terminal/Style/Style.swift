/// A colour as a terminal can show it.
public enum Colour: Hashable, Sendable {
    /// One of the 16 named colours, 0 to 15.
    case ansi(UInt8)
    /// One of the 256 colours of the xterm palette.
    case indexed(UInt8)
    /// Red, green and blue, each 0 to 255.
    case truecolor(UInt8, UInt8, UInt8)
}

/// Attributes of a cell besides its colours.
public struct Attributes: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let bold = Attributes(rawValue: 1 << 0)
    public static let dim = Attributes(rawValue: 1 << 1)
    public static let italic = Attributes(rawValue: 1 << 2)
    public static let underline = Attributes(rawValue: 1 << 3)
    public static let reverse = Attributes(rawValue: 1 << 4)
}

/// How a role looks: nil colours are the terminal's own.
public struct Style: Hashable, Sendable {
    public var foreground: Colour?
    public var background: Colour?
    public var attributes: Attributes

    public init(
        foreground: Colour? = nil, background: Colour? = nil, attributes: Attributes = []
    ) {
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
    }
}

/// How many colours a terminal shows; themes are resolved for one of them.
public enum ColourDepth: Int, Hashable, Sendable, CaseIterable, Comparable {
    case mono = 0
    case eight = 8
    case sixteen = 16
    case indexed = 256
    case truecolor = 16_777_216

    public static func < (one: ColourDepth, other: ColourDepth) -> Bool {
        one.rawValue < other.rawValue
    }
}

/// A theme resolved for one depth: a style for every role, plain and selected.
public struct StyleSheet: Hashable, Sendable {
    private let plain: [Style]
    private let selected: [Style]

    /// Both closures are asked once for every role.
    public init(plain: (Role) -> Style, selected: (Role) -> Style) {
        self.plain = Role.allCases.map(plain)
        self.selected = Role.allCases.map(selected)
    }

    public func style(of cell: Cell) -> Style {
        (cell.isSelected ? selected : plain)[cell.role.index]
    }
}
