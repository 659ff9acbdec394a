internal import Crypto

/// A keyed digest of something that tells a person from others: without the key nobody can tell what it was, or
/// try numbers until one fits.
public struct PersonTag: Hashable, Sendable, Comparable {
    /// What was digested. The numbers are stored.
    public enum Kind: UInt8, CaseIterable, Sendable {
        case ssn = 1
        case ssnAndFirstName = 2
        case nameAndBirth = 3
        case nameAndHome = 4
        case firstNameBirthAndZIP = 5
        case medicalRecord = 6
        case licence = 7
        case accountAndFirstName = 8
        case planAndFirstName = 9
        case birth = 10
        case medicalRecordAndFirstName = 11
    }

    /// 120 bits of HMAC-SHA-256, and the kind in the last eight.
    let high: UInt64
    let low: UInt64

    init(_ kind: Kind, high: UInt64, low: UInt64) {
        (self.high, self.low) = (high, low & ~0xFF | UInt64(kind.rawValue))
    }

    /// Nil for a kind that is not known.
    init?(high: UInt64, low: UInt64) {
        guard Kind(rawValue: UInt8(low & 0xFF)) != nil else { return nil }
        (self.high, self.low) = (high, low)
    }

    public var kind: Kind {
        guard let kind = Kind(rawValue: UInt8(low & 0xFF)) else {
            preconditionFailure("a tag has a kind")
        }
        return kind
    }

    public static func < (one: PersonTag, other: PersonTag) -> Bool {
        one.high != other.high ? one.high < other.high : one.low < other.low
    }
}

/// The secret of an incident under which people are tagged. Kept outside of the database; without it no list can be
/// counted into those before.
public struct PeopleKey: Sendable {
    private let key: SymmetricKey

    /// Nil for anything but 32 bytes.
    public init?(_ bytes: [UInt8]) {
        guard bytes.count == Self.length else { return nil }
        key = SymmetricKey(data: bytes)
    }

    public static let length = 32

    /// A new key.
    public init(using generator: inout some RandomNumberGenerator) {
        var bytes: [UInt8] = []
        while bytes.count < Self.length {
            var word: UInt64 = generator.next()
            withUnsafeBytes(of: &word) { bytes.append(contentsOf: $0) }
        }
        key = SymmetricKey(data: bytes)
    }

    /// The 32 bytes.
    public var bytes: [UInt8] { key.withUnsafeBytes { Array($0) } }

    /// By what a key is known without being told: 16 hexadecimal digits.
    public var name: String {
        KeyedHash(self).code(of: Array("breachboard people key".utf8)).prefix(8).map { byte in
            String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
        }.joined()
    }

    fileprivate func withBytes<Value>(_ body: (UnsafeRawBufferPointer) -> Value) -> Value {
        key.withUnsafeBytes(body)
    }
}

/// HMAC-SHA-256 (RFC 2104) for many short texts: the two blocks that hold the key are digested once.
struct KeyedHash: Sendable {
    private let inner: SHA256
    private let outer: SHA256

    private static let block = 64

    init(_ key: PeopleKey) {
        (inner, outer) = key.withBytes { bytes in
            (Self.begin(bytes, 0x36), Self.begin(bytes, 0x5C))
        }
    }

    private static func begin(_ key: UnsafeRawBufferPointer, _ pad: UInt8) -> SHA256 {
        var block = [UInt8](repeating: pad, count: block)
        for (place, byte) in key.enumerated() { block[place] ^= byte }
        var hash = SHA256()
        block.withUnsafeBytes { hash.update(bufferPointer: $0) }
        return hash
    }

    /// All 32 bytes.
    func code(of text: [UInt8]) -> [UInt8] {
        withCode(of: text) { Array($0) }
    }

    func tag(_ kind: PersonTag.Kind, of text: [UInt8]) -> PersonTag {
        withCode(of: text) { bytes in
            PersonTag(
                kind, high: UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)),
                low: UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)))
        }
    }

    private func withCode<Value>(
        of text: [UInt8], _ body: (UnsafeRawBufferPointer) -> Value
    ) -> Value {
        var hash = inner
        text.withUnsafeBytes { hash.update(bufferPointer: $0) }
        var last = outer
        hash.finalize().withUnsafeBytes { last.update(bufferPointer: $0) }
        return last.finalize().withUnsafeBytes(body)
    }
}
