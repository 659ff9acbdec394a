internal import Crypto

/// How each entry of a log vouches for all entries before it.
///
/// `h_0 = SHA-256(0x03 | log id)`, the id as its 32 hexadecimal digits in ASCII;
/// `h_n = SHA-256(0x00 | "breachboard/1" | h_(n-1) | u64be(length) | envelope)`.
package enum HashChain {
    /// The hash of a log without entries.
    package static func start(of log: LogID) -> Digest32 {
        digest(of: 0x03, [Array(log.description.utf8)])
    }

    /// The hash of the entry with this envelope behind the entry with that hash.
    package static func next(after previous: Digest32, envelope: [UInt8]) -> Digest32 {
        digest(of: 0x00, [domain, previous.bytes, lengthBytes(of: envelope), envelope])
    }

    /// How many bytes there are, as a big-endian number of 64 bits.
    fileprivate static func lengthBytes(of bytes: [UInt8]) -> [UInt8] {
        let length = UInt64(bytes.count)
        return (0..<8).map { UInt8(truncatingIfNeeded: length >> (56 - 8 * $0)) }
    }

    /// What an envelope says of its payload: `SHA-256(0x02 | salt | payload)`.
    package static func commitment(salt: [UInt8], payload: [UInt8]) -> Digest32 {
        digest(of: 0x02, [salt, payload])
    }

    private static let domain = Array("breachboard/1".utf8)

    /// The hash of no bytes at all.
    static var digestOfNothing: Digest32 { finish(SHA256()) }

    /// The first byte keeps the uses apart: no text of one is ever a text of another. A leaf of the tree
    /// shares 0x00 with the chain, but begins with the brace of its envelope.
    static func digest(of use: UInt8, _ parts: [[UInt8]]) -> Digest32 {
        var hash = SHA256()
        hash.update(data: [use])
        for part in parts { hash.update(data: part) }
        return finish(hash)
    }

    /// SHA-256 of bytes as they are.
    public static func digest(of bytes: [UInt8]) -> Digest32 {
        var hash = SHA256()
        bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
        return finish(hash)
    }

    fileprivate static func finish(_ hash: SHA256) -> Digest32 {
        guard let digest = Digest32(Array(hash.finalize())) else {
            preconditionFailure("SHA-256 gives 32 bytes")
        }
        return digest
    }
}

/// SHA-256 of bytes that come piece by piece.
public struct RunningDigest {
    private var hash = SHA256()

    public init() {}

    public mutating func update(_ bytes: UnsafeRawBufferPointer) {
        hash.update(bufferPointer: bytes)
    }

    public func finish() -> Digest32 { HashChain.finish(hash) }
}

extension Digest32 {
    /// The hash of several texts, each with its length before it, so that none can pass for two.
    ///
    /// `SHA-256(0x04 | u64be(length) | text | ...)`
    public static func of(texts: [[UInt8]]) -> Digest32 {
        HashChain.digest(of: 0x04, texts.flatMap { [HashChain.lengthBytes(of: $0), $0] })
    }
}
