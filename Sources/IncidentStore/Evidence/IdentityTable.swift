/// Finds events that are in already: 12 bytes an event, and as much again of empty room.
struct IdentityTable {
    private var keys: [UInt64]
    /// Place of the event from 1; 0 for an empty slot.
    private var places: [UInt32]
    private var count = 0

    init(capacity: Int = 1 << 12) {
        var slots = 1 << 12
        while slots * 2 < capacity * 3 { slots *= 2 }
        keys = Array(repeating: 0, count: slots)
        places = Array(repeating: 0, count: slots)
    }

    /// The places of the events with that identity, the first one first, as long as `body` says to go on; then
    /// puts in a new one, unless `body` found what it looked for.
    ///
    /// - Returns: whether `body` found it.
    mutating func find(
        _ identity: UInt64, orPut place: Int, _ isIt: (Int) throws(StoreError) -> Bool
    ) throws(StoreError) -> Bool {
        let mask = keys.count - 1
        var slot = Int(truncatingIfNeeded: identity &* 0x9E37_79B9_7F4A_7C15 >> 20) & mask
        while places[slot] != 0 {
            if keys[slot] == identity, try isIt(Int(places[slot]) - 1) { return true }
            slot = (slot + 1) & mask
        }
        keys[slot] = identity
        places[slot] = UInt32(truncatingIfNeeded: place + 1)
        count += 1
        if count * 3 > keys.count * 2 { grow() }
        return false
    }

    private mutating func grow() {
        var larger = IdentityTable(capacity: keys.count * 4 / 3)
        for slot in keys.indices where places[slot] != 0 {
            larger.insert(keys[slot], places[slot])
        }
        larger.count = count
        self = larger
    }

    private mutating func insert(_ key: UInt64, _ place: UInt32) {
        let mask = keys.count - 1
        var slot = Int(truncatingIfNeeded: key &* 0x9E37_79B9_7F4A_7C15 >> 20) & mask
        while places[slot] != 0 { slot = (slot + 1) & mask }
        keys[slot] = key
        places[slot] = place
    }
}
