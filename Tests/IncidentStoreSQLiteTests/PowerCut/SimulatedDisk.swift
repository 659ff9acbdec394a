import Foundation
import TestSupport

/// What of the unsynced has reached the device when the power goes.
enum Fate: CaseIterable {
    case nothing
    case everything
    /// Whole, in part or not, each for itself and in any order; a write in parts of 512 bytes.
    case some
}

/// A folder on a device that promises no more than a sync does.
///
/// Harsher than most file systems: a new name needs a sync of the folder even where its file was synced, and
/// names are kept or lost each for itself.
struct SimulatedDisk {
    fileprivate enum Change {
        case written(at: Int, [UInt8])
        case sized(Int)
    }

    private struct File {
        var synced: [UInt8]
        var unsynced: [Change] = []
    }

    private var files: [File] = []
    /// The files by name, as programs see them and as the last sync of the folder left them.
    private var names: [String: Int] = [:]
    private var syncedNames: [String: Int]
    /// Each in one step; nil for a name that went.
    private var unsyncedNames: [[String: Int?]] = []

    /// Everything in `start` is on the device.
    init(_ start: [String: Data]) {
        for (name, bytes) in start {
            names[name] = files.count
            files.append(File(synced: [UInt8](bytes)))
        }
        syncedNames = names
    }

    mutating func apply(_ event: DiskEvent) {
        switch event {
        case .made(let name):
            guard names[name] == nil else { return }
            files.append(File(synced: []))
            rename([name: files.count - 1])
        case .written(let name, let offset, let bytes):
            change(name, .written(at: offset, bytes))
        case .sized(let name, let size): change(name, .sized(size))
        case .renamed(let name, let other): rename([name: nil, other: names[name]])
        case .linked(let name, let other): rename([other: names[name]])
        case .removed(let name): rename([name: nil])
        case .synced(let name): sync(name)
        case .syncedNames:
            syncedNames = names
            unsyncedNames = []
        case .said: return
        }
    }

    private mutating func rename(_ step: [String: Int?]) {
        for (name, file) in step { names[name] = file }
        unsyncedNames.append(step)
    }

    private mutating func change(_ name: String, _ change: Change) {
        if let file = names[name] { files[file].unsynced.append(change) }
    }

    private mutating func sync(_ name: String) {
        guard let file = names[name] else { return }
        for change in files[file].unsynced { files[file].synced.apply(change) }
        files[file].unsynced = []
    }

    /// The files that are found when the power is back.
    func afterPowerCut(
        _ fate: Fate, using generator: inout SeededGenerator
    ) -> [String: Data] {
        var found = syncedNames
        for step in unsyncedNames where fate.keeps(using: &generator) {
            for (name, file) in step { found[name] = file }
        }
        // In order of name: the numbers that are drawn must not hang on the order of a hash table.
        var contents: [String: Data] = [:]
        for (name, file) in found.sorted(by: { $0.key < $1.key }) {
            contents[name] = Data(bytes(of: files[file], fate, using: &generator))
        }
        return contents
    }

    private func bytes(
        of file: File, _ fate: Fate, using generator: inout SeededGenerator
    ) -> [UInt8] {
        var bytes = file.synced
        for change in file.unsynced where fate.keeps(using: &generator) {
            if case .written(let offset, let new) = change, fate == .some,
                Bool.random(using: &generator)
            {
                bytes.tear(new, at: offset, using: &generator)
            } else {
                bytes.apply(change)
            }
        }
        return bytes
    }
}

extension Fate {
    fileprivate func keeps(using generator: inout SeededGenerator) -> Bool {
        switch self {
        case .nothing: false
        case .everything: true
        case .some: Bool.random(using: &generator)
        }
    }
}

extension [UInt8] {
    fileprivate mutating func apply(_ change: SimulatedDisk.Change) {
        switch change {
        case .written(let offset, let bytes): write(bytes[...], at: offset)
        case .sized(let size):
            if size < count { removeLast(count - size) }
            append(contentsOf: repeatElement(0, count: size - count))
        }
    }

    private mutating func write(_ bytes: ArraySlice<UInt8>, at offset: Int) {
        if offset > count { append(contentsOf: repeatElement(0, count: offset - count)) }
        let end = Swift.min(count, offset + bytes.count)
        replaceSubrange(offset..<end, with: bytes)
    }

    /// Writes some of the sectors of the device.
    fileprivate mutating func tear(
        _ bytes: [UInt8], at offset: Int, using generator: inout SeededGenerator
    ) {
        var start = 0
        while start < bytes.count {
            let end = Swift.min(bytes.count, start + 512 - (offset + start) % 512)
            if Bool.random(using: &generator) { write(bytes[start..<end], at: offset + start) }
            start = end
        }
    }
}
