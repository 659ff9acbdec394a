internal import IncidentModel

/// Which payloads may be missing: those that a later entry of the log redacts, and no others.
struct Redactions: Hashable, Sendable {
    private struct Place: Hashable, Sendable {
        let incident: IncidentID
        let target: Target
        let isRedaction: Bool
    }

    /// By seq, from 1; nil for an entry that is not shown.
    private var places: [Place?] = []
    private var redacted: Set<Seq> = []
    /// Payloads that are missing, and that nothing redacts so far.
    private(set) var missing: [Seq: BadEntry] = [:]
    /// Redactions that may not be, and payloads that are there though redacted.
    private(set) var faults: [BadEntry] = []

    mutating func passHidden() { places.append(nil) }

    /// The next entry, which is the one behind all that were passed.
    mutating func pass(_ envelope: Envelope, hasPayload: Bool) {
        let isRedaction = envelope.kind.verb == .redacted
        places.append(
            Place(
                incident: envelope.incident, target: envelope.target, isRedaction: isRedaction))
        if !hasPayload {
            missing[envelope.seq] = BadEntry(
                seq: envelope.seq, kind: .missingPayload, expected: "\(envelope.payload)",
                found: "none")
        }
        if isRedaction { redact(envelope) }
    }

    private mutating func redact(_ envelope: Envelope) {
        let seq = envelope.base
        guard seq > .start, seq < envelope.seq, let place = places[Int(seq.number) - 1],
            place.incident == envelope.incident, place.target == envelope.target,
            !place.isRedaction, redacted.insert(seq).inserted
        else {
            faults.append(
                BadEntry(
                    seq: envelope.seq, kind: .redaction, expected: "an entry that can be redacted",
                    found: "entry \(seq)"))
            return
        }
        guard missing.removeValue(forKey: seq) == nil else { return }
        faults.append(
            BadEntry(
                seq: seq, kind: .leftover, expected: "nothing: entry \(envelope.seq) redacts it",
                found: "a payload"))
    }
}
