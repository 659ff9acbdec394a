import IncidentModel
@testable import PeopleCounting
import TestSupport
import Testing

struct TaggingTests {
    private let key: PeopleKey
    private static let list = """
        Moreno,Ana,,,4/2/1980,12 Oak St,Town,MA,02139,US,666-12-3456,,,Y,
        Moreno,Luis,,,4/2/1978,12 Oak St,Town,MA,02139,US,,,PLN12345,,
        Lee,Bo,,,1/1/1970,1 Elm Rd,Town,NH,03031,US,,44445555,,,Y
        """

    init() {
        var random = SeededGenerator(seed: 3)
        key = PeopleKey(using: &random)
    }

    private func tagged(_ rows: String, with other: PeopleKey? = nil) throws -> [TaggedPerson] {
        try SmallList.count(rows).tagged(with: other ?? key)
    }

    @Test func `the same list again is the same people`() throws {
        let people = try tagged(Self.list)
        let union = PeopleUnion([people, people])
        #expect(union.tally == PeopleUnion([people]).tally)
        #expect(union.fewest == 3)
    }

    @Test func `another list finds the same people though nobody was kept`() throws {
        let other = try tagged(
            """
            MORENO,ANA,,,1980-04-02,99 Far Rd,Else,TX,75001,US,666123456,,,,Y
            Lee,Bo,,,01/01/70,1 Elm Road,Town,NH,3031,US,,,,,
            Ortiz,Cy,,,5/5/1955,3 Ash Ct,Town,VT,05401,US,,,,,
            """)
        let union = PeopleUnion([try tagged(Self.list), other])
        #expect(union.tally.people == 4)
        #expect(union.tally.byElement[.socialSecurityNumber] == 1)
        #expect(union.tally.byElement[.diagnosis] == 2)
    }

    @Test func `a household on two lists stays a household`() throws {
        let other = try tagged(
            """
            Moreno,Ana,,,4/2/1980,12 Oak St,Town,MA,02139,US,,,PLN12345,,
            Moreno,Eva,,,1/1/2010,12 Oak St,Town,MA,02139,US,666-12-3456,,PLN12345,,
            Moreno,Luis,,,1/1/2012,12 Oak St,Town,MA,02139,US,,,PLN12345,,
            """)
        #expect(PeopleUnion([try tagged(Self.list), other]).tally.people == 5)
    }

    @Test func `with another key nobody is found again`() throws {
        var random = SeededGenerator(seed: 4)
        let other = try tagged(Self.list, with: PeopleKey(using: &random))
        let mine = try tagged(Self.list)
        #expect(Set(mine.flatMap(\.tags)).isDisjoint(with: other.flatMap(\.tags)))
        #expect(PeopleUnion([mine, other]).tally.people == 6)
    }

    @Test func `what is kept is read as it was written`() throws {
        let people = try tagged(Self.list)
        #expect(PeopleCoding.people(in: PeopleCoding.bytes(of: people)) == people)
        #expect(PeopleCoding.people(in: PeopleCoding.bytes(of: [])) == [])
    }

    @Test(arguments: 0..<200)
    func `bytes that are no people are refused, or are other people`(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var bytes = PeopleCoding.bytes(of: try tagged(Self.list))
        let place = Int.random(in: 0..<bytes.count, using: &random)
        bytes[place] = UInt8.random(in: 0...255, using: &random)
        _ = PeopleCoding.people(in: bytes)
        #expect(PeopleCoding.people(in: Array(bytes.prefix(place))) == nil)
    }

    @Test func `nothing of what is kept says who it is`() throws {
        let bytes = PeopleCoding.bytes(of: try tagged(Self.list))
        let text = String(decoding: bytes, as: UTF8.self).lowercased()
        for word in ["moreno", "ana", "oak", "666", "3456", "4444", "pln"] {
            #expect(!text.contains(word))
        }
    }

    /// Test case 2 of RFC 4231 has a short key; a key of ours is as if it were filled up with zeros.
    @Test func `tags are made by HMAC as the standard has it`() throws {
        let key = try #require(PeopleKey(Array("Jefe".utf8) + [UInt8](repeating: 0, count: 28)))
        let code = KeyedHash(key).code(of: Array("what do ya want for nothing?".utf8))
        let digits = code.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        #expect(digits == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
    }

    @Test func `a key is 32 bytes, and is known by a name that does not tell it`() {
        #expect(PeopleKey(Array(repeating: 7, count: 31)) == nil)
        #expect(PeopleKey(key.bytes)?.name == key.name)
        #expect(key.name.count == 16)
        #expect(!key.bytes.map { String($0, radix: 16) }.joined().contains(key.name))
    }
}
