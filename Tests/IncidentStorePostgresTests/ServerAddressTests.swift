#if PostgreSQL
import Glibc
import IncidentStore
@testable import IncidentStorePostgres
import Testing

struct ServerAddressTests {
    @Test(arguments: [
        ("postgres://db.example.org/breaches", "postgres://db.example.org/breaches"),
        (
            "postgres://alice@a.example,b.example:5433/x?sslmode=require",
            "postgres://a.example,b.example/x"
        ),
        ("postgresql:///x?host=/run/postgresql", "postgres:///x"),
        ("postgres://?service=board", "postgres://board/"),
    ])
    func `a server is called by its hosts and its database`(
        _ text: String, _ name: String
    ) throws {
        #expect(try ServerAddress(text, Libpq()).name == name)
    }

    @Test(arguments: [
        "postgres://alice:hunter2@db.example.org/x", "postgres://db.example.org/x?password=hunter2",
        "postgres://db.example.org/x?passwort=hunter2", "postgres://[/x?hunter2",
    ])
    func `a password in the string is refused and repeated nowhere`(_ text: String) throws {
        let error = try #require(throws: StoreError.self) {
            try ServerAddress(text, Libpq())
        }
        #expect(!"\(error)".contains("hunter2"))
    }

    @Test(arguments: [
        ("postgres://db.example.org/x", nil), ("postgres://10.0.0.7/x", nil),
        ("postgres://localhost,db.example.org/x", nil), ("postgres://localhost/x", "prefer"),
        ("postgres://127.0.0.1:5433/x", "prefer"), ("postgres:///x", "prefer"),
        ("postgres://localhost/x?sslmode=require", nil), ("postgres://?service=board", nil),
    ])
    func `only a server on this host may do without TLS`(
        _ text: String, _ mode: String?
    ) throws {
        let parameters = try ServerAddress(text, Libpq()).parameters(writes: true)
        #expect(parameters.first { $0.key == "sslmode" }?.value == mode)
        #expect(getenv("PGSSLMODE").map { String(cString: $0) } == "verify-full")
    }

    @Test
    func `what the string says overrides what we say`() throws {
        let address = try ServerAddress("postgres://a/x?connect_timeout=3", Libpq())
        let parameters = address.parameters(writes: false)
        #expect(parameters.last?.key == "dbname")
        #expect(parameters.contains { $0 == ("target_session_attrs", "any") })
        #expect(parameters.contains { $0 == ("tcp_user_timeout", "10000") })
    }

    @Test
    func `a server that does not answer is offline`() throws {
        #expect {
            try PostgresIncidentStore("postgres:///x?host=/nowhere")
        } throws: { error in
            guard case .offline("postgres:///x", _)? = error as? StoreError else { return false }
            return true
        }
    }
}
#endif
