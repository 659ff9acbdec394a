extension Colour {
    /// Red, green and blue as xterm shows the colour.
    public var rgb: (red: UInt8, green: UInt8, blue: UInt8) {
        switch self {
        case .truecolor(let red, let green, let blue): (red, green, blue)
        case .ansi(let place): Self.named16[Int(place & 15)]
        case .indexed(let index) where index < 16: Self.named16[Int(index)]
        case .indexed(let index) where index < 232: Self.cube(index - 16)
        case .indexed(let index): Self.grey(index - 232)
        }
    }

    /// The nearest colour of the cube and the greys of 256; named colours stay named.
    var indexed: Colour {
        guard case .truecolor = self else { return self }
        return .indexed(nearest(among: 16...255) { .indexed($0) })
    }

    /// The nearest of the 16 named colours.
    var named: Colour {
        if case .ansi = self { return self }
        if case .indexed(let index) = self, index < 16 { return .ansi(index) }
        return .ansi(nearest(among: 0...15) { .ansi($0) })
    }

    /// A named colour for terminals with 8.
    var withoutBrightness: Colour {
        if case .ansi(let place) = self { .ansi(place & 7) } else { self }
    }

    private func nearest(
        among places: ClosedRange<UInt8>, _ colour: (UInt8) -> Colour
    ) -> UInt8 {
        places.min { distance(to: colour($0)) < distance(to: colour($1)) } ?? 7
    }

    private func distance(to other: Colour) -> Int {
        let (mine, theirs) = (rgb, other.rgb)
        let red = Int(mine.red) - Int(theirs.red)
        let green = Int(mine.green) - Int(theirs.green)
        let blue = Int(mine.blue) - Int(theirs.blue)
        // The eye tells greens apart best and blues worst.
        return 3 * red * red + 6 * green * green + 2 * blue * blue
    }

    private static func cube(_ index: UInt8) -> (red: UInt8, green: UInt8, blue: UInt8) {
        func level(_ step: UInt8) -> UInt8 { step == 0 ? 0 : 55 + 40 * step }
        return (level(index / 36), level(index / 6 % 6), level(index % 6))
    }

    private static func grey(_ step: UInt8) -> (red: UInt8, green: UInt8, blue: UInt8) {
        (8 + 10 * step, 8 + 10 * step, 8 + 10 * step)
    }

    /// The 16 named colours as xterm draws them; other terminals differ.
    private static let named16: [(red: UInt8, green: UInt8, blue: UInt8)] = [
        (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0),
        (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
        (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0),
        (92, 92, 255), (255, 0, 255), (0, 255, 255), (255, 255, 255),
    ]
}
