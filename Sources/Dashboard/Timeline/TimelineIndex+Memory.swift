import IncidentModel
import Synchronization

extension TimelineIndex {
    /// The index of these entries; the last one made is kept, because every frame asks for it again.
    ///
    /// Pure all the same: the kept index holds on to the storage of its entries, so storage that is the
    /// same has the same contents.
    ///
    /// - Parameter systems: what assets are called, by their ids.
    static func of(
        _ entries: [TimelineEntry], in zone: Zone, matching filter: String = "",
        systems: [String: String] = [:]
    ) -> Self {
        let known = last.withLock {
            $0?.systems == systems ? $0?.index(of: entries, in: zone, matching: filter) : nil
        }
        if let known { return known }
        let terms = TimelineFilter(filter, systems: systems)
        let matching = filter.isEmpty ? entries : entries.filter(terms.matches)
        let index = TimelineIndex(matching, in: zone)
        last.withLock {
            $0 = Memory(entries: entries, filter: filter, systems: systems, index: index)
        }
        return index
    }

    private static let last = Mutex<Memory?>(nil)

    private struct Memory {
        let entries: [TimelineEntry]
        let filter: String
        let systems: [String: String]
        let index: TimelineIndex

        func index(
            of others: [TimelineEntry], in zone: Zone, matching filter: String
        ) -> TimelineIndex? {
            guard self.filter == filter, index.zone == zone, entries.count == others.count,
                entries.storage == others.storage
            else { return nil }
            return index
        }
    }
}

extension [TimelineEntry] {
    var storage: UnsafeRawPointer? {
        withUnsafeBufferPointer { UnsafeRawPointer($0.baseAddress) }
    }
}
