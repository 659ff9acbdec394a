import Glibc
import IncidentModel
import IncidentStore
import IncidentStoreSQLite
import TestSupport

/// Work on a disk without room.
extension Order {
    /// Commits until a commit is refused, shows that the log can be read, makes room by removing the other
    /// file, and sends what was refused once more.
    func fill() throws {
        let store = try openFile()
        say("ready")
        let refused = try commitUntilRefused(in: store)
        try saySound(store)
        unlink(otherFile)
        guard case .saved? = try store.submit([refused]).first else { exit(1) }
        say(refused.id.description)
        try saySound(store)
    }

    private func commitUntilRefused(in store: SQLiteIncidentStore) throws -> Command {
        var desk = desk
        while true {
            let command = desk.command(.note(Self.longNote))
            do throws(StoreError) {
                guard case .saved? = try store.submit([command]).first else { exit(1) }
                say(command.id.description)
            } catch {
                say("failed \(error)")
                return command
            }
        }
    }

    /// Says how many entries the log has, if each proves itself.
    private func saySound(_ store: SQLiteIncidentStore) throws {
        let proof = try store.verify()
        guard proof.firstBad == nil else { exit(1) }
        say("sound \(proof.entries)")
    }

    private static let longNote = String(repeating: "hammer ", count: 600)
}
