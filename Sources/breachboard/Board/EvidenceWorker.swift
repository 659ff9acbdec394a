import Dashboard
import Dispatch
import EvidenceLog
import IncidentModel
import IncidentStore
import Synchronization
import Terminal

/// Reads the evidence log for the board, with a connection of its own: a long search holds up neither the loop nor
/// what is to be saved.
///
/// One queue. A search or a count goes on slice by slice, each behind what was asked for meanwhile, so that the
/// records on the screen never wait for it.
final class EvidenceWorker: Sendable {
    private struct Desk: Sendable {
        var open: (@Sendable () throws -> any EvidenceShelf)?
        var shelf: (any EvidenceShelf)?
        var batches = EvidenceBatches()
    }

    private let queue = DispatchQueue(label: "breachboard.evidence", qos: .userInitiated)
    private let mailbox: Mailbox
    private let desk = Mutex(Desk())
    /// The numbers of the last search and the last count: earlier ones give way.
    private let lastSearch = Atomic(0)
    private let lastCount = Atomic(0)

    init(mailbox: Mailbox) {
        self.mailbox = mailbox
        // Nothing is read before there is a store.
        queue.suspend()
    }

    /// The store is there: it can be opened once more, and is as soon as something is asked for.
    func start(_ open: @escaping @Sendable () throws -> any EvidenceShelf) {
        desk.withLock { $0.open = open }
        queue.resume()
    }

    func take(_ request: EvidenceRequest) {
        switch request {
        case .readIndex(let source): queue.async { [self] in readIndex(of: source) }
        case .readEvents(let ids): queue.async { [self] in readEvents(ids) }
        case .search(let order): begin(order)
        case .stopSearch:
            lastSearch.add(1, ordering: .relaxed)
            lastCount.add(1, ordering: .relaxed)
        case .count(let order): begin(order)
        }
    }

    /// Gives up what is under way.
    func stop() {
        lastSearch.add(1, ordering: .relaxed)
        lastCount.add(1, ordering: .relaxed)
        let isWaiting = desk.withLock { desk in
            defer { desk.open = nil }
            return desk.open == nil && desk.shelf == nil
        }
        // A queue that was never started is let go empty.
        if isWaiting { queue.resume() }
        queue.sync {}
        desk.withLock { $0.shelf = nil }
    }

    // MARK: Reading

    private func readIndex(of source: EvidenceSource) {
        do {
            guard let shelf = try shelf() else { return }
            let kept = try shelf.batches(of: source.incident)
            let batches = EvidenceBatches(kept, of: source.batches)
            let index = try shelf.index(of: batches.parts)
            desk.withLock { $0.batches = batches }
            leave(.indexed(source, index, batches.all.map(\.kept)))
        } catch {
            leave(.unreadable(source, words(of: error)))
        }
    }

    private func readEvents(_ ids: [EvidenceID]) {
        attempt {
            guard let shelf = try shelf() else { return }
            let batches = desk.withLock { $0.batches }
            let rows = try shelf.events(ids).compactMap { event in
                batches.record(of: event).map { EvidenceRow(event: event, record: $0) }
            }
            let missing = Set(ids).subtracting(rows.map(\.id))
            leave(.eventsRead(rows, missing: Array(missing)))
        }
    }

    private func shelf() throws -> (any EvidenceShelf)? {
        let (known, open) = desk.withLock { ($0.shelf, $0.open) }
        if let known { return known }
        guard let opened = try open?() else { return nil }
        desk.withLock { $0.shelf = opened }
        return opened
    }

    // MARK: Searching and counting

    private func begin(_ order: EvidenceSearchOrder) {
        let turn = lastSearch.add(1, ordering: .relaxed).newValue
        lastCount.add(1, ordering: .relaxed)
        queue.async { [self] in
            attempt {
                guard let shelf = try shelf() else { return }
                let batches = desk.withLock { $0.batches }
                goOn(EvidenceFinder(order, batches, on: shelf), turn)
            }
        }
    }

    private func goOn(_ finder: EvidenceFinder, _ turn: Int) {
        guard lastSearch.load(ordering: .relaxed) == turn else { return }
        var finder = finder
        attempt {
            if let findings = try finder.next() { leave(.searched(findings)) }
            guard !finder.isDone else { return }
            queue.async { [self, finder] in goOn(finder, turn) }
        }
    }

    private func begin(_ order: EvidenceCountOrder) {
        let turn = lastCount.add(1, ordering: .relaxed).newValue
        queue.async { [self] in
            attempt {
                guard let shelf = try shelf() else { return }
                let batches = desk.withLock { $0.batches }
                goOn(EvidenceCounter(order, batches, on: shelf), turn)
            }
        }
    }

    private func goOn(_ counter: EvidenceCounter, _ turn: Int) {
        guard lastCount.load(ordering: .relaxed) == turn else { return }
        var counter = counter
        attempt {
            if let tally = try counter.next() { leave(.counted(tally)) }
            guard !counter.isDone else { return }
            queue.async { [self, counter] in goOn(counter, turn) }
        }
    }

    /// What goes wrong with the store is told on the board.
    private func attempt(_ work: () throws -> Void) {
        do {
            try work()
        } catch {
            let reason = words(of: error)
            mailbox.leave(.message(.noted("the evidence cannot be read: \(reason)", .error)))
        }
    }

    private func words(of error: any Error) -> SafeText {
        guard let error = error as? StoreError else { return "the database cannot be opened" }
        return SafeText(Report(error).message)
    }

    private func leave(_ news: EvidenceNews) { mailbox.leave(.message(.evidence(news))) }
}
