import Terminal
import Testing

/// The main views as pictures, in text and in roles. `BREACHBOARD_REWRITE_SCREENS=1` draws them anew.
struct ScreenFixtureTests {
    @Test(arguments: ScreenFixture.all)
    func `a view looks as it was reviewed`(fixture: ScreenFixture) throws {
        if ScreenFixture.isRewriting { try fixture.rewrite() }
        let present = fixture.present.split(separator: "\n", omittingEmptySubsequences: false)
        let reviewed = try #require(fixture.reviewed)
            .split(separator: "\n", omittingEmptySubsequences: false)
        #expect(present.count == reviewed.count)
        for (line, (now, before)) in zip(present, reviewed).enumerated() where now != before {
            Issue.record("line \(line + 1)\nwas \(before)\nis  \(now)")
        }
    }

    @Test func `there is no picture of a view that is gone`() throws {
        guard !ScreenFixture.isRewriting else { return }
        #expect(try ScreenFixture.files() == Set(ScreenFixture.all.map(\.name)))
    }

    @Test func `every role has a letter of its own`() {
        #expect(Role.allCases.count <= 63)
    }
}
