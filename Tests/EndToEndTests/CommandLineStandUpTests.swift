import Foundation
import Testing

/// The stand-up as the built program gives it.
@Suite
struct CommandLineStandUpTests {
    private let place: TestPlace

    init() throws {
        place = try TestPlace()
        try place.openIncident()
        _ = try place.run(
            "check", "add", "--title", "Reset all passwords", "--owner", "kh",
            at: "2019-03-02T09:00-05:00")
    }

    @Test
    func `it tells what was recorded from a day on`() throws {
        let all = try place.run("standup")
        #expect(all.exit == 0 && all.output.hasPrefix("Stand-up 1 of EX-1: Phishing\n"))
        #expect(all.output.contains("since the beginning, up to entry 2"))
        #expect(all.output.contains("new: Reset all passwords  [alice, 2 Mar 09:00]"))
        #expect(all.output.contains("incident opened"))
        let since = try place.run("standup", "EX-1", "--since", "2019-03-02")
        #expect(since.output.contains("since entry 1, 1 Mar 2019 09:00 EST"))
        #expect(!since.output.contains("incident opened"))
        let none = try place.run("standup", "--since", "2019-03-03", "--json")
        #expect(try json(none)["changes"] as? [String] == [])
    }

    @Test
    func `the next one goes on where a recorded one ended`() throws {
        let first = try place.run("standup", "--record", "--next", "2019-03-29", "--json")
        #expect(first.exit == 0, "\(first.problems)")
        #expect(try json(first)["number"] as? Int == 1)
        #expect(try json(first)["head"] as? Int == 2)
        #expect((try json(first)["hash"] as? String)?.count == 64)
        _ = try place.run("check", "tick", "reset-all-passwords", as: "bob")
        let second = try place.run("standup", at: "2019-03-29T10:00-04:00")
        #expect(second.output.contains("since stand-up 1, 28 Mar 2019 10:00 EDT, up to entry 4"))
        let done = "Reset all passwords: state open -> done  [bob, 28 Mar 10:00]"
        #expect(second.output.contains(done))
        #expect(second.output.contains("stand-up 1 promised the next update for 29 Mar 2019"))
        #expect(!second.output.contains("new: Reset all passwords"))
        let list = try place.run("standup", "list")
        #expect(
            list.output
                == "1  2019-03-28T10:00:00-04:00  entries 1 to 2  by alice  next 29 Mar 2019\n")
    }

    @Test
    func `its minutes are the same bytes whenever they are printed`() throws {
        let file = "\(place.folder)/minutes.md"
        let recorded = try place.run("standup", "--record", "-o", file)
        #expect(recorded.output == "minutes of stand-up 1 written\n")
        let written = try String(contentsOfFile: file, encoding: .utf8)
        #expect(written.hasPrefix("# Stand-up 1 of EX-1\\: Phishing\n"))
        _ = try place.run("check", "set", "reset-all-passwords", "--owner", "mk")
        _ = try place.run("standup", "--record")
        let later = try place.run(
            "standup", "--number", "1", "--format", "markdown", at: "2020-01-01T10:00-05:00")
        #expect(later.output == written)
    }

    @Test
    func `nothing is recorded when the minutes cannot be written`() throws {
        let file = "\(place.folder)/minutes.md"
        try place.write(Array("mine".utf8), to: "minutes.md")
        let run = try place.run("standup", "--record", "-o", file)
        #expect(run.exit != 0)
        #expect(try place.run("standup", "list").output == "no stand-up was recorded yet\n")
    }

    @Test
    func `what is privileged is counted and not told`() throws {
        _ = try place.run(
            "check", "add", "--title", "Umbrage memo", "--owner", "quixote", "--privileged", "yes")
        _ = try place.run("check", "set", "reset-all-passwords", "--needs", "umbrage-memo")
        _ = try place.run("standup", "--record")
        for arguments in [[], ["--json"], ["--number", "1", "--format", "markdown"]] {
            let run = try CommandLineRun(
                ["--as", "alice", "--now", "2019-03-28T10:00-04:00", "standup"] + arguments
                    + (arguments.contains("--number") ? [] : ["--since", "2019-03-01"]), in: place)
            #expect(run.exit == 0, "\(run.problems)")
            #expect(!run.output.lowercased().contains("umbrage"))
            #expect(!run.output.lowercased().contains("quixote"))
            #expect(run.output.contains("privileged") || run.output.contains("hidden_items\": 1"))
        }
    }

    @Test
    func `a stand-up that was recorded stays as it is`() throws {
        _ = try place.run("standup", "--record")
        let reading = try place.run("--read-only", "standup", "--record")
        #expect(reading.exit != 0)
        let unknown = try place.run("standup", "--number", "7")
        #expect(unknown.exit != 0 && unknown.problems.contains("there is no stand-up 7"))
        let both = try place.run("standup", "--number", "1", "--since", "2019-03-01")
        #expect(both.exit != 0 && both.problems.contains("--number stands alone"))
        let past = try place.run("standup", "--as-of", "2019-03-01", "--record")
        #expect(past.exit != 0)
        let wrong = try place.run("standup", "--since", "yore")
        #expect(wrong.exit != 0 && wrong.problems.contains("--since"))
    }

    @Test
    func `the log with a stand-up in it proves itself`() throws {
        _ = try place.run("standup", "--record")
        #expect(try place.run("verify").exit == 0)
    }

    private func json(_ run: CommandLineRun) throws -> [String: Any] {
        let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
        return try #require(json as? [String: Any])
    }
}
