import Foundation
import GRDB

/// Lays hands on a database behind the store's back.
func tamper(_ path: String, _ body: (Database) throws -> Void) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.write(body)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    try queue.close()
}
