import IncidentModel
import Synchronization

extension TimelineRows {
    /// The identities of all rows; the last ones made are kept, because every key asks for them again.
    ///
    /// Pure all the same, as the index of the entries is.
    var ids: [RowID] {
        if let known = Self.last.withLock({ $0?.ids(of: self) }) { return known }
        let ids = map(id)
        Self.last.withLock { $0 = Memory(rows: self, ids: ids) }
        return ids
    }

    private static let last = Mutex<Memory?>(nil)

    private struct Memory {
        /// Holds on to the storage of its entries, so storage that is the same has the same contents.
        let rows: TimelineRows
        let ids: [RowID]

        func ids(of other: TimelineRows) -> [RowID]? {
            guard rows.count == other.count, rows.narrowed == other.narrowed,
                rows.index.entries.storage == other.index.entries.storage,
                rows.milestones.elementsEqual(
                    other.milestones, by: { $0.place == $1.place && $0.milestone == $1.milestone })
            else { return nil }
            return ids
        }
    }
}
