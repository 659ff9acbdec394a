import Testing

/// Days and moments by the words that people say, on the incident's calendar.
@Suite
struct CommandLineSpokenTimeTests {
    private let place: TestPlace

    init() throws {
        place = try TestPlace()
        try place.openIncident()
    }

    @Test
    func `today, yesterday and now are read by the clock and stored as days and instants`() throws {
        // Half past one in the morning in Greenwich is still the day before in New York.
        let late = "2019-03-29T01:30Z"
        let due = try place.run("check", "add", "--title", "a", "--due", "today", at: late)
        #expect(due.exit == 0, "\(due.problems)")
        _ = try place.run("timeline", "add", "--title", "b", "--when", "~yesterday", at: late)
        _ = try place.run("timeline", "add", "--title", "c", "--when", "now", at: late)
        _ = try place.run("incident", "set", "--milestone", "detection=today", at: late)
        _ = try place.run(
            "count", "set", "7", "--basis", "estimate", "--as-of", "yesterday", at: late)
        let json = try place.run("incident", "show", "--json").output
        #expect(json.contains("\"due\": \"2019-03-28\""))
        #expect(json.contains("\"when\": \"~2019-03-27\""))
        #expect(json.contains("\"when\": \"2019-03-28T21:30-04:00\""))
        #expect(json.contains("\"detection\": \"2019-03-28\""))
        #expect(json.contains("\"as_of\": \"2019-03-27\""))
    }

    @Test
    func `lists and closing know the words too`() throws {
        _ = try place.run("timeline", "add", "--title", "a", "--when", "2019-03-27")
        _ = try place.run("timeline", "add", "--title", "b", "--when", "2019-03-28")
        let list = try place.run("timeline", "list", "--from", "today")
        #expect(list.output == "  28 Mar 2019  respond  happened  b  b\n")
        #expect(try place.run("incident", "close", "--on", "yesterday").exit == 0)
        let json = try place.run("incident", "show", "--json").output
        #expect(json.contains("\"closed\": \"2019-03-27\""))
    }
}
