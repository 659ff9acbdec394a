import Foundation
import Testing

/// What the readme tells to type does what it says, as it stands there.
@Suite
struct ReadmeTests {
    @Test
    func `the command lines of the readme work one after the other`() throws {
        let place = try TestPlace()
        let lines = try Self.commandLines()
        #expect(lines.contains { $0.hasPrefix("check add ") })
        #expect(lines.contains { $0.hasPrefix("demo --keep ") })
        for line in lines {
            let run = try place.run(typed: line)
            #expect(run.exit == 0, "\(line): \(run.problems)")
        }
        let list = try place.run("check", "list")
        #expect(list.output.contains("notify   open   letters-to-all-affected"))
    }

    /// What stands behind the program's name in the blocks, and the code spans that begin with a command.
    private static func commandLines() throws -> [String] {
        let readme = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../README.md")
        let parts = try String(contentsOf: readme, encoding: .utf8).components(separatedBy: "```")
        let blocks = parts.indices.filter { $0 % 2 == 1 }.map { parts[$0] }.joined(separator: "\n")
        let prose = parts.indices.filter { $0 % 2 == 0 }.map { parts[$0] }.joined(separator: "\n")
        return words(#/(?:^|swift run )breachboard ([a-z].*)/#, in: blocks)
            + words(#/`(demo --[^`]*)`/#, in: prose)
    }

    private static func words(_ pattern: Regex<(Substring, Substring)>, in text: String) -> [String]
    {
        text.matches(of: pattern.anchorsMatchLineEndings()).map { match in
            String(match.output.1).replacing("FILE", with: "\"$HOME/kept.db\"")
        }
    }
}
