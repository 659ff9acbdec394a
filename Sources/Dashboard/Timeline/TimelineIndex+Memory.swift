import IncidentModel
import Synchronization

extension TimelineIndex {
    /// The index of these entries; the last one made is kept, because every frame asks for it again.
    ///
    /// Pure all the same: the kept index holds on to the storage of its entries, so storage that is the
    /// same has the same contents.
    static func of(_ entries: [TimelineEntry], in zone: Zone, matching filter: String = "") -> Self
    {
        if let index = last.withLock({ $0?.index(of: entries, in: zone, matching: filter) }) {
            return index
        }
        let matching = filter.isEmpty ? entries : entries.filter { $0.matches(filter) }
        let index = TimelineIndex(matching, in: zone)
        last.withLock { $0 = Memory(entries: entries, filter: filter, index: index) }
        return index
    }

    private static let last = Mutex<Memory?>(nil)

    private struct Memory {
        let entries: [TimelineEntry]
        let filter: String
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
    fileprivate var storage: UnsafeRawPointer? {
        withUnsafeBufferPointer { UnsafeRawPointer($0.baseAddress) }
    }
}

extension TimelineEntry {
    /// What find and filter look through.
    var searchText: String {
        [title, lane.label, kind.label, source ?? "", detail ?? ""].joined(separator: " ")
    }

    func matches(_ filter: String) -> Bool {
        searchText.lowercased().contains(filter.lowercased())
    }
}
