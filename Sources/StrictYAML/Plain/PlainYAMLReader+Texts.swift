/// Texts, bare and in quotes. Lines of one text are joined by blanks.
extension PlainYAMLReader {
    /// A bare text, with the deeper lines that go on with it.
    mutating func plain(below owner: Int) throws(YAMLProblem) -> String {
        guard Self.canBeginPlain(current) else { throw refusal }
        let start = at
        var breaks = 0
        while true {
            try scanPlain(endsAtComma: false)
            guard goesOn(below: owner) else { break }
            try goToNextLine(below: owner)
            guard Self.canBeginPlain(current) else { throw refusal }
            breaks += 1
        }
        return breaks == 0 ? string(start..<at) : joined(start..<at, escapes: false)
    }

    /// A bare text up to the comma or bracket behind it, on one line.
    mutating func plainInBrackets() throws(YAMLProblem) -> String {
        guard Self.canBeginPlain(current) else { throw refusal }
        let start = at
        try scanPlain(endsAtComma: true)
        return string(start..<at)
    }

    /// A text in double quotes, with the lines that it goes on over.
    mutating func quoted(below owner: Int) throws(YAMLProblem) -> String {
        at += 1
        let start = at
        var isOnePiece = true
        while current != .quote {
            switch current {
            case .newline:
                guard byte(at - 1) != .space else { throw refusal }
                try goToNextLine(below: owner)
                isOnePiece = false
            case .backslash:
                guard byte(at + 1) == .quote || byte(at + 1) == .backslash else { throw refusal }
                at += 2
                isOnePiece = false
            default: try takeCharacter()
            }
        }
        let text = isOnePiece ? string(start..<at) : joined(start..<at, escapes: true)
        at += 1
        return text
    }

    // MARK: Scanning

    /// To the end of the line, or to the comma or bracket that ends a text in brackets.
    private mutating func scanPlain(endsAtComma: Bool) throws(YAMLProblem) {
        while true {
            switch current {
            case .newline: return try checkEnd()
            case .comma where endsAtComma, .closeBracket where endsAtComma,
                .closeBrace where endsAtComma:
                return try checkEnd()
            case .openBracket where endsAtComma, .openBrace where endsAtComma: throw refusal
            case .colon where endsAtComma && !Self.isOfKey(byte(at + 1)): throw refusal
            case .colon where byte(at + 1) == .space || byte(at + 1) == .newline: throw refusal
            case .hash where byte(at - 1) == .space: throw refusal
            default: try takeCharacter()
            }
        }
    }

    private func checkEnd() throws(YAMLProblem) {
        if byte(at - 1) == .space { throw refusal }
    }

    /// Over a character of ASCII, or a Latin letter of two bytes. Those behind them hold line ends,
    /// marks and characters that YAML forbids.
    mutating func takeCharacter() throws(YAMLProblem) {
        switch current {
        case 0x20...0x7E: at += 1
        case 0xC3...0xC5 where byte(at + 1) & 0xC0 == 0x80:
            at += 2
            further += 1
        default: throw refusal
        }
    }

    /// Whether the next line is deeper and no comment, so that a bare text goes on there.
    private func goesOn(below owner: Int) -> Bool {
        var next = at + 1
        while byte(next) == .space { next += 1 }
        return next < bytes.count && next - at - 1 > owner && byte(next) != .newline
            && byte(next) != .hash
    }

    /// From the end of a line within a value to the text of the next line.
    mutating func goToNextLine(below owner: Int) throws(YAMLProblem) {
        endLine()
        skipBlanks()
        guard at < bytes.count, current != .newline, column > owner else { throw refusal }
    }

    private static func canBeginPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case .newline, .space, .dash, .questionMark, .colon, .comma, .openBracket,
            .closeBracket, .openBrace, .closeBrace, .hash, UInt8(ascii: "&"), UInt8(ascii: "*"),
            UInt8(ascii: "!"), UInt8(ascii: "|"), UInt8(ascii: ">"), .apostrophe, .quote,
            UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"):
            false
        default: true
        }
    }

    // MARK: Strings

    func string(_ range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    }

    /// Line ends with the blanks behind them are one blank.
    ///
    /// - Parameter escapes: whether a backslash stands for what follows.
    private func joined(_ range: Range<Int>, escapes: Bool) -> String {
        String(unsafeUninitializedCapacity: range.count) { target in
            var (from, to) = (range.lowerBound, 0)
            while from < range.upperBound {
                var byte = bytes[from]
                from += 1
                if byte == .newline {
                    byte = .space
                    while bytes[from] == .space { from += 1 }
                } else if escapes, byte == .backslash {
                    byte = bytes[from]
                    from += 1
                }
                target[to] = byte
                to += 1
            }
            return to
        }
    }
}
