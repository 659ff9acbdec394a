internal import GRDB
internal import IncidentModel
public import IncidentStore

extension SQLiteIncidentStore {
    /// Reads the whole log on a connection of its own, as it was at one moment, and proves it.
    public func verify() throws(StoreError) -> Verification {
        let connection = try Connection(file, .readOnly)
        var verifier = LogVerifier(log)
        try connection.run { session throws(StoreError) in
            try session.caught { try session.database.beginTransaction(.deferred) }
            defer { session.rollback() }
            do throws(StoreError) {
                try session.prove(&verifier)
            } catch {
                guard case .corrupt(_, let reason) = error else { throw error }
                verifier.report(.database(reason))
            }
        }
        return verifier.verification()
    }
}

extension Session {
    /// The chain first: it names the entry, which SQLite's own check does not.
    fileprivate func prove(_ verifier: inout LogVerifier) throws(StoreError) {
        try forEachEntry { seq, entry in
            if let entry {
                verifier.check(entry)
            } else {
                verifier.report(
                    BadEntry(seq: seq, kind: .table, expected: "an entry", found: "other columns"))
            }
        }
        for summary in try summaries() { verifier.check(summary) }
        for extract in try extracts() { verifier.check(extract) }
        verifier.check(try people(of: nil))
        try verifier.check(batches: try batches(), words: try SQLiteWordIndex(self)) {
            batch throws(StoreError) in
            try order(of: batch.number)
        } events: { (batch, row, count) throws(StoreError) in
            try events(of: batch.number, from: row, atMost: count)
        }
        let orphans = try number(
            "SELECT count(*) FROM payload WHERE seq NOT IN (SELECT seq FROM change)")
        if orphans > 0 { verifier.report(.database("\(orphans) payloads without an entry")) }
        let found = try rows("PRAGMA integrity_check(1)") { row throws(StoreError) in
            try row.text(0)
        }
        if found != ["ok"] { verifier.report(.database(found.first ?? "no answer")) }
    }
}

extension BadEntry {
    fileprivate static func database(_ reason: String) -> BadEntry {
        BadEntry(seq: .start, kind: .database, expected: "ok", found: reason)
    }
}
