package import IncidentModel

/// That one entry is in a log, without the others.
///
/// In the form of a `LogBundle`:
/// ```
/// breachboard-proof/1
/// key VERIFIER-KEY
/// checkpoint LENGTH
/// ...
/// entry SEQ LENGTH
/// ...                      the envelope
/// payload SALT LENGTH      or `payload none`
/// ...
/// path COUNT               the audit path of RFC 6962, section 2.1.1, from below
/// HASH                     one in each line
/// end
/// ```
package struct InclusionProof: Hashable, Sendable {
    package let seq: Seq
    package let envelope: [UInt8]
    package let payload: Payload?
    package let path: [Digest32]
    package let checkpoint: SignedNote
    package let verifier: NoteVerifier

    package init(
        _ entry: SealedEntry, along path: [Digest32], _ checkpoint: SignedNote,
        by verifier: NoteVerifier
    ) {
        seq = entry.seq
        envelope = entry.envelope
        payload = entry.payload
        self.path = path
        self.checkpoint = checkpoint
        self.verifier = verifier
    }

    package var bytes: [UInt8] {
        var writer = RecordWriter()
        writer.line(Self.title)
        writer.line("key", verifier.description)
        writer.line("checkpoint", "\(checkpoint.bytes.count)")
        writer.block(checkpoint.bytes)
        writer.line("entry", "\(seq)", "\(envelope.count)")
        writer.block(envelope)
        writer.write(payload)
        writer.line("path", "\(path.count)")
        for hash in path { writer.line("\(hash)") }
        writer.line("end")
        return writer.bytes
    }

    /// Reads `bytes`; throws what is wrong with the form.
    package init(parsing bytes: [UInt8]) throws(BadEntry) {
        var records = RecordReader(bytes)
        _ = try records.words(Self.title, 0)
        verifier = try records.read(try records.word("key"), NoteVerifier.init)
        let note = SignedNote(parsing: try records.block(try records.word("checkpoint")))
        guard let note else { throw records.fault("a signed note", "another text") }
        checkpoint = note
        let words = try records.words("entry", 2)
        seq = Seq(Int64(try records.number(words[0])))
        envelope = try records.block(words[1])
        payload = try records.payload()
        let count = try records.number(try records.word("path"))
        guard count <= 64 else { throw records.fault("at most 64 hashes", "\(count)") }
        var path: [Digest32] = []
        for _ in 0..<count {
            let hash = try records.read(try records.anyWord(), Digest32.init(hex:))
            path.append(hash)
        }
        self.path = path
        _ = try records.words("end", 0)
        try records.end()
    }

    private static let title = "breachboard-proof/1"
}

extension InclusionProof {
    /// Proves the bytes of a proof.
    ///
    /// - Parameter key: the key that must have signed; the one in the proof where it is left out.
    package static func verify(_ bytes: [UInt8], by key: NoteVerifier? = nil)
        -> OutsideVerification
    {
        do throws(BadEntry) {
            let proof = try InclusionProof(parsing: bytes)
            let head = try proof.check(by: key ?? proof.verifier)
            return OutsideVerification(entries: 1, head: head, firstBad: nil)
        } catch {
            return OutsideVerification(entries: 0, head: nil, firstBad: error)
        }
    }

    private func check(by key: NoteVerifier) throws(BadEntry) -> LogHead {
        guard let stated = Checkpoint(parsing: checkpoint.text) else {
            throw .ofAll(.format, expected: "a checkpoint", found: "another text")
        }
        guard checkpoint.isSigned(by: key) else {
            throw .ofAll(.signature, expected: "a signature by \(key)", found: "another")
        }
        guard seq > .start, seq <= stated.head.seq else {
            throw bad(.missingTail, "at least \(seq) entries", "\(stated.head.seq)")
        }
        let root = MerkleTree.root(
            from: MerkleTree.leaf(of: envelope), at: Int(seq.number) - 1,
            of: Int(stated.head.seq.number), along: path)
        guard root == stated.root else {
            throw bad(.otherHistory, "\(stated.root)", root.map { "\($0)" } ?? "no root")
        }
        try checkEnvelope(in: stated.head.log)
        return stated.head
    }

    private func checkEnvelope(in log: LogID) throws(BadEntry) {
        let envelope: Envelope
        do throws(EnvelopeProblem) {
            envelope = try Envelope(parsing: self.envelope)
        } catch {
            throw bad(.envelope, "an envelope", "\(error)")
        }
        guard envelope.log == log else { throw bad(.foreignLog, "\(log)", "\(envelope.log)") }
        guard envelope.seq == seq else {
            throw bad(.envelope, "entry \(seq)", "entry \(envelope.seq)")
        }
        guard let payload else { return }
        guard payload.commitment == envelope.payload, payload.action(of: envelope) != nil else {
            throw bad(.payload, "\(envelope.payload)", "\(payload.commitment)")
        }
    }

    private func bad(_ kind: BadEntry.Kind, _ expected: String, _ found: String) -> BadEntry {
        BadEntry(seq: seq, kind: kind, expected: expected, found: found)
    }
}
