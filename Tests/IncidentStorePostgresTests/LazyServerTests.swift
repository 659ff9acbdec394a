#if PostgreSQL
import Glibc
import IncidentModel
import IncidentStore
@testable import IncidentStorePostgres
import TestSupport
import Testing

/// The control of the tests that stop a server under its writers: they see what is lost.
///
/// A store asks the server for commits that are on the disk, and has no way to be told otherwise. So the
/// server's administrator goes behind its back, in each transaction. The immediate stop takes five seconds
/// here: for so long PostgreSQL waits for the process that stands still.
@Suite(.enabled(if: TestServer.isInstalled, "PostgreSQL's server is not installed"))
struct LazyServerTests {
    @Test
    func `what a server loses that only called it saved is seen to be lost`() throws {
        let server = try TestServer(Self.options)
        let address = try server.makeDatabase()
        var desk = Desk()
        _ = try PostgresIncidentStore(address).submit([desk.opening()])
        let admin = try server.admin(String(address.split(separator: "/").last ?? ""))
        try admin.script(Self.laziness)
        let hammers = try (0..<8).map { try Hammer(.loop, address, seed: UInt64($0) + 50) }
        let witness = try Hammer(.answer, address, seed: 60)
        // Whoever writes to the disk of itself stands still from here on.
        let writer = try admin.row(
            "SELECT pid::bigint FROM pg_stat_activity WHERE backend_type = 'walwriter'"
        ) { row throws(StoreError) in try row.int64(0) }
        try #require(kill(pid_t(writer), SIGSTOP) == 0)
        var late: [CommandID] = []
        for _ in 0..<10 {
            witness.ask()
            let line = try #require(try witness.line())
            late.append(try #require(CommandID(line)))
        }
        try server.crash()
        let acknowledged = late + hammers.flatMap { $0.kill() }
        try server.restart()
        let store = try PostgresIncidentStore(address)
        let saved = try store.changes(of: desk.incident, after: .start).map(\.command)
        let lost = Set(acknowledged).subtracting(saved)
        #expect(lost.isSuperset(of: late))
        #expect(try store.verify().firstBad == nil, "what is left is a log")
        print("lazy commits: \(acknowledged.count) acknowledged, \(lost.count) lost")
    }

    /// Nobody else writes to the disk before time.
    private static let options =
        "-c wal_buffers=8MB -c autovacuum=off -c bgwriter_lru_maxpages=0"

    private static let laziness = """
        CREATE FUNCTION public.be_lazy() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            PERFORM set_config('synchronous_commit', 'off', true);
            RETURN NULL;
        END $$;
        CREATE TRIGGER be_lazy AFTER INSERT ON breachboard.change
            FOR EACH STATEMENT EXECUTE FUNCTION public.be_lazy();
        """
}
#endif
