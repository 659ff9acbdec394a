extension Report {
    /// Problems of files from elsewhere, and of playbooks.
    init(importing problem: Problem) {
        switch problem {
        case .unknownImport(let formats):
            self.init(
                message: "there is no import of that name",
                help: "formats: \(formats.joined(separator: ", "))")
        case .unrecognisedFile(let formats):
            self.init(
                message: "no format is recognised in the file",
                help: "name it: \(formats.joined(separator: ", "))")
        case .noSuchPlaybook(let names):
            self.init(
                message: "there is no playbook of that name",
                notes: ["playbooks: \(names.joined(separator: ", "))"],
                help: "see `breachboard playbook list`")
        case .badPlaybook(let count, let line):
            self.init(
                message: "the playbook has \(count) "
                    + "\(count == 1 ? "thing" : "things") that cannot be meant",
                place: line.map { "line \($0)" }, help: "see `breachboard playbook lint FILE`")
        default: preconditionFailure("a problem without words: \(problem)")
        }
    }
}
