extension SafeText {
    /// Lines that `lines(of:)` gives at most.
    public static let lineLimit = 4096

    /// Block mode: LF and CR LF end a line, everything else is as in line mode.
    ///
    /// At most `lineLimit` lines; where more are left out, the last is an ellipsis.
    public static func lines(of untrusted: String) -> [SafeText] {
        let pieces = untrusted.utf8.split(
            separator: 0x0A, maxSplits: lineLimit, omittingEmptySubsequences: false)
        let lines = pieces.prefix(lineLimit).map { piece in
            SafeText(decoding: piece.last == 0x0D ? piece.dropLast() : piece)
        }
        return pieces.count > lineLimit ? lines.dropLast() + [ellipsis] : lines
    }

    /// The text in lines of at most `columns` terminal columns, broken between words where possible.
    ///
    /// No columns, no lines; an empty text is one empty line. A wide glyph that cannot fit becomes
    /// U+FFFD.
    public func wrapped(to columns: Int) -> [SafeText] {
        guard columns > 0 else { return [] }
        guard width > columns else { return [self] }
        guard !isASCII else { return wrappedASCII(to: columns) }
        var wrapper = Wrapper(columns: columns)
        for cluster in clusters { wrapper.take(cluster) }
        return wrapper.finish().map { $0.text(hidden: hasHiddenCharacters) }
    }

    /// The same for text whose columns are its bytes, as most is: views wrap it in every frame.
    private func wrappedASCII(to columns: Int) -> [SafeText] {
        var wrapper = ByteWrapper(columns: columns)
        for byte in storage.utf8 { wrapper.take(byte) }
        return wrapper.finish().map { line in
            SafeText(
                sanitized: String(decoding: line, as: UTF8.self), width: line.count,
                hasHiddenCharacters: hasHiddenCharacters)
        }
    }
}

/// What `Wrapper` does, on bytes that are one column each.
private struct ByteWrapper {
    private let columns: Int
    private var lines: [[UInt8]] = []
    private var line: [UInt8] = []
    private var word: [UInt8] = []
    private var owesBlank = false

    init(columns: Int) {
        self.columns = columns
    }

    mutating func take(_ byte: UInt8) {
        guard byte != UInt8(ascii: " ") else {
            endWord()
            owesBlank = true
            return
        }
        if word.count == columns {
            endWord()
            owesBlank = false
        }
        word.append(byte)
    }

    mutating func finish() -> [[UInt8]] {
        endWord()
        return lines + [line]
    }

    private mutating func endWord() {
        let blank = owesBlank && !line.isEmpty ? 1 : 0
        if line.count + blank + word.count > columns {
            lines.append(line)
            line = []
        } else if blank == 1 {
            line.append(UInt8(ascii: " "))
        }
        line += word
        word = []
        owesBlank = false
    }
}

/// Breaks a run of clusters into lines, greedily.
private struct Wrapper {
    private static let blank = Cluster(base: " ")

    private let columns: Int
    private var lines: [LineBuilder] = []
    private var line = LineBuilder()
    private var word: [Cluster] = []
    private var wordWidth = 0
    private var owesBlank = false

    init(columns: Int) {
        self.columns = columns
    }

    mutating func take(_ cluster: Cluster) {
        if cluster.base == " ", cluster.marks.isEmpty {
            endWord()
            owesBlank = true
            return
        }
        let fitting = cluster.width <= columns ? cluster : Cluster(base: "\u{FFFD}")
        if wordWidth + fitting.width > columns {
            endWord()
            owesBlank = false
        }
        word.append(fitting)
        wordWidth += fitting.width
    }

    mutating func finish() -> [LineBuilder] {
        endWord()
        return lines + [line]
    }

    private mutating func endWord() {
        let blank = owesBlank && !line.isEmpty ? 1 : 0
        if line.width + blank + wordWidth > columns {
            lines.append(line)
            line = LineBuilder()
        } else if blank == 1 {
            line.append(Self.blank)
        }
        for cluster in word { line.append(cluster) }
        word = []
        wordWidth = 0
        owesBlank = false
    }
}
