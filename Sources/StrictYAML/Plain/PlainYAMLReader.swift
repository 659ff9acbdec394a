/// Reads the part of YAML that the files of the program are written in, many times as quickly as
/// the parser of all YAML.
///
/// That part: mappings and lists by indentation or in brackets, texts bare or in double quotes, both
/// over several lines, and comments on lines of their own. Whatever else there may be in YAML is
/// refused, even where its meaning is plain: a key without a value, a comment behind a value, single
/// quotes, tabs, an empty line within a text. What is read is what the parser reads, node for node.
struct PlainYAMLReader {
    let bytes: UnsafeBufferPointer<UInt8>
    let depthLimit: Int
    /// The next byte.
    var at = 0
    var line: Int
    var lineStart = 0
    /// Bytes of this line so far that go on with a character.
    var further = 0
    /// Blanks before the text that was found last; -1 at the end.
    var indent = 0

    /// The root of a text.
    ///
    /// - Parameter firstLine: the number of the first line, for the places; of a piece of a file.
    static func read(
        _ bytes: UnsafeRawBufferPointer, firstLine: Int, depthLimit: Int
    ) throws(YAMLProblem) -> YAMLNode {
        var reader = PlainYAMLReader(
            bytes: bytes.bindMemory(to: UInt8.self), depthLimit: depthLimit, line: firstLine)
        try reader.findText()
        guard reader.indent >= 0 else { throw YAMLProblem(.empty) }
        let root = try reader.block(below: -1, depth: 0)
        guard reader.indent < 0, root.text == nil else { throw reader.refusal }
        return root
    }

    private init(bytes: UnsafeBufferPointer<UInt8>, depthLimit: Int, line: Int) {
        self.bytes = bytes
        self.depthLimit = depthLimit
        self.line = line
    }

    // MARK: Bytes

    /// The end of the text is the end of a line.
    func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : .newline }

    var current: UInt8 { byte(at) }

    var place: YAMLPlace { YAMLPlace(line: line, column: column + 1) }

    /// Characters before the next one.
    var column: Int { at - lineStart - further }

    var refusal: YAMLProblem { YAMLProblem(.unsupportedSyntax, at: place) }

    // MARK: Lines

    mutating func endLine() {
        at += 1
        line += 1
        lineStart = at
        further = 0
    }

    /// From the start of a line to the next text, over empty lines and comments.
    mutating func findText() throws(YAMLProblem) {
        while at < bytes.count {
            while current == .space { at += 1 }
            if current == .hash {
                while current != .newline { try takeCharacter() }
            } else if current != .newline {
                indent = at - lineStart
                return
            }
            endLine()
        }
        indent = -1
    }

    /// From the end of a value to the next text.
    mutating func finishLine() throws(YAMLProblem) {
        guard current == .newline else { throw refusal }
        endLine()
        try findText()
    }

    func checkDepth(_ depth: Int) throws(YAMLProblem) {
        if depth > depthLimit { throw YAMLProblem(.tooDeep(limit: depthLimit), at: place) }
    }
}
