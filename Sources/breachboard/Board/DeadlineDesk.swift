import Dashboard
import Dispatch
import IncidentModel
import IncidentStore
import NotificationRules
import Synchronization

/// Reckons the next deadlines of the listed incidents, away from the loop and from the work on the store.
///
/// One thread, and a hundred incidents at a time: the list fills while it goes on, and keys are answered.
final class DeadlineDesk: Sendable {
    /// What was reckoned, and what it holds for.
    private struct Known: Sendable {
        let head: Seq
        let day: Day
    }

    private let queue = DispatchQueue(label: "breachboard.deadlines", qos: .utility)
    private let mailbox: Mailbox
    private let known = Mutex<[IncidentID: Known]>([:])
    /// The number of the last order: an earlier one that is still at work gives way to it.
    private let lastOrder = Atomic(0)

    private static let lot = 100

    init(mailbox: Mailbox) { self.mailbox = mailbox }

    /// Reckons those that have changed, or that were last reckoned on another day.
    func reckon(_ summaries: [IncidentSummary], by desk: PortfolioDesk) throws {
        let today = Zone.utc.day(of: desk.now)
        let stale = known.withLock { known in
            summaries.filter { known[$0.id]?.head != $0.head || known[$0.id]?.day != today }
        }
        guard !stale.isEmpty else { return }
        let extracts = try desk.extracts()
        let order = lastOrder.add(1, ordering: .relaxed).newValue
        queue.async { [self] in
            for start in stride(from: 0, to: stale.count, by: Self.lot) {
                guard lastOrder.load(ordering: .relaxed) == order else { return }
                let lot = stale[start..<min(start + Self.lot, stale.count)]
                finish(lot, extracts, by: desk, on: today)
            }
        }
    }

    /// Gives up what is still to be reckoned, and waits for what is just being done.
    func stop() {
        lastOrder.add(1, ordering: .relaxed)
        queue.sync {}
    }

    private func finish(
        _ lot: ArraySlice<IncidentSummary>, _ extracts: [IncidentID: IncidentExtract],
        by desk: PortfolioDesk, on today: Day
    ) {
        var found: [IncidentID: NextDeadline?] = [:]
        for summary in lot {
            do throws(StoreError) {
                let row = try desk.row(of: summary, extracts[summary.id])
                found[summary.id] = .some(row.deadline.flatMap { NextDeadline($0, in: row.zone) })
            } catch {
                // Whoever opens the incident is told; the list does without its deadline.
                continue
            }
        }
        mailbox.leave(.message(.deadlinesArrived(found)))
        known.withLock { known in
            for summary in lot where found[summary.id] != nil {
                known[summary.id] = Known(head: summary.head, day: today)
            }
        }
    }
}
