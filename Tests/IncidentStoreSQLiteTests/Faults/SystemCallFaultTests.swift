import Foundation
import GRDB
import IncidentModel
import IncidentStore
import IncidentStoreSQLite
import TestSupport
import Testing

/// Every call to the system that changes a file fails once, fails from then on, or is the last one.
@Suite(.enabled(if: Strace.isUsable, "needs strace, and leave to use it"))
struct SystemCallFaultTests {
    private let start: TemporaryDirectory
    private let log: String

    init() throws {
        start = try TemporaryDirectory(fast: true)
        log = start.file("log.db")
        var desk = Desk()
        let store = try SQLiteIncidentStore(path: log, generator: SeededGenerator(seed: 1))
        _ = try store.submit([desk.opening()])
        for number in 1...6 { _ = try store.submit([desk.command(.note("note \(number)"))]) }
        // So that the first commit makes it: what comes later comes once more.
        try FileManager.default.removeItem(atPath: log + "-journal")
    }

    @Test func `an edit is saved once or not at all wherever the system fails`() throws {
        var tally = Tally()
        var desk = Hammer.desk(seed: FaultedRun.seed)
        let command = desk.command(.note("hammer"))
        let before = SavedLog(log)
        try FaultBench(.edit, on: start).forEachFault { run in
            tally.countRun()
            let found = try run.readEveryWay(run.log)
            tally.count(run.lines.compactMap { CommandID($0) }, in: found)
            #expect([[], [command.id]].contains(found.commands.dropFirst(before.commands.count)))
            if run.callsItUnsaved { #expect(found == before, "\(run.name): \(run.lines)") }
            _ = try SQLiteIncidentStore(path: run.log).submit([command])
            #expect(SavedLog(run.log).commands == before.commands + [command.id], "\(run.name)")
        }
        print("edit under faults: \(tally)")
        #expect(tally.isClean && tally.acknowledged > 0)
    }

    @Test func `an older database loses nothing wherever its migration stops`() throws {
        try makeOld(log)
        var tally = Tally()
        let before = SavedLog(log, mode: .readOnly)
        try FaultBench(.open, on: start).forEachFault { run in
            tally.countRun()
            let found = try run.readEveryWay(run.log)
            tally.count(before.commands, in: found)
            #expect(found == before, "\(run.name)")
        }
        print("migration under faults: \(tally)")
        #expect(tally.isClean && tally.acknowledged > 0)
    }

    @Test func `a change that was cut off stays taken back wherever that stops`() throws {
        let folder = try TemporaryDirectory(fast: true)
        try makeCutOffLog(folder.file("log.db"))
        var tally = Tally()
        var found: Set<SavedLog> = []
        try FaultBench(.open, on: folder).forEachFault { run in
            tally.countRun()
            let log = try run.readEveryWay(run.log)
            tally.count([], in: log)
            found.insert(log)
        }
        print("recovery under faults: \(tally)")
        #expect(tally.isClean && found.count == 1 && found.first?.commands.count == 3)
    }

    @Test func `a backup is whole or not there wherever the system fails`() throws {
        var tally = Tally()
        let before = SavedLog(log)
        let bytes = try start.contents()
        try FaultBench(.backup, on: start, hasOther: true).forEachFault { run in
            tally.countRun()
            let files = try run.folder.contents()
            #expect(files["log.db"] == bytes["log.db"], "\(run.name)")
            #expect(!run.isDone || !run.isUnsynced, "\(run.name)")
            if run.isDone || files["other.db"] != nil {
                tally.count(before.commands, in: SavedLog(run.other))
            }
            // What a program that lives cannot take back is named after the backup.
            let left = Set(files.keys).subtracting(bytes.keys).subtracting(["other.db"])
            #expect(left.allSatisfy { $0.hasPrefix("other.db.part-") }, "\(run.name): \(left)")
        }
        print("backup under faults: \(tally)")
        #expect(tally.isClean && tally.acknowledged > 0)
    }

    @Test func `a copy is whole or goes on where the system failed`() throws {
        var tally = Tally()
        let before = SavedLog(log)
        let bytes = try start.contents()
        try FaultBench(.copy, on: start, hasOther: true).forEachFault { run in
            tally.countRun()
            #expect(!run.isDone || !run.isUnsynced, "\(run.name)")
            if run.isDone { tally.count(before.commands, in: SavedLog(run.other)) }
            try copyAgain(run)
            tally.count(before.commands, in: SavedLog(run.other))
            #expect(try run.folder.contents()["log.db"] == bytes["log.db"], "\(run.name)")
        }
        print("copy under faults: \(tally)")
        #expect(tally.isClean && tally.acknowledged > 0)
    }

    private func copyAgain(_ run: FaultedRun) throws {
        let source = try SQLiteIncidentStore(path: run.log, mode: .readOnly)
        let target = try SQLiteIncidentStore(path: run.other, copying: try source.head().log)
        _ = try LogCopier(from: source, to: target).run()
    }
}
