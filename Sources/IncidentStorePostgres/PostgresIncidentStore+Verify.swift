#if PostgreSQL
internal import IncidentModel
public import IncidentStore

extension PostgresIncidentStore {
    /// Reads the whole log on a connection of its own, as it was at one moment, and proves it.
    ///
    /// Throws `.cannotOpen` for a user who may not see all of it.
    public func verify() throws(StoreError) -> Verification {
        let connection = try connect()
        return try connection.snapshot { () throws(StoreError) in
            guard try connection.seesAll() else {
                throw .cannotOpen(
                    path: name, reason: "only who may see every incident can prove the log")
            }
            let head = try connection.head()
            var verifier = LogVerifier(head.log)
            try connection.prove(&verifier, upTo: head)
            return verifier.verification()
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
    fileprivate func seesAll() throws(StoreError) -> Bool {
        try row("SELECT breachboard.hidden() = '{}'") { row throws(StoreError) in
            try row.bool(0)
        }
    }

    fileprivate func prove(
        _ verifier: inout LogVerifier, upTo head: LogHead
    ) throws(StoreError) {
        var last = Seq.start
        while true {
            let entries = try page(behind: last)
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
        for summary in try summaries() { verifier.check(summary) }
    }

    /// The next entries as they are stored; nil for one whose columns hold no entry.
    private func page(behind seq: Seq) throws(StoreError) -> [(seq: Seq, entry: LogEntry?)] {
        try rows(
            """
            SELECT change.seq, change.incident, command, envelope, hash, salt, bytes
            FROM breachboard.change LEFT JOIN breachboard.payload USING (seq)
            WHERE change.seq > $1::bigint ORDER BY change.seq LIMIT 1000
            """, ["\(seq.number)"]
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
