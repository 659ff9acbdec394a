internal import GRDB
internal import IncidentModel
internal import IncidentStore

/// The tables of the evidence log while a batch comes in. Statements are bound to borrowed bytes: nothing is copied on
/// its way to SQLite's pages.
final class EvidenceTables: EvidenceStorage {
    private let session: Session
    private var insertEvent: BareStatement?
    private var insertWords: BareStatement?
    private var insertPart: BareStatement?
    private var readRecord: BareStatement?

    init(_ session: Session) { self.session = session }

    func open(_ batch: NewBatch) throws(StoreError) -> Int {
        let number = try session.number("SELECT coalesce(max(number), 0) + 1 FROM evidence_batch")
        try session.run(
            """
            INSERT INTO evidence_batch (number, incident, item, events, full_text)
            VALUES (?, ?, ?, 0, ?)
            """, [number, batch.incident.text, batch.item.text, batch.hasFullText ? 1 : 0])
        insertEvent = try BareStatement(
            "INSERT INTO evidence_event (id, time, line, layout, raw) VALUES (?, ?, ?, ?, ?)",
            session)
        if batch.hasFullText { try openWords() }
        return number
    }

    /// For words to come.
    func openWords() throws(StoreError) {
        // A million events come in a quarter sooner where the full text is left in more and smaller pieces; a look-up
        // goes through all of them, which takes some tenths of a millisecond.
        try session.run(
            "INSERT INTO evidence_words (evidence_words, rank) VALUES ('automerge', 0)", [])
        try session.run(
            "INSERT INTO evidence_words (evidence_words, rank) VALUES ('crisismerge', 128)", [])
        insertWords = try BareStatement(
            "INSERT INTO evidence_words (rowid, words) VALUES (?, ?)", session)
    }

    func put(_ event: IncomingEvent, as id: EvidenceID) throws(StoreError) {
        guard let insertEvent else { return }
        insertEvent.bind(id.number, at: 1)
        insertEvent.bind(event.time, at: 2)
        insertEvent.bind(Int64(event.line), at: 3)
        insertEvent.bind(Int64(event.layout), at: 4)
        try insertEvent.run(binding: event.raw, asText: false, at: 5)
    }

    func put(words: [UInt8], of block: EvidenceID) throws(StoreError) {
        guard let insertWords else { return }
        insertWords.bind(block.number, at: 1)
        try words.withUnsafeBufferPointer { bytes throws(StoreError) in
            try insertWords.run(binding: UnsafeRawBufferPointer(bytes), asText: true, at: 2)
        }
    }

    func put(_ part: EvidenceOrder.Part, of batch: Int) throws(StoreError) {
        if insertPart == nil {
            insertPart = try BareStatement(
                "INSERT INTO evidence_order (batch, kind, part, bytes) VALUES (?, ?, ?, ?)",
                session)
        }
        guard let statement = insertPart else { return }
        statement.bind(Int64(batch), at: 1)
        statement.bind(Int64(part.column.rawValue), at: 2)
        statement.bind(Int64(part.place), at: 3)
        try part.bytes.withUnsafeBufferPointer { bytes throws(StoreError) in
            try statement.run(binding: UnsafeRawBufferPointer(bytes), asText: false, at: 4)
        }
    }

    func close(_ batch: Int, events: Int) throws(StoreError) {
        insertEvent = nil
        insertWords = nil
        insertPart = nil
        readRecord = nil
        try session.run("UPDATE evidence_batch SET events = ? WHERE number = ?", [events, batch])
    }

    func batches(of incident: IncidentID) throws(StoreError) -> [KeptBatch] {
        try session.batches(of: incident)
    }

    func parts(
        of column: EvidenceOrder.Column, _ batch: Int
    ) throws(StoreError) -> [EvidenceOrder.Part] {
        try session.parts(of: column, batch)
    }

    func raw(of id: EvidenceID) throws(StoreError) -> [UInt8]? {
        if readRecord == nil {
            readRecord = try BareStatement(
                "SELECT raw FROM evidence_event WHERE id = ?", session)
        }
        readRecord?.bind(id.number, at: 1)
        var raw: [UInt8]?
        try readRecord?.forEachRow { row throws(StoreError) in raw = row.bytes(0) }
        return raw
    }
}
