import Foundation
import GRDB

/// Lays hands on a database behind the store's back.
func tamper(_ path: String, _ body: (Database) throws -> Void) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.write(body)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    try queue.close()
}

/// Makes of a database one of the first version: as if everything that came later had not been thought of.
func makeOld(_ path: String) throws {
    try tamper(path) {
        try $0.execute(
            sql: """
                DROP TABLE extract; DROP TABLE people; DROP TABLE evidence_words;
                DROP TABLE evidence_order; DROP TABLE evidence_event; DROP TABLE evidence_batch;
                PRAGMA user_version = 1
                """)
    }
}
