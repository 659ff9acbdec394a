import Dashboard
import Glibc
import IncidentModel
import IncidentStore
import IncidentStoreSQLite

/// How far a reader had seen the incidents of a log: a small file for each of them, for its owner alone.
///
/// It holds numbers of changes and nothing of their contents. As with `HeadMemory`, where it cannot be read
/// or written there is none.
struct LookMemory: Sendable {
    private let folder: String

    private static let limit = 1 << 20

    /// Names of people can hold whatever a file name cannot.
    init(
        of log: LogID, by reader: Actor, folder: String = "\(Surroundings.stateDirectory)/looks"
    ) {
        let name = reader.name.utf8.map { byte in
            String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
        }
        self.folder = "\(folder)/\(log)/\(name.joined().prefix(200))"
    }

    /// Nil where the incident was not seen before.
    func look(at incident: IncidentID) -> LastLook? {
        guard let bytes = bytes(of: path(incident)) else { return nil }
        let numbers = String(decoding: bytes, as: UTF8.self)
            .split(whereSeparator: \.isWhitespace).map { Int64($0) }
        guard numbers.count >= 2, let seq = numbers[0], seq > 0, let at = numbers[1] else {
            return nil
        }
        return LastLook(
            seq: Seq(seq), at: Instant(milliseconds: at),
            unseen: numbers.dropFirst(2).compactMap { $0 }.map { Seq($0) })
    }

    func remember(_ look: LastLook, at incident: IncidentID) {
        let unseen = look.unseen.map { "\($0)\n" }.joined()
        let text = "\(look.seq) \(look.at.milliseconds)\n\(unseen)"
        do {
            try SQLiteIncidentStore.makeFolder(for: path(incident))
            let draft = "\(path(incident)).part-\(UInt32.random(in: 0 ... .max))"
            try OutputFile.write(Array(text.utf8), to: draft)
            if rename(draft, path(incident)) != 0 { unlink(draft) }
        } catch {
            return
        }
    }

    private func path(_ incident: IncidentID) -> String { "\(folder)/\(incident.text)" }

    private func bytes(of path: String) -> [UInt8]? {
        do { return try InputFile.bytes(of: path, limit: Self.limit) } catch { return nil }
    }
}
