import StrictJSON
import Testing

/// Notices and what goes with them, told to the built program.
@Suite
struct CommandLineNoticeTests {
    private let place: TestPlace

    init() throws {
        place = try TestPlace()
        try place.openIncident()
    }

    private func json(_ run: CommandLineRun) throws -> JSONValue {
        try #require(run.exit == 0, "\(run.problems)")
        return try JSONValue.parse(Array(run.output.utf8))
    }

    private func tellLetters() throws {
        _ = try place.run("count", "set", "5000", "--basis", "confirmed", "--source", "filing")
        _ = try place.run(
            "notice", "add", "First wave", "--audience", "individuals", "--planned", "4988",
            "--addressless", "12")
        _ = try place.run("notice", "set", "first-wave", "--tally", "2019-03-20 sent 4,988")
        _ = try place.run("notice", "set", "first-wave", "--tally", "yesterday returned 9")
        _ = try place.run("notice", "set", "first-wave", "--tally", "returned 109")
    }

    @Test
    func `letters that are counted day by day are held against the people`() throws {
        try tellLetters()
        let list = try json(place.run("notice", "list", "--json"))
        let wave = try #require(list["notices"]?[0])
        #expect(wave["state"] == "sent" && wave["when"] == "2019-03-20")
        #expect(wave["sent"] == 4988 && wave["returned"] == 118 && wave["without_address"] == 12)
        #expect(wave["days"]?.elements?.count == 3)
        let told = try #require(list["reconciliation"])
        #expect(
            told["sentence"] == "of 5,000 people 4,870 mailed, 118 returned, 12 without address")
        #expect(told["people"]?["value"] == 5000 && told["mailed"] == 4870)
        #expect(told["returned"] == 118 && told["without_address"] == 12)
        #expect(told["missing"] == ["min": 0, "max": 0] && told["too_many"] == 0)
        #expect(told["substitute"]?["opened_on"] == "2019-03-28")
        let text = try place.run("notice", "list").output
        #expect(text.contains("4,870 mailed, 118 returned, 12 without address"))
        #expect(text.contains("open since 2019-03-28: 118 letters back and not sent again"))
        let whole = try json(place.run("incident", "show", "--json"))
        #expect(whole["reconciliation"]?["mailed"] == 4870)
    }

    @Test
    func `a total that the days contradict is told, and the days count`() throws {
        try tellLetters()
        _ = try place.run("notice", "set", "first-wave", "--returned", "100")
        let wave = try json(place.run("notice", "list", "--json"))["notices"]?[0]
        #expect(wave?["returned"] == 118)
        #expect(
            wave?["contradictions"] == [["what": "returned", "stated": 100, "counted": 118]])
        #expect(
            try place.run("notice", "list").output
                .contains("cannot be: First wave: returned: 100 stated, 118 by the days"))
    }

    @Test
    func `hotline, offer and statement are added, set and listed`() throws {
        let hotline = try place.run(
            "notice", "add", "--kind", "hotline", "1-800-555-0100", "--hours", "Mon-Fri 9:00-18:30",
            "--tally", "31")
        #expect(hotline.output == "1-800-555-0100: added (entry 2)\n")
        _ = try place.run("notice", "set", "1-800-555-0100", "--tally", "2019-03-27 calls 4")
        _ = try place.run(
            "notice", "add", "--kind", "monitoring", "A year", "--when", "2019-03-31", "--months",
            "11", "--eligible", "1204", "--offered-to", "1200", "--enrolled", "0")
        _ = try place.run(
            "notice", "set", "a-year", "--enrolled", "312", "--enrol-by", "2019-09-30")
        _ = try place.run(
            "notice", "add", "--kind", "statement", "We are sorry", "--speaker", "CEO", "--channel",
            "press release")
        let list = try json(place.run("notice", "list", "--json"))
        #expect(list["hotlines"]?[0]?["calls"] == 35)
        let offer = try #require(list["monitoring"]?[0])
        #expect(offer["enrolled"] == 312 && offer["until"] == "2020-02-29")
        #expect(offer["eligible"] == 1204 && offer["offered_to"] == 1200)
        #expect(offer["enrol_by"] == "2019-09-30")
        #expect(list["statements"]?[0]?["channel"] == "press release")
        let text = try place.run("notice", "list").output
        #expect(text.contains("31 calls today  35 calls in all"))
        #expect(text.contains("CEO, press release: We are sorry"))
    }

    @Test
    func `a filing keeps its number and addenda`() throws {
        let added = try place.run(
            "notice", "add", "HHS", "--audience", "regulator", "--filing", "2019-117", "--addenda",
            "2019-03-20 Count raised; 3 2019-03-21 Once more", "--json")
        let filing = try json(added)
        #expect(filing["filing_number"] == "2019-117")
        #expect(filing["addenda"]?.elements?.map { $0["number"]?.int } == [1, 3])
        #expect(filing["addenda"]?[1]?["text"] == "Once more")
    }

    @Test
    func `what a letter holds is ticked by the ids that the list gives`() throws {
        _ = try place.run("incident", "set", "--entities", "hipaa_covered_entity")
        try tellLetters()
        let set = try place.run(
            "notice", "set", "first-wave", "--tick", "US-HIPAA-IND/A", "--tick", "US-HIPAA-IND/B")
        #expect(set.exit == 0, "\(set.problems)")
        _ = try place.run("notice", "set", "first-wave", "--untick", "US-HIPAA-IND/A")
        let wave = try json(place.run("notice", "list", "--json"))["notices"]?[0]
        #expect(wave?["content"] == ["US-HIPAA-IND/B"])
        let ticked = wave?["content_checklist"]?.elements?.filter { $0["ticked"] == true } ?? []
        #expect(ticked.map { $0["id"] } == ["US-HIPAA-IND/B"])
        let wrong = try place.run("notice", "set", "first-wave", "--tick", "US-HIPAA-IND/Z")
        #expect(wrong.exit == 2)
        #expect(wrong.problems.contains("US-HIPAA-IND/A, US-HIPAA-IND/B"))
    }

    @Test(arguments: [
        (["--tally", "gone 9"], "--tally is day, sent or returned or re-sent and number"),
        (["--days", "sent 9"], "--days is day, sent or returned or re-sent and number"),
        (["--addenda", "nothing"], "--addenda is number, day and text"),
        (["--hours", "Mon 9:00-10:00"], "--hours is no field of a notice"),
        (["--planned", "many"], "--planned is a whole number"),
    ])
    func `a slip is told with its option`(_ options: [String], _ report: String) throws {
        try tellLetters()
        let run = try CommandLineRun(
            ["--as", "alice", "--now", "2019-03-28T10:00-04:00", "notice", "set", "first-wave"]
                + options, in: place)
        #expect(run.exit == 2)
        #expect(run.problems.contains(report))
    }
}
