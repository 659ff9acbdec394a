import IncidentModel
import Terminal
import Testing

@testable import Dashboard

struct OverviewTests {
    @Test
    func `a confirmed count says why it stands beside a later estimate`() throws {
        var picture = try ScreenPicture()
        try picture.count("people", "11658 confirmed 2026-03-05 HHS filing")
        try picture.count("people", "12000 estimate 2026-03-18 the press")
        let text = picture.text(.overview)
        #expect(text.contains("11,658  = confirmed  5 Mar, ir1: HHS filing"))
        #expect(text.contains("stands because it is confirmed; a later estimate of"))
        #expect(text.contains("12,000 is kept beside it"))
    }

    @Test
    func `an estimate that follows another one needs no reason`() throws {
        var picture = try ScreenPicture()
        try picture.count("people", "500 estimate")
        try picture.count("people", "600 estimate")
        #expect(picture.text(.overview).contains("600  ≈ estimate"))
        #expect(!picture.text(.overview).contains("stands because"))
    }

    @Test
    func `an unknown number of people is said`() throws {
        let picture = try ScreenPicture()
        #expect(picture.text(.overview).contains("not known yet how many"))
        #expect(picture.text(.overview).contains("not counted by jurisdiction"))
    }

    @Test
    func `data elements stand with number, basis, bar and percent`() throws {
        var picture = try ScreenPicture()
        try picture.count("people", "1000 estimate")
        try picture.count("people|full_name", "1000 estimate")
        try picture.count("people|ssn", "1..4 lower")
        try picture.count("people|diagnosis", "some placeholder")
        let right = picture.lines(.overview, from: "AFFECTED", count: 5).map { line in
            line.split(separator: "│").last.map(String.init) ?? ""
        }
        #expect(
            right == [
                " AFFECTED PEOPLE",
                "   1,000  ≈ estimate  19 Mar, ir1: no source given",
                "   full name              1,000 ≈ █████████████████  100 %",
                "   diagnosis          some, not counted",
                "   SSN                      1-4 ≥ ▌░░░░░░░░░░░░░░░░   <1 %",
            ])
    }

    @Test
    func `counts are never added up`() throws {
        var picture = try ScreenPicture()
        try picture.count("people||US-MA", "700 confirmed")
        try picture.count("people||US-CT", "800 confirmed")
        try picture.count("people|ssn", "900 confirmed")
        for screen in [Screen.overview, .affected] {
            let text = picture.text(screen)
            for sum in ["1,500", "1,600", "1,700", "2,400"] { #expect(!text.contains(sum)) }
        }
        #expect(picture.text(.affected).contains("not known yet how many people"))
    }

    @Test
    func `milestones are reached, planned or not known, by sign and word`() throws {
        var picture = try ScreenPicture()
        try picture.add("milestone/detection", [.when: "2026-01-29", .source: "user report"])
        try picture.add("milestone/discovery", [.when: "2026-01-29"])
        try picture.add("milestone/individuals-notified", [.when: "2026-03-26"])
        let lines = picture.lines(.overview, from: "WHERE WE ARE", count: 15).map {
            String($0.prefix(59)).trimmingEnd
        }
        #expect(
            lines == [
                " WHERE WE ARE",
                " ? first malicious activity not known",
                " ✓ detection                29 Jan          user report",
                " ✓ discovery                29 Jan",
                " ? determination            not known",
                " ? containment              not known",
                " ? eradication              not known",
                " ▢ individuals notified     planned 26 Mar",
                " ? regulator notified       not known",
                " ? media notified           not known",
                " ? closed                   not known",
                "   dwell time               not computable: no first malic…",
                "   time to detect           not computable: no first malic…",
                "   time to contain          running, day 49",
                "   time to notify           56 d as planned",
            ])
    }

    @Test
    func `what is overdue comes first, and the law before our own plans`() throws {
        var picture = try ScreenPicture()
        try picture.count("people", "600 confirmed")
        try picture.add("milestone/discovery", [.when: "2026-01-29"])
        try picture.add("check/a", [.title: "Print run", .section: "notify", .due: "2026-03-30"])
        try picture.add(
            "check/b",
            [.title: "Sign letter", .section: "notify", .due: "2026-03-18", .owner: "kh"])
        let lines = picture.lines(.overview, from: "NEXT", count: 4).map { $0.suffix(59) }
        #expect(lines[1].contains("▸ 18 Mar  ! Sign letter"))
        #expect(lines[1].contains("kh           1 d late"))
        #expect(lines[2].contains("30 Mar  ▢ HIPAA"))
        #expect(lines[2].contains("11 d left"))
    }

    @Test
    func `a duration that ends before it starts is marked as wrong`() throws {
        var picture = try ScreenPicture()
        try picture.add("milestone/detection", [.when: "2026-03-04"])
        try picture.add("milestone/containment", [.when: "2026-03-01"])
        let grid = picture.grid(.overview)
        let row = try #require(grid.text.firstIndex { $0.contains("time to contain") })
        #expect(grid.text(row: row).hasPrefix(" ! time to contain"))
        #expect(grid.text(row: row).contains("-3 d, ends before it starts"))
        #expect(grid.roles(row: row).contains(.stateOverdue))
    }

    @Test
    func `an element that is counted in one State only is not called uncounted`() throws {
        var picture = try ScreenPicture()
        try picture.count("people", "1000 estimate")
        try picture.count("people|ssn|US-MA", "100 estimate")
        try picture.count("people|diagnosis|US-MA", "100 estimate")
        try picture.count("people|diagnosis|US-CT", "100 estimate")
        #expect(picture.text(.overview).contains("SSN                counted in US-MA only"))
        #expect(picture.text(.overview).contains("diagnosis          counted in US-CT, US-MA only"))
    }

    @Test
    func `a change by somebody else is marked as new`() throws {
        var picture = try ScreenPicture()
        try picture.add("check/a", [.title: "Print run", .section: "notify", .due: "2026-03-30"])
        guard let change = picture.state.file.changes.last, let me = Actor("kh") else { return }
        picture.with {
            $0.file = CaseFile(changes: Array($0.file.changes.dropLast()), now: $0.now)
            $0.file.append([change], by: me, at: $0.now)
        }
        let grid = picture.grid(.overview)
        let row = grid.text.firstIndex { $0.contains("Print run") } ?? 0
        #expect(grid.text(row: row).contains("+"))
        #expect(grid.roles(row: row).contains(.new))
    }
}

extension String {
    var trimmingEnd: String {
        var text = self
        while text.last == " " || text.last == "│" { text.removeLast() }
        return text
    }
}
