internal import IncidentModel

/// Lines of words and blocks of bytes, one after the other: what bundles and proofs are made of.
///
/// A line is words with one space between them, in UTF-8; a block has its length in the line before it. Both
/// end with a line feed.
struct RecordWriter {
    private(set) var bytes: [UInt8] = []

    mutating func line(_ words: String...) {
        bytes += Array("\(words.joined(separator: " "))\n".utf8)
    }

    mutating func block(_ content: [UInt8]) {
        bytes += content
        bytes.append(UInt8(ascii: "\n"))
    }

    /// A payload, or that there is none.
    mutating func write(_ payload: Payload?) {
        guard let payload else { return line("payload", "none") }
        line("payload", Hex.text(of: payload.salt), "\(payload.bytes.count)")
        block(payload.bytes)
    }
}

/// Reads what a `RecordWriter` wrote, and nothing else.
struct RecordReader {
    private let bytes: [UInt8]
    private var position = 0
    /// The entry that is being read; `.start` before and behind them. Faults are told there.
    var place = Seq.start

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The words behind the first one of a line, which must be that one.
    mutating func words(_ first: String, _ count: Int) throws(BadEntry) -> [String] {
        let words = try line(first).dropFirst()
        guard words.count == count else { throw fault("a line `\(first)`", "other words") }
        return Array(words)
    }

    mutating func word(_ first: String) throws(BadEntry) -> String { try words(first, 1)[0] }

    mutating func block(_ length: String) throws(BadEntry) -> [UInt8] {
        let count = try number(length)
        guard count < bytes.count - position else { throw truncated }
        let end = position + count
        guard bytes[end] == UInt8(ascii: "\n") else {
            throw fault("the end of \(count) bytes", "more of them")
        }
        defer { position = end + 1 }
        return Array(bytes[position..<end])
    }

    /// The words of a line that begins with one of these, or with any where none is named.
    mutating func line(_ first: String...) throws(BadEntry) -> [String] {
        guard let end = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) else {
            throw truncated
        }
        let text = String(validating: bytes[position..<end], as: UTF8.self) ?? ""
        let words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        guard first.isEmpty || first.contains(words[0]) else {
            throw fault("a line `\(first.joined(separator: "` or `"))`", "another")
        }
        position = end + 1
        return words
    }

    /// A line that is one word, whichever.
    mutating func anyWord() throws(BadEntry) -> String {
        let words = try line()
        guard words.count == 1 else { throw fault("one word", "more") }
        return words[0]
    }

    mutating func payload() throws(BadEntry) -> Payload? {
        let words = try line("payload")
        if words.dropFirst() == ["none"] { return nil }
        guard words.count == 3, let salt = Hex.bytes(of: words[1]),
            salt.count == Payload.saltLength
        else { throw fault("a salt and a length", "other words") }
        return Payload(salt: salt, bytes: try block(words[2]))
    }

    func end() throws(BadEntry) {
        guard position == bytes.count else { throw fault("the end", "more") }
    }

    /// A number as it is written without a sign and without zeros before it.
    func number(_ text: String) throws(BadEntry) -> Int {
        guard let number = Int(text), number >= 0, String(number) == text else {
            throw fault("a number", "another word")
        }
        return number
    }

    func read<Value>(_ text: String, _ make: (String) -> Value?) throws(BadEntry) -> Value {
        guard let value = make(text) else { throw fault("a \(Value.self)", "another word") }
        return value
    }

    func fault(_ expected: String, _ found: String) -> BadEntry {
        BadEntry(seq: place, kind: .format, expected: expected, found: found)
    }

    private var truncated: BadEntry { fault("more bytes", "the end of the file") }
}
