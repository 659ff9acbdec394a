#if PostgreSQL
import Foundation
import IncidentModel
import IncidentStore
import IncidentStorePostgres
import TestSupport
import Testing

/// Two real servers, one of which follows the other.
@Suite(.serialized, .enabled(if: TestServer.isInstalled, "PostgreSQL's server is not installed"))
struct ReplicationTests {
    private let pair: ReplicatedPair

    init() throws { pair = try ReplicatedPair() }

    @Test
    func `a standby is read and followed, and takes no changes`() throws {
        var desk = Desk()
        let writer = try PostgresIncidentStore(pair.primary.address("postgres"))
        _ = try writer.submit([desk.opening()])
        let reader = try eventually { try PostgresIncidentStore(pair.standby.address("postgres")) }
        #expect(reader.access == .readOnly(.standby))
        #expect(throws: StoreError.readOnly(.standby)) { try reader.submit([desk.step("x")]) }
        let watch = try #require(try reader.watch())
        let change = desk.step("letters")
        #expect(try writer.submit([change]) == [.saved(Seq(2))])
        while try reader.head().seq < Seq(2) { try expectWake(of: watch) }
        #expect(try reader.changes(of: desk.incident, after: Seq(1)).map(\.command) == [change.id])
        #expect(try reader.verify().firstBad == nil)
    }

    @Test
    func `a store of both goes on with the standby that was promoted, and has all that was saved`()
        throws
    {
        var desk = Desk()
        let store = try PostgresIncidentStore(pair.address("postgres"))
        #expect(store.access == .readWrite)
        let watch = try #require(try store.watch())
        let saved = [desk.opening(), desk.step("letters"), desk.step("hotline")]
        for command in saved { _ = try store.submit([command]) }
        try pair.primary.crash()
        let waiting = desk.step("press")
        #expect {
            try store.submit([waiting])
        } throws: { error in
            if case .offline? = error as? StoreError { true } else { false }
        }
        try pair.standby.promote()
        #expect(try store.submit([waiting]) == [.saved(Seq(4))])
        #expect(try store.submit([waiting]) == [.saved(Seq(4))])
        for (place, command) in saved.enumerated() {
            #expect(try store.submit([command]) == [.saved(Seq(Int64(place) + 1))])
        }
        let kept = try store.changes(of: desk.incident, after: .start).map(\.command)
        #expect(kept == (saved + [waiting]).map(\.id))
        #expect(try store.verify().firstBad == nil)
        let other = try PostgresIncidentStore(pair.standby.address("postgres"))
        while !watch.isConnected { try expectWake(of: watch) }
        _ = watch.hasNews()
        _ = try other.submit([desk.step("after")])
        while !watch.hasNews() { try expectWake(of: watch) }
    }

    private func expectWake(of watch: any StoreWatch) throws {
        var wanted = pollfd(fd: watch.descriptor, events: Int16(POLLIN), revents: 0)
        try #require(poll(&wanted, 1, 20_000) == 1, "never woken")
        watch.drain()
    }

    /// What the primary has saved is on the standby's disk, and readable there a moment later.
    private func eventually<Value>(_ body: () throws -> Value) throws -> Value {
        for _ in 0..<1_000 {
            do { return try body() } catch { usleep(20_000) }
        }
        return try body()
    }
}
#endif
