import Formats
import IncidentModel
import IncidentStore
import StrictJSON
import Terminal

extension Answer {
    init(_ proof: Verification) {
        self.init(
            "sound: \(proof.entries) entries, each follows from the one before",
            entries: proof.entries, head: proof.head, proof.firstBad)
    }

    /// - Parameter knowsKey: whether the signer's key came from elsewhere than the file.
    init(bundle proof: OutsideVerification, knowsKey: Bool) {
        self.init(
            "sound: \(proof.entries) entries, as the checkpoint says",
            entries: proof.entries, head: proof.head, proof.firstBad)
        add(knowsKey: knowsKey)
    }

    init(proof: OutsideVerification, knowsKey: Bool) {
        self.init(
            "sound: the entry is in the log, as the checkpoint says",
            entries: proof.entries, head: proof.head, proof.firstBad)
        add(knowsKey: knowsKey)
    }

    /// A file that was made anew by somebody else is as sound as the first one: its key tells them apart.
    private mutating func add(knowsKey: Bool) {
        json.set("key_compared", to: .bool(knowsKey))
        guard status == .fine, !knowsKey else { return }
        lines.append(
            "by the key in the file itself: compare it, or name the signer's with --public-key")
    }

    private init(_ sound: SafeText, entries: Int, head: LogHead?, _ bad: BadEntry?) {
        let log: [SafeText] = head.map { ["log   \($0.log)", "head  \($0.hash)"] } ?? []
        self.init(
            json: [
                "entries": .number(entries), "head": head?.facts.json ?? .null,
                "ok": .bool(bad == nil), "first_bad": bad?.json ?? .null,
            ],
            lines: (bad?.lines ?? [sound]) + log,
            status: bad == nil ? .fine : .verifyFailed)
    }
}

extension BadEntry {
    fileprivate var lines: [SafeText] {
        let first: SafeText =
            seq == .start
            ? "NOT SOUND: no entry, but what stands beside them (\(kind.rawValue))"
            : "NOT SOUND: entry \(seq) is the first bad one (\(kind.rawValue))"
        return [first, "  expected  \(expected)", "  found     \(found)"]
    }

    fileprivate var json: JSONValue {
        [
            "seq": .number(seq.number), "kind": .string(kind.rawValue),
            "expected": .string(expected), "found": .string(found),
        ]
    }
}
