/// All events of the evidence log of an incident by their time, without what they say.
///
/// 16 bytes an event, shared by whoever holds it: a board looks at millions of events through it.
public final class EvidenceIndex: Sendable {
    /// UTC milliseconds, corrected for the clock of the batch, ascending. Events without a time are not in it.
    public let times: [Int64]
    /// The events that belong to `times`.
    public let events: [EvidenceID]
    /// Events without a time, by batch and row.
    public let undated: [EvidenceID]

    /// - Parameters:
    ///   - times: ascending.
    ///   - events: as many as `times`; of equal times, ascending.
    ///   - undated: ascending.
    public init(times: [Int64], events: [EvidenceID], undated: [EvidenceID]) {
        precondition(times.count == events.count)
        self.times = times
        self.events = events
        self.undated = undated
    }

    public static let empty = EvidenceIndex(times: [], events: [], undated: [])

    /// With a time and without.
    public var count: Int { events.count + undated.count }

    /// The event at a place: first those with a time, by time, then those without.
    public subscript(place: Int) -> EvidenceID {
        place < events.count ? events[place] : undated[place - events.count]
    }

    /// Nil for an event without a time.
    public func time(at place: Int) -> Int64? { place < times.count ? times[place] : nil }

    /// The place of an event whose time, corrected and in milliseconds, is known; nil where it is not in the index.
    public func place(of event: EvidenceID, at milliseconds: Int64?) -> Int? {
        guard let milliseconds else {
            let found = undated.firstPlace { $0 < event }
            return undated.indices.contains(found) && undated[found] == event
                ? events.count + found : nil
        }
        let same = places(from: milliseconds, to: milliseconds + 1)
        let found = same.lowerBound + events[same].firstPlace { $0 < event }
        return same.contains(found) && events[found] == event ? found : nil
    }

    /// The first place whose time is not before an instant.
    public func firstPlace(from milliseconds: Int64) -> Int {
        var (low, high) = (0, times.count)
        while low < high {
            let middle = (low + high) / 2
            if times[middle] < milliseconds { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The places of a half-open span of UTC milliseconds.
    public func places(from start: Int64, to end: Int64) -> Range<Int> {
        let first = firstPlace(from: start)
        return first..<max(first, firstPlace(from: end))
    }
}

extension EvidenceIndex: Hashable {
    public static func == (one: EvidenceIndex, other: EvidenceIndex) -> Bool { one === other }
    public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

extension RandomAccessCollection {
    /// How many elements come first for which something holds, which holds for those alone.
    fileprivate func firstPlace(where isBefore: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isBefore(self[index(startIndex, offsetBy: middle)]) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low
    }
}
