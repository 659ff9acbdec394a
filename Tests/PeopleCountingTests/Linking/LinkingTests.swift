import IncidentModel
import PeopleCounting
import Testing

struct LinkingTests {
    @Test(arguments: [
        ["Ana,,,4/2/1980,", "Ana,L,,1980-04-02,", "ANA,,,04/02/80,"],
        ["William,,,4/2/1980,", "Bill,,,4/2/1980,"],
        ["Ana,,,4/2/1980,", "Aan,,,4/2/1980,"],
        ["Ana,,,4/2/1980,666-12-3456", "Ana,,,2/4/1980,666-12-3456"],
        ["Ana,,,,666-12-3456", "Ana,,,4/2/1980,XXX-XX-3456"],
        ["Ana,,,4/2/1980,666-12-3456", "Ana,,,4/2/1980,666-12-345"],
    ])
    func `rows of one person are one`(_ rows: [String]) throws {
        #expect(try SmallList.people(ofHome: rows) == 1)
    }

    @Test(arguments: [
        ["Ana,,,4/2/1980,", "Luis,,,4/2/1978,", "Eva,,,1/1/2010,"],
        ["Ana,,,1/1/2010,", "Eva,,,1/1/2010,"],
        ["Patrick,,,1/1/2010,", "Patricia,,,1/1/2010,"],
        ["Luis,,,4/2/1978,", "Luis,,,1/1/2010,"],
        ["Luis,,Sr,,", "Luis,,Jr,,"],
        ["Jayden,,,1/2/2010,", "Kayden,,,1/2/2010,"],
        ["Maria,,,1/2/2010,219-44-1231", "Marie,,,1/2/2010,531-82-7777"],
        ["John,,,1/2/1950,", "John,,,1/2/1980,"],
        ["John,,,3/7/1951,219-44-1231", "John,,,3/8/1951,531-82-7777"],
        ["Min,,,3/4/1980,", "Jin,,,3/4/1980,"],
        [
            "Ana,,,4/2/1980,666-12-3456", "Luis,,,4/2/1978,666-12-3456",
            "Eva,,,1/1/2010,666-12-3456",
        ],
        ["Ana,,,1/1/2010,666-12-3456", "Eva,,,1/1/2010,666-12-3456"],
    ])
    func `people of one household stay apart`(_ rows: [String]) throws {
        #expect(try SmallList.people(ofHome: rows) == rows.count)
    }

    @Test func `no third row joins a father and a son`() throws {
        let rows = ["Luis,,,4/2/1978,666-12-3456", "Luis,,,1/1/2010,666-77-1111", "Luis,,,,"]
        #expect(try SmallList.people(ofHome: rows) == 2)
    }

    @Test func `no single match joins two people`() throws {
        let counted = try SmallList.count(
            """
            Moreno,Ana,,,4/2/1980,12 Oak St,Town,MA,02139,US,,11111111,,,
            Moreno,Ana,,,,99 Elm Rd,Far,TX,75001,US,,22222222,,,
            Lee,Bo,,,,1 Main St,Town,MA,02139,US,666-12-3456,,,,
            Ortiz,Cy,,,,2 Main St,Town,MA,02139,US,666-12-3456,,,,
            """)
        #expect(counted.tally.people == 4)
    }

    @Test func `who moved and married is one by number and date of birth`() throws {
        let counted = try SmallList.count(
            """
            Moreno,Ana,,,4/2/1980,12 Oak St,Town,MA,02139,US,666-12-3456,,,,
            Lee,Ana,,,4/2/1980,99 Elm Rd,Far,TX,75001,US,666-12-3456,,,,
            """)
        #expect(counted.tally.people == 1)
    }

    @Test func `first and last name that changed places are one person's`() throws {
        let counted = try SmallList.count(
            """
            Moreno,Ana,,,4/2/1980,12 Oak St,Town,MA,02139,US,,,,,
            Ana,Moreno,,,4/2/1980,12 Oak St,Town,MA,02139,US,,,,,
            """)
        #expect(counted.tally.people == 1)
    }

    @Test func `people are counted by place and element, each once`() throws {
        let counted = try SmallList.count(
            """
            Moreno,Ana,,,4/2/1980,12 Oak St,Town,MA,02139,US,666-12-3456,,,Y,N
            Moreno,Ana,,,4/2/1980,12 Oak St,Town,Mass.,2139,US,,,,N,Y
            Lee,Bo,,,1/1/1970,1 Elm Rd,Town,,03031,US,,,,,Y
            Ortiz,Cy,,,,,,,,,,123456789,,,
            """)
        let tally = counted.tally
        #expect(tally.people == 3)
        #expect(tally.unresolved == 1)
        #expect(
            tally.byJurisdiction.map { "\($0.key.code) \($0.value)" }.sorted() == [
                "US-MA 1", "US-NH 1", "unresolved 1",
            ])
        #expect(tally.byElement[.socialSecurityNumber] == 1)
        #expect(tally.byElement[.diagnosis] == 2)
        #expect(tally.byElement[.medicalRecordNumber] == 1)
    }

    @Test func `what might be one person or two makes the count an interval`() throws {
        let counted = try SmallList.count(
            """
            Moreno,Ana,,,4/2/1980,,Town,MA,02139,US,,,,,
            Moreno,Ana,,,,,Town,MA,02139,US,,,,,
            """)
        #expect(counted.tally.people == 2)
        #expect(counted.report.fewest == 1)
        #expect(counted.report.uncertain == 1)
    }

    @Test func `the order of the rows changes nothing`() throws {
        let rows = (0..<60).map {
            "Moreno\($0 % 7),Ana,,,4/2/19\(60 + $0 % 9),\($0 % 5) Oak St,Town,MA,02139,US,,,,,"
        }
        let forth = try SmallList.count(rows.joined(separator: "\n")).tally
        #expect(try SmallList.count(rows.reversed().joined(separator: "\n")).tally == forth)
    }

    @Test func `a word for nothing is no data element`() throws {
        let counted = try SmallList.count(
            """
            Moreno,Ana,,,n/a,,Town,MA,02139,US,N/A,none,-,,
            Lee,Bo,,,01/00/1900,,Town,MA,02139,US,000-00-0000,0,UNKNOWN,,
            """)
        #expect(counted.tally.byElement.map(\.key) == [.fullName])
    }

    @Test func `what a slip in the first name joins makes the count an interval`() throws {
        let rows = ["Maria,,,1/2/2010,", "Marie,,,1/2/2010,"].map {
            "Moreno,\($0.replacing(",,,", with: ",,,"))12 Oak St,Town,MA,02139,US,,,,,"
        }
        let counted = try SmallList.count(rows.joined(separator: "\n"))
        #expect(counted.report.fewest...counted.report.most ~= 2)
    }

    @Test(arguments: ["Schweiz", "South Korea", "Narnia"])
    func `a country that is not known is nobody's state`(_ country: String) throws {
        let counted = try SmallList.count("Lee,Bo,,,,1 Elm,Town,,04524,\(country),,,,,")
        #expect(counted.tally.unresolved == 1)
    }

    @Test func `columns that are not understood are named`() throws {
        let counted = try SmallList.count(
            "Lee,Bo,X1,Y", heading: "Last,First,Passport Number,SSN_Flag")
        #expect(counted.report.unknownColumns == ["Passport Number"])
    }
}
