#if PostgreSQL
package import IncidentModel
public import IncidentStore

extension PostgresIncidentStore {
    /// Reads the whole log on a connection of its own, as it was at one moment, and proves it.
    ///
    /// Throws `.cannotOpen` for a user who may not see all of it.
    public func verify() throws(StoreError) -> Verification {
        let connection = try connect()
        return try connection.snapshot { () throws(StoreError) in
            try connection.checkSight(name)
            let head = try connection.head()
            var verifier = LogVerifier(head.log)
            try connection.prove(&verifier, upTo: head)
            return verifier.verification()
        }
    }
}

extension PostgresIncidentStore: LogCopy {
    package func entries(after seq: Seq, atMost count: Int) throws(StoreError) -> [LogEntry] {
        try read { connection throws(StoreError) in
            try connection.checkSight(name)
            var entries: [LogEntry] = []
            for (seq, entry) in try connection.page(behind: seq, atMost: count) {
                guard let entry else { throw .unreadableEntry(seq) }
                entries.append(entry)
            }
            return entries
        }
    }

    package func take(_ entries: [LogEntry]) throws(StoreError) {
        try write(for: []) { (writer, _) throws(StoreError) in try writer.take(entries) }
    }

    package func take(_ people: KeptPeople, of incident: IncidentID) throws(StoreError) {
        try write(for: []) { (writer, _) throws(StoreError) in
            try writer.take(people, of: incident)
        }
    }
}

extension LogVerifier {
    /// After all entries: the head that the server keeps has to be the one that they make. A tail that
    /// was cut off shows here.
    fileprivate mutating func check(_ head: LogHead) {
        let found = verification().head
        guard found != head else { return }
        report(
            BadEntry(
                seq: min(found.seq, head.seq).next, kind: found.seq < head.seq ? .gap : .table,
                expected: "entry \(head.seq) as the last one", found: "entry \(found.seq)"))
    }
}

extension Connection {
    /// Throws for a user who may not see all of the log.
    fileprivate func checkSight(_ name: String) throws(StoreError) {
        let seesAll = try row("SELECT breachboard.hidden() = '{}'") { row throws(StoreError) in
            try row.bool(0)
        }
        guard seesAll else {
            throw .cannotOpen(
                path: name, reason: "only who may see every incident can prove or copy the log")
        }
    }

    fileprivate func prove(
        _ verifier: inout LogVerifier, upTo head: LogHead
    ) throws(StoreError) {
        var last = Seq.start
        while true {
            let entries = try page(behind: last, atMost: 1000)
            guard let end = entries.last?.seq else { break }
            for (seq, entry) in entries {
                if let entry {
                    verifier.check(entry)
                } else {
                    verifier.report(
                        BadEntry(
                            seq: seq, kind: .table, expected: "an entry", found: "other columns"))
                }
            }
            last = end
        }
        verifier.check(head)
        for (id, summary) in try keptSummaries() {
            guard let summary else {
                verifier.report(
                    BadEntry(
                        seq: head.seq, kind: .table, expected: "a row for \(id)",
                        found: "one that makes no sense"))
                continue
            }
            verifier.check(summary)
        }
        for extract in try extracts() { verifier.check(extract) }
        verifier.check(try people(of: nil))
        try verifier.check(batches: try batches(), words: PostgresWordIndex(connection: self)) {
            batch throws(StoreError) in
            try order(of: batch.number)
        } events: { (batch, row, count) throws(StoreError) in
            try events(of: batch.number, from: row, atMost: count)
        }
    }

    /// The next entries as they are stored; nil for one whose columns hold no entry.
    fileprivate func page(
        behind seq: Seq, atMost count: Int
    ) throws(StoreError) -> [(seq: Seq, entry: LogEntry?)] {
        try rows(
            """
            SELECT change.seq, change.incident, command, envelope, hash, salt, bytes
            FROM breachboard.change LEFT JOIN breachboard.payload USING (seq)
            WHERE change.seq > $1::bigint ORDER BY change.seq LIMIT $2::bigint
            """, ["\(seq.number)", "\(count)"]
        ) { row throws(StoreError) in
            let seq = Seq(try row.int64(0))
            do throws(StoreError) {
                return (seq, try row.entry(seq))
            } catch {
                return (seq, nil)
            }
        }
    }
}

extension RowReader {
    fileprivate func entry(_ seq: Seq) throws(StoreError) -> LogEntry {
        guard let hash = Digest32(try bytes(4)) else { throw damage(4) }
        var payload: Payload?
        if let salt = bytesOrNull(5), let bytes = bytesOrNull(6) {
            payload = Payload(salt: salt, bytes: bytes)
        }
        return LogEntry(
            seq: seq, incident: try value(1, IncidentID.init),
            command: try value(2, CommandID.init), sealed: (envelope: try bytes(3), hash: hash),
            payload: payload)
    }
}
#endif
