import ArgumentParser
import Formats
import IncidentModel
import IncidentStore
import StrictJSON
import Terminal

/// Lets the log prove itself.
struct VerifyCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Prove that the log is whole and unchanged.",
        discussion: "Exits 5, and names the first bad entry, where it is not.")

    @OptionGroup var global: GlobalOptions

    func answer() throws -> Answer {
        do {
            return Answer(try Session(global).store.verify())
        } catch let error as StoreError {
            switch error {
            case .corrupt, .unreadableEntry: throw Problem.unprovable(error)
            default: throw error
            }
        }
    }
}

extension Answer {
    init(_ proof: Verification) {
        self.init(
            json: [
                "entries": .number(proof.entries), "head": proof.head.facts.json,
                "ok": .bool(proof.firstBad == nil), "first_bad": proof.firstBad?.json ?? .null,
            ],
            lines: proof.lines, status: proof.firstBad == nil ? .fine : .verifyFailed)
    }
}

extension Verification {
    fileprivate var lines: [SafeText] {
        let log: [SafeText] = ["log   \(head.log)", "head  \(head.hash)"]
        guard let bad = firstBad else {
            return ["sound: \(entries) entries, each follows from the one before"] + log
        }
        return [
            "NOT SOUND: entry \(bad.seq) is the first bad one (\(bad.kind.rawValue))",
            "  expected  \(bad.expected)", "  found     \(bad.found)",
        ] + log
    }
}

extension BadEntry {
    fileprivate var json: JSONValue {
        [
            "seq": .number(seq.number), "kind": .string(kind.rawValue),
            "expected": .string(expected), "found": .string(found),
        ]
    }
}
