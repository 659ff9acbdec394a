/// Judges what clients of one log saw by what the log holds in the end.
///
/// As Elle does for lists to which unique values are appended (Kingsbury and Alvaro, "Elle: Inferring
/// Isolation Anomalies from Experimental Observations", VLDB 2020): every read has to be a beginning of
/// the one order that there is, so that what went wrong shows without a search. Registers are entries
/// with a base, which form a chain.
public struct HistoryChecker: Sendable {
    private let log: [LoggedValue]
    /// The values of each list, in the order of the log.
    private let lists: [Int: [Int]]
    /// Where a value stands, by its first entry.
    private let places: [Int: (entry: LoggedValue, rank: Int)]

    /// - Parameter log: all of it, in its order.
    public init(_ log: [LoggedValue]) {
        self.log = log
        var lists: [Int: [Int]] = [:]
        var places: [Int: (entry: LoggedValue, rank: Int)] = [:]
        for entry in log {
            var rank = 0
            if case .list(let list) = entry.place {
                rank = lists[list, default: []].count
                lists[list, default: []].append(entry.value)
            }
            if places[entry.value] == nil { places[entry.value] = (entry, rank) }
        }
        (self.lists, self.places) = (lists, places)
    }

    /// Every fault, those of the log first; none of a log that did as it should.
    public func faults(in histories: [ClientHistory]) -> [HistoryFault] {
        let asked = histories.flatMap(\.events).invocations
        return faultsOfValues(askedFor: Set(asked.keys)) + faultsOfBases()
            + faultsOfTime(asked, histories.flatMap(\.events).acknowledgements)
            + histories.flatMap(faults)
    }

    private func faultsOfValues(askedFor asked: Set<Int>) -> [HistoryFault] {
        var seen: Set<Int> = []
        return log.flatMap { entry -> [HistoryFault] in
            let isNew = seen.insert(entry.value).inserted
            return (isNew ? [] : [.duplicated(value: entry.value)])
                + (asked.contains(entry.value) ? [] : [.invented(value: entry.value)])
        }
    }

    /// What is set has to stand on the entry before it, and what was beaten on an older one.
    private func faultsOfBases() -> [HistoryFault] {
        var standing: [Int: Int64] = [:]
        return log.compactMap { entry in
            guard case .register(let register, let base) = entry.place else { return nil }
            let last = standing[register, default: 0]
            if !entry.isRejected { standing[register] = entry.seq }
            let isRight = entry.isRejected ? base < last : base == last
            return isRight ? nil : .badBase(value: entry.value)
        }
    }

    /// What was called saved before another value was asked for stands before that one.
    private func faultsOfTime(_ asked: [Int: Int64], _ saved: [Int: Int64]) -> [HistoryFault] {
        var earliest = Int64.max
        var faults: [HistoryFault] = []
        for entry in log.reversed() {
            if let time = asked[entry.value], earliest < time {
                faults.append(.misplaced(value: entry.value))
            }
            earliest = min(earliest, saved[entry.value] ?? .max)
        }
        return faults
    }

    private func faults(in history: ClientHistory) -> [HistoryFault] {
        var view = ClientView(client: history.client)
        return history.events.flatMap { faults(in: $0, of: &view) }
            + lists.keys.sorted().filter { view.read[$0, default: 0] < length(of: $0) }
            .map { .unseen(client: history.client, list: $0) }
    }

    private func faults(
        in event: ClientHistory.Event, of view: inout ClientView
    ) -> [HistoryFault] {
        switch event {
        case .invoked: return []
        case .beaten(let value):
            return places[value]?.entry.isRejected == true ? [] : [.lost(value: value)]
        case .saved(let value, let seq, _):
            guard let (entry, rank) = places[value], !entry.isRejected else {
                return [.lost(value: value)]
            }
            if case .list(let list) = entry.place { view.knows(rank + 1, of: list) }
            return entry.seq == seq ? [] : [.misplaced(value: value)]
        case .read(let list, let start, let values):
            let end = start + values.count
            let isStale = end < view.known[list, default: 0]
            view.knows(end, of: list)
            view.read[list] = end
            return (isStale ? [.stale(client: view.client, list: list)] : [])
                + (holds(list, values, from: start)
                    ? [] : [.outOfOrder(client: view.client, list: list)])
        }
    }

    private func holds(_ list: Int, _ values: [Int], from start: Int) -> Bool {
        start + values.count <= length(of: list)
            && lists[list, default: []].dropFirst(start).starts(with: values)
    }

    private func length(of list: Int) -> Int { lists[list]?.count ?? 0 }
}

/// What a client can count on from now on.
private struct ClientView {
    let client: Int
    /// How much of each list it has seen, or was told to be there.
    private(set) var known: [Int: Int] = [:]
    /// How much of each list it saw last.
    var read: [Int: Int] = [:]

    init(client: Int) { self.client = client }

    mutating func knows(_ count: Int, of list: Int) {
        known[list] = max(known[list, default: 0], count)
    }
}

extension [ClientHistory.Event] {
    /// When each value was asked for.
    fileprivate var invocations: [Int: Int64] {
        reduce(into: [:]) { times, event in
            if case .invoked(let value, let time) = event { times[value] = time }
        }
    }

    /// When each value was called saved.
    fileprivate var acknowledgements: [Int: Int64] {
        reduce(into: [:]) { times, event in
            if case .saved(let value, _, let time) = event { times[value] = time }
        }
    }
}
