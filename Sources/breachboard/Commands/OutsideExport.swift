import IncidentModel
import IncidentStore
import StrictJSON
import Terminal

/// What is exported so that an outsider can check it.
enum OutsideExport: String, CaseIterable {
    case bundle, proof
}

extension OutsideExport {
    /// The bytes of the file, and what to say of it.
    func file(
        of what: String?, in session: Session, signedBy key: CheckpointKey
    ) throws -> (bytes: [UInt8], answer: Answer) {
        do {
            return switch self {
            case .bundle: try Self.bundle(what, session, key)
            case .proof: try Self.proof(what, session, key)
            }
        } catch let bad as BadEntry {
            throw Problem.proof(.unsound(bad))
        }
    }

    private static func bundle(
        _ reference: String?, _ session: Session, _ key: CheckpointKey
    ) throws -> (bytes: [UInt8], answer: Answer) {
        let incident = try reference.map { try session.incident($0).id }
        let bundle = try LogBundle(of: incident, in: session.logToSign(), signedBy: key)
        let count = bundle.entries.count
        return (
            bundle.bytes,
            Answer(
                json: [
                    "format": "bundle", "entries": .number(count),
                    "key": .string("\(bundle.verifier)"),
                ], lines: ["\(count) entries written", "key   \(bundle.verifier)"])
        )
    }

    private static func proof(
        _ number: String?, _ session: Session, _ key: CheckpointKey
    ) throws -> (bytes: [UInt8], answer: Answer) {
        guard let seq = number.flatMap({ Int64($0) }).map(Seq.init),
            let proof = try InclusionProof(of: seq, in: session.logToSign(), signedBy: key)
        else { throw Problem.proof(.noSuchEntry(number ?? "without a number")) }
        return (
            proof.bytes,
            Answer(
                json: [
                    "format": "proof", "seq": .number(seq.number),
                    "key": .string("\(proof.verifier)"),
                ],
                lines: ["proof of entry \(seq) written", "key   \(proof.verifier)"])
        )
    }
}
