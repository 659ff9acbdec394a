/// Values that indentation holds together.
extension PlainYAMLReader {
    /// The value that begins here, with the lines that belong to it; then the next text is found.
    ///
    /// - Parameter owner: blanks before the key or dash that the value belongs to; -1 for the root.
    mutating func block(below owner: Int, depth: Int) throws(YAMLProblem) -> YAMLNode {
        if current == .dash, byte(at + 1) == .space { return try list(depth: depth) }
        return try inline(below: owner, depth: depth)
    }

    /// The same for a value behind a dash; there a mapping may begin, but no further list.
    private mutating func inline(
        below owner: Int, depth: Int
    ) throws(YAMLProblem) -> YAMLNode {
        if keyEnd != nil { return try mapping(depth: depth) }
        return try value(below: owner, depth: depth)
    }

    /// A text, or a value in brackets.
    private mutating func value(
        below owner: Int, depth: Int
    ) throws(YAMLProblem) -> YAMLNode {
        try checkDepth(depth)
        let place = place
        let content: YAMLNode.Content =
            switch current {
            case .openBracket: try bracketList(below: owner, depth: depth)
            case .openBrace: try bracketMapping(below: owner, depth: depth)
            case .quote: .text(try quoted(below: owner))
            default: .text(try plain(below: owner))
            }
        try finishLine()
        return YAMLNode(content, at: place)
    }

    private mutating func list(depth: Int) throws(YAMLProblem) -> YAMLNode {
        try checkDepth(depth)
        let (place, column) = (place, column)
        var nodes: [YAMLNode] = []
        repeat {
            guard current == .dash, byte(at + 1) == .space else { throw refusal }
            at += 1
            skipBlanks()
            nodes.append(try inline(below: column, depth: depth + 1))
        } while indent == column
        guard indent < column else { throw refusal }
        return YAMLNode(.list(nodes), at: place)
    }

    private mutating func mapping(depth: Int) throws(YAMLProblem) -> YAMLNode {
        try checkDepth(depth)
        let (place, column) = (place, column)
        var entries = Entries(expecting: 8)
        repeat {
            let key = try key(after: &entries, depth: depth + 1)
            if current == .newline {
                endLine()
                try findText()
                guard indent > column else { throw refusal }
                let value = try block(below: column, depth: depth + 1)
                entries.all.append(YAMLEntry(key: key, value: value))
            } else {
                skipBlanks()
                let value = try value(below: column, depth: depth + 1)
                entries.all.append(YAMLEntry(key: key, value: value))
            }
        } while indent == column
        guard indent < column else { throw refusal }
        return YAMLNode(.mapping(entries.all), at: place)
    }

    mutating func skipBlanks() {
        while current == .space { at += 1 }
    }
}

// MARK: - Keys
extension PlainYAMLReader {
    /// The entries of a mapping so far.
    struct Entries {
        var all: [YAMLEntry] = []
        /// Where their keys stand.
        fileprivate var keys: [Range<Int>] = []

        init(expecting count: Int) {
            all.reserveCapacity(count)
            keys.reserveCapacity(count)
        }
    }

    /// The key that begins here; then its value is next, or the end of the line.
    mutating func key(
        after entries: inout Entries, depth: Int
    ) throws(YAMLProblem) -> YAMLNode {
        try checkDepth(depth)
        guard let end = keyEnd else { throw refusal }
        guard !entries.keys.contains(where: { isSame($0, at..<end) }) else {
            throw YAMLProblem(.duplicateKey, at: place)
        }
        entries.keys.append(at..<end)
        let node = YAMLNode(.text(string(at..<end)), at: place)
        at = end + 1
        return node
    }

    private func isSame(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
        one.count == other.count && zip(one, other).allSatisfy { bytes[$0] == bytes[$1] }
    }

    /// The colon behind the key that begins here: letters, digits, underscores and hyphens, a
    /// letter or digit first; nil where none begins.
    private var keyEnd: Int? {
        guard Self.isOfKey(current), current != .dash else { return nil }
        var end = at + 1
        while Self.isOfKey(byte(end)) { end += 1 }
        let next = byte(end + 1)
        return byte(end) == .colon && (next == .space || next == .newline) ? end : nil
    }

    static func isOfKey(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), .dash:
            true
        default: false
        }
    }
}
