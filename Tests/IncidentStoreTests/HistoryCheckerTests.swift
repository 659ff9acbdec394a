import TestSupport
import Testing

/// The judge of what clients of one log saw: it lets good histories pass, and misses no fault.
@Suite struct HistoryCheckerTests {
    /// Two lists, and a register that was fought over.
    private let log = [
        LoggedValue(seq: 2, value: 1, place: .list(0)),
        LoggedValue(seq: 3, value: 2, place: .list(1)),
        LoggedValue(seq: 4, value: 3, place: .list(0)),
        LoggedValue(seq: 5, value: 4, place: .register(0, base: 0)),
        LoggedValue(seq: 6, value: 5, place: .register(0, base: 0), isRejected: true),
        LoggedValue(seq: 7, value: 6, place: .register(0, base: 5)),
    ]

    private func alice(_ events: [ClientHistory.Event]? = nil) -> ClientHistory {
        var history = ClientHistory(client: 0)
        history.events =
            events ?? [
                .invoked(1, at: 10), .read(list: 0, from: 0, [1]), .saved(1, seq: 2, at: 20),
                .invoked(3, at: 40), .read(list: 1, from: 0, [2]), .saved(3, seq: 4, at: 50),
                .read(list: 0, from: 1, [3]), .invoked(5, at: 60), .beaten(5),
            ]
        return history
    }

    private func bob(_ reads: [ClientHistory.Event] = []) -> ClientHistory {
        var history = ClientHistory(client: 1)
        history.events =
            [
                .invoked(2, at: 12), .saved(2, seq: 3, at: 45), .invoked(4, at: 55),
                .saved(4, seq: 5, at: 60), .invoked(6, at: 70), .saved(6, seq: 7, at: 80),
            ] + reads + [.read(list: 0, from: 0, [1, 3]), .read(list: 1, from: 0, [2])]
        return history
    }

    private func faults(
        _ log: [LoggedValue], _ histories: [ClientHistory]? = nil
    ) -> [HistoryFault] {
        HistoryChecker(log).faults(in: histories ?? [alice(), bob()])
    }

    @Test func `a log that did as it should has no fault`() {
        #expect(faults(log) == [])
    }

    @Test func `a saved value that is not there is lost`() {
        let without = log.filter { $0.value != 2 }
        #expect(faults(without).contains(.lost(value: 2)))
    }

    @Test func `a saved value that stands there as beaten is lost`() {
        let entry = LoggedValue(
            seq: 7, value: 6, place: .register(0, base: 0), isRejected: true)
        #expect(faults(log.dropLast() + [entry]) == [.lost(value: 6)])
    }

    @Test func `a beaten attempt that is not kept is lost`() {
        #expect(faults(log.filter { $0.value != 5 }) == [.lost(value: 5)])
    }

    @Test func `a value that stands there twice is told once`() {
        let twice =
            log + [LoggedValue(seq: 8, value: 5, place: .register(0, base: 0), isRejected: true)]
        #expect(faults(twice) == [.duplicated(value: 5)])
    }

    @Test func `a value that nobody asked for is invented`() {
        let more = log + [LoggedValue(seq: 8, value: 99, place: .register(1, base: 0))]
        #expect(faults(more) == [.invented(value: 99)])
    }

    @Test func `a value that stands elsewhere than it was said is misplaced`() {
        var events = alice().events
        events[2] = .saved(1, seq: 9, at: 20)
        #expect(faults(log, [alice(events), bob()]) == [.misplaced(value: 1)])
    }

    @Test func `a value that stands before one that was there when it was asked for is misplaced`()
    {
        var events = alice().events
        events[3] = .invoked(3, at: 70)
        let history = [alice(events), bob()]
        #expect(faults(log, history) == [.misplaced(value: 3)])
    }

    @Test(arguments: [[3, 1], [3], [1, 2], [1, 3, 3]])
    func `a list that does not begin so was seen out of order`(_ values: [Int]) {
        let found = faults(log, [alice(), bob([.read(list: 0, from: 0, values)])])
        #expect(found.contains(.outOfOrder(client: 1, list: 0)))
    }

    @Test func `a list that went on from beyond its end was seen out of order`() {
        let found = faults(log, [alice(), bob([.read(list: 1, from: 2, [])])])
        #expect(found.contains(.outOfOrder(client: 1, list: 1)))
    }

    @Test func `less than was seen before is stale`() {
        let reads: [ClientHistory.Event] = [
            .read(list: 0, from: 0, [1, 3]), .read(list: 0, from: 0, [1]),
        ]
        #expect(faults(log, [alice(), bob(reads)]) == [.stale(client: 1, list: 0)])
    }

    @Test func `a list without what the client itself has saved is stale`() {
        #expect(
            faults(log, [alice(), bob([.read(list: 1, from: 0, [])])])
                == [.stale(client: 1, list: 1)])
    }

    @Test(arguments: [0, 4, 6] as [Int64])
    func `a register that was set on another value than the last is told`(_ base: Int64) {
        let entry = LoggedValue(seq: 7, value: 6, place: .register(0, base: base))
        #expect(faults(log.dropLast() + [entry]) == [.badBase(value: 6)])
    }

    @Test func `an attempt that was beaten although it knew the last value is told`() {
        var other = log
        other[4] = LoggedValue(
            seq: 6, value: 5, place: .register(0, base: 5), isRejected: true)
        #expect(faults(other) == [.badBase(value: 5)])
    }

    @Test func `a client that never saw the end is told`() {
        let events = alice().events.filter { $0 != .read(list: 0, from: 1, [3]) }
        #expect(faults(log, [alice(events), bob()]) == [.unseen(client: 0, list: 0)])
    }
}
