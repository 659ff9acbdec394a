internal import Terminal

/// Which of a terminal's colours comes nearest to a colour.
enum ColourNumber {
    /// The terminal's own colour.
    static let terminalsOwn: Int32 = -1

    /// Number for a terminal of `depth`: a place in its palette, or 0xRRGGBB for true colour.
    static func number(of colour: Colour?, depth: ColourDepth) -> Int32 {
        guard let colour, depth != .mono else { return terminalsOwn }
        if depth == .truecolor { return directNumber(of: colour) }
        if let place = place(of: colour), place < depth.rawValue { return Int32(place) }
        // On eight colours bright black would be black, which is most often the background.
        if depth == .eight, place(of: colour) == 8 { return 7 }
        if depth == .eight, let place = place(of: colour), place < 16 { return Int32(place - 8) }
        return nearest(to: components(of: colour), depth: depth)
    }

    /// Terminals with direct colours still take 0 to 7 as the first places of a palette.
    private static func directNumber(of colour: Colour) -> Int32 {
        if let place = place(of: colour), place < 8 { return Int32(place) }
        let (red, green, blue) = components(of: colour)
        let number = red << 16 | green << 8 | blue
        return Int32((1..<8).contains(number) ? 8 : number)
    }

    private static func place(of colour: Colour) -> Int? {
        switch colour {
        case .ansi(let place), .indexed(let place): Int(place)
        case .truecolor: nil
        }
    }

    private static func components(of colour: Colour) -> (Int, Int, Int) {
        switch colour {
        case .ansi(let place), .indexed(let place): components(place: Int(place))
        case .truecolor(let red, let green, let blue): (Int(red), Int(green), Int(blue))
        }
    }

    private static func nearest(to wanted: (Int, Int, Int), depth: ColourDepth) -> Int32 {
        // The first 16 look different on every terminal: not for matching when there are others.
        let places = depth == .indexed ? 16..<256 : 0..<depth.rawValue
        let nearest = places.min { distance(wanted, $0) < distance(wanted, $1) }
        return nearest.map { Int32($0) } ?? terminalsOwn
    }

    private static func distance(_ wanted: (Int, Int, Int), _ place: Int) -> Int {
        let (red, green, blue) = components(place: place)
        let (x, y, z) = (red - wanted.0, green - wanted.1, blue - wanted.2)
        return x * x + y * y + z * z
    }

    /// Red, green and blue of a place in xterm's palette of 256 colours.
    private static func components(place: Int) -> (Int, Int, Int) {
        switch place {
        case ..<16:
            let named = xtermColours[max(0, place)]
            return (named >> 16, named >> 8 & 0xFF, named & 0xFF)
        case 16..<232:
            let levels = [0, 95, 135, 175, 215, 255]
            let cube = place - 16
            return (levels[cube / 36], levels[cube / 6 % 6], levels[cube % 6])
        default:
            let grey = 8 + 10 * (min(place, 255) - 232)
            return (grey, grey, grey)
        }
    }

    private static let xtermColours = [
        0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
        0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
    ]
}
