import Foundation
import IncidentModel
import IncidentStoreSQLite
import TestSupport
import Testing

/// A disk without room: a small one in memory, which nobody but the program sees.
struct FullDiskTests {
    private static let canMount: Bool = {
        do {
            return try FinishedProgram(
                namespace + ["mount -t tmpfs -o size=64k none /mnt"]
            ).exit == 0
        } catch {
            return false
        }
    }()

    private static let namespace = [
        "unshare", "--map-root-user", "--mount", "/bin/sh", "-e", "-c",
    ]

    /// The arguments are the program with its work, the database, the number, and the file in the way.
    private static let script = """
        folder=$(dirname "$2") && kept=$(mktemp) && cp -p "$2" "$kept"
        mount -t tmpfs -o size=400k,mode=700 none "$folder"
        cp -p "$kept" "$2" && rm "$kept" && head -c 100000 /dev/zero > "$4"
        exec "$0" "$@"
        """

    @Test(.enabled(if: canMount, "needs leave to mount a file system of one's own"))
    func `a full disk refuses a change, loses nothing, and goes on when there is room`() throws {
        let folder = try TemporaryDirectory(fast: true)
        try makeLog(folder.file("log.db"))
        let words = Hammer.words(
            .fill, folder.file("log.db"), seed: 5, other: folder.file("in-the-way"))
        let run = try FinishedProgram(Self.namespace + [Self.script] + words)
        try #require(run.exit == 0, "\(run.lines)")
        let refusal = try #require(run.lines.firstIndex { $0.hasPrefix("failed") })
        let saved = run.lines[..<refusal].compactMap { CommandID($0) }.count
        #expect(run.lines[refusal] == "failed diskFull(path: \"\(folder.file("log.db"))\")")
        #expect(saved > 0)
        #expect(run.lines[refusal + 1] == "sound \(saved + 3)")
        #expect(CommandID(run.lines[refusal + 2]) != nil)
        #expect(run.lines.last == "sound \(saved + 4)")
        print("full disk: \(saved) acknowledged, then refused, then one more")
    }
}
