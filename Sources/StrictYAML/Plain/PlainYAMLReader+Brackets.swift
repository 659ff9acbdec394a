/// Values in brackets, on one line or several.
extension PlainYAMLReader {
    mutating func bracketList(
        below owner: Int, depth: Int
    ) throws(YAMLProblem) -> YAMLNode.Content {
        var nodes: [YAMLNode] = []
        at += 1
        repeat {
            try skipInBrackets(below: owner)
            nodes.append(try bracketValue(below: owner, depth: depth + 1))
            try skipInBrackets(below: owner)
        } while try goesOn(until: .closeBracket)
        return .list(nodes)
    }

    mutating func bracketMapping(
        below owner: Int, depth: Int
    ) throws(YAMLProblem) -> YAMLNode.Content {
        var entries = Entries(expecting: 4)
        at += 1
        repeat {
            try skipInBrackets(below: owner)
            let key = try key(after: &entries, depth: depth + 1)
            try skipInBrackets(below: owner)
            let value = try bracketValue(below: owner, depth: depth + 1)
            entries.all.append(YAMLEntry(key: key, value: value))
            try skipInBrackets(below: owner)
        } while try goesOn(until: .closeBrace)
        return .mapping(entries.all)
    }

    private mutating func bracketValue(
        below owner: Int, depth: Int
    ) throws(YAMLProblem) -> YAMLNode {
        try checkDepth(depth)
        let place = place
        let content: YAMLNode.Content =
            switch current {
            case .openBracket: try bracketList(below: owner, depth: depth)
            case .openBrace: try bracketMapping(below: owner, depth: depth)
            case .quote: .text(try quoted(below: owner))
            default: .text(try plainInBrackets())
            }
        return YAMLNode(content, at: place)
    }

    /// Whether another value follows; otherwise the bracket is closed.
    private mutating func goesOn(until bracket: UInt8) throws(YAMLProblem) -> Bool {
        let byte = current
        guard at < bytes.count, byte == .comma || byte == bracket else { throw refusal }
        at += 1
        return byte == .comma
    }

    /// Over blanks, and to the text of the next line where this one is at its end.
    private mutating func skipInBrackets(below owner: Int) throws(YAMLProblem) {
        skipBlanks()
        guard current == .newline else { return }
        try goToNextLine(below: owner)
        guard current != .hash else { throw refusal }
    }
}
