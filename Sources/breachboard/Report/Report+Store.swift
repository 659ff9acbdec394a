import IncidentModel
import IncidentStore

extension Report {
    init(_ error: StoreError) {
        switch error {
        case .noDatabase(let path):
            self.init(
                message: "there is no database at \(path)",
                help: "check the path; `breachboard incident new --reference REF --title TEXT` "
                    + "begins a database, `breachboard demo` shows a sample")
        case .noFolder(let path):
            self.init(
                message: "the folder of the database is not there", place: path,
                help: "make it, or name another file with --db FILE")
        case .cannotOpen(let path, let reason):
            self.init(
                message: "the database cannot be opened", reason: reason, place: path,
                help: "check the path and its permissions, or name another with --db FILE")
        case .foreignDatabase(let path):
            self.init(
                message: "the file is no database of breachboard", place: path,
                help: "name another file with --db FILE; this one was not changed")
        case .corrupt(let path, let reason):
            self.init(
                message: "the database is damaged", reason: reason, place: path,
                help: "keep a copy of the file, then restore the last backup")
        case .unsafeFile(let path, let why): self.init(why, path)
        case .readOnly(let reason): self.init(reason)
        case .busy(let path):
            self.init(
                message: "another program held the database for too long", place: path,
                help: "nothing was saved; try again")
        case .diskFull(let path):
            self.init(
                message: "the disk is full", place: path,
                help: "nothing is lost and nothing was saved; make room and try again")
        case .sizeLimit(let path):
            self.init(
                message: "the database has reached the limit on the size of files", place: path,
                help:
                    "nothing is lost and nothing was saved; raise the limit (ulimit -f) and try again"
            )
        case .offline(let path, let reason):
            self.init(
                message: "the server of the database cannot be reached", reason: reason,
                place: path, help: "nothing was saved; try again when it is back")
        case .outcomeUnknown(let reason):
            self.init(
                message: "it is not known whether the change was saved", reason: reason,
                help: "look at the item; where the change is not there, make it again")
        case .unreadableEntry(let seq):
            self.init(
                message: "entry \(seq) of the log cannot be read",
                help: "run `breachboard verify`")
        }
    }

    private init(_ reason: ReadOnlyReason) {
        let message = "the database is open for reading only"
        switch reason {
        case .asked: self.init(message: message, reason: "--read-only was given")
        case .noPermission:
            self.init(
                message: message, reason: "the file or its directory may not be written",
                help: "ask its owner, or name another database with --db FILE")
        case .standby:
            self.init(
                message: message, reason: "the server is a standby",
                help: "name the server that takes changes, or all of them, with --db")
        case .notGranted:
            self.init(
                message: message, reason: "the server lets this user read only",
                help: "ask its administrator: `breachboard postgres roles` prints the grants")
        case .newerSchema(let schema):
            self.init(
                message: message, reason: "a newer program made it, with schema \(schema)",
                help: "update breachboard")
        case .wentBack(let seen, let last):
            self.init(
                message: message, reason: "this log went back from \(seen) to \(last)",
                help: Self.acceptingHelp)
        case .forked(let seq):
            self.init(
                message: message, reason: "this log is not the one seen earlier, from \(seq) on",
                help: Self.acceptingHelp)
        }
    }

    private static let acceptingHelp =
        "find out who put it back; where that was meant, go on with --accept-head"

    private init(_ why: UnsafeFile, _ path: String) {
        self.init(message: "the database file is not safe to use", place: path)
        switch why {
        case .hardLinks(let count):
            reason = "it has \(count) names (hard links)"
            help = "keep one of them"
        case .networkFileSystem(let name):
            reason = "it lies on a network file system (\(name))"
            help = "keep it on a local disk"
        case .folderOpenToOthers(let mode):
            reason = "others may write to its folder (mode \(String(mode, radix: 8)))"
            help = "take their rights to it away: chmod go-w"
        case .neighbour(let name):
            reason = "\(name) beside it is somebody else's, or lets others in"
            help = "find out where that file comes from"
        case .readableByOthers(let mode):
            reason = "others may open it (mode \(String(mode, radix: 8)))"
            help = "take their rights away: chmod 600"
        case .notARegularFile:
            reason = "it is no regular file"
            help = "name a file with --db FILE"
        }
    }
}
