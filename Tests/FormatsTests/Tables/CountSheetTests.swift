import Formats
import IncidentModel
import StrictJSON
import Testing

/// How a table of counts is written down.
@Suite
struct CountSheetTests {
    private func table(_ counts: [String: PeopleCount]) throws -> CountTable {
        let pairs = try counts.map { text, count in
            (
                try known(CountScope(text)),
                CountRevision(count: count, basis: .estimate, source: nil)
            )
        }
        return CountTable(Dictionary(uniqueKeysWithValues: pairs))
    }

    /// The public table as CSV without its first line.
    private func published(_ counts: [String: PeopleCount]) throws -> [String] {
        Array(CountSheet(publicly: try table(counts)).csv.dropFirst())
    }

    @Test
    func `the table is made of the revisions that stand`() throws {
        let sheet = CountSheet(CountTable(try SmallIncident.made().counts))
        #expect(
            sheet.csv == ["jurisdiction,people,ssn", "all,11658,", "US-MA,,some"])
    }

    @Test
    func `a cell of 3 beside a total of 53 takes the other cell with it`() throws {
        let rows = try published([
            "people": .exactly(53), "people||US-MA": .exactly(50), "people||US-NH": .exactly(3),
        ])
        #expect(rows == ["all,53"])
    }

    @Test
    func `a small place goes into the rest with the next smallest`() throws {
        let rows = try published([
            "people": .exactly(400), "people||US-MA": .exactly(300),
            "people||US-NH": .exactly(97), "people||US-VT": .exactly(3),
        ])
        #expect(rows == ["all,400", "US-MA,300", "others,100"])
    }

    @Test
    func `as many people as hidden places would be one in each`() throws {
        var counts = ["people": PeopleCount.exactly(111), "people||US-MA": .exactly(100)]
        for letter in "ABCDEFGHIJK" { counts["people||X\(letter)"] = .exactly(1) }
        #expect(try published(counts) == ["all,111"])
        counts["people||US-MA"] = .exactly(90)
        #expect(try published(counts) == ["all,111", "US-MA,90", "others,21"])
    }

    @Test
    func `those without an element are people too`() throws {
        let rows = try published([
            "people": .exactly(500), "people||US-MA": .exactly(200),
            "people||US-NH": .exactly(300), "people|ssn": .exactly(395),
            "people|ssn|US-MA": .exactly(195), "people|ssn|US-NH": .exactly(200),
        ])
        #expect(rows == ["all,500,395", "US-MA,200,*", "US-NH,300,*"])
    }

    @Test
    func `a whole of a few people is not told`() throws {
        let rows = try published(["people": .exactly(7), "people|ssn": .exactly(0)])
        #expect(rows == ["all,*,0"])
    }

    @Test(arguments: [
        (PeopleCount.between(3, 400), "*"), (.between(0, 400), "*"),
        (.between(11, 400), "up to 400"),
        (.some, ""), (.exactly(10), "*"), (.exactly(11), "11"), (.exactly(0), "0"),
    ])
    func `an interval stands with its upper end if it reaches no small number`(
        count: PeopleCount, cell: String
    ) throws {
        #expect(try published(["people": count]) == ["all,\(cell)"])
    }

    @Test
    func `a name that a spreadsheet would compute gets an apostrophe`() throws {
        let sheet = CountSheet(try table(["people|-2-3": .exactly(40)]))
        #expect(sheet.csv == ["jurisdiction,people,'-2-3", "all,,40"])
    }

    @Test
    func `Markdown has a rule for each column, and no sign of its own from a name`() throws {
        let sheet = CountSheet(publicly: try table(["people": .exactly(5)]))
        #expect(
            sheet.markdown.prefix(3) == [
                "|  | people |", "| --- | ---: |", #"| all places | \* |"#,
            ])
        #expect(sheet.markdown.last?.hasPrefix(#"small numbers are suppressed: \* is"#) == true)
    }

    @Test
    func `JSON says that it is suppressed, and which numbers are withheld`() throws {
        let json = CountSheet(
            publicly: try table([
                "people": .exactly(5), "people|ssn": .between(20, 45), "people|diagnosis": .some,
            ])
        ).json
        #expect(json["suppressed"] == true)
        #expect(
            json["rows"]?.compactText
                == #"[{"jurisdiction":null,"counts":["#
                + #"{"element":null,"value":null,"withheld":true},"#
                + #"{"element":"diagnosis","value":null,"withheld":false},"#
                + #"{"element":"ssn","value":45,"low":null,"high":45,"withheld":false}]}]"#)
        #expect(CountSheet(try table([:])).json["rows"] == [])
    }
}
