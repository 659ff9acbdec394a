/// Looks over a theme file before the YAML parser does, in one pass and without recursion.
///
/// The parser expands aliases and nests as deep as its input, so that a small file could cost it
/// all memory or the stack. Whatever themes do not need is refused here: anchors, aliases, tags,
/// directives, block texts, and nesting beyond `depthLimit` on one line or in brackets.
struct YAMLGuard {
    static let depthLimit = 8

    private enum State {
        /// Where a value or a key may begin.
        case start
        case plain
        case single
        case double
        /// Behind a closing quote.
        case closed
        case comment
    }

    private var state = State.start
    private var line = 1
    private var column = 0
    private var brackets = 0
    private var compact = 0
    private var previous: Unicode.Scalar = "\n"

    /// The first thing that is refused; nil when the parser may read the text.
    static func problem(in text: String) -> (kind: ThemeProblem.Kind, place: ThemePlace)? {
        var watch = YAMLGuard()
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            let next = index + 1 < scalars.count ? scalars[index + 1] : "\n"
            watch.column += 1
            if let kind = watch.take(scalar, next: next) {
                return (kind, ThemePlace(line: watch.line, column: watch.column))
            }
            watch.previous = scalar
        }
        return nil
    }

    private mutating func take(
        _ scalar: Unicode.Scalar, next: Unicode.Scalar
    ) -> ThemeProblem.Kind? {
        if Self.isBreak(scalar) {
            endLine()
            return nil
        }
        switch state {
        case .comment: break
        case .single: if scalar == "'" { state = .closed }
        case .double: if scalar == "\"", previous != "\\" { state = .closed }
        case .closed, .plain: continueValue(scalar, next: next)
        case .start: return begin(scalar, next: next)
        }
        // A backslash behind a backslash escapes nothing.
        return scalar == "\\" && previous == "\\" && state == .double ? .unsupportedSyntax : nil
    }

    private mutating func begin(
        _ scalar: Unicode.Scalar, next: Unicode.Scalar
    ) -> ThemeProblem.Kind? {
        switch scalar {
        case " ", "\t", ",": return nil
        case "&", "*", "!", "|", ">", "%", "@", "`": return .unsupportedSyntax
        case "#": state = .comment
        case "'": state = .single
        case "\"": state = .double
        case "[", "{": brackets += 1
        case "]", "}":
            brackets = max(0, brackets - 1)
            state = .closed
        case "-" where column <= 3 && (next == "-" || previous == "-"): return nil
        case "-", "?", ":":
            if Self.isBlank(next) { compact += 1 } else { state = .plain }
        default: state = .plain
        }
        return brackets + compact > Self.depthLimit ? .tooDeep(limit: Self.depthLimit) : nil
    }

    private mutating func continueValue(_ scalar: Unicode.Scalar, next: Unicode.Scalar) {
        switch scalar {
        case "#" where Self.isBlank(previous): state = .comment
        case ":" where Self.isBlank(next) || state == .closed || brackets > 0: state = .start
        case "," where brackets > 0, "[" where brackets > 0, "{" where brackets > 0:
            state = .start
            brackets += scalar == "," ? 0 : 1
        case "]" where brackets > 0, "}" where brackets > 0:
            brackets -= 1
            state = .closed
        case "'" where state == .closed: state = .single
        default: break
        }
    }

    private mutating func endLine() {
        line += 1
        column = 0
        compact = 0
        if state != .single, state != .double { state = .start }
    }

    private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\t" || isBreak(scalar)
    }
}
