import IncidentModel

/// The entries of a timeline, made ready for questions about a window: sorted arrays only.
///
/// A question costs binary searches, whatever the number of entries; making the index touches every entry
/// once and sorts their ends.
struct TimelineIndex: Sendable {
    /// An empty stretch between two neighbouring edges, in UTC milliseconds.
    struct Stretch: Hashable, Sendable {
        let from: Int64
        let to: Int64
        var length: Int64 { to - from }
    }

    /// In the order of the list: by start, then by when they were added.
    let entries: [TimelineEntry]
    /// The start of each entry, ascending; the first instant of all where it has none.
    let starts: [Int64]
    /// The first instant behind each entry; the last instant of all where it goes on.
    let ends: [Int64]
    /// The four lanes that every incident has, then its own by name.
    let lanes: [LaneIndex]
    /// All lanes as one.
    let all: LaneIndex
    /// The longest empty stretches, in the order of time.
    let gaps: [Stretch]
    /// The first and last edge that is known; nil without entries.
    let extent: ClosedRange<Int64>?
    /// The first and last year in which something has a time of day; nil where nothing has one.
    let clockYears: ClosedRange<Int>?
    let zone: Zone

    /// So many gaps can be left out at once; more would not fit on a screen.
    private static let gapLimit = 24

    /// - Parameter entries: sorted by start in that zone, as an incident holds them.
    init(_ entries: [TimelineEntry], in zone: Zone) {
        self.entries = entries
        self.zone = zone
        let spans = entries.map { EntrySpan($0.when, in: zone) }
        starts = spans.map(\.sortedStart)
        ends = spans.map(\.sortedEnd)
        lanes = Self.lanes(of: entries, starts: starts, ends: ends)
        all = LaneIndex(
            .own("entries"), members: Array(entries.indices), starts: starts, ends: ends)
        let edges = Self.edges(starts: starts, ends: ends)
        gaps = Self.longestGaps(between: edges, doubts: Doubts(spans))
        clockYears = Self.clockYears(of: entries, in: zone)
        if let first = edges.first, let last = edges.last {
            extent = first...last
        } else {
            extent = nil
        }
    }

    /// Where the entry stands in the list; nil when it is not among these.
    func place(of entry: ItemID, start: Int64, added: Seq) -> Int? {
        var place = starts.lowerBound { $0 < start }
        let end = starts.lowerBound { $0 <= start }
        let same = place..<end
        place = entries[same].lowerBound { $0.added.seq < added }
        guard place < end, entries[place].id == entry else {
            return same.first { entries[$0].id == entry }
        }
        return place
    }

    private static func lanes(
        of entries: [TimelineEntry], starts: [Int64], ends: [Int64]
    ) -> [LaneIndex] {
        var members: [Lane: [Int]] = [.attacker: [], .detect: [], .respond: [], .notify: []]
        for place in entries.indices { members[entries[place].lane, default: []].append(place) }
        return members.sorted { $0.key < $1.key }.map {
            LaneIndex($0.key, members: $0.value, starts: starts, ends: ends)
        }
    }

    private static func clockYears(
        of entries: [TimelineEntry], in zone: Zone
    ) -> ClosedRange<Int>? {
        let instants = entries.compactMap { entry -> Instant? in
            guard case .instant(let stamp)? = entry.when.points.first?.value else { return nil }
            return stamp.instant
        }
        guard let first = instants.min(), let last = instants.max() else { return nil }
        return zone.day(of: first).year...zone.day(of: last).year
    }

    /// Both arrays merged and sorted, without what is not known.
    private static func edges(starts: [Int64], ends: [Int64]) -> [Int64] {
        let (first, last) = (Instant.earliest.milliseconds, Instant.latest.milliseconds)
        var edges = starts.filter { $0 > first }
        edges += ends.filter { $0 < last && $0 > first }
        edges.sort()
        return edges
    }

    private static func longestGaps(between edges: [Int64], doubts: Doubts) -> [Stretch] {
        let stretches = zip(edges, edges.dropFirst())
            .map { Stretch(from: $0, to: $1) }
            .filter { $0.length > TimelineZoom.hour && !doubts.cover($0) }
        return stretches.sorted { ($1.length, $0.from) < ($0.length, $1.from) }
            .prefix(gapLimit).sorted { $0.from < $1.from }
    }
}

/// Where something may have happened, nobody knows when: such a stretch is not empty.
private struct Doubts {
    /// By start.
    private var starts: [Int64] = []
    /// The furthest end up to each.
    private var reach: [Int64] = []

    init(_ spans: [EntrySpan]) {
        for span in spans where !span.isInterval && !span.isInstant {
            starts.append(span.sortedStart)
            reach.append(max(span.sortedEnd, reach.last ?? .min))
        }
    }

    func cover(_ stretch: TimelineIndex.Stretch) -> Bool {
        let place = starts.lowerBound { $0 <= stretch.from } - 1
        return place >= 0 && reach[place] >= stretch.to
    }
}

/// The entries of one lane.
struct LaneIndex: Sendable {
    /// Entries whose length lies in one power of four: those that reach into a window are then found by
    /// their start alone.
    struct Lengths: Sendable {
        /// No entry of the class is longer.
        let longest: Int64
        var members: [Int] = []
        var starts: [Int64] = []
    }

    let lane: Lane
    /// Places among the entries of the index, ascending.
    let members: [Int]
    /// The start of each member.
    let starts: [Int64]
    /// By length, the shortest first.
    let classes: [Lengths]

    init(_ lane: Lane, members: [Int], starts: [Int64], ends: [Int64]) {
        self.lane = lane
        self.members = members
        self.starts = members.map { starts[$0] }
        var classes: [Int: Lengths] = [:]
        for place in members {
            let length = max(0, ends[place] - starts[place])
            let power = (Int64.bitWidth - length.leadingZeroBitCount + 1) / 2
            classes[power, default: Lengths(longest: power == 0 ? 0 : 1 << (2 * power))]
                .append(place, start: starts[place])
        }
        self.classes = classes.sorted { $0.key < $1.key }.map(\.value)
    }

    /// How many entries begin in the span.
    func count(from start: Int64, to end: Int64) -> Int {
        starts.lowerBound { $0 < end } - starts.lowerBound { $0 < start }
    }
}

extension LaneIndex.Lengths {
    mutating func append(_ place: Int, start: Int64) {
        members.append(place)
        starts.append(start)
    }

    /// The members that can reach into the span; some that end just before it are among them.
    func candidates(from start: Int64, to end: Int64) -> ArraySlice<Int> {
        let first = starts.lowerBound { $0 < start - longest }
        return members[first..<max(first, starts.lowerBound { $0 < end })]
    }
}

extension RandomAccessCollection where Index == Int {
    /// The first place whose element does not precede; the elements that precede stand first.
    func lowerBound(_ precedes: (Element) -> Bool) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = low + (high - low) / 2
            if precedes(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
