import IncidentModel
import Testing

struct MonitoringOfferTests {
    private func offer(_ fields: [Field: String]) throws -> MonitoringOffer {
        var file = try NoticeCase()
        try file.add("monitoring/a", fields.merging([.title: "Offer"]) { one, _ in one })
        return try #require(try file.incident().monitoring.first)
    }

    @Test(arguments: [
        ("2019-04-05", "12", nil, String?("2020-04-05")),
        ("2019-01-31", "1", nil, "2019-02-28"),
        ("2020-01-31", "1", nil, "2020-02-29"),
        ("2019-08-31", "18", nil, "2021-02-28"),
        ("2019-04-05", "12", String?("2020-06-30"), "2020-06-30"),
        // Nobody knows which day of the month.
        ("2019-04", "12", nil, nil),
        ("2019-04", "12", "2020-06-30", "2020-06-30"),
        ("2019-04-05", nil, nil, nil),
        ("2019-04-05", "999999999999", nil, nil),
    ])
    func `monitoring runs so many months, to the last day of a shorter month`(
        when: String, months: String?, stated: String?, until: String?
    ) throws {
        let fields: [Field: String] = [.when: when].merging(
            [(Field.months, months), (.until, stated)].compactMap { field, text in
                text.map { (field, $0) }
            }
        ) { $1 }
        #expect(try offer(fields).until?.text == until)
    }

    @Test(arguments: [
        ([Field.eligible: "10", .offeredTo: "9", .enrolled: "8"], [NoticeContradiction]()),
        (
            [.eligible: "10", .offeredTo: "11"],
            [.partAboveWhole("offered", 11, of: "eligible", 10)]
        ),
        ([.offeredTo: "9", .enrolled: "10"], [.partAboveWhole("enrolled", 10, of: "offered", 9)]),
        ([.eligible: "9", .enrolled: "10"], [.partAboveWhole("enrolled", 10, of: "eligible", 9)]),
    ])
    func `nobody enrols who was not offered it`(
        fields: [Field: String], contradictions: [NoticeContradiction]
    ) throws {
        #expect(try offer(fields).contradictions == contradictions)
    }

    @Test func `an end that the months do not give is told`() throws {
        let offer = try offer([.when: "2019-04-05", .months: "12", .until: "2020-04-04"])
        #expect(
            offer.contradictions == [
                .untilDisagrees(
                    stated: try Day.parse("2020-04-04"), reckoned: try Day.parse("2020-04-05"))
            ])
    }
}
