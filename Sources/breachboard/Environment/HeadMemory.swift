import Glibc
import IncidentModel
import IncidentStore
import IncidentStoreSQLite

/// The last head of each log that this user's programs have seen: one small file for each log, for its owner
/// alone.
///
/// It is a memory, not a record: where it cannot be read or written there is none.
struct HeadMemory: Sendable {
    private let folder: String

    init(folder: String = "\(Surroundings.stateDirectory)/heads") { self.folder = folder }

    /// Nil where the log was not seen before.
    func head(of log: LogID) -> LogHead? {
        guard let bytes = bytes(of: path(log)) else { return nil }
        let words = String(decoding: bytes, as: UTF8.self).split(separator: "\n").first?
            .split(separator: " ")
        guard let words, words.count == 2, let seq = Int64(words[0]), seq > 0,
            let hash = Digest32(hex: String(words[1]))
        else { return nil }
        return LogHead(log: log, seq: Seq(seq), hash: hash)
    }

    /// Notes a head that was seen, unless a later one is known.
    func remember(_ head: LogHead) {
        guard head.seq > self.head(of: head.log)?.seq ?? .start else { return }
        replace(by: head)
    }

    /// Notes a head whatever is known: somebody says that it is right.
    func replace(by head: LogHead) {
        do {
            try SQLiteIncidentStore.makeFolder(for: path(head.log))
            let draft = "\(path(head.log)).part-\(UInt32.random(in: 0 ... .max))"
            try OutputFile.write(Array("\(head.seq) \(head.hash)\n".utf8), to: draft)
            if rename(draft, path(head.log)) != 0 { unlink(draft) }
        } catch {
            return
        }
    }

    private func path(_ log: LogID) -> String { "\(folder)/\(log)" }

    private func bytes(of path: String) -> [UInt8]? {
        do { return try InputFile.bytes(of: path, limit: 256) } catch { return nil }
    }
}
