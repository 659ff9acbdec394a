internal import IncidentModel

/// The end of a log at one moment, to be signed and given to others, in the form of
/// c2sp.org/tlog-checkpoint (read 2026-11).
///
/// ```
/// breachboard/LOG ID
/// NUMBER OF ENTRIES
/// BASE64 OF THE ROOT OF THE MERKLE TREE
/// head HEX OF THE LAST HASH OF THE CHAIN
/// ```
package struct Checkpoint: Hashable, Sendable {
    /// The last entry that it covers.
    package let head: LogHead
    /// The root of the tree over the envelopes up to there.
    package let root: Digest32

    package init(head: LogHead, root: Digest32) {
        self.head = head
        self.root = root
    }

    /// Reads `text`; nil for anything else.
    package init?(parsing text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count == 5, lines[4].isEmpty, lines[0].hasPrefix(Self.prefix),
            let log = LogID(String(lines[0].dropFirst(Self.prefix.count))),
            let size = Int64(lines[1]), size >= 0, String(size) == lines[1],
            let root = Base64.bytes(of: lines[2]).flatMap({ Digest32($0) }),
            lines[3].hasPrefix(Self.headPrefix),
            let hash = Digest32(hex: String(lines[3].dropFirst(Self.headPrefix.count)))
        else { return nil }
        self.init(head: LogHead(log: log, seq: Seq(size), hash: hash), root: root)
    }

    package var text: String {
        "\(Self.origin(of: head.log))\n\(head.seq)\n\(Base64.text(of: root.bytes))\n"
            + "\(Self.headPrefix)\(head.hash)\n"
    }

    package func signed(by key: CheckpointKey) -> SignedNote {
        SignedNote(text, signedBy: key, of: head.log)
    }

    /// The name of a log in the notes that are about it.
    static func origin(of log: LogID) -> String { prefix + log.description }

    private static let prefix = "breachboard/"
    private static let headPrefix = "head "
}

/// What a log says of its own beginning, to be held against a checkpoint.
package protocol LogBeginnings {
    /// The last entry.
    var head: LogHead { get }
    /// The hash of the chain behind the first `count` entries, which is at most the number of them all.
    func hash(behind count: Int) -> Digest32
    func root(of count: Int) -> Digest32
}

extension Checkpoint {
    /// Why a note is no checkpoint of this log by this key; nil where it is one.
    ///
    /// The log, whose entries were found sound, must hold the checkpoint's entries: not fewer, and no others.
    package static func fault(
        in note: SignedNote, by verifier: NoteVerifier, of log: some LogBeginnings
    ) -> BadEntry? {
        guard let checkpoint = Checkpoint(parsing: note.text) else {
            return .ofAll(.format, expected: "a checkpoint", found: "another text")
        }
        let (own, given) = (log.head, checkpoint.head)
        guard given.log == own.log else {
            return .ofAll(.anotherLog, expected: "\(own.log)", found: "\(given.log)")
        }
        guard note.isSigned(by: verifier) else {
            return .ofAll(.signature, expected: "a signature by \(verifier)", found: "another")
        }
        guard given.seq <= own.seq else {
            return BadEntry(
                seq: own.seq.next, kind: .missingTail, expected: "\(given.seq) entries",
                found: "\(own.seq) entries")
        }
        let count = Int(given.seq.number)
        let found = (hash: log.hash(behind: count), root: log.root(of: count))
        guard found.hash == given.hash, found.root == checkpoint.root else {
            return BadEntry(
                seq: given.seq, kind: .otherHistory, expected: "\(given.hash)",
                found: "\(found.hash)")
        }
        return nil
    }
}

extension BadEntry {
    /// A fault of what stands beside the entries.
    static func ofAll(_ kind: Kind, expected: String, found: String) -> BadEntry {
        BadEntry(seq: .start, kind: kind, expected: expected, found: found)
    }
}
