package import IncidentModel

/// Everything that an outsider needs to check a log without us, in one file.
///
/// Lines of words, and blocks of bytes whose length (decimal) stands at the end of the line before; both end
/// with a line feed. Hashes are in lower-case hexadecimal digits.
///
/// ```
/// breachboard-bundle/1
/// readme LENGTH            what this is, for people
/// ...
/// log LOG-ID
/// incident REFERENCE       or `incident *`: all of them
/// key VERIFIER-KEY         c2sp.org/signed-note
/// checkpoint LENGTH        c2sp.org/tlog-checkpoint, see `Checkpoint`
/// ...
/// entries COUNT
/// ```
/// then for each entry, in the order of the log,
/// ```
/// entry SEQ CHAIN-HASH LENGTH
/// ...                      the envelope, as it was hashed
/// payload SALT LENGTH      or `payload none`, for what was redacted
/// ...
/// ```
/// or, for an entry of another incident than the one that the bundle is about,
/// ```
/// hidden SEQ CHAIN-HASH LEAF-HASH
/// ```
/// and at last a line `end`. The same log, key and scope give the same bytes.
package struct LogBundle: Hashable, Sendable {
    package enum Entry: Hashable, Sendable {
        case open(SealedEntry)
        case hidden(HiddenEntry)
    }

    package let log: LogID
    /// Nil when it is about the whole log.
    package let incident: IncidentID?
    package let verifier: NoteVerifier
    package let checkpoint: SignedNote
    package var entries: [Entry]

    package init(
        _ log: LogID, of incident: IncidentID? = nil, _ checkpoint: SignedNote,
        by verifier: NoteVerifier, _ entries: [Entry]
    ) {
        self.log = log
        self.incident = incident
        self.checkpoint = checkpoint
        self.verifier = verifier
        self.entries = entries
    }

    package var bytes: [UInt8] {
        var writer = RecordWriter()
        writer.line(Self.title)
        writer.line("readme", "\(Self.readme.utf8.count)")
        writer.block(Array(Self.readme.utf8))
        writer.line("log", log.description)
        writer.line("incident", incident?.text ?? "*")
        writer.line("key", verifier.description)
        writer.line("checkpoint", "\(checkpoint.bytes.count)")
        writer.block(checkpoint.bytes)
        writer.line("entries", "\(entries.count)")
        for entry in entries { writer.write(entry) }
        writer.line("end")
        return writer.bytes
    }

    static let title = "breachboard-bundle/1"

    private static let readme = """
        This file holds the log of a breach response, so that it can be checked without the program that
        wrote it. Each entry is an envelope (who, when, what was changed, and a commitment to the value)
        and, unless it was redacted, the value with its salt. With H = SHA-256 and | for bytes put together:
          the value:  payload in the envelope = H(0x02 | salt | payload)
          the chain:  hash = H(0x00 | "breachboard/1" | hash before | length as 64 bits, big-endian | envelope)
                      and before the first entry H(0x03 | log id)
          the tree:   RFC 6962 over the envelopes; its root and the last hash stand in the checkpoint
          the checkpoint: an Ed25519 signature, form c2sp.org/signed-note, by the key in this file. Whoever
                      wants to be sure who signed compares the key with one that was given to them earlier.
        A redaction is an entry of kind "redacted"; its base is the number of the entry whose value it took
        out. An entry of another incident is hidden: only its hashes are here.
        `breachboard verify --bundle FILE` checks all of this.
        """
}

extension RecordWriter {
    fileprivate mutating func write(_ entry: LogBundle.Entry) {
        switch entry {
        case .open(let entry):
            line("entry", "\(entry.seq)", "\(entry.hash)", "\(entry.envelope.count)")
            block(entry.envelope)
            write(entry.payload)
        case .hidden(let entry):
            line("hidden", "\(entry.seq)", "\(entry.hash)", "\(entry.leaf)")
        }
    }
}
