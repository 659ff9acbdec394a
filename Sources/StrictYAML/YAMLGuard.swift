/// Looks over a file before the YAML parser does, in one pass and without recursion.
///
/// The parser expands aliases and nests as deep as its input, so that a small file could cost it
/// all memory or the stack. Whatever files that people edit do not need is refused here: anchors,
/// aliases, tags, directives, block texts (unless the limits have them), line ends other than CR and
/// LF, a quote where a plain text could go on, and nesting beyond the limit on one line or in brackets.
struct YAMLGuard {
    /// Columns; a file within this cannot nest by indentation deep enough to cost the stack.
    static let indentLimit = 256

    private enum State {
        /// Where a value or a key may begin.
        case start
        case plain
        case single
        case double
        /// Behind a closing quote.
        case closed
        case comment
        /// Behind `|` or `>`, to the end of that line.
        case blockHeader
        /// The lines behind it that are further in than its owner.
        case blockText
    }

    private let depthLimit: Int
    private let allowsBlockTexts: Bool
    /// Blanks before the first line of the block text that has more than blanks.
    private var blockIndent: Int?
    /// Of the lines of nothing but blanks before that one.
    private var longestBlank = 0
    private var state = State.start
    private var line = 1
    /// Of Unicode scalars, counted from 1.
    private var column = 0
    private var brackets = 0
    /// Those that were open where the line began.
    private var lineBrackets = 0
    private var compact = 0
    private var previous: UInt8 = .newline
    private var skipsNext = false
    /// Blanks before the first character of the line; nil until that is seen.
    private var indent: Int?
    /// Blanks before the text that may turn out to be a key.
    private var wordIndent = 0
    /// Blanks before the key or the dash that the last value belongs to.
    private var ownerIndent = -1
    /// `ownerIndent` where the last line ended in a plain text: a deeper line continues that.
    private var openIndent: Int?

    private init(_ limits: YAMLLimits) {
        depthLimit = limits.depth
        allowsBlockTexts = limits.blockTexts
    }

    /// The first thing that is refused; nil when the parser may read the text.
    static func problem(in text: String, limits: YAMLLimits) -> YAMLProblem? {
        var watch = YAMLGuard(limits)
        let bytes = Array(text.utf8)
        for index in bytes.indices {
            let byte = bytes[index]
            // A further byte of the same scalar.
            if byte & 0xC0 == 0x80 { continue }
            watch.column += 1
            let next = index + 1 < bytes.count ? bytes[index + 1] : .newline
            let kind =
                isStrangeBreak(bytes, at: index)
                ? .unsupportedSyntax : watch.take(byte, next: next)
            if let kind {
                let place = YAMLPlace(line: watch.line, column: watch.column)
                return YAMLProblem(kind, at: place)
            }
            watch.previous = byte
        }
        return nil
    }

    /// NEL, LS or PS, which YAML takes for line ends.
    private static func isStrangeBreak(_ bytes: [UInt8], at index: Int) -> Bool {
        switch bytes[index] {
        case 0xC2: bytes[index + 1] == 0x85
        case 0xE2:
            bytes[index + 1] == 0x80 && (bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9)
        default: false
        }
    }

    private mutating func take(_ byte: UInt8, next: UInt8) -> YAMLProblem.Kind? {
        if byte == .newline || byte == .carriageReturn {
            endLine(countsLine: byte != .newline || previous != .carriageReturn)
            return nil
        }
        if indent == nil, byte != .space {
            indent = column - 1
            if column > Self.indentLimit { return .tooDeep(limit: depthLimit) }
            if state == .blockText, !goesOn(indent: column - 1) {
                return .unsupportedSyntax
            }
        }
        switch state {
        case .comment, .blockText: break
        case .blockHeader: return continueHeader(byte)
        case .single, .double: continueQuoted(byte, next: next)
        case .closed, .plain: continueValue(byte, next: next)
        case .start: return begin(byte, next: next)
        }
        return nil
    }

    private mutating func continueQuoted(_ byte: UInt8, next: UInt8) {
        if skipsNext {
            skipsNext = false
        } else if state == .double, byte == UInt8(ascii: "\\") {
            skipsNext = true
        } else if state == .single, byte == .apostrophe, next == .apostrophe {
            skipsNext = true
        } else if byte == (state == .single ? .apostrophe : .quote) {
            state = .closed
        }
    }

    private mutating func begin(_ byte: UInt8, next: UInt8) -> YAMLProblem.Kind? {
        switch byte {
        case .space, .tab, .comma: return nil
        case .apostrophe, .quote: return beginQuoted(byte)
        case UInt8(ascii: "|") where takesBlockText, UInt8(ascii: ">") where takesBlockText:
            state = .blockHeader
        case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: "|"),
            UInt8(ascii: ">"), UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"):
            return .unsupportedSyntax
        case .hash: state = .comment
        case .openBracket, .openBrace:
            beginWord(.start)
            brackets += 1
        case .closeBracket, .closeBrace:
            brackets = max(0, brackets - 1)
            state = .closed
        case .dash where next == .dash && column <= 2 && (column == 1 || previous == .dash):
            return nil
        case .dash where previous == .dash:
            // The start of a document, or a plain text of dashes.
            if column != 3 || !Self.isBlank(next) { beginWord(.plain) }
        case .dash, .questionMark, .colon: beginIndicator(next: next)
        default: beginWord(.plain)
        }
        return brackets + compact > depthLimit ? .tooDeep(limit: depthLimit) : nil
    }

    private var takesBlockText: Bool { allowsBlockTexts && brackets == 0 }

    /// Behind `|` or `>`: how the last line breaks are kept. That a number could say how far in the text is
    /// makes nothing easier to read, and is refused.
    private mutating func continueHeader(_ byte: UInt8) -> YAMLProblem.Kind? {
        switch byte {
        case .space, .tab: break
        case .dash, UInt8(ascii: "+"):
            if Self.isBlank(previous) { return .unsupportedSyntax }
        default: return .unsupportedSyntax
        }
        return nil
    }

    /// Ends the block text where a line is no further in than its owner. False where the parser would take
    /// the end of the text to be elsewhere: its first lines are blanks that are longer than the text is far in.
    private mutating func goesOn(indent: Int) -> Bool {
        if indent < blockIndent ?? (ownerIndent + 1) {
            state = .start
        } else if blockIndent == nil {
            blockIndent = indent
            return longestBlank <= indent
        }
        return true
    }

    private mutating func beginIndicator(next: UInt8) {
        guard Self.isBlank(next) else { return beginWord(.plain) }
        compact += 1
        if brackets == 0 { ownerIndent = column - 1 }
    }

    private mutating func beginQuoted(_ quote: UInt8) -> YAMLProblem.Kind? {
        if let openIndent, lineBrackets > 0 || (indent ?? 0) > openIndent {
            return .unsupportedSyntax
        }
        beginWord(quote == .apostrophe ? .single : .double)
        return nil
    }

    private mutating func beginWord(_ state: State) {
        self.state = state
        if brackets == 0 { wordIndent = column - 1 }
    }

    private mutating func continueValue(_ byte: UInt8, next: UInt8) {
        switch byte {
        case .hash where state == .closed || Self.isBlank(previous): state = .comment
        case .colon where Self.isBlank(next) || state == .closed || brackets > 0:
            state = .start
            if brackets == 0 { ownerIndent = wordIndent }
        case .comma where brackets > 0: state = .start
        case .openBracket where brackets > 0, .openBrace where brackets > 0:
            state = .start
            brackets += 1
        case .closeBracket where brackets > 0, .closeBrace where brackets > 0:
            brackets -= 1
            state = .closed
        default: break
        }
    }

    private mutating func endLine(countsLine: Bool) {
        if countsLine { line += 1 }
        if let indent { judgeOpenText(indent: indent) }
        if state == .blockText, indent == nil, blockIndent == nil {
            longestBlank = max(longestBlank, column - 1)
        }
        column = 0
        compact = 0
        lineBrackets = brackets
        skipsNext = false
        indent = nil
        switch state {
        case .single, .double, .blockText: break
        case .blockHeader: (state, blockIndent, longestBlank) = (.blockText, nil, 0)
        default: state = .start
        }
    }

    /// Whether the next line could go on with a plain text; an empty line changes nothing.
    private mutating func judgeOpenText(indent: Int) {
        if let openIndent, brackets == 0, indent > openIndent, state != .comment { return }
        openIndent = state == .plain ? ownerIndent : nil
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == .space || byte == .tab || byte == .newline || byte == .carriageReturn
    }
}
