/// An incident at any time of its log: the fold of what was recorded by then.
///
/// Folds that were made are kept, evenly along the log, so that another time costs the changes behind the
/// nearest one. Order is by the log, whatever the clocks of its authors showed: a change that was recorded
/// by a slow clock is known earlier than those before it.
public struct IncidentHistory: Hashable, Sendable {
    /// What was known at one time.
    public struct Knowledge: Hashable, Sendable {
        public let incident: Incident
        /// What it is the fold of, in the order of the log.
        public let changes: [Change]
    }

    /// A fold of the first changes of the log.
    private struct Checkpoint: Hashable, Sendable {
        let count: Int
        let incident: Incident?
    }

    /// In the order of the log.
    public private(set) var changes: [Change]
    /// For each change the latest time of it and all before it.
    private var latest: [Instant] = []
    /// By how many changes they hold; the first one holds none.
    private var checkpoints = [Checkpoint(count: 0, incident: nil)]
    /// Folds between two of those, close to the time that was asked for last: days are walked one by one.
    private var nearby: [Checkpoint] = []

    public init(_ changes: [Change]) {
        self.changes = changes
        measure(from: 0)
    }

    /// Takes in how the log goes on; where a value was taken out of it, that is gone from all of its past.
    public mutating func goOn(with grown: [Change]) {
        let known = changes.count
        let isLonger = grown.count >= known && grown.prefix(known).last?.seq == changes.last?.seq
        guard isLonger, !grown[known...].contains(where: \.isRedaction) else {
            self = IncidentHistory(grown)
            return
        }
        changes = grown
        measure(from: known)
    }

    private mutating func measure(from start: Int) {
        latest.reserveCapacity(changes.count)
        for change in changes[start...] {
            latest.append(Swift.max(latest.last ?? change.at, change.at))
        }
    }

    /// What was recorded by then; nil before the incident was opened.
    public mutating func known(by last: Instant) -> Knowledge? {
        let count = beginning(by: last)
        var incident = fold(of: count)
        let stragglers = changes[count...].filter { $0.at <= last }
        if !stragglers.isEmpty { Self.fold(stragglers[...], into: &incident) }
        return incident.map {
            Knowledge(incident: $0, changes: Array(changes[..<count]) + stragglers)
        }
    }

    /// The last change before the first one that was recorded later.
    public func end(by last: Instant) -> Seq {
        let count = beginning(by: last)
        return count > 0 ? changes[count - 1].seq : .start
    }

    /// How many changes stand before the first one that was recorded later.
    private func beginning(by last: Instant) -> Int {
        var range = 0..<latest.count
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            range =
                latest[middle] <= last
                ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
        }
        return range.lowerBound
    }

    /// The fold of the first changes; keeps what it passes on the way.
    private mutating func fold(of count: Int) -> Incident? {
        let start = start(of: count)
        var (incident, done) = (start.incident, start.count)
        while done < count {
            let next = Swift.min(count, (done / step + 1) * step)
            Self.fold(changes[done..<next], into: &incident)
            done = next
            if done % step == 0 { keep(Checkpoint(count: done, incident: incident), for: count) }
        }
        return incident
    }

    /// The nearest fold that is kept of no more changes.
    private mutating func start(of count: Int) -> Checkpoint {
        let far = checkpoints.last { $0.count <= count } ?? checkpoints[0]
        let stride = stride
        nearby.removeAll { $0.count / stride != count / stride }
        let near = nearby.last { $0.count <= count } ?? far
        return near.count > far.count ? near : far
    }

    /// Keeps a fold that was passed on the way to another one.
    private mutating func keep(_ fold: Checkpoint, for count: Int) {
        if fold.count % stride == 0 {
            let place = checkpoints.lastIndex { $0.count < fold.count } ?? 0
            checkpoints.insert(fold, at: place + 1)
        } else if fold.count / stride == count / stride {
            let place = nearby.lastIndex { $0.count < fold.count } ?? -1
            nearby.insert(fold, at: place + 1)
        }
    }

    /// Changes between two folds that are kept: about two dozen of them for a long log.
    private var stride: Int { step * Self.steps }

    /// Changes between two folds nearby.
    private var step: Int { 64 * (1 + changes.count / 8_192) }

    private static let steps = 4

    private static func fold(_ changes: ArraySlice<Change>, into incident: inout Incident?) {
        var rest = changes
        while incident == nil, let change = rest.popFirst() {
            incident = Incident(opening: change)
        }
        incident?.apply(all: rest)
    }
}

extension IncidentHistory {
    /// The last day before one on which something was recorded; nil where there is none.
    public func day(before day: Day, in zone: Zone) -> Day? {
        let start = zone.start(of: day)
        return changes.lazy.map(\.at).filter { $0 < start }.max().map(zone.day)
    }

    /// The first day behind one on which something was recorded; nil where there is none.
    public func day(after day: Day, in zone: Zone) -> Day? {
        let end = zone.end(of: day)
        return changes.lazy.map(\.at).filter { $0 >= end }.min().map(zone.day)
    }
}

extension Change {
    fileprivate var isRedaction: Bool {
        if case .redact = action { true } else { false }
    }
}

extension Zone {
    /// The last instant of a day.
    public func last(of day: Day) -> Instant {
        end(of: day).adding(milliseconds: -1) ?? end(of: day)
    }
}
