internal import Crypto

/// The secret half of a key that signs checkpoints (Ed25519, RFC 8032).
///
/// It prints nothing of itself.
package struct CheckpointKey: Sendable, CustomStringConvertible {
    private let seed: [UInt8]

    /// A new one.
    package init(using generator: inout some RandomNumberGenerator) {
        seed = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }

    /// Reads `fileText`; nil for anything else.
    package init?(fileText text: String) {
        guard text.hasPrefix(Self.prefix), text.hasSuffix("\n"),
            let bytes = Base64.bytes(of: text.dropFirst(Self.prefix.count).dropLast()),
            bytes.count == 32
        else { return nil }
        seed = bytes
    }

    /// The content of a key file: one line, the 32 bytes of the secret in Base 64. To be kept to oneself.
    package var fileText: String { "\(Self.prefix)\(Base64.text(of: seed))\n" }

    package var description: String { "a secret key" }

    /// The public half, under the name of a log.
    package func verifier(of log: LogID) -> NoteVerifier {
        NoteVerifier(
            name: Checkpoint.origin(of: log), key: Array(secret.publicKey.rawRepresentation))
    }

    func signature(of text: [UInt8]) -> [UInt8] {
        do {
            return Array(try secret.signature(for: text))
        } catch {
            preconditionFailure("Ed25519 signs every text")
        }
    }

    private var secret: Curve25519.Signing.PrivateKey {
        do {
            return try Curve25519.Signing.PrivateKey(rawRepresentation: seed)
        } catch {
            preconditionFailure("every 32 bytes are a key of Ed25519")
        }
    }

    private static let prefix = "breachboard-key/1 "
}

/// The public half of a key, with the name under which it signs.
///
/// Its text is a verifier key of c2sp.org/signed-note: `NAME+KEYID+BASE64`.
package struct NoteVerifier: Hashable, Sendable, CustomStringConvertible {
    package let name: String
    /// 32 bytes.
    package let key: [UInt8]

    init(name: String, key: [UInt8]) {
        self.name = name
        self.key = key
    }

    /// Reads `description`; nil for anything else, a key id that does not belong to name and key included.
    package init?(_ text: String) {
        let parts = text.split(
            separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, !parts[0].isEmpty, !parts[0].contains(where: \.isWhitespace),
            let bytes = Base64.bytes(of: parts[2]), bytes.count == 33, bytes[0] == Self.algorithm
        else { return nil }
        self.init(name: String(parts[0]), key: Array(bytes.dropFirst()))
        guard Hex.text(of: id) == parts[1] else { return nil }
    }

    package var description: String {
        "\(name)+\(Hex.text(of: id))+\(Base64.text(of: [Self.algorithm] + key))"
    }

    /// The first 4 bytes of `SHA-256(name | 0x0A | 0x01 | key)`.
    var id: [UInt8] {
        let text = Array(name.utf8) + [0x0A, Self.algorithm] + key
        return Array(SHA256.hash(data: text).prefix(4))
    }

    func accepts(_ signature: [UInt8], of text: [UInt8]) -> Bool {
        do {
            return try Curve25519.Signing.PublicKey(rawRepresentation: key)
                .isValidSignature(signature, for: text)
        } catch {
            return false
        }
    }

    /// Ed25519 in the register of c2sp.org/signed-note.
    private static let algorithm: UInt8 = 0x01
}
