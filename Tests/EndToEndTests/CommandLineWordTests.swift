import Testing

/// Lanes and sections: a few words are known, others may be made.
@Suite
struct CommandLineWordTests {
    private let place: TestPlace

    init() throws {
        place = try TestPlace()
        try place.openIncident()
    }

    @Test
    func `a lane that cannot be is told what one can be`() throws {
        let run = try place.run(
            "timeline", "add", "--title", "x", "--when", "2019", "--lane", "in/out")
        #expect(run.exit == 2)
        #expect(
            run.problems == """
                breachboard: error: --lane is a word of a-z 0-9 . _ - such as attacker, detect, \
                respond, notify
                  help:   write for example --lane attacker

                """)
    }

    @Test
    func `a lane of one's own is made of what was typed, and found by it`() throws {
        let added = try place.run(
            "timeline", "add", "--title", "x", "--when", "2019", "--lane", "Third Party")
        #expect(added.exit == 0)
        let list = try place.run("timeline", "list", "--lane", "third party")
        #expect(list.output == "  2019  third-party  happened  x  x\n")
    }
}
