internal import GRDB
internal import Glibc
internal import IncidentStore

extension StoreError {
    /// What an error of SQLite means for a reader, or for a writer before its commit: nothing was saved.
    ///
    /// - Parameter system: the system's error behind it, where it is known.
    init(_ error: any Error, path: String, system: Int32 = 0) {
        if let error = error as? StoreError {
            self = error
            return
        }
        guard let error = error as? DatabaseError else {
            self = .cannotOpen(path: path, reason: "\(type(of: error))")
            return
        }
        // SQLite has one sentence for all devices that fail.
        let reason =
            Self.failuresOfDevices.contains(system)
            ? DatabaseFile.reason(system) : error.message ?? "\(error.extendedResultCode)"
        if error.extendedResultCode == .SQLITE_READONLY_ROLLBACK {
            self = .cannotOpen(path: path, reason: Self.cutOff)
            return
        }
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
        case .SQLITE_IOERR where system == EFBIG: self = .sizeLimit(path: path)
        case .SQLITE_FULL: self = .diskFull(path: path)
        case .SQLITE_READONLY: self = .readOnly(.noPermission)
        case .SQLITE_NOTADB: self = .foreignDatabase(path: path)
        case .SQLITE_CANTOPEN, .SQLITE_IOERR, .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_NOMEM:
            self = .cannotOpen(path: path, reason: reason)
        default: self = .corrupt(path: path, reason: reason)
        }
    }

    /// What an error of SQLite means for a commit.
    static func atCommit(_ error: any Error, of session: Session) -> StoreError {
        let plain = StoreError(error, path: session.path, system: session.systemError)
        switch plain {
        // Pages find no room before the journal says that they count.
        case .busy, .diskFull, .sizeLimit: return plain
        case .cannotOpen(let path, let reason): return .outcomeUnknown(reason: "\(path): \(reason)")
        default: return .outcomeUnknown(reason: "\(plain)")
        }
    }

    /// What a call says of the device or of a limit, and never in passing.
    private static let failuresOfDevices: Set<Int32> = [
        EIO, ENOSPC, EDQUOT, EFBIG, EROFS, ENXIO, ENODEV, EMFILE, ENFILE,
    ]

    /// A user without the right to write cannot take back what another program left half done.
    private static let cutOff = "a change was cut off in it; who may write has to open it first"

    /// Whether the connection is not to be trusted any further.
    var endsConnection: Bool {
        switch self {
        case .outcomeUnknown, .cannotOpen, .corrupt, .diskFull, .sizeLimit: true
        default: false
        }
    }
}
