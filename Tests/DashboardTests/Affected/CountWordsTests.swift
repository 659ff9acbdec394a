import IncidentModel
import Samples
import Terminal
import Testing

@testable import Dashboard

/// Contradictions, intervals, thresholds and the panel of one count.
struct CountWordsTests {
    @Test
    func `a contradiction stands below the headline, in the cells and with the selected count`()
        throws
    {
        var picture = try ScreenPicture()
        try picture.count("people", "1000 confirmed HHS filing")
        try picture.count("people|ssn", "1200 estimate list 1")
        let words = "≠ 1,200 people with SSN, more than 1,000 people"
        #expect(picture.lines(.affected, from: "≠", count: 1) == ["   \(words)"])
        let table = picture.lines(.affected, from: "ANY", count: 2)
        #expect(table[0].hasPrefix(" ▸ ANY                    1,000 =≠"))
        #expect(table[1].hasPrefix("   SSN                    1,200 ≈≠"))
        let details = picture.lines(.affected, from: "── people", count: 2)
        #expect(details[0].contains("≠ 1 contradiction"))
        #expect(details[1] == "   \(words)")
        #expect(picture.text(.overview).contains("≠ 1 contradiction: view 3"))
    }

    @Test
    func `counts that agree are told without a word of contradictions`() throws {
        var picture = try ScreenPicture()
        try picture.count("people", "1000 confirmed HHS filing")
        try picture.count("people|ssn", "1000 estimate list 1")
        #expect(!picture.text(.affected).contains("≠"))
        #expect(!picture.text(.overview).contains("≠"))
    }

    @Test
    func `sources that disagree and jurisdictions above the total are told in words`() throws {
        var picture = try ScreenPicture()
        try picture.count("people", "11658 confirmed HHS filing")
        try picture.count("people", "12000 estimate the press")
        try picture.count("people||US-CT", "6000 estimate")
        try picture.count("people||US-MA", "5659 estimate")
        let words = picture.state.file.remarks.contradictions.map(\.words.description)
        #expect(
            words == [
                "11,659 in US-CT, US-MA together, more than 11,658 people",
                "sources disagree on people: 12,000 ≈ the press; 11,658 = HHS filing",
            ])
    }

    @Test(arguments: [(120, 36), (80, 24), (60, 15)])
    func `an interval is shown as one wherever the count stands`(columns: Int, rows: Int) throws {
        var picture = try ScreenPicture(columns: columns, rows: rows)
        try picture.count("people", "12036..12043 estimate import")
        try picture.count("people||US-MA", "10000..10007 estimate import")
        let lines = picture.grid(.affected).text
        #expect(lines[0].hasPrefix("   12,036-12,043 people   ≈ estimate"))
        let row = try #require(lines.first { $0.contains("ANY") })
        #expect(row.hasPrefix(" ▸ ANY                  12,036-12,043 ≈  10,000-10,007 ≈"))
        #expect(picture.text(.overview).contains("12,036-12,043  ≈ estimate"))
    }

    @Test
    func `the bar of an interval is full up to its lower end and uncertain up to the upper one`()
        throws
    {
        var canvas = Canvas(size: Size(rows: 1, columns: 10), glyphs: .unicode)
        let share = try #require(Share(.between(20, 60), of: .exactly(100)))
        canvas.bar(share, row: 0, column: 0, columns: 10)
        #expect(canvas.grid.text == ["██~~~~░░░░"])
        let whole = try #require(Share(.exactly(30), of: .exactly(100)))
        canvas.bar(whole, row: 0, column: 0, columns: 10)
        #expect(canvas.grid.text == ["███░░░░░░░"])
    }

    @Test(arguments: 0...12)
    func `the bar of an interval stays in its columns`(columns: Int) {
        for (low, high) in [(0.0, 1.0), (0.99, 1.0), (0.0, 0.01), (1.0, 9.0), (2.0, 3.0)] {
            var canvas = Canvas(size: Size(rows: 1, columns: 14), glyphs: .ascii)
            canvas.bar(from: low, to: high, row: 0, column: 1, columns: columns)
            let text = canvas.grid.text.first ?? ""
            #expect(text.utf8.count <= 1 + columns)
            #expect(columns == 0 || text.utf8.count == 1 + columns)
        }
    }

    @Test
    func `thresholds say what the rules ask for, and what they would ask for beyond the count`()
        throws
    {
        var picture = try ScreenPicture()
        try picture.count("people", "700 estimate 2026-03-02")
        try picture.count("people|ssn", "700 estimate 2026-03-02")
        try picture.count("people||US-NY", "700 estimate 2026-03-02")
        let text = picture.text(.affected)
        #expect(text.contains("reached 2 Mar with 700, estimate: HIPAA filing with HHS"))
        #expect(text.contains("not reached; at 5,001: US-NY notice to credit agencies"))
    }

    @Test
    func `Enter on a count tells each revision, which supersedes which, and the duties`() throws {
        var picture = try ScreenPicture()
        try picture.count("people", "501 placeholder 2026-02-03 not counted")
        try picture.count("people", "11658 confirmed 2026-03-05 HHS filing")
        try picture.count("people", "12000 estimate 2026-03-18 the press")
        let detail = Detail(scope: .people, in: picture.state)
        let lines = detail.lines.map { line in line.map(\.text.description).joined() }
        #expect(lines.contains("people        11,658   = confirmed"))
        #expect(
            lines.contains(
                "≠ cannot be   sources disagree on people: 12,000 ≈ the press; 11,658 = HHS filing")
        )
        let start = try #require(lines.firstIndex(of: "Revisions"))
        #expect(
            Array(lines[(start + 1)...].prefix(17)) == [
                "#4            12,000   ≈ estimate", "  source      the press",
                "  as of       18 Mar", "  recorded    19 Mar 10:00 by ir1",
                "  chain       not superseded, kept beside #3 (11,658)", "",
                "#3            11,658   = confirmed   stands", "  source      HHS filing",
                "  as of       5 Mar", "  recorded    19 Mar 10:00 by ir1",
                "  confirmed   by ir1", "  chain       supersedes #2 (501)", "",
                "#2            501   ? placeholder", "  source      not counted",
                "  as of       3 Feb", "  recorded    19 Mar 10:00 by ir1",
            ])
        #expect(lines.contains("Duties that hang on it"))
        #expect(lines.contains { $0.hasPrefix("from 500      HIPAA filing with HHS: ") })
        #expect(lines.contains { $0.hasPrefix("up to 499     ") })
    }

    @Test
    func `a cell is reached, opened and edited by keys, counted or not`() throws {
        var board = TestBoard(.exercise)
        board.press("3jjlll<enter>")
        #expect(board.shows("people with date of birth in US-NH"))
        #expect(board.shows("3 % of 8,402 people with date of birth"))
        board.press("c")
        guard case .form(let confirming) = board.state.mode else {
            Issue.record("no form is open")
            return
        }
        #expect(confirming.startingScope.text == "people|date_of_birth|US-NH")
        board.press("<esc>jl<enter>")
        #expect(board.shows("nobody has counted these: e gives a number"))
        board.press("e")
        guard case .form(let revising) = board.state.mode else {
            Issue.record("no form is open")
            return
        }
        #expect(revising.startingScope.text == "people|medical_record_number|US-NY")
    }

    @Test
    func `the people without an address are a column that can be selected`() {
        var board = TestBoard(.exercise)
        board.press("3llllll")
        #expect(board.state.cursor.selected == .scope(CountScope(jurisdiction: .unresolved)))
        board.press("<enter>")
        #expect(board.shows("people, address unresolved"))
    }

    @Test
    func `the selected cell is marked, and with it no other`() throws {
        var board = TestBoard(.exercise)
        board.press("3jl")
        let grid = board.state.frame().grid
        let row = try #require(grid.text.firstIndex { $0.contains("> full name") })
        let selected = (0..<grid.size.columns).filter { grid[row, $0].isSelected }
        #expect(selected == Array(33..<44))
    }

    @Test
    func `the revisions of a selected cell are a step line where there is room`() throws {
        var picture = try ScreenPicture()
        try picture.count("people|ssn", "300 upper 2026-02-24 logs")
        try picture.count("people|ssn", "200 estimate 2026-03-09 list 1")
        let scope = try #require(CountScope("people|ssn"))
        picture.with { $0.cursors[.affected, default: ListCursor()].selected = .scope(scope) }
        #expect(
            picture.lines(.affected, from: "── people with SSN", count: 3).dropFirst() == [
                "                     ≈───────────────           200  ≈ estimate     stands   9 Mar, ir1: list 1",
                "   ≤─────────────────┘                          300  ≤ upper bound  earlier  24 Feb, ir1: logs",
            ])
    }

    @Test(arguments: [(40, 12), (60, 15), (80, 24), (200, 50)])
    func `the selected jurisdiction is among the columns that are shown`(width: Int, rows: Int)
        throws
    {
        var picture = try ScreenPicture(columns: width, rows: rows)
        try picture.count("people", "99999 estimate")
        for code in ["AL", "CT", "MA", "NH", "NJ", "NY", "RI", "VT", "WA"] {
            try picture.count("people||US-\(code)", "1000..20000 estimate")
        }
        let counts = try #require(picture.state.incident?.counts)
        for place in counts.jurisdictions {
            let columns = CountTableColumns(
                of: counts, rows: [.scope(CountScope(jurisdiction: place))], selected: place,
                in: width)
            #expect(columns.shown.contains { $0.place == place })
            #expect(columns.shown.count + columns.hidden == counts.jurisdictions.count + 1)
            #expect(columns.end <= width)
        }
    }
}
