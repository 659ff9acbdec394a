import Terminal

/// A column of the table of events.
public struct EvidenceColumn: Hashable, Sendable {
    public enum Content: Hashable, Sendable {
        case time, source, actor, summary, batch
        /// The line of the file.
        case line
        /// A field of the records, by its name.
        case field(String)
    }

    public let content: Content
    /// Terminal columns; the summary takes what is left.
    public internal(set) var width: Int
    /// Nil for a column that is there where events of several batches are.
    public internal(set) var isShown: Bool?

    init(_ content: Content, width: Int, isShown: Bool? = true) {
        self.content = content
        self.width = width
        self.isShown = isShown
    }

    static let usual = [
        EvidenceColumn(.time, width: 24), EvidenceColumn(.source, width: 14),
        EvidenceColumn(.actor, width: 18), EvidenceColumn(.summary, width: 40),
        EvidenceColumn(.batch, width: 12, isShown: nil),
        EvidenceColumn(.line, width: 8, isShown: false),
    ]

    static let widths = 4...120

    var name: SafeText {
        switch content {
        case .time: "time"
        case .source: "source"
        case .actor: "actor"
        case .summary: "summary"
        case .batch: "batch"
        case .line: "line"
        case .field(let name): SafeText(name)
        }
    }

    func isShown(batches: Int) -> Bool { isShown ?? (batches > 1) }
}

/// Where each column of the table begins and ends on a screen of some width.
struct EvidenceTableLayout {
    struct Place: Hashable {
        let column: EvidenceColumn
        let start: Int
        let end: Int
    }

    let places: [Place]
    /// How finely times are written.
    let clock: EvidenceClock.Fineness

    /// Columns before the first: mark, selection, and whether the timeline has the event.
    static let lead = 4

    init(_ columns: [EvidenceColumn], batches: Int, width: Int) {
        // Where there is little room, a column that nobody asked for gives way.
        let shown = columns.filter { $0.isShown(batches: width < 76 ? 0 : batches) }
        let clock = EvidenceClock.Fineness(columns: width)
        self.clock = clock
        let room = max(0, width - Self.lead)
        let narrow = max(6, width / 7)
        let stretched = shown.lastIndex { $0.content == .summary } ?? shown.count - 1
        var widths = shown.enumerated().map { place, column -> Int in
            if column.content == .time { return clock.width }
            return place == stretched ? 0 : width < 110 ? min(column.width, narrow) : column.width
        }
        let used = widths.reduce(0) { $0 + $1 + 1 }
        if widths.indices.contains(stretched) {
            widths[stretched] += max(10, room - used)
        }
        var start = Self.lead
        places = zip(shown, widths).compactMap { column, columns in
            defer { start += columns + 1 }
            guard start < width else { return nil }
            return Place(column: column, start: start, end: min(width, start + columns))
        }
    }
}
