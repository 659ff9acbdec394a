import IncidentModel
import NotificationRules
import Samples
import Terminal
import Testing

@testable import Dashboard

struct DeadlinesTests {
    @Test
    func `a duty says its state, its day of the clock and how the date came about`() throws {
        var picture = try ScreenPicture()
        try picture.count("people", "600 confirmed")
        try picture.add("milestone/discovery", [.when: "2026-01-29"])
        let text = picture.text(.deadlines)
        #expect(text.contains("DEADLINES   computed; counsel to confirm"))
        #expect(text.contains("Mon 30 Mar    11 d left"))
        #expect(text.contains("██████████░░ day 49/60"))
        #expect(text.contains("45 CFR 164.4"))
        #expect(text.contains("2026-01-29"))
    }

    @Test
    func `a clock that has not started waits`() throws {
        let picture = try ScreenPicture()
        let text = picture.text(.deadlines)
        #expect(text.contains("waiting"))
        #expect(text.contains("no date"))
    }

    @Test
    func `what has to be done before a duty is listed under it`() throws {
        var picture = try ScreenPicture()
        try picture.count("people", "600 confirmed")
        try picture.add("milestone/discovery", [.when: "2026-01-29"])
        try picture.add("check/a", [.title: "Print run", .section: "notify", .due: "2026-03-18"])
        try picture.add(
            "notice/b", [.title: "Letters", .audience: "individuals", .state: "planned"])
        picture.with { $0.screen = .deadlines }
        let rows = DeadlinesScreen.rows(in: picture.state)
        let letters = try #require(RuleID("US-HIPAA-IND"))
        let place = try #require(rows.firstIndex(of: .duty(letters)))
        picture.with { $0.cursor.select(place, in: rows) }
        let text = picture.text(.deadlines)
        #expect(text.contains("notices         ◧ planned  no date  Letters"))
        #expect(text.contains("before it       ! 1 d late  Print run"))
    }
}
