import Dispatch
import IncidentModel
import IncidentStore
import Synchronization

/// The board's order of work: one thing after the other, off the loop.
final class Worker: Sendable {
    private let store: any IncidentStore
    private let watcher: StoreWatcher
    private let mailbox: Mailbox
    private let incident: IncidentID
    private let seen = Mutex(Seq.start)
    private let queue = DispatchQueue(label: "store", qos: .userInitiated)

    init(
        _ store: any IncidentStore, _ watcher: StoreWatcher, _ mailbox: Mailbox,
        incident: IncidentID
    ) {
        (self.store, self.watcher, self.mailbox, self.incident) = (
            store, watcher, mailbox, incident
        )
    }

    func submit(_ command: Command, _ value: Int) {
        queue.async { [self] in
            let outcome = Result { try store.submit([command])[0] }
            let now = Moments.now
            read()
            mailbox.leave(.answer(value, outcome, at: now))
        }
    }

    func look() { queue.async { [self] in if watcher.hasNews() { read() } } }

    func catchUp() { queue.async { [self] in read() } }

    func everything() throws -> [Change] {
        try queue.sync { try store.changes(of: incident, after: .start) }
    }

    private func read() {
        do {
            let changes = try store.changes(of: incident, after: seen.withLock { $0 })
            guard let last = changes.last else { return }
            seen.withLock { $0 = last.seq }
            mailbox.leave(.changes(changes))
        } catch {
            // The next wake-up reads what this one could not.
            mailbox.leave(.missed("\(error)"))
        }
    }
}
