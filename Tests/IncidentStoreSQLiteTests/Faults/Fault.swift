import Foundation

/// What happens to a program at one of its calls to the system.
struct Fault: Hashable, CustomStringConvertible {
    enum Kind: String, CaseIterable {
        /// The call says that the device failed, once.
        case broken
        /// As `broken`, and so does every one behind it.
        case staysBroken
        /// The call says that there is no room, once.
        case full
        case staysFull
        /// The program is killed before the call does anything.
        case killed
    }

    let kind: Kind
    let place: FaultPlace

    var call: String { place.call }
    var number: Int { place.number }

    /// What `strace` is told.
    var injection: String {
        let every = kind == .staysBroken || kind == .staysFull ? "+" : ""
        return "\(call):\(kind.effect):when=\(number)\(every)"
    }

    var description: String { "\(kind) at \(call) \(number) of \(place.file)" }

    /// Whether the error says what failed, and where.
    func isTold(by failure: String) -> Bool {
        let isNamed = ["log.db", "other.db"].allSatisfy {
            !place.file.hasPrefix($0) || failure.contains("/" + $0)
        }
        return isNamed && causes.contains { failure.contains($0) }
    }

    /// Where a file cannot be opened for writing, SQLite tries to open it for reading, and knows of that
    /// alone what came of it.
    private var causes: [String] {
        guard call == "openat" else { return kind.causes }
        return kind.causes
            + [
                "unable to open database file", "opened for reading only", "disk I/O error",
                "a change was cut off in it",
            ]
    }
}

extension Fault.Kind {
    fileprivate var effect: String {
        switch self {
        case .broken, .staysBroken: "error=EIO"
        case .full, .staysFull: "error=ENOSPC"
        case .killed: "signal=KILL"
        }
    }

    /// One of these stands in the error: what failed is said, not only that something did.
    fileprivate var causes: [String] {
        switch self {
        case .broken, .staysBroken: ["Input/output error"]
        case .full, .staysFull: ["No space left on device", "diskFull"]
        case .killed: []
        }
    }
}

extension Fault.Kind {
    /// Of how many places one is tried; all with `BREACHBOARD_KILLS`. What fails once tells more than what
    /// fails for good, and takes as long.
    var stride: Int {
        guard self == .staysBroken || self == .staysFull else { return 1 }
        return ProcessInfo.processInfo.environment["BREACHBOARD_KILLS"] == nil ? 3 : 1
    }
}

/// One call of a program.
struct FaultPlace: Hashable {
    let call: String
    /// Of the calls of that name, from 1.
    let number: Int
    /// What it works on, within the folder; empty for the folder itself.
    let file: String
}

/// Where a program can be hurt: found by a run that is not.
struct FaultPlan {
    /// Every call that changes a file of the folder, or makes a change last.
    let places: [FaultPlace]
    /// One behind the last of each name: a fault there touches nothing.
    let ends: [FaultPlace]

    init(_ run: TracedRun, in folder: String) throws {
        var counts: [String: Int] = [:]
        var places: [FaultPlace] = []
        for call in try run.calls(in: folder) {
            let number = counts[call.name, default: 0] + 1
            counts[call.name] = number
            guard call.changesFiles(in: folder), let path = call.path else { continue }
            places.append(
                FaultPlace(
                    call: call.name, number: number, file: String(path.dropFirst(folder.count + 1)))
            )
        }
        self.places = places
        let names = Set(places.map(\.call))
        ends = counts.filter { names.contains($0.key) }.map {
            FaultPlace(call: $0.key, number: $0.value + 1, file: "")
        }
    }
}

extension SystemCall {
    /// To open counts where it makes a file or is for the sync of the folder.
    fileprivate func changesFiles(in folder: String) -> Bool {
        guard concerns(folder) else { return false }
        return name != "openat" || path == folder
            || arguments.dropFirst(2).contains { $0.word.contains("O_CREAT") }
    }
}
