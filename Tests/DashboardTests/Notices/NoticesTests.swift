import IncidentModel
import Terminal
import Testing

@testable import Dashboard

struct NoticesTests {
    @Test
    func `a mailing says what was sent, came back and went out again`() throws {
        var picture = try ScreenPicture()
        try picture.add(
            "notice/a",
            [
                .title: "First wave", .audience: "individuals", .state: "sent", .when: "2026-03-10",
                .planned: "11500", .sent: "11418", .returned: "214", .method: "post",
            ])
        try picture.add(
            "notice/b", [.title: "Second wave", .audience: "individuals", .state: "sent"])
        let lines = picture.lines(.notices, from: "NOTICES TO INDIVIDUALS", count: 3)
        #expect(lines[0].hasSuffix("planned      sent  returned   re-sent"))
        #expect(lines[1].hasPrefix(" ▸ ✓ sent         10 Mar       First wave"))
        #expect(lines[1].contains("post"))
        #expect(lines[1].hasSuffix("11,500    11,418       214 not known"))
        #expect(lines[2].contains("no date      Second wave"))
        #expect(lines[2].hasSuffix("numbers not known"))
    }

    @Test
    func `notices stand with those to the same audience`() throws {
        var picture = try ScreenPicture()
        for audience in Notice.Audience.allCases.reversed() {
            try picture.add(
                "notice/\(audience.rawValue)",
                [.title: "To \(audience.rawValue)", .audience: audience.rawValue, .state: "draft"])
        }
        let text = picture.text(.notices).split(separator: "\n").map { $0.drop { $0 == " " } }
        let told = text.filter { $0.contains("To ") || $0.first?.isUppercase ?? false }.map {
            $0.split(separator: "To ").last.map(String.init) ?? ""
        }.map { $0.prefix { !$0.isWhitespace } }
        #expect(
            told.prefix(12).map(String.init) == [
                "NOTICES", "individuals", "SUBSTITUTE", "substitute", "PUBLIC", "public", "media",
                "REGULATORS", "regulator", "OTHERS", "partner", "agencies",
            ])
        #expect(
            NoticesScreen.rows(in: picture.state).compactMap(\.target?.id.text) == [
                "individuals", "substitute", "public", "media", "regulator", "partner", "agencies",
            ])
    }

    @Test
    func `the letters are held against the count of people`() throws {
        var picture = try ScreenPicture()
        try picture.count("people", "5000 confirmed")
        try picture.add(
            "notice/a",
            [
                .title: "First wave", .audience: "individuals", .state: "sent", .when: "2026-03-10",
                .addressless: "12", .days: "2026-03-10 sent 4988; 2026-03-15 returned 118",
            ])
        let text = picture.text(.notices)
        #expect(text.contains("of 5,000 people 4,870 mailed, 118 returned, 12 without address"))
        #expect(
            text.contains(
                "open since 15 Mar: 118 letters back and not sent again (45 CFR 164.404(d)(2)(ii))")
        )
    }

    @Test
    func `a wave for one State is held against the people there, too`() throws {
        var picture = try ScreenPicture()
        try picture.count("people", "5000 confirmed")
        try picture.count("people||US-MA", "900 confirmed")
        try picture.add(
            "notice/a",
            [
                .title: "Massachusetts", .audience: "individuals", .state: "sent", .sent: "890",
                .jurisdictions: "US-MA",
            ])
        let text = picture.text(.notices)
        #expect(text.contains("of 5,000 people 890 mailed, 4,110 not accounted for"))
        #expect(text.contains("US-MA: of 900 people 890 mailed, 10 not accounted for"))
    }

    @Test
    func `a filing says under which number it is kept, and how often it was added to`() throws {
        var picture = try ScreenPicture()
        try picture.add(
            "notice/a",
            [
                .title: "HHS", .audience: "regulator", .state: "sent", .when: "2026-03-10",
                .filing: "2026-117", .addenda: "2026-03-12 Count raised; 2026-03-15 Again",
            ])
        #expect(
            picture.lines(.notices, from: "HHS", count: 1)[0].hasSuffix("no. 2026-117, 2 addenda"))
    }

    @Test(
        arguments: [
            ("2026-03-19T14:00:00Z", "open now until 18:30 EDT"),
            ("2026-03-19T12:00:00Z", "closed, opens 09:00 EDT"),
            ("2026-03-20T23:00:00Z", "closed, opens Mon 09:00 EDT"),
        ])
    func `the hotline says whether it is open now`(now: String, words: String) throws {
        var picture = try ScreenPicture(now: now)
        try picture.add("hotline/a", [.phone: "1-800-555-0142", .hours: "Mon-Fri 9:00-18:30"])
        #expect(picture.text(.notices).contains("1-800-555-0142  \(words)"))
        #expect(picture.text(.overview).contains("1-800-555-0142  \(words)"))
    }

    @Test
    func `the hotline says how many called today and in all, on the days of its own zone`() throws {
        var picture = try ScreenPicture(now: "2026-03-20T02:00:00Z")
        try picture.add(
            "hotline/a",
            [
                .phone: "1-800-555-0142", .zone: "America/New_York",
                .days: "2026-03-18 calls 40; 2026-03-19 calls 31; 2026-03-20 calls 5",
            ])
        #expect(picture.text(.notices).contains("31 calls today, 71 in all"))
    }

    @Test
    func `an offer says who is eligible, was offered it and enrolled, and until when it runs`()
        throws
    {
        var picture = try ScreenPicture()
        try picture.count("people|ssn", "1300 estimate")
        try picture.add(
            "monitoring/a",
            [
                .title: "Two years", .months: "24", .element: "ssn", .when: "2026-01-31",
                .eligible: "1204", .offeredTo: "1200", .enrolled: "312", .enrolBy: "2026-06-30",
            ])
        let text = picture.text(.notices)
        #expect(text.contains("SSN: 24 months, until 31 Jan 2028   Two years"))
        #expect(text.contains("1,204 eligible, 1,200 offered, 312 enrolled  26 %  "))
        #expect(text.contains("enrol by 30 Jun"))
        #expect(text.contains("96 of 1,300 people with SSN are in no offer"))
    }

    @Test
    func `what nobody said of an offer is not known, the eligible those of the count`() throws {
        var picture = try ScreenPicture()
        try picture.count("people|ssn", "1300 estimate")
        try picture.add("monitoring/a", [.title: "A year", .element: "ssn"])
        let text = picture.text(.notices)
        #expect(text.contains("≈ 1,300 eligible, offers not known, enrolled not known"))
        #expect(text.contains("SSN: length not known"))
    }

    @Test
    func `numbers that cannot all be so are told under what they are about`() throws {
        var picture = try ScreenPicture()
        try picture.add(
            "notice/a",
            [
                .title: "First wave", .audience: "individuals", .state: "sent", .sent: "90",
                .days: "2026-03-10 sent 84",
            ])
        try picture.count("people|ssn", "1000 confirmed")
        try picture.add("monitoring/a", [.title: "A year", .element: "ssn", .eligible: "1001"])
        let text = picture.text(.notices)
        #expect(text.contains("≠ First wave: sent: 90 stated, 84 by the days, which count"))
        #expect(text.contains("≠ 1,001 eligible, more than 1,000 people with SSN"))
    }

    @Test
    func `a statement says who said it and where`() throws {
        var picture = try ScreenPicture()
        try picture.add(
            "statement/a",
            [.speaker: "CEO", .channel: "press release", .title: "Sorry", .when: "2026-03-10"])
        #expect(picture.text(.notices).contains("10 Mar             CEO, press release: Sorry"))
    }

    @Test
    func `a filter hides what does not match, and its headings`() throws {
        var picture = try ScreenPicture()
        try picture.add("party/a", [.title: "Northfield Forensics", .role: "forensics"])
        try picture.add("party/b", [.title: "Mail house", .role: "letters"])
        picture.with { $0.cursors[.notices, default: ListCursor()].filter = "FORENSIC" }
        #expect(NoticesScreen.rows(in: picture.state).count == 1)
        #expect(picture.text(.notices).contains("Northfield"))
        #expect(!picture.text(.notices).contains("HOTLINE"))
        #expect(!picture.text(.notices).contains("SUBSTITUTE"))
    }
}
