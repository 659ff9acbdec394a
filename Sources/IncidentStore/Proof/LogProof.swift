package import IncidentModel

/// Proves entries one after the other from nothing but themselves, and names the first that is not what it
/// should be.
///
/// Pure: it sees only what it is given. Behind an entry that breaks the chain it stops looking, since nothing
/// can be proved there; a wrong payload breaks no chain.
package struct LogProof: LogBeginnings, Sendable {
    private let log: LogID
    /// By seq; the start of the chain first.
    private var hashes: [Digest32]
    private var tree = MerkleTree()
    private var commands: Set<CommandID> = []
    private var redactions = Redactions()
    private var wrongPayload: BadEntry?
    private var broken: BadEntry?

    package init(_ log: LogID) {
        self.log = log
        hashes = [HashChain.start(of: log)]
    }

    /// The last entry that follows from the ones before.
    package var head: LogHead {
        LogHead(log: log, seq: Seq(Int64(hashes.count) - 1), hash: hashes[hashes.count - 1])
    }

    package func hash(behind count: Int) -> Digest32 { hashes[count] }

    package func root(of count: Int) -> Digest32 { tree.root(count: count) }

    package func path(of seq: Seq) -> [Digest32] { tree.path(of: Int(seq.number) - 1) }

    /// The first entry that is not what it should be, as far as was looked.
    package var firstBad: BadEntry? {
        let redaction = (redactions.faults + redactions.missing.values).min { $0.seq < $1.seq }
        return [wrongPayload, redaction, broken].compactMap { $0 }.min { $0.seq < $1.seq }
    }

    /// The next entry of the log; gives its envelope where it follows from the ones before.
    @discardableResult
    package mutating func check(_ entry: SealedEntry) -> Envelope? {
        guard broken == nil else { return nil }
        do throws(BadEntry) {
            let envelope = try envelope(of: entry)
            hashes.append(entry.hash)
            tree.append(entry.envelope)
            redactions.pass(envelope, hasPayload: entry.payload != nil)
            if wrongPayload == nil { wrongPayload = fault(of: entry.payload, envelope) }
            return envelope
        } catch {
            broken = error
            return nil
        }
    }

    /// The next entry of the log, of which only the hashes are known.
    package mutating func check(_ entry: HiddenEntry) {
        guard broken == nil else { return }
        do throws(BadEntry) {
            try checkPlace(entry.seq)
            hashes.append(entry.hash)
            tree.append(leaf: entry.leaf)
            redactions.passHidden()
        } catch {
            broken = error
        }
    }
}

extension LogProof {
    private mutating func envelope(of entry: SealedEntry) throws(BadEntry) -> Envelope {
        try checkPlace(entry.seq)
        let hash = HashChain.next(after: head.hash, envelope: entry.envelope)
        guard hash == entry.hash else {
            throw entry.bad(.chain, hash.description, entry.hash.description)
        }
        let envelope: Envelope
        do throws(EnvelopeProblem) {
            envelope = try Envelope(parsing: entry.envelope)
        } catch {
            throw entry.bad(.envelope, "an envelope", "\(error)")
        }
        guard envelope.log == log else {
            throw entry.bad(.foreignLog, log.description, envelope.log.description)
        }
        guard envelope.seq == entry.seq else {
            throw entry.bad(.envelope, "entry \(entry.seq)", "entry \(envelope.seq)")
        }
        guard commands.insert(envelope.command).inserted else {
            throw entry.bad(.duplicateCommand, "a new command", "\(envelope.command)")
        }
        return envelope
    }

    private func checkPlace(_ seq: Seq) throws(BadEntry) {
        let expected = head.seq.next
        guard seq == expected else {
            throw BadEntry(
                seq: expected, kind: .gap, expected: "entry \(expected)", found: "entry \(seq)")
        }
    }

    private func fault(of payload: Payload?, _ envelope: Envelope) -> BadEntry? {
        guard let payload else { return nil }
        let commitment = payload.commitment
        guard commitment == envelope.payload else {
            return BadEntry(
                seq: envelope.seq, kind: .payload, expected: "\(envelope.payload)",
                found: "\(commitment)")
        }
        guard payload.action(of: envelope) != nil else {
            return BadEntry(
                seq: envelope.seq, kind: .payload, expected: "a value of \(envelope.kind.text)",
                found: "another value")
        }
        return nil
    }
}

extension SealedEntry {
    func bad(_ kind: BadEntry.Kind, _ expected: String, _ found: String) -> BadEntry {
        BadEntry(seq: seq, kind: kind, expected: expected, found: found)
    }
}

extension BadEntry: Error {}
