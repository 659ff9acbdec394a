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
}
