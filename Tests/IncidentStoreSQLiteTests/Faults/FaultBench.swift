import Foundation
import IncidentStoreSQLite
import TestSupport
import Testing

/// Runs a work of the program `CommitHammer` once for each fault, each time on the same files.
struct FaultBench {
    let work: Hammer.Work
    /// The files before each run, by name.
    let files: [String: Data]
    /// Whether the work has a second file, `other.db`.
    let hasOther: Bool

    init(_ work: Hammer.Work, on folder: TemporaryDirectory, hasOther: Bool = false) throws {
        self.work = work
        self.hasOther = hasOther
        files = try folder.contents()
    }

    /// Lets `check` see what each fault left behind.
    func forEachFault(
        _ kinds: [Fault.Kind] = Fault.Kind.allCases, _ check: (FaultedRun) throws -> Void
    ) throws {
        let whole = try run(nil)
        #expect(whole.traced.program.exit == 0, "\(whole.traced.program.lines)")
        try check(whole)
        let plan = try FaultPlan(whole.traced, in: whole.folder.path)
        for kind in kinds {
            for index in stride(from: 0, to: plan.places.count, by: kind.stride) {
                let run = try run(Fault(kind: kind, place: plan.places[index]))
                #expect(run.traced.isTouched, "\(run.name)")
                run.expectCause()
                try check(run)
            }
            for place in plan.ends {
                let run = try run(Fault(kind: kind, place: place))
                #expect(!run.traced.isTouched, "\(run.name)")
            }
        }
    }

    private func run(_ fault: Fault?) throws -> FaultedRun {
        let folder = try TemporaryDirectory(fast: true)
        for (name, bytes) in files { try folder.make(name, bytes) }
        let words = Hammer.words(
            work, folder.file("log.db"), seed: FaultedRun.seed,
            other: hasOther ? folder.file("other.db") : nil)
        return FaultedRun(
            fault: fault, folder: folder, traced: try TracedRun(words, in: folder, fault: fault))
    }
}

/// What a program said, and the folder as it left it.
struct FaultedRun {
    static let seed: UInt64 = 7

    let fault: Fault?
    let folder: TemporaryDirectory
    let traced: TracedRun

    var lines: [String] { traced.program.lines }
    var log: String { folder.file("log.db") }
    var other: String { folder.file("other.db") }
    var isDone: Bool { lines.last == "done" }
    var failures: [String] { lines.filter { $0.hasPrefix("failed ") } }
    /// The last word was neither that the commit is saved nor that this is not known.
    var callsItUnsaved: Bool {
        lines.last.map { $0.hasPrefix("failed ") && !$0.contains("outcomeUnknown") } ?? false
    }
    /// The device said that what was written may not last. (SQLite's own syncs are `fdatasync`; it passes over
    /// those of folders.)
    var isUnsynced: Bool { fault.map { $0.call == "fsync" && $0.kind != .killed } ?? false }
    var name: String { fault?.description ?? "without a fault" }

    /// The log as a program finds it that may read only, which is the same as one finds that may write.
    func readEveryWay(_ path: String) throws -> SavedLog {
        let found = SavedLog(path, mode: .readOnly)
        #expect(found == SavedLog(path), "\(name)")
        return found
    }

    /// Every error names the file and the cause; a program that is not killed ends with a word.
    func expectCause() {
        guard let fault, fault.kind != .killed else { return }
        #expect(traced.program.exit != nil, "\(name): \(lines)")
        for failure in failures { #expect(fault.isTold(by: failure), "\(name): \(failure)") }
    }
}
