internal import IncidentModel

/// What the check of a bundle, or of the proof of one entry, found.
package struct OutsideVerification: Hashable, Sendable {
    /// How many could be read.
    package let entries: Int
    /// The end of what was proved; nil where not even the log could be read from the file.
    package let head: LogHead?
    package let firstBad: BadEntry?
}

extension LogBundle {
    /// Proves the bytes of a bundle.
    ///
    /// A bad entry comes before everything that is wrong with what stands beside the entries: the end of
    /// the file, and then the checkpoint.
    ///
    /// - Parameter key: the key that must have signed; the one in the bundle where it is left out.
    package static func verify(_ bytes: [UInt8], by key: NoteVerifier? = nil)
        -> OutsideVerification
    {
        var reader = BundleReader(bytes)
        reader.readAll()
        guard let bundle = reader.bundle else {
            return OutsideVerification(entries: 0, head: nil, firstBad: reader.fault)
        }
        var proof = LogProof(bundle.log)
        for entry in bundle.entries {
            switch entry {
            case .open(let entry): proof.check(entry)
            case .hidden(let entry): proof.check(entry)
            }
        }
        let bad = [proof.firstBad, reader.fault].compactMap { $0 }.min { $0.place < $1.place }
        return OutsideVerification(
            entries: bundle.entries.count, head: proof.head,
            firstBad: bad
                ?? Checkpoint.fault(in: bundle.checkpoint, by: key ?? bundle.verifier, of: proof))
    }

    /// Reads the bytes of a bundle, and proves nothing; nil where they are none.
    package init?(parsing bytes: [UInt8]) {
        var reader = BundleReader(bytes)
        reader.readAll()
        guard reader.fault == nil, let bundle = reader.bundle else { return nil }
        self = bundle
    }
}

extension BadEntry {
    /// Entries first, then what belongs to none.
    fileprivate var place: Seq { seq == .start ? Seq(.max) : seq }
}

/// Reads as much of a bundle as there is.
private struct BundleReader {
    private var records: RecordReader
    private(set) var bundle: LogBundle?
    private(set) var fault: BadEntry?

    init(_ bytes: [UInt8]) { records = RecordReader(bytes) }

    mutating func readAll() {
        do throws(BadEntry) {
            let count = try readHead()
            for _ in 0..<count { try readEntry() }
            records.place = .start
            _ = try records.words("end", 0)
            try records.end()
        } catch {
            fault = error
        }
    }

    /// Everything before the entries; gives how many there are.
    private mutating func readHead() throws(BadEntry) -> Int {
        _ = try records.words(LogBundle.title, 0)
        _ = try records.block(try records.word("readme"))
        let log = try records.read(try records.word("log"), LogID.init)
        let scope = try records.word("incident")
        let incident = scope == "*" ? nil : try records.read(scope, IncidentID.init)
        let verifier = try records.read(try records.word("key"), NoteVerifier.init)
        let note = SignedNote(parsing: try records.block(try records.word("checkpoint")))
        guard let note else { throw records.fault("a signed note", "another text") }
        let count = try records.number(try records.word("entries"))
        bundle = LogBundle(log, of: incident, note, by: verifier, [])
        return count
    }

    private mutating func readEntry() throws(BadEntry) {
        records.place = records.place.next
        let words = try records.line("entry", "hidden")
        guard words.count == 4 else { throw records.fault("an entry", "other words") }
        let seq = Seq(Int64(try records.number(words[1])))
        let hash = try records.read(words[2], Digest32.init(hex:))
        if words[0] == "hidden" {
            let leaf = try records.read(words[3], Digest32.init(hex:))
            bundle?.entries.append(.hidden(HiddenEntry(seq: seq, hash: hash, leaf: leaf)))
        } else {
            let envelope = try records.block(words[3])
            bundle?.entries.append(
                .open(
                    SealedEntry(
                        seq: seq, envelope: envelope, hash: hash, payload: try records.payload())))
        }
    }
}
