import IncidentModel
import Samples
import Terminal
import Testing

@testable import Dashboard

struct ScreenSizeTests {
    private static let sizes = [
        Size(rows: 0, columns: 0), Size(rows: 1, columns: 1), Size(rows: 1, columns: 40),
        Size(rows: 40, columns: 1), Size(rows: 2, columns: 3), Size(rows: 6, columns: 60),
        Size(rows: 11, columns: 60), Size(rows: 17, columns: 80), Size(rows: 24, columns: 80),
        Size(rows: 29, columns: 120), Size(rows: 200, columns: 500),
    ]

    @Test(
        arguments: [Screen.incidents, .overview, .affected, .deadlines, .notices],
        [GlyphSet.unicode, .ascii])
    func `every size is drawn, each row as wide as the canvas`(screen: Screen, glyphs: GlyphSet)
        throws
    {
        for var picture in try pictures() {
            picture.with { $0.viewer.glyphs = glyphs }
            for size in Self.sizes {
                let grid = picture.grid(screen, size: size)
                for row in 0..<grid.size.rows {
                    #expect(grid.cells(row: row).reduce(0) { $0 + Int($1.width) } == size.columns)
                    let isASCII = grid.text(row: row).unicodeScalars.allSatisfy { $0.value < 0x80 }
                    #expect(isASCII || glyphs == .unicode)
                }
            }
        }
    }

    @Test(arguments: [Screen.incidents, .overview, .affected, .deadlines, .notices])
    func `rows and pages are asked for at every size`(screen: Screen) throws {
        for var picture in try pictures() {
            for size in Self.sizes {
                picture.with {
                    $0.screen = screen
                    $0.size = size
                }
                let rows = screen.code.rows(in: picture.state)
                #expect(screen.code.listHeight(in: picture.state) >= 0)
                #expect(Set(rows).count == rows.count)
                for row in rows { _ = screen.code.searchText(of: row, in: picture.state) }
                _ = screen.code.summary(of: picture.state)
            }
        }
    }

    @Test(arguments: [Screen.overview, .affected, .deadlines, .notices])
    func `each selected row is on the screen, marked by sign and selection`(screen: Screen) throws {
        for var picture in try pictures() {
            let rows = screen.code.rows(in: picture.state)
            for place in rows.indices {
                picture.with {
                    $0.screen = screen
                    $0.cursor.select(place, in: rows)
                    $0.cursor.settle(in: rows, height: screen.code.listHeight(in: $0))
                }
                let grid = picture.grid(screen)
                let marked = (0..<grid.size.rows).filter { grid.selection(row: $0).contains(true) }
                #expect(marked.count == 1)
                #expect(marked.allSatisfy { grid.text(row: $0).contains("▸") })
            }
        }
    }

    /// Nothing, next to nothing, hostile texts, and both samples.
    private func pictures() throws -> [ScreenPicture] {
        var none = try ScreenPicture()
        none.with { $0.file = CaseFile() }
        var odd = try ScreenPicture()
        let text = "請求書 e\u{301}\u{302} \u{202E}gpj.exe \u{1B}[2J שלום 👩‍👩‍👧"
        try odd.count("people", "0 placeholder \(text)")
        try odd.count("people|ssn", "999999999999 upper \(text)")
        try odd.count("people|x", "some est")
        try odd.count("people||US-MA", "0..999999999999 lower")
        try odd.add("check/a", [.title: text, .section: "notify", .due: "0001-01-01"])
        try odd.add(
            "notice/a", [.title: text, .audience: "media", .state: "sent", .sent: "999999999999"])
        try odd.add("hotline/a", [.phone: text, .hours: "Mon-Sun 00:00-24:00"])
        try odd.add("milestone/discovery", [.when: "9999-12-31"])
        try odd.add("party/a", [.title: text, .role: text])
        try odd.add("statement/a", [.title: text, .speaker: text, .when: "2019-02/.."])
        try odd.add("monitoring/a", [.title: text])
        try odd.add("asset/a", [.title: text, .kind: "system", .status: "affected"])
        odd.with { $0.portfolio = $0.incident.map { [IncidentSummary($0)] } ?? [] }
        return [none, try ScreenPicture(), odd]
            + SampleIncident.all.flatMap { sample in
                [(120, 36), (80, 24), (60, 15)].map { columns, rows in
                    ScreenPicture(sample: sample, columns: columns, rows: rows)
                }
            }
    }
}
