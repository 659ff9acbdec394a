import ArgumentParser
import Formats
import IncidentModel
import IncidentStore
import StrictJSON
import Terminal

/// The end of the log, signed.
struct CheckpointCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "checkpoint", abstract: "Sign the end of the log, for others to keep.",
        discussion: """
            Whoever has a checkpoint can tell later whether the log still holds everything it held then: \
            `verify --checkpoint FILE`. It is a signed note (c2sp.org/tlog-checkpoint, Ed25519).
            """)

    @Option(
        name: [.short, .customLong("output")],
        help: ArgumentHelp("Write to a new file.", valueName: "file"))
    var output: String?

    @OptionGroup var key: SecretKey

    @Flag(help: "Print the public key, which others compare signatures with.")
    var publicKey = false

    @OptionGroup var global: GlobalOptions

    func run() throws {
        let session = try Session(global.wishes)
        let secret = try key.key()
        if publicKey {
            let log = session.log
            let verifier = secret.verifier(of: try log.head().log).description
            let answer = Answer(json: ["key": .string(verifier)], lines: [SafeText(verifier)])
            return try Console.show(answer, asJSON: global.json)
        }
        let proof = try session.logToSign().proof()
        if let bad = proof.firstBad { throw Problem.proof(.unsound(bad)) }
        try show(proof.checkpoint, proof.checkpoint.signed(by: secret))
    }

    private func show(_ checkpoint: Checkpoint, _ note: SignedNote) throws {
        if let output { try OutputFile.write(note.bytes, to: output) }
        guard output != nil || global.json else {
            return try Console.show(String(decoding: note.bytes, as: UTF8.self))
        }
        let answer = Answer(
            json: [
                "entries": .number(checkpoint.head.seq.number),
                "head": checkpoint.head.facts.json,
                "checkpoint": .string(String(decoding: note.bytes, as: UTF8.self)),
            ], lines: ["checkpoint of \(checkpoint.head.seq) entries written"])
        try Console.show(answer, asJSON: global.json)
    }
}

/// Which secret key signs.
struct SecretKey: ParsableArguments {
    @Option(
        name: .customLong("key"),
        help: ArgumentHelp("The secret key; your own where it is left out.", valueName: "file"))
    var path: String?

    func key() throws -> CheckpointKey { try KeyFile.key(at: path) }
}
