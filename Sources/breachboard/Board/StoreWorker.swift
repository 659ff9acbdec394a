import Dashboard
import Dispatch
import IncidentModel
import IncidentStore
import Synchronization
import Terminal

/// Does the board's work on the store, one piece after the other, off the loop.
final class StoreWorker: Sendable {
    private struct Desk: Sendable {
        var store: (any IncidentStore)?
        var watcher: StoreWatcher?
        var isConnected = true
        var incident: IncidentID?
        /// The last change that the loop has been given.
        var seen = Seq.start
        /// Commands that no answer has come for, oldest first.
        var waiting = Waiting()
    }

    private let queue = DispatchQueue(label: "breachboard.store", qos: .userInitiated)
    private let mailbox: Mailbox
    private let clock: Clock
    private let deadlines: DeadlineDesk
    private let desk: Mutex<Desk>

    init(mailbox: Mailbox, clock: Clock, incident: IncidentID?, seen: Seq) {
        self.mailbox = mailbox
        self.clock = clock
        deadlines = DeadlineDesk(mailbox: mailbox)
        desk = Mutex(Desk(incident: incident, seen: seen))
    }

    /// Opens the store; every other order waits until it is there.
    func start(_ open: @escaping @Sendable () throws -> any IncidentStore) {
        queue.async { [self] in
            attempt {
                let store = try open()
                try begin(with: store)
            }
        }
    }

    private func begin(with store: any IncidentStore) throws {
        desk.withLock { $0.store = store }
        let watch = try store.watch()
        if let watcher = watch.map({ StoreWatcher($0) }) {
            desk.withLock { $0.watcher = watcher }
            if let others = watcher.takeOthers() { leave(.othersArrived(others)) }
            mailbox.leave(.storeOpened(watcher))
        }
        catchUp()
    }

    func submit(_ commands: [Command]) {
        queue.async { [self] in
            guard let store = desk.withLock({ $0.store }) else {
                leave(.unanswered(commands, "the database is not open"))
                return
            }
            let isFirst = desk.withLock { $0.waiting.add(commands) }
            if isFirst { send(to: store) }
        }
    }

    /// Sends what waits, in order. What a server cannot take now stays, and is sent again later with the
    /// same ids; the board shows it as pending for so long.
    private func send(to store: any IncidentStore) {
        while let commands = desk.withLock({ $0.waiting.first }) {
            do throws(StoreError) {
                let outcomes = try store.submit(commands)
                desk.withLock { $0.waiting.settle() }
                catchUp()
                leave(.answered(commands, outcomes))
            } catch {
                guard let wait = desk.withLock({ $0.waiting.patience(with: error) }) else {
                    let last = desk.withLock { desk in
                        defer { desk.waiting.settle() }
                        return desk.waiting.doubt ?? error
                    }
                    leave(.unanswered(commands, SafeText(Report(last).message)))
                    continue
                }
                if wait.isFirst {
                    let words = Report(error).message
                    leave(.noted("\(words): changes wait, and are sent again", .error))
                }
                queue.asyncAfter(deadline: .now() + .milliseconds(wait.milliseconds)) { [self] in
                    send(to: store)
                }
                return
            }
        }
    }

    func open(_ incident: IncidentID) {
        queue.async { [self] in
            read { store in
                let changes = try store.changes(of: incident, after: .start)
                desk.withLock {
                    $0.incident = incident
                    $0.seen = changes.last?.seq ?? .start
                }
                leave(.incidentOpened(incident, changes))
            }
        }
    }

    func readPortfolio() {
        queue.async { [self] in readPortfolioNow() }
    }

    /// Reads the hash of an entry of the log.
    func readHash(of seq: Seq) {
        queue.async { [self] in
            read { store in
                guard let log = (store as? RememberingStore)?.base ?? store as? any LogCopy,
                    let entry = try log.entries(after: Seq(seq.number - 1), atMost: 1).first
                else { return }
                leave(.hashRead(seq, entry.hash.description))
            }
        }
    }

    /// Tells the others where this board is.
    func announce(_ presence: Presence) {
        queue.async { [self] in desk.withLock { $0.watcher }?.announce(presence) }
    }

    /// Looks whether others have written, come or gone, and hands on what has changed.
    func look() {
        queue.async { [self] in
            guard let watcher = desk.withLock({ $0.watcher }) else { return }
            if let others = watcher.takeOthers() { leave(.othersArrived(others)) }
            tellConnection(watcher.isConnected)
            guard watcher.hasNews() else { return }
            catchUp()
            leave(.logGrew)
        }
    }

    private func tellConnection(_ isConnected: Bool) {
        let isOther = desk.withLock { desk in
            defer { desk.isConnected = isConnected }
            return desk.isConnected != isConnected
        }
        if isOther { leave(isConnected ? .serverCameBack : .serverWentAway) }
    }

    /// Waits until everything that was ordered is done; deadlines are for a list that nobody sees any more.
    /// Gives the number of changes that are not saved. The others are told that the board is gone.
    func finish() -> Int {
        queue.sync {}
        deadlines.stop()
        desk.withLock { $0.watcher = nil }
        return desk.withLock { $0.waiting.count }
    }

    private func catchUp() {
        let (incident, seen) = desk.withLock { ($0.incident, $0.seen) }
        guard let incident else { return readPortfolioNow() }
        read { store in
            let changes = try store.changes(of: incident, after: seen)
            guard let last = changes.last else { return }
            desk.withLock { $0.seen = last.seq }
            leave(.changesArrived(changes))
        }
    }

    /// The rows come first; the deadlines follow as they are reckoned.
    private func readPortfolioNow() {
        read { store in
            let rows = try store.incidents()
            leave(.portfolioArrived(rows))
            try deadlines.reckon(
                rows, by: PortfolioDesk(store: store, book: ActiveRules.book, now: clock.now))
        }
    }

    private func read(_ body: (any IncidentStore) throws -> Void) {
        guard let store = desk.withLock({ $0.store }) else { return }
        attempt { try body(store) }
    }

    /// Does a piece of work; what goes wrong with the store is told on the board.
    private func attempt(_ work: () throws -> Void) {
        do {
            try work()
        } catch {
            tell(error)
        }
    }

    private func tell(_ error: any Error) {
        guard let error = error as? StoreError else { return }
        let report = Report(error)
        let help = report.help.map { "; \($0)" } ?? ""
        leave(.noted("\(report.message)\(help)", .error))
    }

    private func leave(_ message: Message) { mailbox.leave(.message(message)) }
}
