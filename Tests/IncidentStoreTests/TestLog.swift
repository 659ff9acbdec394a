import IncidentModel
import IncidentStore
import TestSupport

/// A small sound log, in rows that a test can bend.
struct TestLog {
    let id: LogID
    var entries: [LogEntry] = []
    private(set) var summaries: [IncidentSummary] = []
    private(set) var extracts: [IncidentExtract] = []

    /// - Parameter more: commands behind the first four.
    init(seed: UInt64 = 1, _ more: (inout Desk) -> [Command] = { _ in [] }) {
        var generator = SeededGenerator(seed: seed)
        id = LogID(using: &generator)
        var desk = Desk(seed: seed)
        let commands =
            [
                desk.opening(), desk.step("letters"), desk.set(.title, "One", base: Seq(1)),
                desk.command(.note("called"), Desk.check("letters")),
            ] + more(&desk)
        var head = LogHead(log: id, seq: .start, hash: HashChain.start(of: id))
        var changes: [Change] = []
        for command in commands {
            let change = Change(seq: head.seq.next, command: command)
            let entry = LogEntry(change, behind: head, using: &generator)
            head = LogHead(log: id, seq: entry.seq, hash: entry.hash)
            entries.append(entry)
            changes.append(change)
        }
        summaries = Incident(folding: changes).map { [IncidentSummary($0)] } ?? []
        extracts = Incident(folding: changes).map { [IncidentExtract($0)] } ?? []
    }

    func verification(
        summaries rows: [IncidentSummary]? = nil, extracts kept: [IncidentExtract]? = nil
    ) -> Verification {
        var verifier = LogVerifier(id)
        for entry in entries { verifier.check(entry) }
        for row in rows ?? summaries { verifier.check(row) }
        for extract in kept ?? extracts { verifier.check(extract) }
        return verifier.verification()
    }

    /// Seals the entries again from a place on, as somebody would who knows how the chain is made.
    mutating func rebuildChain(from place: Int) {
        var hash = place == 0 ? HashChain.start(of: id) : entries[place - 1].hash
        for index in place..<entries.count {
            hash = HashChain.next(after: hash, envelope: entries[index].envelope)
            entries[index] = entries[index].with(hash: hash)
        }
    }
}

extension LogEntry {
    func with(
        seq: Seq? = nil, incident: IncidentID? = nil, envelope: [UInt8]? = nil,
        hash: Digest32? = nil
    ) -> LogEntry {
        LogEntry(
            seq: seq ?? self.seq, incident: incident ?? self.incident, command: command,
            sealed: (envelope: envelope ?? self.envelope, hash: hash ?? self.hash),
            payload: payload)
    }

    func with(payload: Payload?) -> LogEntry {
        LogEntry(
            seq: seq, incident: incident, command: command,
            sealed: (envelope: envelope, hash: hash), payload: payload)
    }
}
