internal import Glibc

/// Bytes that somebody lends for a call.
typealias Bytes = UnsafeRawBufferPointer

extension UnsafeRawBufferPointer {
    /// The first place of a byte within a range; the end of the range where there is none.
    @inline(__always)
    func place(of byte: UInt8, from start: Int, to end: Int) -> Int {
        guard start < end, let base = baseAddress else { return end }
        guard let hit = memchr(base + start, Int32(byte), end - start) else { return end }
        return UnsafeRawPointer(hit) - base
    }

    @inline(__always)
    func piece(_ range: Range<Int>) -> Bytes { Bytes(rebasing: self[range]) }

    @inline(__always)
    func word(at place: Int) -> UInt64 {
        loadUnaligned(fromByteOffset: place, as: UInt64.self)
    }

    /// Without blanks and tabs on both sides.
    var trimmed: Bytes {
        var (start, end) = (0, count)
        while start < end, self[start].isBlank { start += 1 }
        while end > start, self[end - 1].isBlank { end -= 1 }
        return piece(start..<end)
    }

    var isBlank: Bool { allSatisfy(\.isBlank) }

    func isEqual(to other: Bytes) -> Bool {
        guard count == other.count else { return false }
        guard let one = baseAddress, let other = other.baseAddress else { return true }
        return memcmp(one, other, count) == 0
    }

    func isEqual(to other: [UInt8]) -> Bool { other.withUnsafeBytes { isEqual(to: $0) } }

    /// As text; what is no UTF-8 becomes U+FFFD.
    var text: String { String(decoding: self, as: UTF8.self) }
}

extension UInt8 {
    @inline(__always) var isBlank: Bool { self == 0x20 || self == 0x09 }
    @inline(__always) var isBreak: Bool { self == 0x0A || self == 0x0D }
    @inline(__always) var isDigit: Bool { self &- 0x30 < 10 }
    /// In lower case, where it is an ASCII letter.
    @inline(__always) var lowered: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
    @inline(__always) var isLetter: Bool { self.lowered &- 0x61 < 26 }

    var hexDigit: UInt8? {
        switch self {
        case 0x30...0x39: self - 0x30
        case 0x41...0x46: self - 0x37
        case 0x61...0x66: self - 0x57
        default: nil
        }
    }
}
