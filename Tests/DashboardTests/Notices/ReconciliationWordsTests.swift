import IncidentModel
import Terminal
import Testing

@testable import Dashboard

struct ReconciliationWordsTests {
    @Test(arguments: [
        (
            "5000 confirmed", [Field.sent: "4988", .returned: "118", .addressless: "12"],
            "of 5,000 people 4,870 mailed, 118 returned, 12 without address"
        ),
        ("5000 confirmed", [.sent: "4870"], "of 5,000 people 4,870 mailed, 130 not accounted for"),
        (
            "5000 confirmed",
            [.sent: "4988", .returned: "118", .resent: "100", .addressless: "12"],
            "of 5,000 people 4,970 mailed (100 re-sent), 18 returned, 12 without address"
        ),
        (
            "4900..5000 estimate", [.sent: "4870"],
            "of 4,900-5,000 people (estimate) 4,870 mailed, 30 to 130 not accounted for"
        ),
        (
            "4800..5000 estimate", [.sent: "4870"],
            "of 4,800-5,000 people (estimate) 4,870 mailed, up to 130 not accounted for"
        ),
        (
            "5000 lower-bound", [.sent: "4870"],
            "of 5,000 people (lower bound) 4,870 mailed, at least 130 not accounted for"
        ),
        (
            "5000 confirmed", [.sent: "5001"],
            "of 5,000 people 5,001 mailed, 1 more than there are people"
        ),
        ("5000 confirmed", [:], "of 5,000 people how many were mailed is not known"),
        (
            "5000 confirmed", [.state: "planned"],
            "of 5,000 people how many are to be mailed is not known"
        ),
        (
            "5000 confirmed", [.state: "planned", .planned: "4988", .addressless: "12"],
            "of 5,000 people 4,988 planned, 12 without address"
        ),
        ("some placeholder", [.sent: "10"], "of people nobody has counted 10 mailed"),
    ])
    func `a sentence says whom the letters account for`(
        count: String, wave: [Field: String], sentence: String
    ) throws {
        var picture = try ScreenPicture()
        try picture.count("people", count)
        let common: [Field: String] = [.title: "Wave", .audience: "individuals", .state: "sent"]
        try picture.add("notice/a", common.merging(wave) { $1 })
        let incident = try #require(picture.state.incident)
        #expect(
            ReconciliationWords.sentence(incident.noticeReconciliation).description == sentence)
    }

    @Test(arguments: [
        (String?.none, "opens at ten returned letters"),
        (
            "2026-03-12 returned 9",
            "9 letters back and not sent again, under ten: another letter, a call or other means "
                + "(45 CFR 164.404(d)(2)(i))"
        ),
        (
            "2026-03-12 returned 1",
            "1 letter back and not sent again, under ten: another letter, a call or other means "
                + "(45 CFR 164.404(d)(2)(i))"
        ),
        (
            "2026-03-12 returned 9; 2026-03-14 returned 5; 2026-03-16 resent 2",
            "open since 14 Mar: 12 letters back and not sent again (45 CFR 164.404(d)(2)(ii))"
        ),
    ])
    func `returned letters say since when a substitute notice is owed`(
        days: String?, line: String
    ) throws {
        var picture = try ScreenPicture()
        try picture.add(
            "notice/a",
            [
                .title: "Wave", .audience: "individuals", .state: "sent", .when: "2026-03-10",
                .days: "2026-03-10 sent 100; \(days ?? "")",
            ])
        let incident = try #require(picture.state.incident)
        let words = SubstituteWords(incident, duties: [], today: picture.state.today)
        #expect(words.line.description == line)
    }

    @Test
    func `the duty that the letters open is named with its day`() throws {
        var picture = try ScreenPicture()
        try picture.add("milestone/discovery", [.when: "2026-02-01"])
        try picture.count("people", "900 confirmed")
        try picture.count("people|diagnosis", "900 confirmed")
        try picture.add(
            "notice/a",
            [
                .title: "Wave", .audience: "individuals", .state: "sent", .when: "2026-03-10",
                .days: "2026-03-10 sent 900; 2026-03-14 returned 11",
            ])
        #expect(picture.text(.notices).contains("US-HIPAA-SUBST10: open, due 2 Apr"))
    }
}
