import ArgumentParser
import IncidentStore

/// Lets the log prove itself.
struct VerifyCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Prove that the log is whole and unchanged.",
        discussion: "Exits 5, and names the first bad entry, where it is not.")

    @Option(
        help: ArgumentHelp(
            "Prove, too, that the log still holds what this signed checkpoint covers.",
            valueName: "file"))
    var checkpoint: String?

    @Option(
        help: ArgumentHelp("Prove a bundle instead; no database is needed.", valueName: "file"))
    var bundle: String?

    @Option(
        help: ArgumentHelp(
            "Prove that one entry is in a log; no database is needed.", valueName: "file"))
    var proof: String?

    @Option(
        help: ArgumentHelp(
            "The signer's public key; left out, your own for a checkpoint, else the file's.",
            valueName: "key"))
    var publicKey: String?

    @OptionGroup var global: GlobalOptions

    func answer() throws -> Answer {
        guard [checkpoint, bundle, proof].count(where: { $0 != nil }) <= 1 else {
            throw Problem.proof(.severalProofs)
        }
        if let bundle {
            let proof = LogBundle.verify(try Self.bytes(of: bundle), by: try key())
            return Answer(bundle: proof, knowsKey: publicKey != nil)
        }
        if let proof {
            let found = InclusionProof.verify(try Self.bytes(of: proof), by: try key())
            return Answer(proof: found, knowsKey: publicKey != nil)
        }
        let note = try checkpoint.map(signedNote)
        do {
            let session = try Session(global.wishes)
            let whole = try session.store.verify()
            guard let note, whole.firstBad == nil else { return Answer(whole) }
            return Answer(try prove(whole, by: note, in: session.log))
        } catch let error as StoreError {
            switch error {
            case .corrupt, .unreadableEntry: throw Problem.unprovable(error)
            default: throw error
            }
        }
    }

    private func prove(
        _ whole: Verification, by note: SignedNote, in log: any LogCopy
    ) throws -> Verification {
        let own = try KeyFile.ownKey()?.verifier(of: whole.head.log)
        guard let key = try key() ?? own else { throw Problem.proof(.noPublicKey) }
        let fault = Checkpoint.fault(in: note, by: key, of: try log.proof())
        return Verification(entries: whole.entries, head: whole.head, firstBad: fault)
    }

    private func signedNote(_ path: String) throws(Problem) -> SignedNote {
        guard let note = SignedNote(parsing: try InputFile.bytes(of: path, limit: 65_536)) else {
            throw .proof(.notACheckpoint)
        }
        return note
    }

    private func key() throws(Problem) -> NoteVerifier? {
        guard let publicKey else { return nil }
        guard let key = NoteVerifier(publicKey) else { throw .proof(.badPublicKey) }
        return key
    }

    private static func bytes(of path: String) throws(Problem) -> [UInt8] {
        try InputFile.bytes(of: path, limit: 1 << 30)
    }
}
