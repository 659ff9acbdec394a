internal import GRDB
internal import Glibc
internal import IncidentModel
public import IncidentStore

extension SQLiteIncidentStore {
    /// Copies the database, as it is at one moment, to a new file, and proves the copy before it gets its
    /// name.
    ///
    /// Refuses a file that exists (`.cannotOpen`) and a copy that is not sound (`.corrupt`).
    @discardableResult
    public func backup(to path: String) throws(StoreError) -> Verification {
        let copy = path + ".part-\(UInt32.random(in: 0 ... .max))"
        guard Glibc.access(path, F_OK) != 0 else {
            throw .cannotOpen(path: path, reason: DatabaseFile.reason(EEXIST))
        }
        defer { unlink(copy) }
        try write(copy)
        let verification = try SQLiteIncidentStore(path: copy, mode: .readOnly).verify()
        if let bad = verification.firstBad {
            throw .corrupt(path: path, reason: "entry \(bad.seq): \(bad.kind.rawValue)")
        }
        guard link(copy, path) == 0 else {
            throw .cannotOpen(path: path, reason: DatabaseFile.reason())
        }
        unlink(copy)
        DatabaseFile.sync(directory: DatabaseFile.parent(of: path))
        return verification
    }

    /// Writes the copy and waits until it is on the disk.
    private func write(_ copy: String) throws(StoreError) {
        let descriptor = open(copy, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw .cannotOpen(path: copy, reason: DatabaseFile.reason()) }
        defer { close(descriptor) }
        try Connection(file, .readOnly).run { session throws(StoreError) in
            try session.caught {
                try session.database.execute(sql: "VACUUM INTO ?", arguments: [copy])
            }
        }
        guard fsync(descriptor) == 0 else {
            throw .cannotOpen(path: copy, reason: DatabaseFile.reason())
        }
    }
}
