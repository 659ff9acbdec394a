import Foundation

/// What ten thousand open incidents cost: `incident list`, and the board until its first frame.
@main
struct PortfolioBench {
    private static let incidents = 10_000

    static func main() throws {
        let arguments = CommandLine.arguments
        guard (2...3).contains(arguments.count) else {
            return print("portfolio-bench FILE [PROGRAM]: a database, made where there is none")
        }
        let file = arguments[1]
        // The program lies beside this one, unless an older one is to be measured.
        let beside = URL(filePath: arguments[0]).deletingLastPathComponent()
        let program =
            arguments.count > 2 ? arguments[2] : beside.appending(path: "breachboard").path
        if !FileManager.default.fileExists(atPath: file) {
            print("making \(incidents) incidents")
            try Caseload(incidents: incidents).write(to: file)
        }
        let options = ["--db", file, "--now", Caseload.now]
        let list = ["incident", "list"] + options
        print("milliseconds p50 of 5, most memory in MB")
        for (name, command, text) in [
            ("incident list", list, nil), ("incident list --json", list + ["--json"], nil),
            ("board, first frame", options, "I-00000"),
            ("board, first deadlines", options, "d late"),
        ] as [(String, [String], String?)] {
            let runs = (0..<5).map { _ in ProgramRun(program, command, until: text) }
            let times = runs.map(\.milliseconds).sorted()
            print(name, times[2], runs.map(\.megabytes).max() ?? 0, separator: "  ")
        }
    }
}
