/// The fields of a record of plain text, as far as they are plain.
struct TextFields {
    private(set) var fields: [EvidenceRecord.Field] = []

    /// Those of a record that begins coloured, without the colours.
    init(_ record: Bytes) { self = record.withoutColours { TextFields(plain: $0) } }

    private init(plain record: Bytes) {
        let end = record.line(from: 0, to: record.count, isFinal: true)?.end ?? record.count
        guard let head = TextHead(record.piece(0..<end)) else {
            add("message", record.text)
            return
        }
        add("time", record.piece(head.time).text)
        let rest = record.piece(head.rest..<record.count)
        switch head.kind {
        case .syslog: syslog(rest)
        case .oldSyslog: oldSyslog(rest)
        case .plain: plain(rest)
        case .access: access(record.piece(0..<(head.time.lowerBound - 1)), rest)
        case .audit, .dateAndTime: pairs(rest)
        }
    }

    private mutating func add(_ name: String, _ value: String) {
        fields.append(.init(name: name, value: value))
    }

    // MARK: Syslog

    private mutating func syslog(_ rest: Bytes) {
        var words = TextWords(rest)
        for name in ["host", "program", "pid", "id"] {
            let word = words.next().text
            add(name, word == "-" ? "" : word)
        }
        if words.skipBlanks(), words.first == UInt8(ascii: "[") {
            add("data", words.data().text)
        } else if words.first == UInt8(ascii: "-") {
            _ = words.next()
        }
        add("message", words.rest.text)
    }

    /// `host program[pid]: message`; either of the two may be missing.
    private mutating func oldSyslog(_ rest: Bytes) {
        var words = TextWords(rest.strippedOfSigns)
        let start = words
        let first = words.next()
        if let program = TextProgram(first) {
            return syslog(program, words.rest)
        }
        let second = words.next()
        guard TextProgram.isName(first), let program = TextProgram(second) else {
            words = start
            return plain(words.rest)
        }
        add("host", first.text)
        syslog(program, words.rest)
    }

    private mutating func syslog(_ program: TextProgram, _ message: Bytes) {
        add("program", program.name)
        if !program.pid.isEmpty { add("pid", program.pid) }
        add("message", message.text)
        addPairs(message)
    }

    // MARK: Others

    private mutating func plain(_ rest: Bytes) {
        let message = rest.strippedOfSigns
        var words = TextWords(message)
        for _ in 0..<4 {
            let word = words.next().text.trimmed(of: "[]()<>:|-,")
            guard Self.levels.contains(word.uppercased()) else { continue }
            add("level", word)
            break
        }
        add("message", message.text)
        addPairs(message)
    }

    private static let levels: Set<String> = [
        "TRACE", "DEBUG", "INFO", "NOTE", "NOTICE", "WARN", "WARNING", "ERR", "ERROR", "CRIT",
        "CRITICAL", "ALERT", "FATAL", "EMERG", "SEVERE", "FINE", "LOG",
    ]

    /// Apache's common and combined formats, with a virtual host in front or not.
    private mutating func access(_ front: Bytes, _ rest: Bytes) {
        var parts = front.text.split(separator: " ").map(String.init)
        if parts.count > 3 { add("server", parts.removeFirst()) }
        for (name, value) in zip(["client", "ident", "user"], parts) {
            add(name, value == "-" ? "" : value)
        }
        var words = TextWords(rest)
        let request = words.quoted().text
        let status = words.next().text
        add("request", request)
        add("status", status)
        let size = words.next().text
        add("bytes", size == "-" ? "" : size)
        for name in ["referrer", "agent"] where words.skipBlanks() {
            let value = words.quoted().text
            add(name, value == "-" ? "" : value)
        }
        if words.skipBlanks() { add("rest", words.rest.text) }
        add("event", "\(request) \(status)".trimmedOfBlanks)
    }

    private mutating func pairs(_ rest: Bytes) {
        add("message", rest.trimmed.text)
        addPairs(rest)
    }

    /// `name=value`, where a message has several.
    private mutating func addPairs(_ message: Bytes) {
        var (found, place) = ([EvidenceRecord.Field](), 0)
        while place < message.count, found.count < 200 {
            if let pair = FieldTimes.pair(message, from: place) {
                found.append(
                    .init(
                        name: message.piece(pair.name).text,
                        value: message.piece(pair.value).text))
                place = max(pair.end, place + 1)
            } else {
                while place < message.count, message[place].isBlank { place += 1 }
                while place < message.count, !message[place].isBlank { place += 1 }
            }
        }
        let taken = Set(fields.map(\.name))
        if found.count >= 2 { fields += found.filter { !taken.contains($0.name) } }
    }
}

/// The program in front of a message: `sshd[123]:`, `kernel:`, `%ASA-6-302013:`.
struct TextProgram {
    let name: String
    var pid = ""

    init?(_ word: Bytes) {
        guard word.count > 1, word[word.count - 1] == UInt8(ascii: ":") else { return nil }
        let text = word.piece(0..<(word.count - 1))
        guard let bracket = text.firstIndex(of: UInt8(ascii: "[")), bracket > 0,
            text[text.count - 1] == UInt8(ascii: "]")
        else {
            guard text.contains(where: \.isLetter), !text.contains(UInt8(ascii: "=")) else {
                return nil
            }
            name = text.text
            return
        }
        name = text.piece(0..<bracket).text
        pid = text.piece((bracket + 1)..<(text.count - 1)).text
    }

    /// Whether it could be the name of a host.
    static func isName(_ word: Bytes) -> Bool {
        !word.isEmpty
            && word.allSatisfy {
                $0.isLetter || $0.isDigit || $0 == 0x2E || $0 == 0x2D || $0 == 0x5F || $0 == 0x3A
                    || $0 >= 0x80
            }
    }
}

/// The words of a text, from left to right.
struct TextWords {
    private let bytes: Bytes
    private var place = 0

    init(_ bytes: Bytes) { self.bytes = bytes }

    var first: UInt8 { place < bytes.count ? bytes[place] : 0 }

    /// Whether there is anything behind them.
    mutating func skipBlanks() -> Bool {
        while first.isBlank { place += 1 }
        return place < bytes.count
    }

    mutating func next() -> Bytes {
        _ = skipBlanks()
        let start = place
        while place < bytes.count, !bytes[place].isBlank, !bytes[place].isBreak { place += 1 }
        return bytes.piece(start..<place)
    }

    /// What stands within quotation marks, with backslashes for those within; a word where there are none.
    mutating func quoted() -> Bytes {
        guard skipBlanks(), first == UInt8(ascii: "\"") else { return next() }
        let start = place + 1
        place = start
        while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
            place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
        }
        place = min(place, bytes.count)
        let text = bytes.piece(start..<place)
        place = min(place + 1, bytes.count)
        return text
    }

    /// The elements of structured data, each in brackets.
    mutating func data() -> Bytes {
        let start = place
        while first == UInt8(ascii: "[") {
            var isQuoted = false
            while place < bytes.count, isQuoted || bytes[place] != UInt8(ascii: "]") {
                if bytes[place] == UInt8(ascii: "\\") { place += 1 }
                if first == UInt8(ascii: "\"") { isQuoted.toggle() }
                place = min(place + 1, bytes.count)
            }
            place = min(place + 1, bytes.count)
        }
        return bytes.piece(start..<place)
    }

    var rest: Bytes { bytes.piece(place..<bytes.count).trimmed }
}

extension UnsafeRawBufferPointer {
    /// Without blanks, and without the signs that some put behind a time.
    fileprivate var strippedOfSigns: Bytes {
        var start = 0
        while start < count, self[start].isBlank || [0x3A, 0x2C, 0x7C].contains(self[start]) {
            start += 1
        }
        return piece(start..<count).trimmed
    }
}

extension String {
    fileprivate func trimmed(of signs: String) -> String {
        let start = drop { signs.contains($0) }
        guard let last = start.lastIndex(where: { !signs.contains($0) }) else { return "" }
        return String(start[...last])
    }
}
