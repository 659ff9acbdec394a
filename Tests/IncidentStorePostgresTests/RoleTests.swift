#if PostgreSQL
import Foundation
import IncidentModel
import IncidentStore
@testable import IncidentStorePostgres
import Synchronization
import TestSupport
import Testing

@Suite(.enabled(if: TestServer.isInstalled, "PostgreSQL's server is not installed"))
struct RoleTests {
    private let server: TestServer
    private let database: String
    private let admin: Connection

    init() throws {
        server = try TestServer.shared.get()
        let address = try server.makeDatabase()
        database = String(address.split(separator: "/").last ?? "")
        var (desk, other) = (Desk(), Desk("bob", incident: "BH-2019-02", seed: 2))
        _ = try PostgresIncidentStore(address).submit([desk.opening(), other.opening()])
        admin = try server.admin(database)
        try Self.administration.withLock { [admin, database] _ in
            try admin.script(PostgresRoles.script)
            try admin.script(PostgresRoles.script)
            for role in ["viewer", "responder", "lead"] {
                try admin.script(
                    "CREATE ROLE \(database)_\(role) LOGIN IN ROLE breachboard_\(role)")
            }
        }
    }

    /// Roles are the server's, not a database's: a server has one administrator at a time.
    private static let administration = Mutex(())

    private func store(_ role: String) throws -> PostgresIncidentStore {
        try PostgresIncidentStore(
            server.address(database, as: "\(database)_\(role)"), mode: .existing)
    }

    @Test(arguments: [
        "UPDATE breachboard.change SET envelope = ''", "DELETE FROM breachboard.change",
        "TRUNCATE breachboard.change CASCADE", "DELETE FROM breachboard.payload",
        "UPDATE breachboard.payload SET bytes = ''", "UPDATE breachboard.meta SET seq = 7",
        "INSERT INTO breachboard.change VALUES (3, 'BH-2019-01', 'x', '', '')",
        "INSERT INTO breachboard.payload VALUES (3, 'BH-2019-01', '', '')",
        "UPDATE breachboard.incident SET head = 0", "DELETE FROM breachboard.incident",
        "SELECT * FROM breachboard.meta FOR UPDATE",
        "INSERT INTO breachboard.confined VALUES ('BH-2019-01', 'x')",
        "ALTER TABLE breachboard.change DISABLE TRIGGER ALL", "DROP SCHEMA breachboard CASCADE",
        "SET session_replication_role = replica",
        "SET breachboard.redacts = 'on'; DELETE FROM breachboard.payload",
    ])
    func `a responder cannot write past the function`(_ statement: String) throws {
        let connection = try server.admin(database, as: "\(database)_responder")
        #expect(throws: StoreError.self) { try connection.script(statement) }
        #expect(connection.lastFault?.state == "42501")
        #expect(try store("lead").verify().firstBad == nil)
    }

    @Test(arguments: [
        "UPDATE breachboard.change SET envelope = ''", "DELETE FROM breachboard.change",
        "TRUNCATE breachboard.change CASCADE", "DELETE FROM breachboard.payload",
        "TRUNCATE breachboard.payload",
    ])
    func `not even the owner changes what is written`(_ statement: String) throws {
        #expect(throws: StoreError.self) { try admin.script(statement) }
        #expect(admin.lastFault?.reason == "entries of the log are never changed")
    }

    @Test
    func `a viewer reads, a responder and a lead write`() throws {
        var desk = Desk(seed: 3)
        let viewer = try store("viewer")
        #expect(viewer.access == .readOnly(.notGranted))
        #expect(try viewer.incidents().count == 2)
        #expect(throws: StoreError.readOnly(.notGranted)) {
            try viewer.submit([desk.command(.note("x"))])
        }
        for role in ["responder", "lead"] {
            let writer = try store(role)
            #expect(writer.access == .readWrite)
            #expect(writer.user == "\(database)_\(role)")
            var desk = Desk(writer.user, seed: 3)
            guard case .saved? = try writer.submit([desk.command(.note(role))]).first else {
                Issue.record("\(role) was not let in")
                return
            }
        }
        #expect(try store("viewer").verify().firstBad == nil)
    }

    @Test
    func `the function takes nothing but the next link of the chain`() throws {
        let connection = try server.admin(database, as: "\(database)_responder")
        let forged = """
            SELECT breachboard.append(2, '{BH-2019-01}', '{x}', ARRAY['{}'::bytea],
                ARRAY[sha256('')], ARRAY[sha256('')], ARRAY[''::bytea], '[]')
            """
        #expect(throws: StoreError.self) { try connection.script(forged) }
        #expect(connection.lastFault?.state == "23514")
        #expect(throws: StoreError.self) {
            try connection.script(forged.replacing("append(2", with: "append(1"))
        }
        #expect(connection.lastFault?.state == "40001")
    }

    @Test
    func `a responder writes in his own name, a lead for others too`() throws {
        var desk = Desk("somebody", seed: 8)
        let commands = [desk.command(.note("x"))]
        #expect(throws: StoreError.self) { try store("responder").submit(commands) }
        guard case .saved? = try store("lead").submit(commands).first else {
            Issue.record("the lead was not let in")
            return
        }
    }

    @Test
    func `a lead redacts, a responder does not`() throws {
        var desk = Desk("\(database)_responder", seed: 8)
        let responder = try store("responder")
        let noted = try responder.submit([desk.command(.note("a name"))])
        let seq = try responder.head().seq
        #expect(noted == [.saved(seq)])
        let redaction = desk.command(.redact("a name"), base: seq)
        #expect(throws: StoreError.self) { try responder.submit([redaction]) }
        #expect(try store("lead").submit([redaction]) == [.saved(seq.next)])
    }

    @Test(arguments: [
        "2, array['NOT-THERE'], '{}', '{}', '{}', '{}', '{}'",
        "2, array['NOT-THERE','BH-2019-01'], array['x'], array['{}'::bytea], array[sha256('')], "
            + "array[sha256('')], array[''::bytea]",
    ])
    func `nothing is filed without an entry`(_ arguments: String) throws {
        let connection = try server.admin(database, as: "\(database)_responder")
        let row = #"[{"id":"NOT-THERE","head":9,"summary":{},"extract":""}]"#
        #expect(throws: StoreError.self) {
            try connection.script("SELECT breachboard.append(\(arguments), '\(row)')")
        }
        #expect(connection.lastFault?.state == "23514")
        #expect(try store("viewer").incidents().count == 2)
    }

    @Test
    func `a row of the portfolio that makes no sense is made anew from the log`() throws {
        let before = try store("viewer").incidents()
        try admin.script("UPDATE breachboard.incident SET summary = '{}'")
        #expect(try store("viewer").incidents() == before)
        #expect(try store("lead").verify().firstBad?.kind == .table)
    }

    @Test
    func `which incidents are kept from somebody is not told to him`() throws {
        let lead = try server.admin(database, as: "\(database)_lead")
        try lead.script("INSERT INTO breachboard.confined VALUES ('BH-2019-02', 'nobody')")
        let viewer = try server.admin(database, as: "\(database)_viewer")
        let told = try viewer.rows("SELECT breachboard.hidden()::text") { row throws(StoreError) in
            try row.text(0)
        }
        #expect(told.joined().contains("BH") == false)
        #expect(told != ["{}"])
    }

    @Test
    func `a payload is missing from the start in a copy alone, which a lead makes`() throws {
        let log = try store("lead")
        var desk = Desk(seed: 4)
        let change = Change(
            seq: try log.head().seq.next, command: desk.command(.note("a name")))
        var random = SeededGenerator(seed: 5)
        let whole = LogEntry(change, behind: try log.head(), using: &random)
        let entry = LogEntry(
            seq: whole.seq, incident: whole.incident, command: whole.command,
            sealed: (whole.envelope, whole.hash), payload: nil)
        #expect(throws: StoreError.self) { try store("responder").take([entry]) }
        try log.take([entry])
        #expect(try log.verify().firstBad?.kind.rawValue == "missing-payload")
    }

    @Test
    func `an incident can be kept from those who are not named`() throws {
        let lead = try server.admin(database, as: "\(database)_lead")
        try lead.script(
            "INSERT INTO breachboard.confined VALUES ('BH-2019-02', '\(database)_viewer')")
        var other = Desk("bob", incident: "BH-2019-02", seed: 9)
        let responder = try store("responder")
        #expect(try responder.incidents().map(\.id) == [Desk().incident])
        #expect(try responder.changes(of: other.incident, after: .start).isEmpty)
        #expect(throws: StoreError.self) { try responder.verify() }
        let opening = try responder.submit([other.command(.note("x"))])
        #expect(opening == [.refused(.noSuchIncident)])
        #expect(throws: StoreError.self) { try responder.submit([other.opening()]) }
        #expect(try store("viewer").incidents().count == 2)
        #expect(try store("lead").verify().firstBad == nil)
    }

    @Test
    func `who watches an incident is seen by those who may see it`() throws {
        let lead = try server.admin(database, as: "\(database)_lead")
        try lead.script("INSERT INTO breachboard.confined VALUES ('BH-2019-01', 'nobody')")
        let watched = try #require(try store("lead").watch())
        let viewing = try #require(try store("viewer").watch())
        let leading = try #require(try store("lead").watch())
        let viewer = Desk("\(database)_viewer").actor
        watched.announce(.of("lead", at: "log"))
        viewing.announce(Presence(viewer, incident: nil, view: "incidents"))
        try leading.expectOthers([
            .of("lead", at: "log"), Presence(viewer, incident: nil, view: "incidents"),
        ])
        #expect((viewing.takeOthers() ?? []).isEmpty)
    }
}
#endif
