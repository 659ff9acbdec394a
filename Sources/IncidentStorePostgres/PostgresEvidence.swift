#if PostgreSQL
internal import IncidentModel
internal import IncidentStore

/// The evidence log on the server while a batch comes in. Events go there by the thousand.
final class PostgresEvidence: EvidenceStorage {
    private let connection: Connection
    private var waiting: [KeptEvent] = []
    private var waitingBytes = 0
    private var words: [(id: Int64, text: String)] = []

    init(_ connection: Connection) { self.connection = connection }

    func open(_ batch: NewBatch) throws(StoreError) -> Int {
        try connection.row(
            "SELECT breachboard.open_batch($1, $2, $3::boolean)::bigint",
            [batch.incident.text, batch.item.text, "\(batch.hasFullText)"]
        ) { row throws(StoreError) in Int(try row.int64(0)) }
    }

    func put(_ event: IncomingEvent, as id: EvidenceID) throws(StoreError) {
        waiting.append(
            KeptEvent(
                id: id, time: event.time, line: event.line, layout: event.layout,
                raw: Array(event.raw)))
        waitingBytes += event.raw.count
        if waiting.count >= 2_000 || waitingBytes >= 2 << 20 { try flushEvents() }
    }

    func put(words text: [UInt8], of block: EvidenceID) throws(StoreError) {
        words.append((block.number, String(decoding: text, as: UTF8.self)))
        if words.count >= 16 { try flushWords() }
    }

    func put(_ part: EvidenceOrder.Part, of batch: Int) throws(StoreError) {
        try connection.run(
            "SELECT breachboard.keep_order($1::integer, $2::integer, $3::integer, $4::bytea)",
            [
                "\(batch)", "\(part.column.rawValue)", "\(part.place)",
                Hexadecimal.text(of: part.bytes),
            ])
    }

    func close(_ batch: Int, events: Int) throws(StoreError) {
        try flushEvents()
        try flushWords()
        try connection.run(
            "SELECT breachboard.close_batch($1::integer, $2::integer)", ["\(batch)", "\(events)"])
    }

    func batches(of incident: IncidentID) throws(StoreError) -> [KeptBatch] {
        try connection.batches(of: incident)
    }

    func parts(
        of column: EvidenceOrder.Column, _ batch: Int
    ) throws(StoreError) -> [EvidenceOrder.Part] {
        try connection.parts(of: column, batch)
    }

    func raw(of id: EvidenceID) throws(StoreError) -> [UInt8]? {
        if let first = waiting.first, first.id <= id, id.number - first.id.number < waiting.count {
            return waiting[Int(id.number - first.id.number)].raw
        }
        return try connection.events([id]).first?.raw
    }

    private func flushEvents() throws(StoreError) {
        guard !waiting.isEmpty else { return }
        try connection.run(
            """
            SELECT breachboard.keep_events($1::bigint[], $2::bigint[], $3::integer[],
                $4::integer[], $5::bytea[])
            """,
            [
                ServerArray.numbers(waiting.map(\.id.number)),
                ServerArray.numbers(waiting.map(\.time)),
                ServerArray.numbers(waiting.map { Int64($0.line) }),
                ServerArray.numbers(waiting.map { Int64($0.layout) }),
                ServerArray.bytes(waiting.map(\.raw)),
            ])
        waiting.removeAll(keepingCapacity: true)
        waitingBytes = 0
    }

    private func flushWords() throws(StoreError) {
        guard !words.isEmpty else { return }
        try connection.run(
            "SELECT breachboard.keep_words($1::bigint[], $2::text[])",
            [ServerArray.numbers(words.map(\.id)), ServerArray.texts(words.map(\.text))])
        words.removeAll()
    }
}

/// The evidence log, to be read.
extension Connection {
    func batches(of incident: IncidentID) throws(StoreError) -> [KeptBatch] {
        try rows(
            """
            SELECT number::bigint, item, events::bigint, full_text FROM breachboard.evidence_batch
            WHERE incident = $1 ORDER BY number
            """, [incident.text], Self.batch)
    }

    /// Of all incidents.
    func batches() throws(StoreError) -> [(IncidentID, KeptBatch)] {
        try rows(
            """
            SELECT number::bigint, item, events::bigint, full_text, incident
            FROM breachboard.evidence_batch ORDER BY number
            """
        ) { row throws(StoreError) in (try row.value(4, IncidentID.init), try Self.batch(row)) }
    }

    private static func batch(_ row: RowReader) throws(StoreError) -> KeptBatch {
        KeptBatch(
            number: Int(try row.int64(0)), item: try row.value(1, ItemID.init),
            events: Int(try row.int64(2)), hasFullText: try row.bool(3))
    }

    func parts(
        of column: EvidenceOrder.Column, _ batch: Int
    ) throws(StoreError) -> [EvidenceOrder.Part] {
        try rows(
            """
            SELECT part::bigint, bytes FROM breachboard.evidence_order
            WHERE batch = $1::integer AND kind = $2::integer ORDER BY part
            """, ["\(batch)", "\(column.rawValue)"]
        ) { row throws(StoreError) in
            EvidenceOrder.Part(
                column: column, place: Int(try row.int64(0)), bytes: try row.bytes(1))
        }
    }

    /// The parts of a column of a batch at some places.
    func parts(
        of column: EvidenceOrder.Column, _ batch: Int, at places: [Int]
    ) throws(StoreError) -> [EvidenceOrder.Part] {
        try rows(
            """
            SELECT part::bigint, bytes FROM breachboard.evidence_order
            WHERE batch = $1::integer AND kind = $2::integer AND part = ANY ($3::integer[])
            """, ["\(batch)", "\(column.rawValue)", ServerArray.numbers(places.map { Int64($0) })]
        ) { row throws(StoreError) in
            EvidenceOrder.Part(
                column: column, place: Int(try row.int64(0)), bytes: try row.bytes(1))
        }
    }

    func order(of batch: Int) throws(StoreError) -> EvidenceOrder {
        try EvidenceOrder(of: batch, at: name) { column throws(StoreError) in
            try parts(of: column, batch)
        }
    }

    func events(_ ids: [EvidenceID]) throws(StoreError) -> [KeptEvent] {
        let found = try rows(
            """
            SELECT id, happened, line::bigint, layout::bigint, raw FROM breachboard.evidence_event
            WHERE id = ANY ($1::bigint[])
            """, [ServerArray.numbers(ids.map(\.number))], Self.event)
        let byID = Dictionary(found.map { ($0.id, $0) }) { first, _ in first }
        return ids.compactMap { byID[$0] }
    }

    func events(
        of batch: Int, from row: Int, atMost count: Int
    ) throws(StoreError) -> [KeptEvent] {
        try rows(
            """
            SELECT id, happened, line::bigint, layout::bigint, raw FROM breachboard.evidence_event
            WHERE id >= $1::bigint AND id < $2::bigint ORDER BY id LIMIT $3::bigint
            """,
            [
                "\(EvidenceID(batch: batch, row: row).number)",
                "\(EvidenceID(batch: batch + 1, row: 0).number)", "\(count)",
            ], Self.event)
    }

    /// The first rows of the blocks that have the words.
    func blocks(
        of batch: Int, matching words: String, from row: Int, atMost count: Int
    ) throws(StoreError) -> [EvidenceID] {
        try rows(
            """
            SELECT id FROM breachboard.evidence_words WHERE words @@ $1::tsquery
                AND id >= $2::bigint AND id < $3::bigint ORDER BY id LIMIT $4::bigint
            """,
            [
                words, "\(EvidenceID(batch: batch, row: row).number)",
                "\(EvidenceID(batch: batch + 1, row: 0).number)", "\(count)",
            ]
        ) { row throws(StoreError) in EvidenceID(try row.int64(0)) }
    }

    private static func event(_ row: RowReader) throws(StoreError) -> KeptEvent {
        KeptEvent(
            id: EvidenceID(try row.int64(0)), time: try row.int64OrNull(1),
            line: Int(try row.int64(2)), layout: Int(try row.int64(3)), raw: try row.bytes(4))
    }
}
#endif
