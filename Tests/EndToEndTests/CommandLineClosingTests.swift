import Testing

/// An incident is closed when its ends are tied up, or when somebody insists.
@Suite
struct CommandLineClosingTests {
    private let place: TestPlace

    init() throws {
        place = try TestPlace()
        try place.openIncident()
        _ = try place.run(
            "incident", "set", "--entities", "hipaa_covered_entity", "--milestone",
            "discovery=2019-01-02")
        _ = try place.run("count", "set", "900", "--basis", "confirmed")
        _ = try place.run("check", "add", "--title", "Letters", "--mandatory", "yes")
        _ = try place.run("check", "add", "--title", "Flowers")
    }

    @Test
    func `an incident with open ends is not closed`() throws {
        let run = try place.run("incident", "close")
        #expect(run.exit == 2)
        #expect(run.problems.hasPrefix("breachboard: error: the incident has open ends\n"))
        #expect(
            run.problems.contains("  note:   overdue: HIPAA letters to individuals, 2019-03-03\n"))
        #expect(run.problems.contains("  note:   mandatory and open: letters, Letters\n"))
        #expect(!run.problems.contains("Flowers"))
        #expect(
            run.problems.hasSuffix("  help:   settle them first, as done or not-applicable\n"))
        #expect(
            try place.run("incident", "show", "--json").output.contains("\"phase\": \"detect\""))
    }

    @Test
    func `whoever insists closes an incident with overdue duties, but not with open mandatory items`()
        throws
    {
        let refused = try place.run("incident", "close", "--force")
        #expect(refused.exit == 2)
        #expect(!refused.problems.contains("overdue:"))
        #expect(refused.problems.contains("  note:   mandatory and open: letters, Letters\n"))
        #expect(refused.problems.contains("help:   settle them first, as done or not-applicable"))
        _ = try place.run("check", "set", "letters", "--state", "not-applicable")
        #expect(try place.run("incident", "close", "--force").exit == 0)
        #expect(
            try place.run("incident", "show", "--json").output.contains("\"phase\": \"closed\""))
        #expect(try place.run("incident", "close").exit == 0)
    }
}
