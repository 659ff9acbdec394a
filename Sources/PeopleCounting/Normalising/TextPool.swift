/// Each text once, by number: equal texts have equal numbers.
///
/// Texts stand one behind the other in one piece of memory, so that a million of them cost little more than
/// their letters.
struct TextPool {
    private var bytes: [UInt8] = []
    private var starts: [UInt32] = [0]
    private var counts: [UInt32] = []
    private var slots: [Int32]
    private let seed: UInt64

    /// Longer texts are cut.
    static let longest = 120

    init(seed: UInt64) {
        self.seed = seed
        slots = Array(repeating: -1, count: 1 << 12)
    }

    var count: Int { counts.count }

    /// How often the text was put in.
    func frequency(_ number: Int32) -> Int { number < 0 ? 0 : Int(counts[Int(number)]) }

    /// The number of a text; -1 for none.
    mutating func number(_ text: some Collection<UInt8>) -> Int32 {
        guard !text.isEmpty else { return -1 }
        if counts.count * 2 >= slots.count { grow() }
        let key = Array(text.prefix(Self.longest))
        var slot = Int(truncatingIfNeeded: Hashing.hash(key, seed)) & (slots.count - 1)
        while slots[slot] >= 0 {
            if matches(slots[slot], key) {
                counts[Int(slots[slot])] += 1
                return slots[slot]
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        let number = Int32(counts.count)
        slots[slot] = number
        bytes.append(contentsOf: key)
        starts.append(UInt32(bytes.count))
        counts.append(1)
        return number
    }

    func text(_ number: Int32) -> ArraySlice<UInt8> {
        guard number >= 0 else { return [] }
        return bytes[Int(starts[Int(number)])..<Int(starts[Int(number) + 1])]
    }

    @inline(__always)
    func withText<Value>(_ number: Int32, _ body: (UnsafeBufferPointer<UInt8>) -> Value) -> Value {
        let (start, end) = (Int(starts[Int(number)]), Int(starts[Int(number) + 1]))
        return bytes.withUnsafeBufferPointer {
            body(UnsafeBufferPointer(rebasing: $0[start..<end]))
        }
    }

    private func matches(_ number: Int32, _ key: [UInt8]) -> Bool {
        let (start, end) = (Int(starts[Int(number)]), Int(starts[Int(number) + 1]))
        guard end - start == key.count else { return false }
        for place in 0..<key.count where bytes[start + place] != key[place] { return false }
        return true
    }

    private mutating func grow() {
        slots = Array(repeating: -1, count: slots.count * 2)
        for number in 0..<counts.count {
            let key = Array(text(Int32(number)))
            var slot = Int(truncatingIfNeeded: Hashing.hash(key, seed)) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(number)
        }
    }
}

/// Hashes for tables in memory: quick, with a seed so that nobody can make a list that is slow. Not for tags.
enum Hashing {
    @inline(__always)
    static func hash(_ bytes: some Collection<UInt8>, _ seed: UInt64) -> UInt64 {
        var hash = seed ^ 0x9E37_79B9_7F4A_7C15
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return mix(hash)
    }

    @inline(__always)
    static func combine(_ one: UInt64, _ other: UInt64) -> UInt64 {
        mix(one ^ (other &* 0x9E37_79B9_7F4A_7C15))
    }

    /// The finaliser of SplitMix64.
    @inline(__always)
    static func mix(_ value: UInt64) -> UInt64 {
        var mixed = value
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
