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
                .sent: "11418", .returned: "214", .method: "post",
            ])
        try picture.add(
            "notice/b", [.title: "Second wave", .audience: "individuals", .state: "sent"])
        let lines = picture.lines(.notices, from: "NOTICES", count: 3)
        #expect(lines[1].hasPrefix(" ▸ ✓ sent         10 Mar       First wave"))
        #expect(lines[1].contains("individuals  post"))
        #expect(lines[1].hasSuffix("11,418       214 not known"))
        #expect(lines[2].contains("no date      Second wave"))
        #expect(lines[2].hasSuffix("numbers not known"))
    }

    @Test(
        arguments: [
            ("2026-03-19T14:00:00Z", "open now, until 18:30 EDT"),
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
    func `a filter hides what does not match, and its headings`() throws {
        var picture = try ScreenPicture()
        try picture.add("party/a", [.title: "Northfield Forensics", .role: "forensics"])
        try picture.add("party/b", [.title: "Mail house", .role: "letters"])
        picture.with { $0.cursors[.notices, default: ListCursor()].filter = "FORENSIC" }
        #expect(NoticesScreen.rows(in: picture.state).count == 1)
        #expect(picture.text(.notices).contains("Northfield"))
        #expect(!picture.text(.notices).contains("HOTLINE"))
    }
}
