#if PostgreSQL
import IncidentModel
import IncidentStore
@testable import IncidentStorePostgres
import TestSupport
import Testing

@Suite(.enabled(if: TestServer.isInstalled, "PostgreSQL's server is not installed"))
struct ServerTamperingTests {
    @Test(arguments: [
        ("UPDATE change SET envelope = set_byte(envelope, 40, 0) WHERE seq = 2", 2, "chain"),
        ("UPDATE change SET hash = sha256('') WHERE seq = 2", 2, "chain"),
        ("DELETE FROM payload WHERE seq = 2; DELETE FROM change WHERE seq = 2", 2, "gap"),
        ("DELETE FROM payload WHERE seq = 3; DELETE FROM change WHERE seq = 3", 3, "gap"),
        ("DELETE FROM payload WHERE seq = 2", 2, "missing-payload"),
        ("UPDATE payload SET bytes = 'null' WHERE seq = 3", 3, "payload"),
        ("UPDATE change SET incident = 'BH-2' WHERE seq = 2", 2, "table"),
        ("UPDATE change SET command = 'x' WHERE seq = 2", 2, "table"),
        ("DELETE FROM incident", 3, "table"),
        ("UPDATE meta SET seq = 9", 4, "gap"),
        ("UPDATE meta SET hash = sha256('')", 4, "table"),
        ("UPDATE meta SET log = repeat('0', 32)", 1, "chain"),
    ])
    func `what the server's administrator changes is named`(
        _ sql: String, _ seq: Int, _ kind: String
    ) throws {
        let server = try TestServer.shared.get()
        let address = try server.makeDatabase()
        let store = try PostgresIncidentStore(address)
        var desk = Desk()
        _ = try store.submit([desk.opening(), desk.step("letters"), desk.step("hotline")])
        #expect(try store.verify().firstBad == nil)
        let admin = try server.admin(String(address.split(separator: "/").last ?? ""))
        try admin.script("SET session_replication_role = replica; SET search_path = breachboard")
        try admin.script(sql)
        let bad = try store.verify().firstBad
        #expect(bad?.seq == Seq(Int64(seq)))
        #expect(bad?.kind.rawValue == kind)
    }
}
#endif
