import ArgumentParser
import Testing

@testable import breachboard

/// The short way to the board against the parser of all commands.
@Suite struct LaunchReaderTests {
    static let options: [[String]] = [
        [], ["--db", "a.db"], ["--as", "Lead"], ["--json"], ["--plain"],
        ["--now", "2019-03-28T10:00-04:00"], ["--theme", "dark"], ["--color", "16"],
        ["--color", "never"], ["--read-only"], ["--accept-head"], ["--no-mouse"],
        ["--db", "a", "--db", "b"],
        ["--read-only", "--as", "Ada Example", "--no-mouse", "--theme", "light"],
    ]

    @Test(arguments: options)
    func `a board is opened as the parser would open it`(line: [String]) throws {
        let launch = try #require(LaunchReader.launch(of: line) as? BoardLaunch)
        let parsed = try #require(try Breachboard.parseAsRoot(line) as? BoardCommand)
        #expect(launch == BoardLaunch(wishes: parsed.global.wishes))
    }

    @Test(arguments: options + [["--exercise"], ["--keep", "k.db"], ["--keep", "k", "--plain"]])
    func `a demonstration is opened as the parser would open it`(line: [String]) throws {
        let launch = try #require(LaunchReader.launch(of: ["demo"] + line) as? DemoLaunch)
        let parsed = try #require(
            try Breachboard.parseAsRoot(["demo"] + line) as? DemoCommand)
        #expect(
            launch
                == DemoLaunch(
                    wishes: parsed.global.wishes, keep: parsed.keep, exercise: parsed.exercise))
    }

    @Test(arguments: [
        ["status"], ["board"], ["--help"], ["-h"], ["--version"], ["demo", "--help"],
        ["demo", "status"], ["--db"], ["--db", "--json"], ["--db", ""], ["--db=a"],
        ["--color", "many"], ["--exercise"], ["demo", "--keep"], ["--"], ["demo", "--json", "-x"],
    ])
    func `everything else is left to the parser`(line: [String]) {
        #expect(LaunchReader.launch(of: line) == nil)
    }
}
