/// Reads a command line that opens the board without the parser, which would cost a quarter of the time
/// to the first frame.
///
/// It knows nothing of what can be wrong: whatever it does not understand it leaves to the parser.
struct LaunchReader {
    private var words: ArraySlice<String>
    private var wishes = Wishes()

    /// What a line without the program's name opens; nil where the parser has to answer.
    static func launch(of arguments: [String]) -> (any Launch)? {
        guard arguments.first == "demo" else {
            var reader = LaunchReader(words: arguments[...])
            return reader.board()
        }
        var reader = LaunchReader(words: arguments.dropFirst())
        return reader.demo()
    }

    private mutating func board() -> BoardLaunch? {
        while let word = words.popFirst() {
            guard take(word) else { return nil }
        }
        return BoardLaunch(wishes: wishes)
    }

    private mutating func demo() -> DemoLaunch? {
        var demo = DemoLaunch()
        while let word = words.popFirst() {
            switch word {
            case "--exercise": demo.exercise = true
            case "--keep":
                guard let file = value() else { return nil }
                demo.keep = file
            default: guard take(word) else { return nil }
            }
        }
        demo.wishes = wishes
        return demo
    }

    /// Takes one option that all commands have; false where the word is none of them.
    private mutating func take(_ word: String) -> Bool {
        switch word {
        case "--json": wishes.json = true
        case "--plain": wishes.plain = true
        case "--read-only": wishes.readOnly = true
        case "--accept-head": wishes.acceptHead = true
        case "--no-mouse": wishes.noMouse = true
        default: return takeValued(word)
        }
        return true
    }

    private mutating func takeValued(_ word: String) -> Bool {
        guard let value = value() else { return false }
        switch word {
        case "--db": wishes.db = value
        case "--as": wishes.actor = value
        case "--now": wishes.now = value
        case "--theme": wishes.theme = value
        case "--color":
            guard let colour = ColourChoice(rawValue: value) else { return false }
            wishes.color = colour
        default: return false
        }
        return true
    }

    private mutating func value() -> String? {
        guard let word = words.popFirst(), !word.isEmpty, !word.hasPrefix("-") else { return nil }
        return word
    }
}
