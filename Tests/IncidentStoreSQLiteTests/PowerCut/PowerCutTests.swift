import Foundation
import GRDB
import IncidentModel
import IncidentStore
import TestSupport
import Testing

@testable import IncidentStoreSQLite

/// What the store has called saved is there after a power cut, on a device that keeps no more than it must.
@Suite(.enabled(if: Strace.isUsable, "needs strace, and leave to use it"))
struct PowerCutTests {
    private let files: [String: Data]
    private let before: SavedLog
    private let desk = Desk()

    /// More by hand: `BREACHBOARD_KILLS=10000 swift test --filter PowerCutTests`.
    private let commits =
        (ProcessInfo.processInfo.environment["BREACHBOARD_KILLS"].flatMap { Int($0) } ?? 800) / 100

    init() throws {
        let folder = try TemporaryDirectory(fast: true)
        let log = folder.file("log.db")
        var desk = desk
        let store = try SQLiteIncidentStore(path: log, generator: SeededGenerator(seed: 1))
        _ = try store.submit([desk.opening(), desk.step("letters"), desk.step("hotline")])
        try FileManager.default.removeItem(atPath: log + "-journal")
        before = SavedLog(log)
        files = try folder.contents()
    }

    @Test func `no commit that was called saved is lost with the power`() throws {
        let tally = try tally(try PowerCuts(.answer, on: files, commits: commits))
        print("power cuts in \(commits) commits: \(tally)")
        #expect(tally.isClean && tally.acknowledged > 0)
    }

    @Test func `a database that is opened without syncs shows what a power cut does`() throws {
        let tally = try tally(try PowerCuts(.careless, on: files, commits: commits))
        print("power cuts in \(commits) commits without syncs: \(tally)")
        #expect(tally.lost > 0)
        #expect(tally.corrupt > 0)
    }

    @Test(
        .enabled(if: Connection.journalMode.description == "TRUNCATE", "its files are others"),
        arguments: [.files("log.db"), .files("-journal"), .names] as [PowerCuts.Deafness])
    func `every sync of a commit is needed`(_ deaf: PowerCuts.Deafness) throws {
        let tally = try tally(try PowerCuts(.answer, on: files, commits: commits), deaf: deaf)
        print("power cuts on a device deaf to \(deaf): \(tally)")
        #expect(tally.lost + tally.corrupt > 0)
    }

    private func tally(
        _ cuts: PowerCuts, deaf: PowerCuts.Deafness = .none
    ) throws -> Tally {
        var tally = Tally()
        try cuts.forEach(seed: 31, deaf: deaf) { folder, said in
            tally.countRun()
            tally.count(
                before.commands + said.compactMap { CommandID($0) },
                in: SavedLog(folder.file("log.db")))
        }
        return tally
    }

    @Test func `an older database loses nothing when the power goes in its migration`() throws {
        let folder = try TemporaryDirectory(fast: true)
        for (name, bytes) in files { try folder.make(name, bytes) }
        try makeOld(folder.file("log.db"))
        var tally = Tally()
        try PowerCuts(.open, on: try folder.contents()).forEach(seed: 34) { folder, _ in
            tally.countRun()
            tally.count(before.commands, in: SavedLog(folder.file("log.db")))
        }
        print("power cuts in a migration: \(tally)")
        #expect(tally.isClean && tally.acknowledged > 0)
    }

    @Test func `a backup that has its name is whole whenever the power goes`() throws {
        var (tally, named) = (Tally(), 0)
        let cuts = try PowerCuts(.backup, on: files, hasOther: true)
        try cuts.forEach(seed: 32) { folder, said in
            tally.countRun()
            let isThere = try folder.contents()["other.db"] != nil
            #expect(isThere || said.last != "done")
            if isThere {
                named += 1
                tally.count(before.commands, in: SavedLog(folder.file("other.db")))
            }
        }
        print("power cuts in a backup: \(tally), \(named) times with its name")
        #expect(tally.isClean && named > 0)
    }

    @Test func `a copy goes on whenever the power went`() throws {
        var tally = Tally()
        let cuts = try PowerCuts(.copy, on: files, hasOther: true)
        try cuts.forEach(seed: 33) { folder, said in
            tally.countRun()
            let other = folder.file("other.db")
            if said.last == "done" { tally.count(before.commands, in: SavedLog(other)) }
            let source = try SQLiteIncidentStore(path: folder.file("log.db"), mode: .readOnly)
            let target = try SQLiteIncidentStore(path: other, copying: try source.head().log)
            _ = try LogCopier(from: source, to: target).run()
            tally.count(before.commands, in: SavedLog(other))
        }
        print("power cuts in a copy: \(tally)")
        #expect(tally.isClean)
    }
}
