#if PostgreSQL
import Foundation
import IncidentModel
import IncidentStore
@testable import IncidentStorePostgres
import TestSupport
import Testing

@Suite(.enabled(if: TestServer.isInstalled, "PostgreSQL's server is not installed"))
struct ServerFaultTests {
    /// More by hand: `BREACHBOARD_KILLS=1000 swift test --filter ServerFaultTests`.
    private let cycles =
        ProcessInfo.processInfo.environment["BREACHBOARD_KILLS"].flatMap { Int($0) } ?? 50

    @Test
    func `nothing that was called saved is lost when a writer is killed`() throws {
        let address = try TestServer.shared.get().makeDatabase()
        try prepare(address)
        var generator = SeededGenerator(seed: 20)
        var acknowledged: [CommandID] = []
        for cycle in 0..<cycles {
            let hammer = try Hammer(.loop, address, seed: UInt64(cycle) + 1_000)
            for _ in 0..<Int.random(in: 0...4, using: &generator) {
                let line = try #require(try hammer.line())
                acknowledged.append(try #require(CommandID(line)))
            }
            usleep(UInt32.random(in: 0...3_000, using: &generator))
            acknowledged += hammer.kill()
        }
        let saved = try expectWhole(address, acknowledged)
        print("kill -9: \(cycles) cycles, \(acknowledged.count) acknowledged, \(saved) saved")
    }

    @Test
    func `nothing that was called saved is lost when the server dies under 8 writers`() throws {
        let server = try TestServer()
        let address = try server.makeDatabase()
        try prepare(address)
        let crashes = cycles > 50 ? 5 : 2
        let hammers = try (0..<8).map { try Hammer(.loop, address, seed: UInt64($0) + 50) }
        for _ in 0..<crashes {
            usleep(300_000)
            try server.crash()
            usleep(100_000)
            try server.restart()
            for hammer in hammers { _ = try #require(try hammer.line()) }
        }
        usleep(500_000)
        let acknowledged = hammers.map { $0.kill() }
        #expect(acknowledged.allSatisfy { !$0.isEmpty }, "all go on by themselves")
        let saved = try expectWhole(address, acknowledged.flatMap { $0 })
        print(
            "immediate stop: \(crashes) times under 8 writers,",
            "\(acknowledged.joined().count) acknowledged, \(saved) saved")
    }

    @Test
    func `a store goes on by itself when the server is back`() throws {
        let server = try TestServer()
        let address = try server.makeDatabase()
        let store = try PostgresIncidentStore(address)
        var desk = Desk()
        _ = try store.submit([desk.opening()])
        try server.crash()
        let waiting = desk.step("letters")
        for _ in 0..<2 {
            #expect { try store.submit([waiting]) } throws: { error in
                if case .offline? = error as? StoreError { true } else { false }
            }
        }
        try server.restart()
        #expect(try store.submit([waiting]) == [.saved(Seq(2))])
        #expect(try store.submit([waiting]) == [.saved(Seq(2))])
        #expect(try store.verify().entries == 2)
    }

    @Test
    func `commits are on the disk of every server that a store comes to`() throws {
        let server = try TestServer("-c synchronous_commit=off")
        let store = try PostgresIncidentStore(try server.makeDatabase())
        let setting = try store.connect().row("SELECT current_setting('synchronous_commit')") {
            row throws(StoreError) in try row.text(0)
        }
        #expect(setting == "on")
    }

    @Test
    func `a server that could lose what it calls saved is refused`() throws {
        let server = try TestServer("-c fsync=off")
        let reason = "the server runs with fsync = off: it would lose what was saved"
        #expect(throws: StoreError.cannotOpen(path: "postgres:///postgres", reason: reason)) {
            try PostgresIncidentStore(server.address("postgres"))
        }
    }

    private func prepare(_ address: String) throws {
        var desk = Desk()
        _ = try PostgresIncidentStore(address).submit([desk.opening()])
    }

    /// Gives the number of entries.
    private func expectWhole(_ address: String, _ acknowledged: [CommandID]) throws -> Int {
        let store = try PostgresIncidentStore(address)
        let saved = try store.changes(of: Desk().incident, after: .start).map(\.command)
        #expect(Set(acknowledged).subtracting(saved).isEmpty)
        #expect(Set(saved).count == saved.count)
        let verification = try store.verify()
        #expect(verification.firstBad == nil)
        #expect(verification.entries == saved.count)
        return saved.count
    }
}
#endif
