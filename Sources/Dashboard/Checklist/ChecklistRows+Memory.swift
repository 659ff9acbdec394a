import IncidentModel
import Synchronization

extension ChecklistRows {
    /// The rows of the board's checklist; the last ones made are kept, because a key and its frame ask for them
    /// several times.
    ///
    /// Pure all the same: what is kept holds on to the storage of its items, so storage that is the same has the
    /// same contents.
    static func of(_ state: BoardState) -> ChecklistRows {
        let cursor = state.cursors[.checklist, default: ListCursor()]
        let items = state.incident?.checklist(keeping: cursor.held?.target) ?? []
        let wish = Wish(
            filter: cursor.filter, sort: cursor.sort, isReversed: cursor.isReversed,
            folded: cursor.folded, held: cursor.held, viewer: state.viewer.actor,
            today: state.today)
        if let rows = last.withLock({ $0?.rows(of: items, by: wish) }) { return rows }
        let rows = ChecklistRows(items, by: cursor, viewer: wish.viewer, today: wish.today)
        last.withLock { $0 = Memory(items: items, wish: wish, rows: rows) }
        return rows
    }

    private static let last = Mutex<Memory?>(nil)

    /// What the rows depend on beside the items.
    private struct Wish: Hashable {
        let filter: String
        let sort: Int
        let isReversed: Bool
        let folded: Set<String>
        let held: RowID?
        let viewer: Actor
        let today: Day
    }

    private struct Memory {
        let items: [ChecklistItem]
        let wish: Wish
        let rows: ChecklistRows

        func rows(of others: [ChecklistItem], by wish: Wish) -> ChecklistRows? {
            guard items.count == others.count, items.storage == others.storage, self.wish == wish
            else { return nil }
            return rows
        }
    }
}

extension [ChecklistItem] {
    fileprivate var storage: UnsafeRawPointer? {
        withUnsafeBufferPointer { UnsafeRawPointer($0.baseAddress) }
    }
}
