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
        let reason = error.message ?? "\(error.extendedResultCode)"
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
        default:
            let code = (error as? DatabaseError)?.extendedResultCode
            return .outcomeUnknown(reason: code.map { "\($0)" } ?? "\(plain)")
        }
    }

    /// Whether the connection is not to be trusted any further.
    var endsConnection: Bool {
        switch self {
        case .outcomeUnknown, .cannotOpen, .corrupt, .diskFull, .sizeLimit: true
        default: false
        }
    }
}
