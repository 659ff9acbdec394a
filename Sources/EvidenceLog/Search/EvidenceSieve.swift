import IncidentModel
internal import IncidentStore

/// Which events can be found, by the full text of their batches: a superset of those that are.
struct EvidenceSieve: Sendable {
    private enum Entry: Sendable {
        case none, all
        case rows(RowSet)
    }

    /// By the number of the batch, less `first`.
    private var entries: [Entry] = []
    private let first: Int

    /// Lets all events of some batches through.
    init(_ batches: [EvidenceSearch.Batch]) {
        let numbers = batches.map(\.kept.number)
        first = numbers.min() ?? 0
        for number in numbers {
            let place = number - first
            // Stores number from 1; nobody has so many.
            guard place < 1 << 20 else { continue }
            while entries.count <= place { entries.append(.none) }
            entries[place] = .all
        }
    }

    func admits(_ event: EvidenceID) -> Bool {
        let place = event.batch - first
        guard entries.indices.contains(place) else { return false }
        return switch entries[place] {
        case .none: false
        case .all: true
        case .rows(let rows): rows.contains(event.row)
        }
    }

    /// Leaves those events of a batch that have the words of a search.
    mutating func narrow(
        _ batch: EvidenceSearch.Batch, to query: EvidenceQuery, on shelf: any EvidenceShelf
    ) throws(StoreError) {
        let place = batch.kept.number - first
        guard batch.kept.hasFullText, entries.indices.contains(place) else { return }
        for lists in query.marks(in: batch.layouts) {
            guard let bits = try shelf.rows(of: batch.kept, marked: lists) else { continue }
            narrow(place, to: RowSet(bits: bits))
        }
        for choice in query.lookups(in: batch.layouts) {
            if isNarrow(place), choice.contains(where: { $0.contains(where: \.isCostly) }) { break }
            guard let rows = try Self.rows(choice, of: batch.kept, on: shelf) else { continue }
            narrow(place, to: rows)
        }
    }

    /// Whether so few rows are left that looking at them takes less than looking up what says little.
    private func isNarrow(_ place: Int) -> Bool {
        guard case .rows(let rows) = entries[place] else { return false }
        return rows.count < 20_000
    }

    private mutating func narrow(_ place: Int, to rows: RowSet) {
        if case .rows(var present) = entries[place] {
            present.formIntersection(rows)
            entries[place] = .rows(present)
        } else {
            entries[place] = .rows(rows)
        }
    }

    /// The rows that may have one of several sets of words; nil where the full text cannot say.
    private static func rows(
        _ choice: [[EvidenceWord]], of batch: KeptBatch, on shelf: any EvidenceShelf
    ) throws(StoreError) -> RowSet? {
        var all = RowSet(rows: batch.events)
        for words in choice {
            var row = 1
            while row <= batch.events {
                let found = try shelf.candidates(
                    in: batch, words: words, from: row, atMost: most)
                guard let found else { return nil }
                for event in found { all.insert(event.row) }
                guard batch.events - row >= most, let last = found.last else { break }
                row = max(row, last.row) + 1
            }
        }
        return all
    }

    private static let most = 1 << 20
}
