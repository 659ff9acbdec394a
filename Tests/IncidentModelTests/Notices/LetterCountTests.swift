import IncidentModel
import Testing

struct LetterCountTests {
    @Test
    func `totals follow from the days, and where nobody counted by the day from what was stated`()
        throws
    {
        var file = try NoticeCase()
        try file.wave("a", [.sent: "100", .days: "2019-04-12 returned 9; 2019-04-15 returned 3"])
        let notice = try file.notice()
        #expect(notice.sent == 100)
        #expect(notice.returned == 12)
        #expect(notice.resent == nil)
        #expect(notice.letters.contradictions.isEmpty)
    }

    @Test(arguments: [
        (
            [Field.returned: "9", .days: "2019-04-12 returned 12"],
            [NoticeContradiction.totalsDisagree(.returned, stated: 9, counted: 12)]
        ),
        ([.returned: "12", .days: "2019-04-12 returned 12"], []),
        ([.sent: "100", .returned: "101"], [.partAboveWhole("returned", 101, of: "sent", 100)]),
        // One letter came back twice.
        ([.sent: "100", .returned: "101", .resent: "50"], []),
        (
            [.sent: "100", .returned: "5", .resent: "6"],
            [.partAboveWhole("re-sent", 6, of: "returned", 5)]
        ),
        ([.returned: "5"], []),
    ])
    func `numbers that cannot all be so are told`(
        fields: [Field: String], contradictions: [NoticeContradiction]
    ) throws {
        var file = try NoticeCase()
        try file.wave("a", fields)
        #expect(try file.notice().letters.contradictions == contradictions)
    }

    @Test func `what is counted for a day ahead is not told before`() throws {
        var file = try NoticeCase()
        try file.wave("a", [.days: "2019-04-05 sent 100; 2019-04-12 returned 9"])
        try file.add("hotline/h", [.phone: "1", .days: "2019-04-05 calls 3; 2019-04-12 calls 4"])
        let before = try file.incident().seen(at: try Instant(rfc3339: "2019-04-12T03:59:00Z"))
        #expect(before.notices.first?.returned == nil)
        #expect(before.notices.first?.sent == 100)
        #expect(before.hotlines.first?.calls.total(.calls) == 3)
        let after = try file.incident().seen(at: try Instant(rfc3339: "2019-04-12T04:00:00Z"))
        #expect(after.notices.first?.returned == 9)
        #expect(after.hotlines.first?.calls.total(.calls) == 7)
        #expect(
            try file.incident().nextTurn(after: Instant(rfc3339: "2019-04-10T00:00:00Z"))
                == (try Instant(rfc3339: "2019-04-12T04:00:00Z")))
    }

    @Test func `letters that go out make a plan a wave that was sent on that day`() throws {
        var file = try NoticeCase()
        try file.wave("a", [.state: "planned", .when: "2019-04-25"])
        let item = try file.item("notice/a")
        let more = DayTally(canonical: "2019-04-05 sent 10; 2019-04-06 sent 5")
        let now = try Instant(rfc3339: "2019-04-08T12:00:00Z")
        let changes = try #require(item.changes(counting: more, at: now, in: .utc))
        #expect(changes.map(\.field) == [.days, .state, .when])
        #expect(changes.map(\.value.text) == [more.text, "sent", "2019-04-05"])
        let returned = DayTally(canonical: "2019-04-06 returned 1")
        #expect(item.changes(counting: returned, at: now, in: .utc)?.map(\.field) == [.days])
    }

    @Test func `a tick is set once and taken away again`() throws {
        var file = try NoticeCase()
        try file.wave("a", [.content: "US-HIPAA-IND/A; US-HIPAA-IND/B"])
        let item = try file.item("notice/a")
        #expect(item.content(toggling: "US-HIPAA-IND/A") == .list(["US-HIPAA-IND/B"]))
        #expect(
            item.content(toggling: "US-HIPAA-IND/C")
                == .list(["US-HIPAA-IND/A", "US-HIPAA-IND/B", "US-HIPAA-IND/C"]))
    }
}
