import Foundation
import TestSupport

/// The power cuts that could have hit one run of the program `CommitHammer`.
struct PowerCuts {
    /// Which syncs a device ignores: none, or those of files whose names end so, or those of names.
    enum Deafness: Hashable { case none, files(String), names }

    let events: [DiskEvent]
    private let start: [String: Data]
    private let folder: TemporaryDirectory

    init(
        _ work: Hammer.Work, on files: [String: Data], commits: Int = 0, hasOther: Bool = false
    ) throws {
        folder = try TemporaryDirectory(fast: true)
        start = files
        for (name, bytes) in files { try folder.make(name, bytes) }
        let words = Hammer.words(
            work, folder.file("log.db"), seed: 9,
            other: hasOther ? folder.file("other.db") : nil)
        let path = folder.path
        let run = try TracedRun(
            words, in: folder, input: String(repeating: "x", count: commits))
        events = try run.calls(in: path).compactMap { DiskEvent($0, in: path) }
    }

    /// Lets `check` see what each cut leaves, with what the program had said until then.
    ///
    /// The cuts are in front of each sync, behind it, and at one of six other places; `seed` says at which, and
    /// what arrives.
    func forEach(
        seed: UInt64, deaf: Deafness = .none,
        _ check: (TemporaryDirectory, [String]) throws -> Void
    ) throws {
        var generator = SeededGenerator(seed: seed)
        var disk = SimulatedDisk(start)
        var said: [String] = []
        var fates: [Fate] = []
        for event in events + [.syncedNames] {
            if event.isSync { fates += Fate.allCases + [.some, .some] }
            if Int.random(in: 0..<6, using: &generator) == 0 { fates.append(.some) }
            for fate in fates {
                try check(rebuilt(disk.afterPowerCut(fate, using: &generator)), said)
            }
            fates = event.isSync ? [.nothing] : []
            if case .said(let lines) = event { said += lines }
            if deaf.hears(event) { disk.apply(event) }
        }
    }

    private func rebuilt(_ files: [String: Data]) throws -> TemporaryDirectory {
        let folder = try TemporaryDirectory(fast: true)
        for (name, bytes) in files { try folder.make(name, bytes) }
        return folder
    }
}

extension PowerCuts.Deafness {
    fileprivate func hears(_ event: DiskEvent) -> Bool {
        switch (self, event) {
        case (.files(let end), .synced(let name)): !name.hasSuffix(end)
        case (.names, .syncedNames): false
        default: true
        }
    }
}
