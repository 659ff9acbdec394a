/// What comes next in the bytes of a log.
enum RecordStep {
    case record(FoundRecord)
    /// Nothing to keep: a blank line, a heading again.
    case skip(next: Int, lines: Int)
    case refused(EvidenceReport.Kind, next: Int, lines: Int)
    /// The line is longer than a record may be; what is left of it begins at `next`.
    case tooLong(next: Int)
    /// The bytes end before the record does.
    case more

    /// What a record may be long.
    static let longest = 1 << 20
}

/// Where a record is.
struct FoundRecord {
    var start: Int
    var end: Int
    /// Where the next one begins.
    var next: Int
    var lines = 1
    var isCut = false
    var isRecovered = false
    var hasStrayQuote = false
}

extension UnsafeRawBufferPointer {
    /// The line that begins at a place: its end, and where the next one begins. Nil where the bytes end before it.
    func line(from start: Int, to end: Int, isFinal: Bool) -> (end: Int, next: Int)? {
        let feed = place(of: 0x0A, from: start, to: end)
        let stop = place(of: 0x0D, from: start, to: feed)
        guard stop < end else { return isFinal ? (end, end) : nil }
        guard stop + 1 < end || isFinal || self[stop] == 0x0A else { return nil }
        return (stop, RowSplitter.behindBreak(self, at: stop, to: end))
    }

    /// How many line breaks there are in a range, of whatever kind.
    func lineBreaks(from start: Int, to end: Int) -> Int {
        var (count, place) = (0, start)
        while place < end {
            let feed = self.place(of: 0x0A, from: place, to: end)
            count += carriages(from: place, to: feed)
            guard feed < end else { return count }
            // That of CR LF has been counted.
            if feed == place || self[feed - 1] != 0x0D { count += 1 }
            place = feed + 1
        }
        return count
    }

    private func carriages(from start: Int, to end: Int) -> Int {
        var (count, place) = (0, start)
        while place < end {
            place = self.place(of: 0x0D, from: place, to: end) + 1
            if place <= end { count += 1 }
        }
        return count
    }
}
