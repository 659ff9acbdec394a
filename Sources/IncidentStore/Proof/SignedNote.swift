/// A text with signatures below it, in the form of c2sp.org/signed-note (read 2026-11).
///
/// The text, which ends with a line feed; an empty line; then for each signature a line
/// `— NAME BASE64(key id | signature)`.
package struct SignedNote: Hashable, Sendable {
    package struct Signature: Hashable, Sendable {
        let name: String
        /// 4 bytes of key id and the signature.
        let bytes: [UInt8]
    }

    package let text: String
    package let signatures: [Signature]

    package init(_ text: String, signedBy key: CheckpointKey, of log: LogID) {
        let verifier = key.verifier(of: log)
        self.text = text
        signatures = [
            Signature(
                name: verifier.name, bytes: verifier.id + key.signature(of: Array(text.utf8)))
        ]
    }

    /// Reads `bytes`; nil for anything else.
    package init?(parsing bytes: [UInt8]) {
        guard let all = String(validating: bytes, as: UTF8.self),
            let blank = all.ranges(of: "\n\n").last
        else { return nil }
        text = all[..<blank.lowerBound] + "\n"
        let lines = all[blank.upperBound...].split(
            separator: "\n", omittingEmptySubsequences: false)
        guard lines.count >= 2, lines.last == "" else { return nil }
        let read = lines.dropLast().map(Signature.init)
        signatures = read.compactMap { $0 }
        guard signatures.count == read.count else { return nil }
    }

    package var bytes: [UInt8] { Array("\(text)\n\(signatures.map(\.line).joined())".utf8) }

    /// Whether the holder of the key signed the text.
    package func isSigned(by verifier: NoteVerifier) -> Bool {
        signatures.contains { signature in
            signature.name == verifier.name && signature.bytes.starts(with: verifier.id)
                && verifier.accepts(Array(signature.bytes.dropFirst(4)), of: Array(text.utf8))
        }
    }
}

extension SignedNote.Signature {
    fileprivate init?(_ line: Substring) {
        let parts = line.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == Self.mark, !parts[1].isEmpty,
            let bytes = Base64.bytes(of: parts[2]), bytes.count > 4
        else { return nil }
        self.init(name: String(parts[1]), bytes: bytes)
    }

    fileprivate var line: String { "\(Self.mark) \(name) \(Base64.text(of: bytes))\n" }

    /// An em dash.
    private static let mark = "\u{2014}"
}
