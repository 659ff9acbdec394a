import Testing

/// What the organisation is in law, in the words that the laws are looked up by.
@Suite
struct CommandLineEntityTests {
    private let place: TestPlace

    init() throws {
        place = try TestPlace()
        try place.openIncident()
    }

    private func set(_ entities: String) throws -> CommandLineRun {
        try place.run("incident", "set", "--entities", entities)
    }

    @Test
    func `blanks and hyphens are taken for underscores`() throws {
        #expect(try set("HIPAA covered entity; public-company").exit == 0)
        let show = try place.run("incident", "show", "--json").output
        #expect(show.contains("\"hipaa_covered_entity\"") && show.contains("\"public_company\""))
    }

    @Test
    func `an unknown word is refused with the words near it`() throws {
        let run = try set("controller; hipaa coverd entity")
        #expect(run.exit == 2)
        #expect(
            run.problems == """
                breachboard: error: --entities has an unknown word, number 2; like it: \
                hipaa_covered_entity (HIPAA covered entity)
                  help:   `breachboard incident set --help` lists the words; \
                begin one of your own with x-

                """)
    }

    @Test
    func `words of one's own begin with x`() throws {
        #expect(try set("x-Our Foundation").exit == 0)
        let show = try place.run("incident", "show", "--json").output
        #expect(show.contains("\"x-our_foundation\""))
    }

    @Test
    func `the help lists every word`() throws {
        for command in ["new", "set"] {
            let help = try place.run("incident", command, "--help").output
            for word in ["hipaa_covered_entity", "controller", "dora_financial_entity"] {
                #expect(help.contains(word))
            }
        }
    }
}
