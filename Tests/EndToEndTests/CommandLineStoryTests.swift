import Testing

/// Whole stories, told to the built program one command after the other.
@Suite
struct CommandLineStoryTests {
    private let place: TestPlace

    init() throws {
        place = try TestPlace()
        try place.openIncident()
    }

    @Test
    func `an item goes from open to done and stays done`() throws {
        let added = try place.run("check", "add", "--title", "Reset all passwords")
        #expect(added.output == "reset-all-passwords: added (entry 2)\n")
        let set = try place.run(
            "check", "set", "reset-all-passwords", "--state", "blocked", "--owner", "kh")
        #expect(
            set.output == """
                reset-all-passwords: state is now blocked (entry 3)
                reset-all-passwords: owner is now kh (entry 4)

                """)
        let ticked = try place.run("check", "tick", "reset-all-passwords", as: "bob")
        #expect(ticked.output == "reset-all-passwords: state is now done (entry 5)\n")
        let again = try place.run("check", "tick", "reset-all-passwords")
        #expect(again.exit == 0)
        #expect(
            again.output
                == "reset-all-passwords: already done by bob at 2019-03-28T14:00:00Z\n")
        #expect(again.problems.isEmpty)
    }

    @Test
    func `a title that is there already gets a free id`() throws {
        _ = try place.run("check", "add", "--title", "Letters")
        let second = try place.run("check", "add", "--title", "Letters")
        #expect(second.output == "letters-2: added (entry 3)\n")
    }

    @Test
    func `programs that add the same title at once all get an id of their own`() async throws {
        let place = place
        let outputs = try await withThrowingTaskGroup { group in
            for _ in 0..<8 {
                group.addTask { try place.run("check", "add", "--title", "Letters").output }
            }
            return try await group.reduce(into: Set<Substring>()) { ids, output in
                ids.insert(output.prefix { $0 != ":" })
            }
        }
        let wanted = ["letters"] + (2...8).map { "letters-\($0)" }
        #expect(outputs == Set(wanted.map { $0[...] }))
    }

    @Test
    func `an edit on an old base is a conflict that says who and when`() throws {
        _ = try place.run("check", "add", "--title", "Letters", "--owner", "kh")
        _ = try place.run("check", "set", "letters", "--owner", "jv", as: "bob")
        let late = try place.run(
            "check", "set", "letters", "--owner", "mk", "--detail", "x", "--base", "2")
        #expect(late.exit == 3)
        #expect(late.output.isEmpty)
        #expect(
            late.problems == """
                breachboard: error: letters: somebody changed owner since you looked
                  note:   owner is jv, set by bob at 2019-03-28T14:00:00Z (entry 3)
                  note:   saved in the same go: detail
                  help:   look again; to set it nevertheless, name what you saw with --base 3

                """)
        let nevertheless = try place.run("check", "set", "letters", "--owner", "mk", "--base", "3")
        #expect(nevertheless.exit == 0)
    }

    @Test
    func `an estimate recorded later does not supersede a confirmed count`() throws {
        _ = try place.run("count", "set", "12,000", "--basis", "estimate", "--source", "press")
        _ = try place.run("count", "confirm", "--source", "HHS filing")
        _ = try place.run("count", "set", "13000", "--basis", "estimate")
        let status = try place.run("status")
        #expect(status.output.contains("people    12,000, confirmed\n"))
        #expect(
            status.output.contains(
                "why       confirmed: 13,000, estimate, recorded later, does not supersede it\n"))
        let list = try place.run("--json", "count", "list")
        #expect(list.output.components(of: "\"stands\": true") == 1)
    }

    @Test
    func `the status is red when a mandatory item is overdue`() throws {
        _ = try place.run(
            "check", "add", "--title", "Letters", "--due", "2019-03-27", "--mandatory", "yes")
        let red = try place.run("status", "--json")
        #expect(red.exit == 1)
        #expect(red.output.contains("\"mandatory_overdue\": 1"))
        #expect(red.problems.isEmpty)
        let before = try place.run("status", at: "2019-03-27T23:59-04:00")
        #expect(before.exit == 0)
    }

    @Test
    func `the status as of a day knows nothing that was recorded later`() throws {
        _ = try place.run(
            "count", "set", "501", "--basis", "placeholder", at: "2019-03-10T23:59:59-04:00")
        _ = try place.run(
            "count", "set", "900", "--basis", "confirmed", at: "2019-03-11T00:00:00-04:00")
        let past = try place.run("status", "--as-of", "2019-03-10")
        #expect(past.output.contains("people    501, placeholder\n"))
        let later = try place.run("status", "--as-of", "2019-03-11")
        #expect(later.output.contains("people    900, confirmed\n"))
        let before = try place.run("status", "--as-of", "2019-02-28")
        #expect(before.exit == 2)
        #expect(before.problems.contains("the incident was opened on 2019-03-01"))
    }

    @Test
    func `milestones make durations, and closing sets both phase and milestone`() throws {
        _ = try place.run(
            "incident", "set", "--milestone", "discovery=2019-02-07", "--milestone",
            "individuals_notified=2019-04-05")
        let closed = try place.run("incident", "close", "--on", "2019-06-01", "--json")
        #expect(closed.output.contains("\"phase\": \"closed\""))
        #expect(closed.output.contains("\"closed\": \"2019-06-01\""))
        let status = try place.run("status")
        #expect(status.output.contains("  time to notify   57 d as planned\n"))
        let told = try place.run("status", at: "2019-04-05T10:00-04:00")
        #expect(told.output.contains("  time to notify   57 d\n"))
        #expect(
            status.output.contains(
                "  dwell time       not computable: no first malicious activity\n"))
    }

    @Test
    func `a duration that ends before it starts says so`() throws {
        _ = try place.run(
            "incident", "set", "--milestone", "first-malicious-activity=2019-02-15",
            "--milestone", "detection=2019-02-07", "--milestone", "containment=2019-02-09")
        let status = try place.run("status", "--plain").output
        #expect(status.contains("  dwell time       -8 d: dwell ends before it starts\n"))
        #expect(status.contains("  time to contain  2 d\n"))
    }

    @Test
    func `the timeline lists a lane between two moments`() throws {
        _ = try place.run(
            "timeline", "add", "--when", "2019-02-07", "--lane", "detect", "--title", "Alert")
        _ = try place.run(
            "timeline", "add", "--when", "2019-03", "--lane", "notify", "--title", "Draft")
        _ = try place.run("timeline", "edit", "alert", "--source", "mailbox log")
        let lane = try place.run("timeline", "list", "--lane", "detect")
        #expect(lane.output == "  7 Feb 2019  detect  happened  alert  Alert  mailbox log\n")
        let march = try place.run("timeline", "list", "--from", "2019-03-05", "--to", "2019-03-20")
        #expect(march.output == "  Mar 2019  notify  happened  draft  Draft\n")
    }

    @Test
    func `the checklist is listed in columns with their names`() throws {
        _ = try place.run(
            "check", "add", "--title", "Letters", "--section", "notify", "--due", "2019-04-08",
            "--mandatory", "yes")
        _ = try place.run("check", "add", "--title", "Logs", "--owner", "kh", "--progress", "3/9")
        #expect(
            try place.run("check", "list").output == """
                  section  state  id       item     owner  due         progress  repeats
                  contain  open   logs     Logs     kh                 3/9
                  notify   open   letters  Letters         2019-04-08                     mandatory

                """)
    }

    @Test
    func `an item that needs another waits for it`() throws {
        _ = try place.run("check", "add", "--title", "Text")
        _ = try place.run("check", "add", "--title", "Print", "--needs", "text")
        let early = try place.run("check", "tick", "print")
        #expect(early.exit == 2)
        #expect(early.problems.contains("it needs text, which is not done"))
        _ = try place.run("check", "tick", "text")
        #expect(try place.run("check", "tick", "print").exit == 0)
    }

    @Test
    func `text of an attacker is shown and never acts`() throws {
        _ = try place.run(
            "timeline", "add", "--when", "2019-02-07", "--title", "a\u{1B}]0;x\u{7}\u{202E}\u{9B}b")
        let plain = try place.run("timeline", "list")
        #expect(plain.output.contains("a␛]0;x␇‹RLO›\u{FFFD}b"))
        let json = try place.run("timeline", "list", "--json")
        #expect(json.output.contains(#""a\u001b]0;x\u0007\u202e\u009bb""#))
    }

    @Test
    func `a copy of the database proves itself`() throws {
        let copy = "\(place.folder)/copy.db"
        #expect(try place.run("backup", copy).exit == 0)
        let proof = try place.run("verify", "--json", "--db", copy)
        #expect(proof.exit == 0)
        #expect(proof.output.contains("\"ok\": true"))
        let again = try place.run("backup", copy)
        #expect(again.exit == 2)
        #expect(again.problems.contains("the file is there already"))
    }
}

extension String {
    /// How often a text stands in this one, without overlaps.
    func components(of text: String) -> Int {
        var (count, rest) = (0, self[...])
        while let range = rest.firstRange(of: text) {
            count += 1
            rest = rest[range.upperBound...]
        }
        return count
    }
}
