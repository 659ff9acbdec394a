internal import Foundation
internal import GRDB
internal import IncidentModel
internal import IncidentStore

/// The log in its tables.
extension Session: LogStorage {
    func entry(of command: CommandID) throws(StoreError) -> Change? {
        try rows(
            """
            SELECT change.seq, envelope, bytes FROM change LEFT JOIN payload USING (seq)
            WHERE command = ?
            """, [command.description], Self.stored
        ).first?.change()
    }

    func stored(of incident: IncidentID, after seq: Seq) throws(StoreError) -> [StoredChange] {
        try rows(
            """
            SELECT change.seq, envelope, bytes FROM change LEFT JOIN payload USING (seq)
            WHERE incident = ? AND change.seq > ? ORDER BY change.seq
            """, [incident.text, seq.number], Self.stored)
    }

    func append(_ entry: LogEntry) throws(StoreError) {
        try run(
            "INSERT INTO change (seq, incident, command, envelope, hash) VALUES (?, ?, ?, ?, ?)",
            [
                entry.seq.number, entry.incident.text, entry.command.description,
                Data(entry.envelope), Data(entry.hash.bytes),
            ])
        guard let payload = entry.payload else { return }
        try run(
            "INSERT INTO payload (seq, salt, bytes) VALUES (?, ?, ?)",
            [entry.seq.number, Data(payload.salt), Data(payload.bytes)])
    }

    func keep(_ people: KeptPeople, of incident: IncidentID) throws(StoreError) {
        for (place, part) in people.parts.enumerated() {
            try run(
                "INSERT OR IGNORE INTO people (incident, list, part, bytes) VALUES (?, ?, ?, ?)",
                [incident.text, people.list.text, place, Data(part)])
        }
    }

    /// Of one incident, or of all.
    func people(of incident: IncidentID?) throws(StoreError) -> [(IncidentID, KeptPeople)] {
        guard try number("PRAGMA user_version") >= DatabaseSchema.versionOfPeople else { return [] }
        let parts = try rows(
            """
            SELECT incident, list, bytes FROM people WHERE incident = ?1 OR ?1 IS NULL
            ORDER BY incident, list, part
            """, [incident?.text]
        ) { row throws(StoreError) in
            (try row.value(0, IncidentID.init), try row.value(1, ItemID.init), try row.bytes(2))
        }
        return KeptPeople.joining(parts)
    }

    func removePayload(of seq: Seq) throws(StoreError) {
        try run("DELETE FROM payload WHERE seq = ?", [seq.number])
    }

    func removeEvents(of batch: ItemID, _ incident: IncidentID) throws(StoreError) {
        guard let kept = try batches(of: incident).first(where: { $0.item == batch }) else {
            return
        }
        try removeEvents(of: kept)
    }

    func head(of log: LogID) throws(StoreError) -> LogHead {
        let last = try rows("SELECT seq, hash FROM change ORDER BY seq DESC LIMIT 1") {
            row throws(StoreError) in
            guard let hash = Digest32(try row.bytes(1)) else { throw row.damage(1) }
            return LogHead(log: log, seq: Seq(try row.int64(0)), hash: hash)
        }
        return last.first ?? LogHead(log: log, seq: .start, hash: HashChain.start(of: log))
    }

    func logID() throws(StoreError) -> LogID {
        let ids = try rows("SELECT log FROM meta") { row throws(StoreError) in
            try row.value(0, LogID.init)
        }
        guard let id = ids.first else { throw .corrupt(path: path, reason: "no log id") }
        return id
    }

    /// Every entry as it is stored, in the order of the log; nil for one whose columns hold no entry.
    func forEachEntry(_ body: (Seq, LogEntry?) -> Void) throws(StoreError) {
        try forEach(
            """
            SELECT change.seq, incident, command, envelope, hash, salt, bytes
            FROM change LEFT JOIN payload USING (seq) ORDER BY change.seq
            """
        ) { row throws(StoreError) in
            let seq = Seq(try row.int64(0))
            do {
                body(seq, try Self.entry(seq, row))
            } catch {
                body(seq, nil)
            }
        }
    }

    func entries(after seq: Seq, atMost count: Int) throws(StoreError) -> [LogEntry] {
        try rows(
            """
            SELECT change.seq, incident, command, envelope, hash, salt, bytes
            FROM change LEFT JOIN payload USING (seq)
            WHERE change.seq > ? ORDER BY change.seq LIMIT ?
            """, [seq.number, count]
        ) { row throws(StoreError) in
            let seq = Seq(try row.int64(0))
            do throws(StoreError) {
                return try Self.entry(seq, row)
            } catch {
                throw .unreadableEntry(seq)
            }
        }
    }

    private static func entry(_ seq: Seq, _ row: RowReader) throws(StoreError) -> LogEntry {
        guard let hash = Digest32(try row.bytes(4)) else { throw row.damage(4) }
        var payload: Payload?
        if let salt = try row.bytesOrNull(5), let bytes = try row.bytesOrNull(6) {
            payload = Payload(salt: salt, bytes: bytes)
        }
        return LogEntry(
            seq: seq, incident: try row.value(1, IncidentID.init),
            command: try row.value(2, CommandID.init),
            sealed: (envelope: try row.bytes(3), hash: hash), payload: payload)
    }

    private static func stored(_ row: RowReader) throws(StoreError) -> StoredChange {
        StoredChange(
            seq: Seq(try row.int64(0)), envelope: try row.bytes(1), payload: try row.bytesOrNull(2))
    }
}
