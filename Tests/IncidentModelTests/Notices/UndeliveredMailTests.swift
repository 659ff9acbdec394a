import IncidentModel
import Testing

struct UndeliveredMailTests {
    @Test(arguments: [
        (["2019-04-12 returned 9"], String?.none, 9),
        (["2019-04-12 returned 10"], "2019-04-12", 10),
        (["2019-04-12 returned 9; 2019-04-15 returned 1"], "2019-04-15", 10),
        (["2019-04-12 returned 9; 2019-04-13 resent 5; 2019-04-15 returned 5"], nil, 9),
        (["2019-04-12 returned 9; 2019-04-15 returned 5; 2019-04-15 resent 5"], nil, 9),
        // Once it opened it stays open, whoever is written to again.
        (["2019-04-12 returned 12; 2019-04-20 resent 11"], "2019-04-12", 1),
        (["2019-04-12 returned 6", "2019-04-10 returned 5; 2019-04-18 resent 5"], "2019-04-12", 6),
        (["2019-04-12 resent 6", "2019-04-13 returned 10"], "2019-04-13", 10),
    ])
    func `the substitute notice opens on the first day with ten letters back`(
        waves: [String], opened: String?, left: Int
    ) throws {
        var file = try NoticeCase()
        for (place, days) in waves.enumerated() {
            try file.wave("w\(place)", [.days: "2019-04-05 sent 100; \(days)"])
        }
        let mail = try file.incident().undeliveredMail
        #expect(mail.day()?.text == opened)
        #expect(mail.letters == left)
    }

    @Test func `a total without days is of the day of its wave`() throws {
        var file = try NoticeCase()
        try file.wave("a", [.sent: "100", .returned: "8"])
        try file.wave("b", [.sent: "100", .returned: "6", .resent: "3", .when: "2019-04-08"])
        let mail = try file.incident().undeliveredMail
        #expect(mail.entries.map(\.day.text) == ["2019-04-05", "2019-04-08"])
        #expect(mail.entries.map(\.letters) == [8, 11])
        #expect(mail.day()?.text == "2019-04-08")
    }

    @Test func `only waves to individuals that went out count`() throws {
        var file = try NoticeCase()
        try file.wave("test", [.audience: "partner", .days: "2019-04-12 returned 40"])
        try file.wave("plan", [.state: "planned", .days: "2019-04-12 returned 40"])
        #expect(try file.incident().undeliveredMail.entries.isEmpty)
    }

    @Test func `the day is the first whose running number reaches ten`() throws {
        var random = SeededGenerator(seed: 0x10)
        for _ in 0..<150 {
            var file = try NoticeCase()
            let waves = try (0..<Int.random(in: 1...3, using: &random)).map { _ in
                try Self.days(using: &random)
            }
            for (place, days) in waves.enumerated() {
                try file.wave("w\(place)", [.days: DayTally(days)?.text ?? ""])
            }
            let reached = (1...30).first { day in
                waves.reduce(0) { $0 + Self.left(in: $1, through: day) } >= 10
            }
            let opened = try file.incident().undeliveredMail.day()
            #expect(opened?.day == reached)
        }
    }

    private static func days(using random: inout SeededGenerator) throws -> [DayTally.Entry] {
        try (0..<Int.random(in: 1...6, using: &random)).map { _ in
            DayTally.Entry(
                day: try #require(
                    Day(year: 2019, month: 4, day: Int.random(in: 1...30, using: &random))),
                kind: Bool.random(using: &random) ? .returned : .resent,
                number: Int.random(in: 0...8, using: &random))
        }
    }

    private static func left(in wave: [DayTally.Entry], through day: Int) -> Int {
        let known = wave.filter { $0.day.day <= day }
        let sum = known.reduce(0) { $0 + ($1.kind == .returned ? $1.number : -$1.number) }
        return max(0, sum)
    }
}
