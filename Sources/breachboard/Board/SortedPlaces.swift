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
        guard let last = places.last, let first = waiting.first, first <= last else {
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
            // A search that begins anew another way finds some twice.
            if next < places.count, places[next] == place { continue }
            if merged.last != place { merged.append(place) }
        }
        merged += places[next...]
        (places, waiting) = (merged, [])
    }
}
