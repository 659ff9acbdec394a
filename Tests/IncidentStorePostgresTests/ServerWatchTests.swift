#if PostgreSQL
import Foundation
import IncidentModel
import IncidentStore
@testable import IncidentStorePostgres
import TestSupport
import Testing

@Suite(.enabled(if: TestServer.isInstalled, "PostgreSQL's server is not installed"))
struct ServerWatchTests {
    private let server: TestServer
    private let address: String
    private let store: PostgresIncidentStore
    private var desk = Desk()

    init() throws {
        server = try TestServer.shared.get()
        address = try server.makeDatabase()
        store = try PostgresIncidentStore(address)
        _ = try store.submit([desk.opening()])
    }

    @Test
    func `our own commits are no news`() throws {
        let watch = try #require(try store.watch())
        var desk = Desk(seed: 3)
        _ = try store.submit([desk.command(.note("ours"))])
        #expect(!poll(watch.descriptor, milliseconds: 2_500))
        #expect(!watch.hasNews())
    }

    @Test
    func `a commit of another program is news once`() throws {
        let other = try PostgresIncidentStore(address)
        let watch = try #require(try store.watch())
        var desk = Desk(seed: 3)
        _ = try other.submit([desk.command(.note("theirs"))])
        #expect(poll(watch.descriptor, milliseconds: 2_000))
        watch.drain()
        #expect(watch.hasNews())
        #expect(!watch.hasNews())
        #expect(!poll(watch.descriptor, milliseconds: 0))
    }

    @Test
    func `what was missed while the connection was gone is caught up with`() throws {
        let other = try PostgresIncidentStore(address)
        let watch = try #require(try store.watch())
        let database = String(address.split(separator: "/").last ?? "")
        let admin = try server.admin(database)
        try admin.script(
            """
            SELECT pg_terminate_backend(pid) FROM pg_stat_activity
            WHERE datname = '\(database)' AND query LIKE '%LISTEN%' AND pid <> pg_backend_pid()
            """)
        var desk = Desk(seed: 3)
        _ = try other.submit([desk.command(.note("theirs"))])
        #expect(poll(watch.descriptor, milliseconds: 2_500))
        watch.drain()
        #expect(watch.hasNews())
        guard case .saved? = try store.submit([desk.command(.note("on"))]).first else {
            Issue.record("not saved")
            return
        }
    }

    private func poll(_ descriptor: Int32, milliseconds: Int32) -> Bool {
        var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return Foundation.poll(&wanted, 1, milliseconds) == 1
    }
}
#endif
