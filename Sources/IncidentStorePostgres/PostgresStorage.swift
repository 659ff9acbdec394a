#if PostgreSQL
internal import IncidentModel
internal import IncidentStore
internal import StrictJSON

/// The log on the server while one transaction holds the lock of its head.
///
/// Nobody else writes meanwhile, so that what was read once need not be read again. What is appended is
/// kept here and goes to the server in one call at the end.
final class PostgresStorage: LogStorage {
    /// The end of the log when the lock was taken.
    let head: LogHead
    private let connection: Connection
    private let known: [CommandID: Change]
    private var entries: [LogEntry] = []
    private var summaries: [IncidentSummary] = []
    private var extracts: [IncidentID: IncidentExtract] = [:]
    private var people: [(incident: IncidentID, kept: KeptPeople)] = []
    /// How far each incident was read.
    private var read: [IncidentID: Seq] = [:]

    /// Takes the lock.
    init(_ connection: Connection, for commands: [Command]) throws(StoreError) {
        self.connection = connection
        head = try connection.row("SELECT log, seq, hash FROM breachboard.lock_head()") {
            row throws(StoreError) in try row.head()
        }
        let ids = ServerArray.texts(commands.map(\.id.description))
        let stored = try connection.rows(
            """
            SELECT change.seq, envelope, bytes
            FROM breachboard.change LEFT JOIN breachboard.payload USING (seq)
            WHERE command = ANY ($1::text[])
            """, [ids]
        ) { row throws(StoreError) in try row.stored() }
        var changes: [Change] = []
        for entry in stored { changes.append(try entry.change()) }
        known = Dictionary(changes.map { ($0.command, $0) }) { first, _ in first }
    }

    func entry(of command: CommandID) throws(StoreError) -> Change? {
        if let change = known[command] { return change }
        return try entries.first { $0.command == command }?.change()
    }

    func stored(of incident: IncidentID, after seq: Seq) throws(StoreError) -> [StoredChange] {
        var stored: [StoredChange] = []
        if read[incident].map({ seq < $0 }) ?? true {
            stored = try connection.stored(of: incident, after: seq)
            read[incident] = stored.last?.seq ?? seq
        }
        let pending = entries.filter { $0.incident == incident && $0.seq > seq }
        return stored + pending.map(\.stored)
    }

    func append(_ entry: LogEntry) throws(StoreError) { entries.append(entry) }

    /// The server does that, when it gets the entry that says so.
    func removePayload(of seq: Seq) throws(StoreError) {}

    /// So it does.
    func removeEvents(of batch: ItemID, _ incident: IncidentID) throws(StoreError) {}

    func save(_ summary: IncidentSummary) throws(StoreError) { summaries.append(summary) }

    func save(_ extract: IncidentExtract) throws(StoreError) { extracts[extract.id] = extract }

    func keep(_ kept: KeptPeople, of incident: IncidentID) throws(StoreError) {
        people.append((incident, kept))
    }

    /// Sends what was appended, and what is to be kept beside it.
    func send() throws(StoreError) {
        if !entries.isEmpty { try sendEntries() }
        for (incident, kept) in people {
            for (place, part) in kept.parts.enumerated() {
                try connection.run(
                    "SELECT breachboard.keep_people($1, $2, $3::integer, $4::bytea)",
                    [incident.text, kept.list.text, "\(place)", Hexadecimal.text(of: Array(part))])
            }
        }
    }

    private func sendEntries() throws(StoreError) {
        try connection.run(
            """
            SELECT breachboard.append($1::bigint, $2::text[], $3::text[], $4::bytea[], $5::bytea[],
                $6::bytea[], $7::bytea[], $8::json)
            """,
            [
                "\(head.seq.number)", ServerArray.texts(entries.map(\.incident.text)),
                ServerArray.texts(entries.map(\.command.description)),
                ServerArray.bytes(entries.map(\.envelope)),
                ServerArray.bytes(entries.map(\.hash.bytes)),
                ServerArray.bytes(entries.map { $0.payload?.salt }),
                ServerArray.bytes(entries.map { $0.payload?.bytes }),
                JSONValue.array(summaries.map(row)).compactText,
            ])
    }

    /// A row of the portfolio, and beside it what its duties follow from.
    private func row(_ summary: IncidentSummary) -> JSONValue {
        [
            "id": .string(summary.id.text), "head": .number(summary.head.number),
            "summary": summary.json,
            "extract": .string(
                String(decoding: extracts[summary.id]?.bytes ?? [], as: UTF8.self)),
        ]
    }
}

extension Connection {
    func head() throws(StoreError) -> LogHead {
        try row("SELECT log, seq, hash FROM breachboard.meta") { row throws(StoreError) in
            try row.head()
        }
    }

    func stored(of incident: IncidentID, after seq: Seq) throws(StoreError) -> [StoredChange] {
        try rows(
            """
            SELECT change.seq, envelope, bytes
            FROM breachboard.change LEFT JOIN breachboard.payload USING (seq)
            WHERE change.incident = $1 AND change.seq > $2::bigint ORDER BY change.seq
            """, [incident.text, "\(seq.number)"]
        ) { row throws(StoreError) in try row.stored() }
    }

    func summaries() throws(StoreError) -> [IncidentSummary] {
        var summaries: [IncidentSummary] = []
        for (id, kept) in try keptSummaries() {
            if let kept {
                summaries.append(kept)
            } else if let rebuilt = try summary(of: id) {
                summaries.append(rebuilt)
            }
        }
        return summaries
    }

    /// Nil for a row that makes no sense.
    func keptSummaries() throws(StoreError) -> [(IncidentID, IncidentSummary?)] {
        try rows(
            "SELECT id, summary::text FROM breachboard.incident ORDER BY id COLLATE \"C\""
        ) { row throws(StoreError) -> (IncidentID, IncidentSummary?) in
            let id = try row.value(0, IncidentID.init)
            return (id, IncidentSummary(id, json: try row.text(1)))
        }
    }

    /// From the log, where the row that repeats it makes no sense; nil where there is no such incident.
    private func summary(of id: IncidentID) throws(StoreError) -> IncidentSummary? {
        let changes = try StoredChange.changes(stored(of: id, after: .start))
        return Incident(folding: changes).map { IncidentSummary($0) }
    }
}

extension Connection {
    /// Of one incident, or of all.
    func people(of incident: IncidentID?) throws(StoreError) -> [(IncidentID, KeptPeople)] {
        let parts = try rows(
            """
            SELECT incident, list, bytes FROM breachboard.people
            WHERE incident = $1 OR $1 IS NULL ORDER BY incident COLLATE "C", list COLLATE "C", part
            """, [incident?.text]
        ) { row throws(StoreError) in
            (try row.value(0, IncidentID.init), try row.value(1, ItemID.init), try row.bytes(2))
        }
        return KeptPeople.joining(parts)
    }

    func extracts() throws(StoreError) -> [IncidentExtract] {
        try rows(
            "SELECT id, head, extract FROM breachboard.incident ORDER BY id COLLATE \"C\""
        ) { row throws(StoreError) in
            IncidentExtract(
                id: try row.value(0, IncidentID.init), head: Seq(try row.int64(1)),
                bytes: try row.bytes(2))
        }
    }
}

extension RowReader {
    func head() throws(StoreError) -> LogHead {
        guard let hash = Digest32(try bytes(2)) else { throw damage(2) }
        return LogHead(log: try value(0, LogID.init), seq: Seq(try int64(1)), hash: hash)
    }

    fileprivate func stored() throws(StoreError) -> StoredChange {
        StoredChange(seq: Seq(try int64(0)), envelope: try bytes(1), payload: bytesOrNull(2))
    }
}
#endif
