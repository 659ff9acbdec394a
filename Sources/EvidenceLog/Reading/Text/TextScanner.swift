/// Finds the records of plain text: each begins with a line that has a time at its head, and goes on until the next.
enum TextScanner {
    static func step(_ bytes: Bytes, from start: Int, isFinal: Bool) -> RecordStep {
        let end = min(bytes.count, start + RecordStep.longest)
        let isAtLimit = end == start + RecordStep.longest
        let isWhole = isFinal && end == bytes.count
        guard let first = bytes.line(from: start, to: end, isFinal: isWhole) else {
            return isAtLimit ? .tooLong(next: end) : .more
        }
        guard !bytes.piece(start..<first.end).isBlank else {
            return .skip(next: first.next, lines: 1)
        }
        var found = FoundRecord(start: start, end: first.end, next: first.next)
        while let line = bytes.line(from: found.next, to: end, isFinal: isWhole) {
            guard found.next < end else { break }
            let text = bytes.piece(found.next..<line.end)
            if text.withoutColours({ TextHead($0) != nil }) { return .record(found) }
            if !text.isBlank { found.end = line.end }
            found.next = line.next
            found.lines += 1
        }
        // The next line may go on with the record.
        return isAtLimit || isWhole ? .record(found) : .more
    }
}
