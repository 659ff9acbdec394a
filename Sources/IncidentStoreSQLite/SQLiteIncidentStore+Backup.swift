internal import CSQLite
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
        try Self.rename(copy, to: path)
        try DatabaseFile.sync(directory: DatabaseFile.parent(of: path))
        return verification
    }

    /// In one step, and over no other file. Two steps leave a file with two names where the second fails,
    /// and such a file is refused; they are for file systems that know no other way.
    private static func rename(_ copy: String, to path: String) throws(StoreError) {
        if cs_rename_new(copy, path) == 0 { return }
        guard errno == EINVAL, link(copy, path) == 0, unlink(copy) == 0 else {
            throw .cannotOpen(path: path, reason: DatabaseFile.reason())
        }
    }

    /// Writes the copy and waits until it is on the disk.
    private func write(_ copy: String) throws(StoreError) {
        let descriptor = open(copy, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw .cannotOpen(path: copy, reason: DatabaseFile.reason()) }
        defer { close(descriptor) }
        try Connection(file, .readOnly).run { session throws(StoreError) in
            errno = 0
            do {
                try session.database.execute(sql: "VACUUM INTO ?", arguments: [copy])
            } catch {
                throw StoreError(writing: copy, error, of: session)
            }
        }
        guard fsync(descriptor) == 0 else {
            throw .cannotOpen(path: copy, reason: DatabaseFile.reason())
        }
    }
}

extension StoreError {
    /// Nearly all that can go wrong while a copy is written goes wrong in the copy.
    fileprivate init(writing copy: String, _ error: any Error, of session: Session) {
        let code = (error as? DatabaseError)?.extendedResultCode
        let isInSource = code == .SQLITE_IOERR_READ || code == .SQLITE_BUSY
        self.init(error, path: isInSource ? session.path : copy, system: session.systemError)
        if case .readOnly = self {
            self = .cannotOpen(path: copy, reason: "it could be opened for reading only")
        }
    }
}
