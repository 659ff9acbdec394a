/// 64 bits of a record, to find equal ones: fast, not cryptographic (the multiply-and-fold of wyhash, Wang Yi, 2019).
/// On the way it sees what kind of bytes there are.
struct RecordHash {
    private(set) var value: UInt64
    private(set) var hasZero = false
    private(set) var isASCII = true

    private static let one: UInt64 = 0xA076_1D64_78BD_642F
    private static let two: UInt64 = 0xE703_7ED1_A0B4_28DB
    private static let high: UInt64 = 0x8080_8080_8080_8080
    private static let ones: UInt64 = 0x0101_0101_0101_0101

    init(_ bytes: Bytes, seed: UInt64) {
        var state = seed ^ Self.one
        var tops: UInt64 = 0
        var zeros: UInt64 = 0
        var place = 0
        while place + 16 <= bytes.count {
            let (low, next) = (bytes.word(at: place), bytes.word(at: place + 8))
            tops |= low | next
            zeros |= ((low &- Self.ones) & ~low) | ((next &- Self.ones) & ~next)
            state = Self.fold(low ^ Self.two, next ^ state)
            place += 16
        }
        let rest = Self.rest(of: bytes, from: place)
        tops |= rest.low | rest.high
        zeros |= rest.zeros
        state = Self.fold(rest.low ^ Self.two, rest.high ^ state)
        value = Self.fold(state ^ Self.one, UInt64(bytes.count) ^ Self.two)
        isASCII = tops & Self.high == 0
        hasZero = zeros & Self.high != 0
    }

    /// Of two numbers.
    static func mix(_ one: UInt64, _ two: UInt64) -> UInt64 {
        fold(fold(one ^ Self.one, two ^ Self.two) ^ Self.two, one ^ two &* Self.ones)
    }

    @inline(__always)
    private static func fold(_ one: UInt64, _ two: UInt64) -> UInt64 {
        let product = one.multipliedFullWidth(by: two)
        return product.high ^ product.low
    }

    @inline(__always)
    private static func rest(
        of bytes: Bytes, from start: Int
    ) -> (low: UInt64, high: UInt64, zeros: UInt64) {
        var (low, high, zeros) = (UInt64(0), UInt64(0), UInt64(0))
        var place = start
        if place + 8 <= bytes.count {
            low = bytes.word(at: place)
            zeros = (low &- ones) & ~low
            place += 8
        }
        while place < bytes.count {
            let byte = bytes[place]
            high = high << 8 | UInt64(byte)
            if byte == 0 { zeros |= Self.high }
            place += 1
        }
        return (low, high, zeros)
    }
}
