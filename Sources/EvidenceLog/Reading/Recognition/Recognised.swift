/// A log whose format is known.
struct Recognised {
    var layout: RecordLayout
    var plan: RecordPlan
    /// Of delimited text.
    var rows: RowScanner?
    /// Of JSON that is not one object a line.
    var path: RecordPath?
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
        if let sight = FileSight.signed(Array(bytes.prefix(16))) { throw .unrecognised(sight) }
        switch bytes[start] {
        case UInt8(ascii: "{"), UInt8(ascii: "["), 0x1E:
            guard format.map({ ![.csv, .iris, .text].contains($0) }) ?? true else { break }
            if let json = try json(from: start, lines: lines) { return json }
            if bytes[start] == UInt8(ascii: "{") || format == .jsonl { throw .noObjects }
        case UInt8(ascii: "#") where format.map { [.zeek, .text].contains($0) } ?? true:
            if let zeek = zeek(from: start, lines: lines) { return zeek }
        default: break
        }
        switch format {
        case .jsonl: throw .noObjects
        case .zeek: throw .missingColumns(["#fields"])
        case .text:
            guard let text = text(from: start, lines: lines) else { throw .noTimes }
            return text
        case nil where mapping == nil: return try tableOrText(from: start, lines: lines)
        default: return try table(from: start, lines: lines)
        }
    }

    /// A table, unless its lines have times at their head that are no field of it.
    private func tableOrText(from start: Int, lines: Int) throws(EvidenceProblem) -> Recognised {
        let sight = TextSight(bytes, from: start, isWhole: isWhole)
        if sight.isLog, sight.hasTimesWithComma, let text = text(from: start, lines: lines) {
            return text
        }
        do throws(EvidenceProblem) {
            return try table(from: start, lines: lines)
        } catch {
            guard let text = text(from: start, lines: lines) else { throw error }
            return text
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
        let isW3C = ["#Software:", "#Version:", "#Fields:", "#Date:"].contains(
            where: first.hasPrefix)
        guard words.contains(where: first.hasPrefix) || isW3C else { return nil }
        guard format == nil || isW3C == (format == .text) else { return nil }
        let layout = RecordLayout(
            format: isW3C ? .text : .zeek,
            shape: .zeek(separator: 0x09, unset: "-", empty: "(empty)"),
            columns: [], roles: [:])
        return Recognised(
            layout: layout, plan: RecordPlan([]), rows: nil, start: start, lines: lines)
    }
}
