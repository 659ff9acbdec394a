import Foundation
import GRDB
import IncidentModel
import IncidentStore
import IncidentStoreSQLite
import Synchronization
import TestSupport
import Testing

/// What the log says of the rules that were in force when an entry was written.
struct RulesDigestTests {
    @Test
    func `each entry names the rules that were in force when it was written`() throws {
        let directory = try TemporaryDirectory()
        let path = directory.file("log.db")
        let digests = [UInt8(1), 2].map { Digest32(Array(repeating: $0, count: 32)) }
        let active = Active()
        let store = try SQLiteIncidentStore(
            path: path, rules: { active.digest.withLock { $0 } },
            generator: SeededGenerator(seed: 1))
        var desk = Desk()
        _ = try store.submit([desk.opening()])
        for digest in digests {
            active.digest.withLock { $0 = digest }
            _ = try store.submit([desk.set(.severity, digest == digests[0] ? "sev2" : "sev1")])
        }
        let expected = digests.map { "\"\($0?.description ?? "")\"" }
        #expect(try rulesNamed(in: path) == ["null"] + expected)
        #expect(try store.verify().firstBad == nil)
    }

    /// What stands behind the key `rules` of each envelope, in their order.
    private func rulesNamed(in path: String) throws -> [String] {
        try DatabaseQueue(path: path).read { database in
            try Data.fetchAll(database, sql: "SELECT envelope FROM change ORDER BY seq")
        }.map { envelope in
            let text = String(decoding: envelope, as: UTF8.self)
            let key = try #require(text.range(of: "\"rules\":"))
            return String(text[key.upperBound...].dropLast())
        }
    }

    private final class Active: Sendable {
        let digest = Mutex<Digest32?>(nil)
    }
}
