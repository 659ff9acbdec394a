import Foundation
import Testing

/// Duties, rules and calendars on the command line.
@Suite struct CommandLineDutiesTests {
    let place: TestPlace

    init() throws {
        place = try TestPlace()
    }

    private func file(_ name: String, _ text: String) throws -> String {
        let path = "\(place.folder)/\(name)"
        try text.write(toFile: path, atomically: false, encoding: .utf8)
        return path
    }

    private static let facts = """
        {"entities": ["hipaa_covered_entity"], "zone": "America/New_York",
         "anchors": {"discovery": "2019-02-07"}, "affected": {"US-MA": 12000},
         "elements": {"phi": 12000, "ssn": 1}, "sent": {"individuals": "2019-04-05"}}
        """

    @Test func `a facts file needs no database and gives duties with their arithmetic`() throws {
        let path = try file("facts.json", Self.facts)
        let run = try place.run("duties", "--facts", path, "--as-of", "2019-04-06", "--json")
        #expect(run.exit == 0)
        #expect(run.output.contains("\"rule\": \"US-HIPAA-IND\""))
        #expect(run.output.contains("\"due\": \"2019-04-08\""))
        #expect(run.output.contains("\"status\": \"met\""))
        #expect(run.output.contains("2019-02-07 + 60 calendar days = 2019-04-08"))
        #expect(run.output.contains("not in force until 2019-04-11; 2019-02-07 decides"))
    }

    @Test func `before the letters are out they are planned`() throws {
        let path = try file("facts.json", Self.facts)
        let run = try place.run("duties", "--facts", path, "--as-of", "2019-03-28")
        #expect(
            run.output.contains("HIPAA letters to individuals: open, due 2019-04-08, 11 d left"))
        #expect(run.output.contains("planned for 2019-04-05"))
    }

    @Test func `every slip in a facts file is named, none repeated`() throws {
        let path = try file(
            "facts.json",
            #"{"anchors": {"lunch": "2019-02-07", "discovery": "soon"}, "affected": {"Boston": 1}}"#
        )
        let run = try place.run("duties", "--facts", path)
        #expect(run.exit == 2)
        #expect(run.output.isEmpty)
        #expect(run.problems.contains("has 3 things that cannot be meant"))
        #expect(!run.problems.contains("lunch") && !run.problems.contains("Boston"))
    }

    @Test func `a word that no rule knows is told by its place, and the facts are taken`() throws {
        let path = try file(
            "facts.json",
            #"{"entities": ["hipaa_covered_entity", "hipaa_coverd"], "elements": {"snn": 3},"#
                + #" "conditions": ["lukcy"], "sent": {"US-MA-REG-AGG": "2019-04-05", "media": null},"#
                + #" "holidays": {"US_FED": []}, "extensions": ["US-FL-INDD"],"#
                + #" "elements_by_jurisdiction": {"US-MA": {"ssn": 1, "snn": 2}}}"#)
        let run = try place.run("duties", "--facts", path, "--as-of", "2019-04-06", "--json")
        #expect(run.exit == 0)
        #expect(run.problems.contains("warning: the facts have 7 words that no rule knows"))
        for place in [
            "entities[2]", "elements, key 1", "elements_by_jurisdiction, key 1, key 2",
            "conditions[1]", "sent, key 1", "holidays, key 1", "extensions[1]",
        ] {
            #expect(run.problems.contains("\(place): "))
        }
        for word in ["coverd", "snn", "lukcy", "AGG", "US_FED", "INDD"] {
            #expect(!run.problems.contains(word))
        }
        let fine = try file("fine.json", Self.facts)
        #expect(try place.run("duties", "--facts", fine).problems.isEmpty)
    }

    @Test func `a delay for a place that is none is refused and holds nothing up`() throws {
        let path = try file(
            "facts.json",
            #"{"holds": [{"form": "written", "on": "2024-02-20", "jurisdictions": ["Boston"]}]}"#)
        let run = try place.run("duties", "--facts", path)
        #expect(run.exit == 2)
        #expect(run.problems.contains("holds[1]") && !run.problems.contains("Boston"))
    }

    @Test func `a count that makes duties due leaves a note beside each`() throws {
        try place.openIncident()
        _ = try place.run(
            "incident", "set", "--entities", "hipaa_covered_entity", "--milestone",
            "discovery=2019-02-07")
        _ = try place.run(
            "count", "set", "600", "--basis", "confirmed", "--source", "list", "--in", "US-MA")
        let log = try place.run("incident", "show", "--json")
        #expect(log.output.contains("newly due: 2019-04-08, by entry"))
    }

    @Test func `a calendar has an event and alarms for each deadline`() throws {
        try place.openIncident()
        _ = try place.run(
            "incident", "set", "--entities", "hipaa_covered_entity", "--milestone",
            "discovery=2019-02-07")
        _ = try place.run(
            "count", "set", "600", "--basis", "confirmed", "--source", "list")
        let run = try place.run("export", "ics")
        #expect(run.exit == 0)
        #expect(run.output.contains("DTSTART;VALUE=DATE:20190408\r\n"))
        #expect(run.output.contains("TRIGGER:-P7D\r\n"))
        let path = "\(place.folder)/due.ics"
        #expect(try place.run("export", "ics", "-o", path).exit == 0)
        let again = try place.run("export", "ics", "-o", path)
        #expect(again.exit == 2)
        #expect(again.problems.contains("the file is there already"))
    }

    @Test func `counsel's rules are checked with line and column, the built-in ones stay`() throws {
        let folder = "\(place.folder)/rules"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        _ = try file(
            "rules/US-MA.yaml",
            """
            jurisdiction: US-MA
            rules:
              - id: US-MA-REG-AG
                law: Own reading
                duty: notify the attorney general
                to: regulator
                recipient: Attorney General
                binds: [any_entity_holding_resident_data]
                clock:
                  starts: discovery
                  within: 10 fortnights
            """)
        let lint = try place.run("rules", "lint", folder)
        #expect(lint.exit == 2)
        #expect(lint.output.contains("US-MA.yaml:11:15: error: US-MA-REG-AG"))
        let show = try place.run("rules", "show", "US-MA-REG-AG", "--rules", folder)
        #expect(show.output.contains("M.G.L. c. 93H"))
    }

    @Test func `a rule of counsel replaces the built-in one`() throws {
        let folder = "\(place.folder)/rules"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        _ = try file(
            "rules/US-MA.yaml",
            """
            jurisdiction: US-MA
            rules:
              - id: US-MA-REG-AG
                law: Own reading
                duty: notify the attorney general
                to: regulator
                recipient: Attorney General
                binds: [any_entity_holding_resident_data]
                clock:
                  starts: discovery
                  within: 10 calendar_days
            """)
        let path = try file("facts.json", Self.facts)
        let run = try place.run(
            "duties", "--facts", path, "--as-of", "2019-02-08", "--rules", folder)
        #expect(run.output.contains("2019-02-07 + 10 calendar days = 2019-02-17"))
    }
}
