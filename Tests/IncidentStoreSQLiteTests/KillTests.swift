import Foundation
import IncidentModel
import IncidentStore
import IncidentStoreSQLite
import TestSupport
import Testing

struct KillTests {
    /// More by hand: `BREACHBOARD_KILLS=10000 swift test --filter KillTests`.
    private let cycles =
        ProcessInfo.processInfo.environment["BREACHBOARD_KILLS"].flatMap { Int($0) } ?? 300

    @Test
    func `nothing that was called saved is lost to kill -9`() throws {
        var generator = SeededGenerator(seed: 20)
        var (acknowledged, saved) = (0, 0)
        for first in stride(from: 0, to: cycles, by: 25) {
            let found = try kills(first..<min(first + 25, cycles), using: &generator)
            acknowledged += found.acknowledged
            saved += found.saved
        }
        #expect(acknowledged > cycles)
        print("kill -9: \(cycles) cycles, \(acknowledged) acknowledged, \(saved) saved")
    }

    /// Kills the writer of one log again and again, then looks for every commit that was acknowledged.
    private func kills(
        _ cycles: Range<Int>, using generator: inout SeededGenerator
    ) throws -> (acknowledged: Int, saved: Int) {
        let directory = try TemporaryDirectory(fast: true)
        let path = directory.file("log.db")
        try prepare(path)
        var acknowledged: [CommandID] = []
        for cycle in cycles {
            let hammer = try Hammer(.loop, path, seed: UInt64(cycle) + 1_000)
            for _ in 0..<Int.random(in: 0...4, using: &generator) {
                let line = try #require(try hammer.line())
                acknowledged.append(try #require(CommandID(line)))
            }
            usleep(UInt32.random(in: 0...3_000, using: &generator))
            acknowledged += hammer.kill()
        }
        let store = try SQLiteIncidentStore(path: path)
        let saved = try store.changes(of: Desk().incident, after: .start).map(\.command)
        #expect(Set(acknowledged).subtracting(saved).isEmpty)
        #expect(Set(saved).count == saved.count)
        let verification = try store.verify()
        #expect(verification.firstBad == nil)
        #expect(verification.entries == saved.count)
        return (acknowledged.count, saved.count)
    }

    @Test
    func `several programs at once lose nothing`() throws {
        let directory = try TemporaryDirectory(fast: true)
        let path = directory.file("log.db")
        try prepare(path)
        let hammers = try (0..<6).map { try Hammer(.answer, path, seed: UInt64($0) + 50) }
        var acknowledged: [String] = []
        for _ in 0..<10 {
            for hammer in hammers { hammer.ask() }
            for hammer in hammers { acknowledged.append(try #require(try hammer.line())) }
        }
        let store = try SQLiteIncidentStore(path: path)
        let saved = try store.changes(of: Desk().incident, after: Seq(1))
        #expect(Set(saved.map(\.command.description)) == Set(acknowledged))
        #expect(try store.verify().firstBad == nil)
    }

    private func prepare(_ path: String) throws {
        var desk = Desk()
        _ = try SQLiteIncidentStore(path: path).submit([desk.opening()])
    }
}
