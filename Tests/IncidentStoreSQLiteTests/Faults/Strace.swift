import Foundation
import TestSupport

/// `strace`, which shows what a program asks of the system, and lets some of that fail.
enum Strace {
    /// Whether it is there and may be used: a container can forbid it.
    static let isUsable: Bool = {
        do {
            let folder = try TemporaryDirectory(fast: true)
            return try TracedRun(["true"], in: folder).program.exit == 0
        } catch {
            return false
        }
    }()

    /// Every call that changes a file or a folder, or makes that last. Those that a system does not have
    /// are left out.
    static let calls = [
        "openat", "pwrite64", "pwritev", "write", "fdatasync", "fsync", "ftruncate", "fallocate",
        "copy_file_range", "?unlink", "unlinkat", "?rename", "?renameat", "renameat2", "?link",
        "linkat",
    ]
}

/// A program that ran under `strace`.
struct TracedRun {
    let program: FinishedProgram
    /// The calls of each of its threads, in order.
    let threads: [[SystemCall]]

    /// - Parameter fault: what is to fail; all calls do what they should where there is none.
    init(
        _ words: [String], in folder: TemporaryDirectory, input: String = "", fault: Fault? = nil
    ) throws {
        let traces = folder.file("traces-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            atPath: traces, withIntermediateDirectories: false)
        defer { do { try FileManager.default.removeItem(atPath: traces) } catch { print(error) } }
        // One file for each thread, so that no line is cut in two; texts in hexadecimal digits, so that
        // nothing in them looks like the line around it.
        program = try FinishedProgram(
            ["strace", "-ff", "-qq", "-y", "-xx", "-s", "10000000", "-o", traces + "/thread"]
                + ["-e", "trace=" + Strace.calls.joined(separator: ","), "-e", "signal=none"]
                + (fault.map { ["-e", "inject=" + $0.injection] } ?? []) + words, input: input)
        threads = try FileManager.default.contentsOfDirectory(atPath: traces).sorted().map {
            try Data(contentsOf: URL(filePath: traces + "/" + $0))
                .split(separator: UInt8(ascii: "\n")).compactMap { SystemCall($0) }
        }
    }

    /// Whether what was to fail did.
    var isTouched: Bool { program.exit == nil || threads.joined().contains { $0.isInjected } }

    /// The calls of the only thread that worked on files of the folder.
    func calls(in folder: String) throws -> [SystemCall] {
        let busy = threads.filter { thread in thread.contains { $0.concerns(folder) } }
        guard busy.count == 1 else { throw TraceProblem.threads(busy.count) }
        return busy[0]
    }
}

enum TraceProblem: Error {
    /// So many threads, where the order of the calls is known within one alone.
    case threads(Int)
}
