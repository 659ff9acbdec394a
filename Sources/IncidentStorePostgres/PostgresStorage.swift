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
    /// How far each incident was read.
    private var read: [IncidentID: Seq] = [:]

    /// Takes the lock.
    init(_ connection: Connection, for commands: [Command]) throws(StoreError) {
        self.connection = connection
        head = try connection.row("SELECT log, seq, hash FROM breachboard.lock_head()") {
            row throws(StoreError) in try row.head()
        }
        let ids = ServerArray.texts(commands.map(\.id.description))
        let changes = try connection.rows(
            """
            SELECT change.seq, envelope, bytes
            FROM breachboard.change LEFT JOIN breachboard.payload USING (seq)
            WHERE command = ANY ($1::text[])
            """, [ids]
        ) { row throws(StoreError) in try row.change() }
        known = Dictionary(changes.map { ($0.command, $0) }) { first, _ in first }
    }

    func entry(of command: CommandID) throws(StoreError) -> Change? {
        if let change = known[command] { return change }
        return try entries.first { $0.command == command }?.change()
    }

    func changes(of incident: IncidentID, after seq: Seq) throws(StoreError) -> [Change] {
        var changes: [Change] = []
        if read[incident].map({ seq < $0 }) ?? true {
            changes = try connection.changes(of: incident, after: seq)
            read[incident] = changes.last?.seq ?? seq
        }
        for entry in entries where entry.incident == incident && entry.seq > seq {
            changes.append(try entry.change())
        }
        return changes
    }

    func append(_ entry: LogEntry) throws(StoreError) { entries.append(entry) }

    func save(_ summary: IncidentSummary) throws(StoreError) { summaries.append(summary) }

    /// Sends what was appended.
    func send() throws(StoreError) {
        guard !entries.isEmpty else { return }
        let payloads = entries.compactMap(\.payload)
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
                ServerArray.bytes(payloads.map(\.salt)), ServerArray.bytes(payloads.map(\.bytes)),
                JSONValue.array(summaries.map(\.row)).compactText,
            ])
    }
}

extension IncidentSummary {
    fileprivate var row: JSONValue {
        ["id": .string(id.text), "head": .number(head.number), "summary": json]
    }
}

extension Connection {
    func head() throws(StoreError) -> LogHead {
        try row("SELECT log, seq, hash FROM breachboard.meta") { row throws(StoreError) in
            try row.head()
        }
    }

    func changes(of incident: IncidentID, after seq: Seq) throws(StoreError) -> [Change] {
        try rows(
            """
            SELECT change.seq, envelope, bytes
            FROM breachboard.change LEFT JOIN breachboard.payload USING (seq)
            WHERE change.incident = $1 AND change.seq > $2::bigint ORDER BY change.seq
            """, [incident.text, "\(seq.number)"]
        ) { row throws(StoreError) in try row.change() }
    }

    func summaries() throws(StoreError) -> [IncidentSummary] {
        try rows(
            "SELECT id, summary::text FROM breachboard.incident ORDER BY id COLLATE \"C\""
        ) { row throws(StoreError) in
            let id = try row.value(0, IncidentID.init)
            guard let summary = IncidentSummary(id, json: try row.text(1)) else {
                throw row.damage(1)
            }
            return summary
        }
    }
}

extension RowReader {
    func head() throws(StoreError) -> LogHead {
        guard let hash = Digest32(try bytes(2)) else { throw damage(2) }
        return LogHead(log: try value(0, LogID.init), seq: Seq(try int64(1)), hash: hash)
    }

    fileprivate func change() throws(StoreError) -> Change {
        try Change(seq: Seq(try int64(0)), envelope: try bytes(1), payload: bytesOrNull(2))
    }
}
#endif
