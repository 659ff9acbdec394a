import IncidentModel
import Testing

struct NoticeReconciliationTests {
    @Test(arguments: [
        (
            "5000 confirmed", [Field.sent: "4988", .returned: "118", .addressless: "12"],
            NoticeReconciliation.Gap.none
        ),
        ("5000 confirmed", [.sent: "4870"], .missing(atLeast: 130, atMost: 130)),
        ("5000 confirmed", [.sent: "4988", .addressless: "20"], .tooMany(8)),
        ("4900..5000 estimate", [.sent: "4870"], .missing(atLeast: 30, atMost: 130)),
        ("4800..5000 estimate", [.sent: "4870"], .missing(atLeast: 0, atMost: 130)),
        ("4800..5000 estimate", [.sent: "5001"], .tooMany(1)),
        ("5000 lower-bound", [.sent: "4870"], .missing(atLeast: 130, atMost: nil)),
        ("5000 lower-bound", [.sent: "6000"], .missing(atLeast: 0, atMost: nil)),
        ("5000 upper-bound", [.sent: "4870"], .missing(atLeast: 0, atMost: 130)),
        ("some placeholder", [.sent: "4870"], .notCounted),
        ("5000 confirmed", [:], .numbersMissing(isPlan: false)),
        ("5000 confirmed", [.state: "planned"], .numbersMissing(isPlan: true)),
        (
            "5000 confirmed", [.state: "planned", .planned: "4900"],
            .missing(atLeast: 100, atMost: 100)
        ),
        (
            "5000 confirmed", [.state: "not-required", .sent: "4900"],
            .missing(atLeast: 5000, atMost: 5000)
        ),
        (
            "5000 confirmed", [.audience: "partner", .sent: "84"],
            .missing(atLeast: 5000, atMost: 5000)
        ),
    ])
    func `the people of the count are held against those of the waves`(
        count: String, wave: [Field: String], gap: NoticeReconciliation.Gap
    ) throws {
        var file = try NoticeCase()
        try file.count("people", count)
        try file.wave("a", wave)
        #expect(try file.incident().noticeReconciliation.gap == gap)
    }

    @Test func `a wave for one place is held against the people there`() throws {
        var file = try NoticeCase()
        try file.count("people||US-MA", "900 confirmed")
        try file.wave("ma", [.sent: "890", .jurisdictions: "US-MA"])
        try file.wave("ct", [.sent: "10", .jurisdictions: "US-CT"])
        try file.wave("both", [.sent: "10", .jurisdictions: "US-MA; US-CT"])
        let places = try file.incident().noticeReconciliations
        #expect(places.map(\.place.code) == ["US-CT", "US-MA"])
        #expect(places.map(\.1.gap) == [.notCounted, .missing(atLeast: 10, atMost: 10)])
    }

    @Test func `nobody is counted twice, whatever the waves say`() throws {
        var random = SeededGenerator(seed: 0xB0A7)
        for _ in 0..<150 {
            var file = try NoticeCase()
            let waves = Int.random(in: 0...5, using: &random)
            for place in 0..<waves { try file.wave("w\(place)", Self.wave(using: &random)) }
            let people = Int.random(in: 0...3_000, using: &random)
            try file.count("people", "\(people) confirmed")
            let told = try file.incident().noticeReconciliation
            let letters = told.letters
            #expect(letters.mailed >= 0 && letters.undelivered >= 0)
            #expect(letters.mailed + letters.undelivered == letters.sent)
            #expect(letters.told == letters.sent + letters.withoutAddress)
            switch told.gap {
            case .none: #expect(letters.told + letters.planned == people)
            case .missing(let least, let most):
                #expect(least == most && letters.told + letters.planned + least == people)
            case .tooMany(let number): #expect(letters.told + letters.planned - number == people)
            case .numbersMissing: #expect(letters.told + letters.planned <= people)
            case .notCounted: Issue.record("the people were counted")
            }
        }
    }

    private static func wave(using random: inout SeededGenerator) -> [Field: String] {
        let sent = Int.random(in: 0...800, using: &random)
        let numbers: [(Field, Int)] = [
            (.sent, sent), (.returned, Int.random(in: 0...900, using: &random)),
            (.resent, Int.random(in: 0...900, using: &random)),
            (.addressless, Int.random(in: 0...50, using: &random)),
            (.planned, Int.random(in: 0...800, using: &random)),
        ]
        var wave = Dictionary(
            uniqueKeysWithValues: numbers.filter { _ in Bool.random(using: &random) }.map {
                ($0.0, String($0.1))
            })
        if Bool.random(using: &random) { wave[.state] = "planned" }
        if Bool.random(using: &random) {
            wave[.days] = "2019-04-06 returned \(Int.random(in: 0...900, using: &random))"
        }
        return wave
    }
}
