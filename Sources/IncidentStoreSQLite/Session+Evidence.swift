internal import GRDB
internal import IncidentModel
internal import IncidentStore

/// The evidence log in its tables, to be read.
extension Session {
    func hasEvidence() throws(StoreError) -> Bool {
        try number("PRAGMA user_version") >= DatabaseSchema.versionOfEvidence
    }

    func batches(of incident: IncidentID) throws(StoreError) -> [KeptBatch] {
        guard try hasEvidence() else { return [] }
        return try rows(
            """
            SELECT number, item, events, full_text FROM evidence_batch WHERE incident = ?
            ORDER BY number
            """, [incident.text], Self.batch)
    }

    /// Of all incidents.
    func batches() throws(StoreError) -> [(IncidentID, KeptBatch)] {
        guard try hasEvidence() else { return [] }
        return try rows(
            "SELECT number, item, events, full_text, incident FROM evidence_batch ORDER BY number"
        ) { row throws(StoreError) in (try row.value(4, IncidentID.init), try Self.batch(row)) }
    }

    private static func batch(_ row: RowReader) throws(StoreError) -> KeptBatch {
        KeptBatch(
            number: Int(try row.int64(0)), item: try row.value(1, ItemID.init),
            events: Int(try row.int64(2)), hasFullText: try row.int64(3) == 1)
    }

    func parts(
        of column: EvidenceOrder.Column, _ batch: Int
    ) throws(StoreError) -> [EvidenceOrder.Part] {
        try rows(
            "SELECT part, bytes FROM evidence_order WHERE batch = ? AND kind = ? ORDER BY part",
            [batch, column.rawValue]
        ) { row throws(StoreError) in
            EvidenceOrder.Part(
                column: column, place: Int(try row.int64(0)), bytes: try row.bytes(1))
        }
    }

    /// The parts of a column of a batch at some places.
    func parts(
        of column: EvidenceOrder.Column, _ batch: Int, at places: [Int]
    ) throws(StoreError) -> [EvidenceOrder.Part] {
        guard try hasEvidence() else { return [] }
        return try inOneLook { () throws(StoreError) in
            let statement = try BareStatement(
                "SELECT bytes FROM evidence_order WHERE batch = ? AND kind = ? AND part = ?", self)
            statement.bind(Int64(batch), at: 1)
            statement.bind(Int64(column.rawValue), at: 2)
            var parts: [EvidenceOrder.Part] = []
            for place in places {
                statement.bind(Int64(place), at: 3)
                try statement.forEachRow { row throws(StoreError) in
                    parts.append(
                        EvidenceOrder.Part(column: column, place: place, bytes: row.bytes(0)))
                }
            }
            return parts
        }
    }

    func order(of batch: Int) throws(StoreError) -> EvidenceOrder {
        try EvidenceOrder(of: batch, at: path) { column throws(StoreError) in
            try parts(of: column, batch)
        }
    }

    func events(_ ids: [EvidenceID]) throws(StoreError) -> [KeptEvent] {
        guard try hasEvidence() else { return [] }
        return try inOneLook { () throws(StoreError) in
            if let dense = try eventsOfSpan(ids) { return dense }
            let statement = try BareStatement(
                "SELECT id, time, line, layout, raw FROM evidence_event WHERE id = ?", self)
            var events: [KeptEvent] = []
            events.reserveCapacity(ids.count)
            for id in ids {
                statement.bind(id.number, at: 1)
                try statement.forEachRow { row throws(StoreError) in
                    events.append(Self.event(row))
                }
            }
            return events
        }
    }

    /// The same, read from the first to the last where most of what lies between is asked for: going to the next row
    /// is less than going to any. Nil for others.
    private func eventsOfSpan(_ ids: [EvidenceID]) throws(StoreError) -> [KeptEvent]? {
        guard ids.count > 16, let first = ids.min(), let last = ids.max(),
            last.number - first.number < Int64(ids.count) * 8
        else { return nil }
        // Where each row of the span goes: many events are asked for in another order than that of their rows.
        var places = [Int32](repeating: -1, count: Int(last.number - first.number) + 1)
        for (place, id) in ids.enumerated() {
            let row = Int(id.number - first.number)
            guard places[row] < 0 else { return nil }
            places[row] = Int32(place)
        }
        let statement = try BareStatement(
            """
            SELECT id, time, line, layout, raw FROM evidence_event WHERE id >= ? AND id <= ?
            ORDER BY id
            """, self)
        statement.bind(first.number, at: 1)
        statement.bind(last.number, at: 2)
        var events = [KeptEvent?](repeating: nil, count: ids.count)
        try statement.forEachRow { row throws(StoreError) in
            let place = places[Int(row.number(0) - first.number)]
            if place >= 0 { events[Int(place)] = Self.event(row) }
        }
        return events.compactMap(\.self)
    }

    /// Locks the file once for many statements: by itself each asks the system for the lock, and looks whether its
    /// pages are still good, which costs more than the row.
    private func inOneLook<Value>(
        _ body: () throws(StoreError) -> Value
    ) throws(StoreError) -> Value {
        guard !database.isInsideTransaction else { return try body() }
        try caught { try database.beginTransaction(.deferred) }
        defer { rollback() }
        return try body()
    }

    func events(
        of batch: Int, from row: Int, atMost count: Int
    ) throws(StoreError) -> [KeptEvent] {
        guard try hasEvidence() else { return [] }
        let statement = try BareStatement(
            """
            SELECT id, time, line, layout, raw FROM evidence_event WHERE id >= ? AND id < ?
            ORDER BY id LIMIT ?
            """, self)
        statement.bind(EvidenceID(batch: batch, row: row).number, at: 1)
        statement.bind(EvidenceID(batch: batch + 1, row: 0).number, at: 2)
        statement.bind(Int64(count), at: 3)
        var events: [KeptEvent] = []
        try statement.forEachRow { row throws(StoreError) in events.append(Self.event(row)) }
        return events
    }

    /// The first rows of the blocks that have the words.
    func blocks(
        of batch: Int, matching expression: String, from row: Int, atMost count: Int
    ) throws(StoreError) -> [EvidenceID] {
        try rows(
            """
            SELECT rowid FROM evidence_words WHERE evidence_words MATCH ?
                AND rowid >= ? AND rowid < ? ORDER BY rowid LIMIT ?
            """,
            [
                expression, EvidenceID(batch: batch, row: row).number,
                EvidenceID(batch: batch + 1, row: 0).number, count,
            ]
        ) { row throws(StoreError) in EvidenceID(try row.int64(0)) }
    }

    private static func event(_ row: BareStatement) -> KeptEvent {
        KeptEvent(
            id: EvidenceID(row.number(0)), time: row.numberOrNull(1), line: Int(row.number(2)),
            layout: Int(row.number(3)), raw: row.bytes(4))
    }
}
