import Glibc
import IncidentModel
import IncidentStore
import IncidentStoreSQLite
import TestSupport

/// Work that is done once.
extension Order {
    /// One commit. What may be saved or not is sent again, as often as the program's commands do that.
    func edit() throws {
        let store = try openFile()
        say("ready")
        var desk = desk
        let command = desk.command(.note("hammer"))
        for _ in 0..<3 {
            do throws(StoreError) {
                guard case .saved? = try store.submit([command]).first else { exit(1) }
                say(command.id.description)
                return
            } catch {
                guard case .outcomeUnknown = error else { throw error }
                say("failed \(error)")
            }
        }
        exit(1)
    }

    func open() throws {
        _ = try openFile()
        say("done")
    }

    func backup() throws {
        try openFile(mode: .readOnly).backup(to: otherFile)
        say("done")
    }

    func copy() throws {
        let source = try openFile(mode: .readOnly)
        let target = try SQLiteIncidentStore(path: otherFile, copying: try source.head().log)
        _ = try LogCopier(from: source, to: target).run()
        say("done")
    }
}
