import IncidentModel
@testable import PeopleCounting
import TestSupport
import Testing

struct ListReadingTests {
    private static let rows = "Last,First\nMoreno,Ana\nLee,Bo\n"

    @Test(arguments: [",", ";", "\t", "|"])
    func `columns are separated by what stands in the heading`(_ sign: String) throws {
        let text = Self.rows.replacing(",", with: sign)
        #expect(try SmallList.count(bytes: Array(text.utf8)).tally.people == 2)
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `lines end in any way`(_ end: String) throws {
        let text = Self.rows.replacing("\n", with: end)
        let counted = try SmallList.count(bytes: Array(text.utf8))
        #expect(counted.report.rows == 2)
        #expect(counted.tally.people == 2)
    }

    @Test func `a line within quotation marks is no new row`() throws {
        let counted = try SmallList.count(
            "Moreno,Ana,,,,\"12 Oak St\r\nRear, \"\"c/o\"\" Lee\",Town,MA,02139,US,,,,,\n")
        #expect(counted.report.rows == 1)
        #expect(counted.report.rejectedCount == 0)
    }

    @Test(arguments: [false, true])
    func `UTF-16 is read by its mark`(_ isBigEndian: Bool) throws {
        var bytes: [UInt8] = isBigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
        for unit in "Last,First\nGöller,José\n山田,太郎\n".utf16 {
            let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            bytes += isBigEndian ? pair : pair.reversed()
        }
        #expect(try SmallList.count(bytes: bytes).tally.people == 2)
    }

    @Test func `bytes that are no UTF-8 are read as Windows-1252, and said to be`() throws {
        let bytes =
            Array("Last,First,DOB\nMüller,Ana,1/2/1980\nM".utf8) + [0xFC]
            + Array("ller,Ana,1/2/1980\n".utf8)
        let counted = try SmallList.count(bytes: bytes)
        #expect(counted.tally.people == 1)
        #expect(counted.report.repaired[.encoding] == 1)
    }

    @Test func `digits of full width are digits`() throws {
        let counted = try SmallList.count(
            "Lee,Bo,,,1/1/1970,,,,,,６６６－１２－３４５６\nLee,Bo,,,,,,,,,666-12-3456\n")
        #expect(counted.tally.people == 1)
        #expect(counted.report.repaired[.ssnImpossible] == nil)
    }

    @Test func `a quotation mark that never closes costs one line`() throws {
        let rows = (0..<2_000).map { "Last\($0),First\($0)" }
        let text = "Last,First\nA,\"open\n" + rows.joined(separator: "\n")
        let counted = try SmallList.count(bytes: Array(text.utf8), pieces: 4_096)
        #expect(counted.report.rejected == [.init(line: 2, problem: .openQuote)])
        #expect(counted.report.rows == 2_000)
    }

    @Test func `a list of nothing but open quotation marks is refused`() {
        let line = "\"" + String(repeating: "a\n", count: 33_000)
        let text = "Last,First\n" + String(repeating: line, count: 101)
        #expect(throws: ListProblem.self) {
            try SmallList.count(bytes: Array(text.utf8), pieces: 4_096)
        }
    }

    @Test func `a row that is too long is left out, the next one is not`() throws {
        let text = "Last,First\nA," + String(repeating: "x", count: 70_000) + "\nLee,Bo\n"
        let counted = try SmallList.count(bytes: Array(text.utf8), pieces: 4_096)
        #expect(counted.report.rejected == [.init(line: 2, problem: .tooLong)])
        #expect(counted.tally.people == 1)
    }

    @Test func `a row that is about nobody is counted out, with its line`() throws {
        let counted = try SmallList.count("Lee,Bo\n,,,,,,,,,,,,,,\nMoreno,Ana\n")
        #expect(counted.report.rejected == [.init(line: 3, problem: .nobody)])
        #expect(counted.tally.people == 2)
    }

    @Test(arguments: ["", "\n", "\u{FEFF}", "a,b,c\n1,2,3\n"])
    func `what is no list of people is refused`(_ text: String) {
        #expect(throws: ListProblem.self) { try SmallList.count(bytes: Array(text.utf8)) }
    }

    @Test(arguments: 0..<300)
    func `whatever the bytes, there is a report or a refusal`(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let signs = Array("\"\",;\t|\r\n aA1é\0\u{1B}/-.xX9".utf8) + [0xFF, 0xC3, 0x80]
        let noise = (0..<400).map { _ in signs[Int.random(in: 0..<signs.count, using: &random)] }
        let bytes = seed.isMultiple(of: 2) ? Array(SmallList.heading.utf8) + [0x0A] + noise : noise
        do {
            let counted = try SmallList.count(bytes: bytes)
            #expect(counted.tally.people <= counted.report.rows)
        } catch is ListProblem {}
    }

    @Test func `a giving up is handed on`() throws {
        struct Enough: Error {}
        var list = PeopleList(latestYear: 2026, seed: 1)
        try Array(Self.rows.utf8).withUnsafeBytes { try list.take($0) }
        try list.finish()
        #expect(throws: Enough.self) { try list.count { _ in throw Enough() } }
    }
}
