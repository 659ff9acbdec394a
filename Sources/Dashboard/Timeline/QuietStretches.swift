import IncidentModel
import IncidentStore
import Synchronization

/// Where the evidence log is silent, and over what time it reaches: what is left out of the chart hides no event.
struct QuietStretches: Hashable, Sendable {
    /// The longest, in the order of time; the first and the last have no end on one side.
    let stretches: [TimelineIndex.Stretch]
    /// From the first event to the last, but for a few that lie far from all others, as those do whose clock
    /// stood at 1970.
    let extent: ClosedRange<Int64>
    /// From the first event of all to the last.
    let reach: ClosedRange<Int64>

    /// More than a screen has room for.
    private static let limit = 64
    /// No shorter stretch is ever left out.
    static let shortest = 12 * TimelineZoom.hour

    /// - Parameter times: UTC milliseconds, ascending, one at least.
    init(_ times: [Int64]) {
        let (first, last) = (Instant.earliest.milliseconds, Instant.latest.milliseconds)
        var found: [TimelineIndex.Stretch] = []
        var before = first
        for time in times {
            if time - before > Self.shortest { found.append(.init(from: before, to: time)) }
            before = time
        }
        if last - before > Self.shortest { found.append(.init(from: before, to: last)) }
        let longest = found.sorted { ($1.length, $0.from) < ($0.length, $1.from) }
            .prefix(Self.limit)
        stretches = longest.sorted { $0.from < $1.from }
        extent = Self.body(of: times, longest)
        reach = times[0]...times[times.count - 1]
    }

    /// The quiet parts of a stretch.
    func parts(of stretch: TimelineIndex.Stretch) -> [TimelineIndex.Stretch] {
        let first = stretches.lowerBound { $0.to <= stretch.from }
        return stretches[first...].prefix { $0.from < stretch.to }.map {
            .init(from: max($0.from, stretch.from), to: min($0.to, stretch.to))
        }
    }

    /// - Parameter longest: the longest first.
    private static func body(
        of times: [Int64], _ longest: some Sequence<TimelineIndex.Stretch>
    ) -> ClosedRange<Int64> {
        var places = 0..<times.count
        let few = max(3, times.count / 100)
        for hole in longest where hole.length >= 365 * TimelineZoom.day {
            let (first, last) = (times[places.lowerBound], times[places.upperBound - 1])
            guard first <= hole.from, hole.to <= last else { continue }
            // One hole that is longer than all the rest.
            guard hole.length > last - first - hole.length else { break }
            let parting = times.lowerBound { $0 < hole.to }
            let (earlier, later) = (places.lowerBound..<parting, parting..<places.upperBound)
            guard min(earlier.count, later.count) <= few else { break }
            places = earlier.count > later.count ? earlier : later
        }
        return times[places.lowerBound]...times[places.upperBound - 1]
    }
}

extension QuietStretches {
    /// Those of an index; nil for one without events. Of the last index they are kept, since they cost a look at
    /// every event.
    static func of(_ index: EvidenceIndex) -> QuietStretches? {
        guard !index.times.isEmpty else { return nil }
        if let known = last.withLock({ $0.index === index ? $0.quiet : nil }) { return known }
        let quiet = QuietStretches(index.times)
        last.withLock { $0 = Memory(index: index, quiet: quiet) }
        return quiet
    }

    private static let last = Mutex(Memory())

    private struct Memory {
        /// Not held on to: it has millions of events.
        weak var index: EvidenceIndex?
        var quiet: QuietStretches?
    }
}
