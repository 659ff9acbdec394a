import IncidentStore

/// The places that the events of an index have: by batch and row.
struct EvidencePlaces: Sendable {
    private let places: [Int: [Int32]]

    init(_ index: EvidenceIndex) {
        var places: [Int: [Int32]] = [:]
        for place in 0..<index.count {
            let id = index[place]
            let row = id.row
            if places[id.batch, default: []].count <= row {
                let missing = max(row + 1 - places[id.batch, default: []].count, 4_096)
                places[id.batch, default: []] += repeatElement(-1, count: missing)
            }
            places[id.batch]?[row] = Int32(clamping: place)
        }
        self.places = places
    }

    /// Nil for an event that is not in the index.
    subscript(id: EvidenceID) -> Int32? {
        guard let rows = places[id.batch], rows.indices.contains(id.row) else { return nil }
        let place = rows[id.row]
        return place >= 0 ? place : nil
    }
}

/// Places that were found so far, in order.
struct SortedPlaces: Sendable {
    private(set) var places: [Int32] = []
    private var waiting: [Int32] = []

    var hasNew: Bool { !waiting.isEmpty }

    mutating func add(_ found: [Int32]) { waiting += found }

    /// Puts those that were added among the others.
    mutating func merge() {
        guard hasNew else { return }
        waiting.sort()
        guard let last = places.last, let first = waiting.first, first < last else {
            places += waiting
            waiting = []
            return
        }
        var merged: [Int32] = []
        merged.reserveCapacity(places.count + waiting.count)
        var next = 0
        for place in waiting {
            while next < places.count, places[next] < place {
                merged.append(places[next])
                next += 1
            }
            merged.append(place)
        }
        merged += places[next...]
        (places, waiting) = (merged, [])
    }
}
