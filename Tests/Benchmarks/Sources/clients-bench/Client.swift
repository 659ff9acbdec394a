import Glibc
import IncidentModel
import IncidentStore
import TestSupport

/// A client: one loop that has the view, and one queue that has the store, as in the board.
final class Client {
    private let number: Int
    private let writes: [Plan.Write]
    private let watcher: StoreWatcher
    private let mailbox: Mailbox
    private let worker: Worker
    private var desk: Desk
    private var incident: Incident?
    private var lengths: [Int: Int] = [:]
    private var report: ClientReport
    private var waiting = 0

    init(_ number: Int, of plan: Plan, on database: String) throws {
        self.number = number
        writes = plan.writes.filter { $0.client == number }
        desk = Desk("client-\(number)", seed: UInt64(number) + 1_000)
        report = ClientReport(history: ClientHistory(client: number))
        let store = try ClientsBench.store(database)
        guard let watch = try store.watch(), let mailbox = Mailbox() else {
            throw BenchError.silent(client: number)
        }
        watcher = StoreWatcher(watch)
        self.mailbox = mailbox
        worker = Worker(store, watcher, mailbox, incident: desk.incident)
        worker.catchUp()
    }

    /// The last entry on the view.
    var head: Int64 { incident?.head.seq.number ?? 0 }

    /// Writes what is due from the start on, and goes on until everything is answered.
    func write(from start: Int64) {
        var next = 0
        while next < writes.count || waiting > 0 {
            let due = next < writes.count ? start + writes[next].due : nil
            turn(until: due)
            while next < writes.count, start + writes[next].due <= Moments.now {
                send(writes[next])
                next += 1
            }
        }
    }

    /// Follows the log until there is something to read on the standard input.
    func follow() {
        var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        while poll(&input, 1, 0) == 0 { turn(until: nil, orInput: true) }
    }

    /// Waits for the entries up to the last one of all.
    func follow(to last: Int64) {
        let end = Moments.now + 10_000_000_000
        while head < last, Moments.now < end { turn(until: end) }
    }

    /// Reads all of the log once more.
    func finish() throws -> ClientReport {
        lengths = [:]
        note(try worker.everything())
        report.work = Moments.worked
        return report
    }

    /// One turn of the board's loop.
    private func turn(until due: Int64?, orInput: Bool = false) {
        let untilDue = due.map { Int(max(0, ($0 - Moments.now + 999_999) / 1_000_000)) }
        let patience = [watcher.nextLook, untilDue].compactMap { $0 }.min() ?? -1
        var waits = [mailbox.descriptor, watcher.descriptor, orInput ? STDIN_FILENO : -1].map {
            pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
        }
        let ready = poll(&waits, 3, Int32(patience))
        if waits[0].revents != 0 { mailbox.collect().forEach(take) }
        if waits[1].revents != 0 {
            watcher.wake()
            worker.look()
        } else if ready == 0, watcher.nextLook != nil {
            watcher.looked()
            worker.look()
        }
    }

    private func send(_ write: Plan.Write) {
        let command: Command
        switch write.place {
        case .list: command = desk.command(.note("\(write.value)"), write.place.target)
        case .register:
            let base = incident?.item(write.place.target)?.base(of: .owner) ?? .start
            command = desk.set(.owner, "\(write.value)", write.place.target, base: base)
        }
        waiting += 1
        report.history.events.append(.invoked(write.value, at: Moments.now))
        worker.submit(command, write.value)
    }

    private func take(_ letter: Mailbox.Letter) {
        switch letter {
        case .changes(let changes):
            for change in changes {
                if incident == nil {
                    incident = Incident(opening: change)
                } else {
                    incident?.apply(change)
                }
            }
            let now = Moments.now
            for change in changes {
                if let value = change.logged?.value { report.seen[value] = now }
            }
            note(changes)
        case .missed(let words): report.failures[-1] = words
        case .answer(let value, let outcome, let time):
            waiting -= 1
            switch outcome {
            case .success(.saved(let seq)):
                report.history.events.append(.saved(value, seq: seq.number, at: time))
            case .success(.conflict): report.history.events.append(.beaten(value))
            case .success(let other): report.failures[value] = "\(other)"
            case .failure(let error): report.failures[value] = "\(error)"
            }
        }
    }

    /// Writes down what came to the lists.
    private func note(_ changes: [Change]) {
        var news: [Int: [Int]] = [:]
        for entry in changes.compactMap(\.logged) {
            if case .list(let list) = entry.place { news[list, default: []].append(entry.value) }
        }
        for (list, values) in news {
            report.history.events.append(
                .read(list: list, from: lengths[list, default: 0], values))
            lengths[list, default: 0] += values.count
        }
    }
}
