/// Looks over a theme file before the YAML parser does, in one pass and without recursion.
///
/// The parser expands aliases and nests as deep as its input, so that a small file could cost it
/// all memory or the stack. Whatever themes do not need is refused here: anchors, aliases, tags,
/// directives, block texts, line ends other than CR and LF, a quote where a plain text could go on,
/// and nesting beyond `depthLimit` on one line or in brackets.
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
    private var skipsNext = false
    private var indent: Int?
    /// The indentation of the line that ended in a plain text: a deeper line can continue it.
    private var openIndent: Int?

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
        if scalar.value == 0x85 || scalar.value == 0x2028 || scalar.value == 0x2029 {
            return .unsupportedSyntax
        }
        if Self.isBreak(scalar) {
            endLine()
            return nil
        }
        if indent == nil, scalar != " " { indent = column - 1 }
        switch state {
        case .comment: break
        case .single, .double: continueQuoted(scalar, next: next)
        case .closed, .plain: continueValue(scalar, next: next)
        case .start: return begin(scalar, next: next)
        }
        return nil
    }

    private mutating func continueQuoted(_ scalar: Unicode.Scalar, next: Unicode.Scalar) {
        if skipsNext {
            skipsNext = false
        } else if state == .double, scalar == "\\" {
            skipsNext = true
        } else if state == .single, scalar == "'", next == "'" {
            skipsNext = true
        } else if scalar == (state == .single ? "'" : "\"") {
            state = .closed
        }
    }

    private mutating func begin(
        _ scalar: Unicode.Scalar, next: Unicode.Scalar
    ) -> ThemeProblem.Kind? {
        switch scalar {
        case " ", "\t", ",": return nil
        case "'", "\"": return beginQuoted(scalar)
        case "&", "*", "!", "|", ">", "%", "@", "`": return .unsupportedSyntax
        case "#": state = .comment
        case "[", "{": brackets += 1
        case "]", "}":
            brackets = max(0, brackets - 1)
            state = .closed
        case "-" where next == "-" && column <= 2 && (column == 1 || previous == "-"): return nil
        case "-" where previous == "-":
            // The start of a document, or a plain text of dashes.
            if column != 3 || !Self.isBlank(next) { state = .plain }
        case "-", "?", ":":
            if Self.isBlank(next) { compact += 1 } else { state = .plain }
        default: state = .plain
        }
        return brackets + compact > Self.depthLimit ? .tooDeep(limit: Self.depthLimit) : nil
    }

    private mutating func beginQuoted(_ quote: Unicode.Scalar) -> ThemeProblem.Kind? {
        if let openIndent, brackets > 0 || (indent ?? 0) > openIndent { return .unsupportedSyntax }
        state = quote == "'" ? .single : .double
        return nil
    }

    private mutating func continueValue(_ scalar: Unicode.Scalar, next: Unicode.Scalar) {
        switch scalar {
        case "#" where state == .closed || Self.isBlank(previous): state = .comment
        case ":" where Self.isBlank(next) || state == .closed || brackets > 0: state = .start
        case "," where brackets > 0, "[" where brackets > 0, "{" where brackets > 0:
            state = .start
            brackets += scalar == "," ? 0 : 1
        case "]" where brackets > 0, "}" where brackets > 0:
            brackets -= 1
            state = .closed
        default: break
        }
    }

    private mutating func endLine() {
        line += 1
        column = 0
        compact = 0
        skipsNext = false
        if state == .plain { openIndent = indent } else if indent != nil { openIndent = nil }
        indent = nil
        if state != .single, state != .double { state = .start }
    }

    private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\n" || scalar == "\r"
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\t" || isBreak(scalar)
    }
}
