import EvidenceLog
import IncidentStore
import StrictJSON
import Terminal

/// One of several logs that did not come in; the others are not kept from it.
struct EvidenceImportFailure {
    /// The file, as it was given, or as its folder has it.
    let name: String
    let problem: Problem

    var json: JSONValue {
        var json = Report(problem).json(problem.exitStatus)
        json.set("name", to: .string(name))
        return json
    }

    /// As a problem of the command line is told, with the file before it.
    var lines: [SafeText] {
        let report = Report(problem)
        return ["not imported: \(name): \(report.message)"] + report.lines.dropFirst()
    }
}

extension Problem {
    /// Of a log on its way in; nil for what is no fault of the file or of the world.
    init?(ofLog error: any Error) {
        switch error {
        case let own as Problem: self = own
        case let problem as EvidenceProblem: self = .evidence(.file(problem))
        case let problem as Inflater.Problem: self = .evidence(.packed(problem))
        case let store as StoreError: self = .store(store)
        default: return nil
        }
    }
}
