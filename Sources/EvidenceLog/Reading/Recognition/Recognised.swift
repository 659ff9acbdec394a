/// A log whose format is known.
struct Recognised {
    var layout: RecordLayout
    var plan: RecordPlan
    /// Of delimited text.
    var rows: RowScanner?
    /// Where its first record begins, or what says more of its format.
    var start: Int
    /// How many lines are before that.
    var lines: Int
}

/// Looks at the beginning of a log to find out what it is: at what is in it first, at its name second.
struct Recogniser {
    let bytes: Bytes
    let isWhole: Bool
    let format: EvidenceFormat?
    let fileName: String
    let mapping: ColumnMapping?

    /// How much is looked at, unless the file is shorter.
    static let window = 256 << 10

    func recognise() throws(EvidenceProblem) -> Recognised {
        let (start, lines) = firstLine()
        guard start < bytes.count else { throw .empty }
        switch bytes[start] {
        case UInt8(ascii: "{") where format.map { $0 != .csv && $0 != .iris } ?? true:
            return try jsonLines(from: start, lines: lines)
        case UInt8(ascii: "[") where format == nil || format == .jsonl: throw .notJSONLines
        case UInt8(ascii: "#") where format == nil || format == .zeek:
            if let zeek = zeek(from: start, lines: lines) { return zeek }
        default: break
        }
        switch format {
        case .jsonl: throw .notJSONLines
        case .zeek: throw .missingColumns(["#fields"])
        default: return try table(from: start, lines: lines)
        }
    }

    /// The first line that is not blank, and how many are before it.
    private func firstLine() -> (start: Int, lines: Int) {
        var (place, lines) = (0, 0)
        while place < bytes.count,
            let line = bytes.line(from: place, to: bytes.count, isFinal: true),
            bytes.piece(place..<line.end).isBlank
        {
            place = line.next
            lines += 1
        }
        return (place, lines)
    }

    /// Zeek's own, if it begins as such: its heading is read as it comes.
    private func zeek(from start: Int, lines: Int) -> Recognised? {
        let end = bytes.place(of: 0x0A, from: start, to: min(bytes.count, start + 4_096))
        let first = bytes.piece(start..<end).text
        let words = ["#separator", "#set_separator", "#fields", "#path"]
        guard words.contains(where: first.hasPrefix) else { return nil }
        let layout = RecordLayout(
            format: .zeek, shape: .zeek(separator: 0x09, unset: "-", empty: "(empty)"),
            columns: [], roles: [:])
        return Recognised(
            layout: layout, plan: RecordPlan([]), rows: nil, start: start, lines: lines)
    }
}
