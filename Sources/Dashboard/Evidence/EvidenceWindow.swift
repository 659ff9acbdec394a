public import IncidentModel
public import IncidentStore
import Terminal

/// What of the evidence log is looked at, and how: part of the board's state.
public struct EvidenceWindow: Hashable, Sendable {
    /// Which list the view shows.
    public enum Pane: Hashable, Sendable {
        case events
        /// Batches, the chain of custody and saved searches.
        case batches
    }

    /// All events of the incident, by time; empty until they were read.
    public var index = EvidenceIndex.empty
    public internal(set) var pane = Pane.events
    /// What `index` was made of; nil before it was read.
    var source: EvidenceSource?
    /// What was asked for last; nil when nothing was.
    var wish: EvidenceSource?
    /// Why the events cannot be read; nil when they can.
    var failure: SafeText?
    /// The batches of `index`, by their numbers in the store.
    var batches: [Int: EvidenceBatch] = [:]
    var pages = EvidencePages()
    /// The place of the selected event in `index`.
    var place = 0
    /// How many rows stand above the selected one in the list: what comes in does not move it.
    var row = 0
    /// What was searched for, and what was found.
    var search = EvidenceSearchState()
    /// Half-open UTC milliseconds that the list is narrowed to; nil for all.
    var span: Range<Int64>?
    /// The events that are marked, in the order in which they were.
    var marks: [EvidenceID] = []
    /// Where the last mark was set: a range begins there.
    var lastMark: Int?
    var columns = EvidenceColumn.usual
    /// The stretch of time that the strip shows; nil for all that is listed.
    var stretch: Range<Int64>?
    /// How many of the shown events each source has, as far as somebody asked.
    var tally: EvidenceTally?
    var promoted = PromotedEvents()

    public init() {}
}

extension EvidenceWindow {
    /// What the list shows.
    var shown: EvidenceShown {
        EvidenceShown(index: index, hits: search.isOn ? search.hits : nil, span: span)
    }

    /// The position of the selected event in `shown`, or of the next one; 0 where nothing is.
    func position(in shown: EvidenceShown) -> Int {
        max(0, min(shown.position(of: place), shown.count - 1))
    }

    /// The selected event; nil where nothing is shown.
    var selected: EvidenceID? {
        let shown = shown
        guard !shown.isEmpty else { return nil }
        return index[shown[position(in: shown)]]
    }

    /// The positions that a list of so many rows shows.
    func visible(_ height: Int, of shown: EvidenceShown) -> Range<Int> {
        let position = position(in: shown)
        let top = max(0, min(position - min(row, height - 1), shown.count - height))
        return top..<min(shown.count, top + max(0, height))
    }

    /// Selects the event at a position, on another row of a list of so many rows.
    mutating func select(_ position: Int, of shown: EvidenceShown, height: Int) {
        guard !shown.isEmpty else { return }
        let before = self.position(in: shown)
        let top = visible(height, of: shown).lowerBound
        let position = max(0, min(position, shown.count - 1))
        let height = max(1, height)
        row =
            abs(position - before) >= height
            ? min(before - top, height - 1) : min(max(0, position - top), height - 1)
        place = shown[position]
        // At the ends of the list the row is another one.
        row = position - visible(height, of: shown).lowerBound
    }

    /// Milliseconds of the selected event; nil without one or without a time.
    var time: Int64? {
        let shown = shown
        return shown.isEmpty ? nil : index.time(at: shown[position(in: shown)])
    }

    /// Narrows the list to a half-open span of UTC milliseconds, and selects its first event.
    mutating func narrow(to span: Range<Int64>?) {
        self.span = span
        stretch = nil
        tally = nil
        if let span { place = index.firstPlace(from: span.lowerBound) }
        row = 0
    }
}

/// What the index of the evidence log is made of: the batches that are on the board, with their clocks.
public struct EvidenceSource: Hashable, Sendable {
    public let incident: IncidentID
    public let batches: [EvidenceBatch]

    public init(incident: IncidentID, batches: [EvidenceBatch]) {
        self.incident = incident
        self.batches = batches
    }
}
