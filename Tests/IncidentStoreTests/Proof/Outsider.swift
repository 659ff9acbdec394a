import Foundation
import IncidentModel
import IncidentStore
import TestSupport
import Testing

/// Somebody who was given a file, and asks both verifiers.
enum Outsider {
    /// What both say: the first bad entry and its kind; nil when all is well. Records an issue where they differ.
    static func verdict(on bundle: LogBundle, by key: NoteVerifier? = nil) throws -> String? {
        try verdict(on: bundle.bytes, by: key)
    }

    static func verdict(
        on bytes: [UInt8], by key: NoteVerifier? = nil,
        _ verify: ([UInt8], NoteVerifier?) -> OutsideVerification = { LogBundle.verify($0, by: $1) }
    ) throws -> String? {
        let bad = verify(bytes, key).firstBad
        let own = bad.map { "\($0.seq) \($0.kind.rawValue)" }
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).bundle")
        try Data(bytes).write(to: file)
        defer { unlink(file.path()) }
        if let other = try IndependentVerifier.verdict(on: file.path(), key: key?.description) {
            let theirs = other.ok ? nil : "\(other.seq ?? -1) \(other.kind ?? "")"
            #expect(theirs == own, "the independent verifier says something else")
        }
        return own
    }
}

extension TestLog {
    static let key = secretKey(seed: 1)

    static func secretKey(seed: UInt64) -> CheckpointKey {
        var generator = SeededGenerator(seed: seed)
        return CheckpointKey(using: &generator)
    }

    var verifier: NoteVerifier { Self.key.verifier(of: id) }

    /// What the entries prove of themselves.
    var proof: LogProof {
        var proof = LogProof(id)
        for entry in entries { proof.check(entry.sealed) }
        return proof
    }

    /// Signed by the key of the tests.
    var checkpoint: SignedNote { proof.checkpoint.signed(by: Self.key) }

    /// The entries as they are, with a checkpoint of this log, or another one.
    func bundle(_ checkpoint: SignedNote? = nil) -> LogBundle {
        LogBundle(
            id, checkpoint ?? self.checkpoint, by: verifier, entries.map { .open($0.sealed) })
    }

    /// The envelope of an entry, with one text in it replaced.
    mutating func rewrite(_ place: Int, _ old: String, _ new: String) throws {
        let text = String(decoding: entries[place].envelope, as: UTF8.self)
        let range = try #require(text.firstRange(of: old))
        let bent = text[..<range.lowerBound] + new + text[range.upperBound...]
        entries[place] = entries[place].with(envelope: Array(bent.utf8))
    }

    mutating func renumber() {
        for place in entries.indices {
            entries[place] = entries[place].with(seq: Seq(Int64(place) + 1))
        }
    }

    /// A log in which entry 4, a note, was redacted.
    static func redacted() -> TestLog {
        var log = TestLog { desk in
            [desk.command(.redact("a name stood there"), Desk.check("letters"), base: Seq(4))]
        }
        log.entries[3] = log.entries[3].with(payload: nil)
        return log
    }
}
