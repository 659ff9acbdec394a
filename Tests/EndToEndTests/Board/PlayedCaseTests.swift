import Foundation
import Testing

/// The model case from the empty database to its end, by keys alone.
@Suite(.serialized, .enabled(if: Tmux.program != nil, "tmux is not installed"))
struct PlayedCaseTests {
    @Test func `a case is played from opening to closing by the keyboard, and its log verifies`()
        throws
    {
        let played = try PlayedCase()
        defer { played.close() }
        try played.discovery()
        try played.assessment()
        try played.notification()
        try played.closing()
        try expectTheLog(of: played)
    }

    private func expectTheLog(of played: PlayedCase) throws {
        let proof = try played.command("verify", "--json")
        #expect(proof.exit == 0)
        #expect(proof.output.contains("\"ok\": true"))
        let status = try played.command("status", "--json")
        #expect(status.output.contains("\"phase\": \"closed\""))
        #expect(status.output.contains("\"individuals_notified\": \"2019-04-05\""))
        #expect(status.output.contains("\"value\": 12000"))
        let standups = try played.command("standup", "list", "--json")
        #expect(
            standups.output.contains("\"number\": 1") && standups.output.contains("\"number\": 2"))
        let notices = try played.command("notice", "list", "--json")
        #expect(notices.output.contains("\"sent\": 11988"))
        let checklist = try played.command("check", "list", "--json").output
        #expect(checklist.contains("\"counsel\"") && checklist.contains("\"lead\""))
    }
}

/// The people of the case at their terminals, day by day.
struct PlayedCase {
    private let place: TestPlace
    private let tmux: Tmux

    init() throws {
        place = try TestPlace()
        tmux = Tmux(folder: URL(fileURLWithPath: place.folder))
    }

    func close() { tmux.close() }

    func command(_ arguments: String...) throws -> CommandLineRun {
        try CommandLineRun(
            arguments + ["--as", "lead", "--now", "2019-06-04T10:00-04:00"], in: place)
    }

    // MARK: Days

    /// 7 February: the incident is opened, a playbook laid over it, and the first stand-up held.
    func discovery() throws {
        try sit("lead", at: "2019-02-07T15:00-05:00")
        try keys(["a"], for: "Reference")
        try form(
            [
                "BH-2019-01", "Mailbox phishing", "", "", "", "^America/New_York",
                "hipaa_covered_entity",
            ])
        try see("BH-2019-01  Mailbox phishing")
        for milestone in ["detection", "discovery"] {
            try say("add milestone", for: "Milestone")
            try form([milestone, "2019-02-07"], titled: "─ Milestone ")
            try see("#")
        }
        try keys(["4"], for: "[4 checklist")
        try keys(["T"], for: "Playbooks")
        try keys(["Enter"], for: "34 to add")
        try keys(["y"], for: "34 steps of phishing added")
        for step in [
            "Convene", "Issue a hold", "Reset the passwords", "Export sign-in", "Remove inbox",
            "Look for the same", "Record the day",
        ] { try finish(step) }
        try phase("assess")
        try standUp(1)
        try leave()
    }

    /// 1 March: people are counted, and two sign the risk assessment.
    func assessment() throws {
        try sit("lead", at: "2019-03-01T10:00-05:00")
        try keys(["3"], for: "[3 affected")
        try keys(["a"], for: "New revision")
        try form(["", "", "^12000", "confirmed", "the review"], titled: "New revision")
        try see("12,000")
        try say("add milestone", for: "Milestone")
        try form(["containment", "2019-02-08"], titled: "─ Milestone ")
        try keys(["4"], for: "[4 checklist")
        for step in ["Establish which", "Search the mailboxes", "Count the affected"] {
            try finish(step)
        }
        for step in ["Carry out the four", "Draft the letter"] { try sign(step) }
        try leave()
        try sit("counsel", at: "2019-03-01T11:00-05:00")
        try keys(["4"], for: "[4 checklist")
        for step in ["Carry out the four", "Draft the letter"] {
            try sign(step)
            try keys(["Space", "Space"], for: "done; u undoes")
        }
        try phase("notify")
        try leave()
    }

    /// 5 April: letters, media, filing, and the second stand-up.
    func notification() throws {
        try sit("lead", at: "2019-04-05T16:00-04:00")
        // What counsel did meanwhile; any key goes on.
        try see("Since you were last here")
        tmux.type(["Escape"], into: who.name)
        _ = try #require(tmux.waits(without: "Since you were last here", in: who.name))
        try keys(["6"], for: "[6 notices")
        try keys(["a"], for: "New notice")
        try notice("Letters", "individuals")
        try keys(["+"], for: "Letters: counted")
        tmux.literal("today sent 11988", into: "lead")
        try see("2019-04-05 sent 11988")
        try keys(["Enter"], for: "11,988")
        try keys(["a"], for: "New notice")
        try notice("HHS portal", "regulator")
        try keys(["a"], for: "New notice")
        try notice("Newspapers", "media")
        for milestone in ["individuals-notified", "regulator-notified", "media-notified"] {
            try say("add milestone", for: "Milestone")
            try form([milestone, "2019-04-05"], titled: "─ Milestone ")
        }
        try keys(["4"], for: "[4 checklist")
        for step in ["Mail the letters", "File with HHS"] { try finish(step) }
        try phase("recover")
        try standUp(2)
        try leave()
    }

    /// 3 June: what is left is done, and the incident closed.
    func closing() throws {
        try sit("lead", at: "2019-06-03T10:00-04:00")
        try keys(["4"], for: "[4 checklist")
        // Closing waits for what is mandatory.
        try keys(["I"], for: "Phase")
        try form(["", "", "", "closed"])
        try see("not before mandatory items are settled: lessons, proof")
        for step in ["Hold the review", "File the proof"] { try finish(step) }
        try phase("closed")
        try leave()
    }

    // MARK: Keys

    private func sit(_ actor: String, at instant: String) throws {
        who.name = actor
        tmux.open(
            actor,
            [BuiltProgram.path, "--db", place.database, "--now", instant, "--as", actor])
        try see("0 incidents")
    }

    private func leave() throws {
        tmux.type(["Q"], into: who.name)
        #expect(tmux.isGone(who.name))
    }

    private func keys(_ keys: [String], for text: String) throws {
        tmux.type(keys, into: who.name)
        try see(text)
    }

    private func see(_ text: String) throws {
        let picture = tmux.waits(for: text, in: who.name)
        try #require(picture != nil, "\(text)\n\(tmux.screen(of: who.name))")
    }

    /// Fills a form line by line, blank texts leaving their line, `^` taking away what stands there, and sends it.
    ///
    /// - Parameter title: what stands on the frame of the form, and is gone once it was taken.
    private func form(_ texts: [String], titled title: String? = nil) throws {
        for (place, text) in texts.enumerated() {
            if place > 0 { tmux.type(["Tab"], into: who.name) }
            if text.hasPrefix("^") { tmux.type(["C-u"], into: who.name) }
            let rest = text.hasPrefix("^") ? String(text.dropFirst()) : text
            if !rest.isEmpty { tmux.literal(rest, into: who.name) }
        }
        tmux.type(["C-s"], into: who.name)
        guard let title else { return }
        _ = try #require(tmux.waits(without: title, in: who.name))
    }

    private func say(_ words: String, for text: String) throws {
        tmux.type([":"], into: who.name)
        tmux.literal(words, into: who.name)
        try see(words)
        try keys(["Enter"], for: text)
    }

    private func find(_ title: String) throws {
        tmux.type(["/"], into: who.name)
        tmux.literal(title, into: who.name)
        try see("/\(title)")
        tmux.type(["Enter"], into: who.name)
        _ = try #require(tmux.waits(without: "/\(title)", in: who.name))
    }

    private func finish(_ title: String) throws {
        try find(title)
        try keys(["Space", "Space"], for: "done; u undoes")
        tmux.type(["Escape"], into: who.name)
    }

    private func sign(_ title: String) throws {
        try find(title)
        tmux.type(["v"], into: who.name)
        try see("of 2 signed")
    }

    private func phase(_ word: String) throws {
        try keys(["I"], for: "Phase")
        try form(["", "", "", word])
        try see(word.uppercased())
    }

    private func notice(_ title: String, _ audience: String) throws {
        try form([title, audience, "post", "2019-04-05", "sent"], titled: "New notice")
        try see(title)
    }

    private func standUp(_ number: Int) throws {
        try keys(["P"], for: "Stand-up \(number)")
        for _ in 0..<7 { tmux.type(["n"], into: who.name) }
        try see("8/8")
        try keys(["q"], for: "r record stand-up \(number)")
        try keys(["r"], for: "next update")
        try keys(["Enter"], for: "--number \(number)")
    }

    private final class Seat { var name = "" }
    private let who = Seat()
}
