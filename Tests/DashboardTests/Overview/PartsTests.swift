import IncidentModel
import Terminal
import Testing

@testable import Dashboard

struct PartsTests {
    @Test(
        arguments: [
            (PeopleCount.exactly(0), "0 %"), (.exactly(1), "<1 %"), (.exactly(310), "31 %"),
            (.exactly(999), ">99 %"), (.exactly(1000), "100 %"), (.exactly(1001), ">100 %"),
            (.between(20, 60), "2-6 %"), (.between(1, 14), "0-1 %"), (.between(310, 312), "31 %"),
        ])
    func `a percentage never rounds to all or nothing`(count: PeopleCount, text: String) {
        #expect(Share(count, of: .exactly(1000))?.percent.description == text)
    }

    @Test
    func `there is no share of or in people whom nobody counted`() {
        #expect(Share(.some, of: .exactly(10)) == nil)
        #expect(Share(.exactly(1), of: .some) == nil)
        #expect(Share(.exactly(1), of: nil) == nil)
        #expect(Share(.exactly(0), of: .exactly(0)) == nil)
    }

    @Test
    func `parts share the rows, the first ones before the last`() {
        let needs = [(2, 8), (2, 4), (1, 9)].map { BlockStack.Need(least: $0, most: $1) }
        #expect(BlockStack.heights(of: needs, in: 100).heights == [8, 4, 9])
        #expect(BlockStack.heights(of: needs, in: 100).gap == 1)
        #expect(BlockStack.heights(of: needs, in: 6).heights == [3, 2, 1])
        #expect(BlockStack.heights(of: needs, in: 4).heights == [2, 2, 0])
        #expect(BlockStack.heights(of: needs, in: 0).heights == [0, 0, 0])
        for rows in 0..<40 {
            let (heights, gap) = BlockStack.heights(of: needs, in: rows)
            let gaps = max(0, heights.count { $0 > 0 } - 1) * gap
            #expect(heights.reduce(0, +) + gaps <= rows)
        }
    }

    @Test(
        arguments: [
            ("", "anything", true), ("LIST", "vendor list 3", true), ("list 3", "LIST 3", true),
            ("list", "lis", false), ("list", "lislist", true), ("[", "{", false),
            ("größe", "DIE GRÖSSE", false), ("größe", "Die GRÖßE", true), ("ö", "Ö", true),
        ])
    func `a filter finds its text in any case`(filter: String, text: String, isFound: Bool) {
        #expect(FilterText(filter).matches(text) == isFound)
    }

    @Test
    func `a change is told in words`() throws {
        var picture = try ScreenPicture()
        try picture.count("people|ssn|US-MA", "200..700 upper 2026-03-01 list 1")
        try picture.add("check/a", [.title: "Print run", .section: "notify"])
        let words = picture.state.file.changes.map {
            ChangeWords.line($0, in: picture.state.incident).description
        }
        #expect(
            words == [
                "incident opened: Lost laptop",
                "people with SSN in US-MA: 200-700 upper bound (list 1)",
                "checklist item added: Print run",
            ])
    }
}
