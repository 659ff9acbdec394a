import IncidentModel
import IncidentStore

/// What keeps a log from being proved, signed, or copied.
enum ProofProblem: Error, Hashable {
    /// The file of a secret key is none.
    case noKey(String)
    case keyReadableByOthers(String, mode: Int)
    /// A public key that was given is none.
    case badPublicKey
    /// There is neither a public key nor one of one's own to compare a signature with.
    case noPublicKey
    /// A file that was to hold a signed checkpoint holds something else.
    case notACheckpoint
    /// Only one thing can be verified at once.
    case severalProofs
    /// What is not sound is neither signed nor handed on.
    case unsound(BadEntry)
    case noSuchEntry(String)
    /// A bundle or proof has no form for a terminal.
    case needsFile(String)
    case copy(CopyProblem)
}

extension ProofProblem {
    var exitStatus: ExitStatus {
        switch self {
        case .unsound, .copy(.unsound), .copy(.forked): .verifyFailed
        default: .input
        }
    }
}

extension Report {
    init(_ problem: ProofProblem) {
        switch problem {
        case .noKey(let path):
            self.init(
                message: "the file holds no secret key of breachboard", place: path,
                help: "without --key FILE a key of your own is used, and made where there is none")
        case .keyReadableByOthers(let path, let mode):
            self.init(
                message: "the secret key is not safe: others may open it",
                reason: "its mode is \(String(mode, radix: 8))", place: path,
                help: "take their rights away: chmod 600; then consider a new key")
        case .badPublicKey:
            self.init(
                message: "--public-key is not a public key",
                help: "it is the line that `breachboard checkpoint --public-key` prints")
        case .noPublicKey:
            self.init(
                message: "there is no key to compare the signature with",
                help: "name the signer's with --public-key KEY")
        case .notACheckpoint:
            self.init(
                message: "the file holds no signed checkpoint",
                help: "make one with `breachboard checkpoint -o FILE`")
        case .severalProofs:
            self.init(
                message: "--checkpoint, --bundle and --proof are three different things to verify",
                help: "name one of them")
        case .unsound(let bad):
            self.init(
                message: "the log is not sound: entry \(bad.seq) is the first bad one",
                reason: bad.kind.rawValue,
                help: "nothing was signed or written; run `breachboard verify`")
        case .noSuchEntry(let text):
            self.init(
                message: "the log has no entry \(text)",
                help: "name the number of one, such as `breachboard export proof 17 -o FILE`")
        case .needsFile(let format):
            self.init(
                message: "a \(format) goes to a file", help: "name a new one with -o FILE")
        case .copy(let problem): self.init(problem)
        }
    }

    private init(_ problem: CopyProblem) {
        switch problem {
        case .otherLog:
            self.init(
                message: "the target holds another log", help: "name a new file with --to FILE")
        case .ahead(let target, let source):
            self.init(
                message: "the target is ahead: it has \(target) entries, the source \(source)",
                help: "copy the other way round")
        case .forked(let seq):
            self.init(
                message: "the target has another history up to entry \(seq)",
                help: "name a new file with --to FILE, and find out which of the two was changed")
        case .unsound(let bad):
            self.init(
                message: "the log is not sound: entry \(bad.seq) is the first bad one",
                reason: bad.kind.rawValue, help: "run `breachboard verify` on both")
        }
    }
}
