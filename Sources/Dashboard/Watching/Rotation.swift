import Terminal

/// The views that a board goes through by itself while nobody touches it.
public struct Rotation: Hashable, Sendable {
    public let screens: [Screen]
    /// How long each of them stands.
    public let seconds: Int
    public internal(set) var isOn: Bool
    /// Seconds until the next view, as it is shown; nil while that is not known.
    public internal(set) var left: Int?

    public static let usual: [Screen] = [.overview, .affected, .deadlines, .checklist]
    public static let usualSeconds = 20
    public static let bounds = 5...3_600

    /// - Parameter screens: none stands for the usual ones.
    public init(_ screens: [Screen] = [], seconds: Int = usualSeconds, isOn: Bool = false) {
        self.screens = screens.isEmpty ? Self.usual : screens
        self.seconds = min(max(seconds, Self.bounds.lowerBound), Self.bounds.upperBound)
        self.isOn = isOn
    }

    /// Reads `overview,deadlines`; nil where a word is no view.
    public static func screens(_ text: String) -> [Screen]? {
        let words = text.lowercased().split { $0 == "," || $0 == " " }
        let screens = words.compactMap { word in Screen.allCases.first { $0.name == word } }
        return screens.count == words.count && !words.isEmpty ? screens : nil
    }

    /// Reads `20`, `20s` or `2m`; nil for anything else and for what is out of bounds.
    public static func seconds(_ text: String) -> Int? {
        let isMinutes = text.hasSuffix("m")
        let digits = text.hasSuffix("s") || isMinutes ? text.dropLast() : text[...]
        guard digits.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int(digits),
            number <= bounds.upperBound
        else { return nil }
        let seconds = isMinutes ? number * 60 : number
        return bounds.contains(seconds) ? seconds : nil
    }

    func next(after screen: Screen) -> Screen {
        guard let place = screens.firstIndex(of: screen) else { return screens[0] }
        return screens[(place + 1) % screens.count]
    }
}

extension BoardState {
    mutating func toggleRotation() {
        rotation.isOn.toggle()
        rotation.left = nil
        let names = rotation.screens.map(\.name).joined(separator: ", ")
        say(
            rotation.isOn
                ? "goes through \(names), every \(rotation.seconds) s; W stops"
                : "stays where it is")
    }

    /// Goes on by a page of a list that is longer than the screen, else to the next view.
    ///
    /// Nothing counts as seen by it, and whoever is typing is left alone.
    mutating func rotate() {
        guard rotation.isOn, !isLocked, mode.isOnlyRead else { return }
        mode = .browsing
        let rows = rows
        let height = max(1, screen.code.listHeight(in: self))
        let isListed = rotation.screens.contains(screen)
        if layout > .line, isListed, cursor.offset + height < rows.count {
            cursor.select(min(cursor.offset + 2 * height, rows.count) - 1, in: rows)
            cursor.settle(in: rows, height: height)
            return
        }
        screen = rotation.next(after: screen)
        cursor.selected = nil
        cursor.offset = 0
    }
}

extension Mode {
    /// Whether nothing is lost when it is left.
    fileprivate var isOnlyRead: Bool {
        switch self {
        case .browsing, .help, .online, .detail, .difference: true
        default: false
        }
    }
}
