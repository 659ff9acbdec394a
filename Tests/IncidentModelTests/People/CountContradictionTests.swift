import Testing

@testable import IncidentModel

struct CountContradictionTests {
    static let rows: [(what: String, counts: [(String, String)], told: [String])] = [
        (
            "an element above all people",
            [("people", "1000 confirmed"), ("people|ssn", "1001 confirmed")],
            ["people|ssn above people"]
        ),
        (
            "as many as all people",
            [("people", "1000 confirmed"), ("people|ssn", "1000 estimate")], []
        ),
        (
            "a jurisdiction above all people",
            [("people", "1000 estimate"), ("people||US-MA", "1200 estimate")],
            ["people||US-MA above people"]
        ),
        (
            "a cell above both its margins, told of the margins and not of all people",
            [
                ("people", "1000 estimate"), ("people|ssn", "300 estimate"),
                ("people||US-MA", "200 estimate"), ("people|ssn|US-MA", "1100 estimate"),
            ],
            ["people|ssn|US-MA above people||US-MA", "people|ssn|US-MA above people|ssn"]
        ),
        (
            "a cell without margins above all people",
            [("people", "10 estimate"), ("people|ssn|US-MA", "11 estimate")],
            ["people|ssn|US-MA above people"]
        ),
        (
            "a cell in a row that is above all people itself, told once",
            [
                ("people", "10 estimate"), ("people|ssn", "12 estimate"),
                ("people|ssn|US-MA", "11 estimate"),
            ],
            ["people|ssn above people"]
        ),
        (
            "a State above its country",
            [("people||US", "10 estimate"), ("people||US-MA", "11 estimate")],
            ["people||US-MA above people||US"]
        ),
        (
            "an interval that may be below",
            [("people", "1000 estimate"), ("people|ssn", "900..1100 estimate")],
            []
        ),
        (
            "an interval that is surely above",
            [("people", "900..1000 estimate"), ("people|ssn", "1001..1100 estimate")],
            ["people|ssn above people"]
        ),
        (
            "an upper bound says nothing of how many there are at least",
            [("people", "1000 estimate"), ("people|ssn", "1200 upper")], []
        ),
        (
            "a lower bound may be passed",
            [("people", "1000 lower"), ("people|ssn", "1200 estimate")], []
        ),
        (
            "a lower bound above the whole",
            [("people", "1000 upper"), ("people|ssn", "1200 lower")], ["people|ssn above people"]
        ),
        (
            "nobody counted a placeholder",
            [("people", "501 placeholder"), ("people|ssn", "700 estimate")], []
        ),
        (
            "some where there is nobody",
            [("people", "0 confirmed"), ("people|ssn", "some placeholder")],
            ["people|ssn above people"]
        ),
        (
            "jurisdictions that add to more than the total",
            [
                ("people", "1000 estimate"), ("people||US-CT", "600 estimate"),
                ("people||US-MA", "300 estimate"), ("people||unresolved", "101 estimate"),
            ],
            ["US-CT + US-MA + unresolved = 1001 above people"]
        ),
        (
            "jurisdictions that add to the total",
            [
                ("people", "1000 estimate"), ("people||US-CT", "600 estimate"),
                ("people||unresolved", "400 estimate"),
            ], []
        ),
        (
            "jurisdictions of an element above its row",
            [
                ("people", "1000 estimate"), ("people|ssn", "100 estimate"),
                ("people|ssn|US-CT", "60 estimate"), ("people|ssn|US-MA", "50 estimate"),
            ],
            ["US-CT + US-MA = 110 above people|ssn"]
        ),
        (
            "jurisdictions of an element without a row above all people",
            [
                ("people", "100 estimate"), ("people|ssn|US-CT", "60 estimate"),
                ("people|ssn|US-MA", "50 estimate"),
            ],
            ["US-CT + US-MA = 110 above people"]
        ),
        (
            "one jurisdiction above the total explains the sum",
            [
                ("people", "100 estimate"), ("people||US-CT", "160 estimate"),
                ("people||US-MA", "50 estimate"),
            ],
            ["people||US-CT above people"]
        ),
        (
            "a country and its States are not added",
            [
                ("people", "1000 estimate"), ("people||US", "900 estimate"),
                ("people||US-CT", "500 estimate"), ("people||US-MA", "400 estimate"),
            ], []
        ),
        (
            "States above their country",
            [
                ("people", "1000 estimate"), ("people||US", "800 estimate"),
                ("people||US-CT", "500 estimate"), ("people||US-MA", "400 estimate"),
            ],
            ["US-CT + US-MA = 900 above people||US"]
        ),
        (
            "the larger of a country and its States counts",
            [
                ("people", "1000 estimate"), ("people||US", "800 estimate"),
                ("people||US-CT", "500 estimate"), ("people||CA", "201 estimate"),
            ],
            ["CA + US = 1001 above people"]
        ),
        (
            "a union and its members are not added",
            [
                ("people", "1000 estimate"), ("people||EU", "900 estimate"),
                ("people||DE", "800 estimate"),
            ],
            []
        ),
        (
            "lower ends of intervals are added",
            [
                ("people", "1000 estimate"), ("people||US-CT", "400..700 estimate"),
                ("people||US-MA", "400..700 estimate"),
            ], []
        ),
        (
            "the largest counts do not overflow",
            [
                ("people", "1 estimate"), ("people||US-CT", "1..999999999999 estimate"),
                ("people||US-MA", "999999999999 lower"), ("people||US-NY", "999999999999 lower"),
            ],
            ["people||US-MA above people", "people||US-NY above people"]
        ),
        (
            "two sources with different numbers",
            [("people", "12000 estimate press"), ("people", "9000 estimate vendor")],
            ["vendor 9000 / press 12000 of people"]
        ),
        (
            "two sources that can both be right",
            [("people", "9000 lower logs"), ("people", "9500 estimate vendor")], []
        ),
        (
            "one source that corrects itself",
            [("people", "12000 estimate vendor"), ("people", "9000 estimate Vendor")], []
        ),
        (
            "what a confirmed count superseded",
            [("people", "12000 estimate press"), ("people", "9000 confirmed vendor")], []
        ),
        (
            "another source after the confirmed count",
            [("people", "9000 confirmed vendor"), ("people", "12000 estimate press")],
            ["press 12000 / vendor 9000 of people"]
        ),
        (
            "the press takes its number back",
            [
                ("people", "9000 confirmed vendor"), ("people", "12000 estimate press"),
                ("people", "9000 estimate press"),
            ], []
        ),
        (
            "of three sources the one that agrees with both is left out",
            [
                ("people|ssn", "10 estimate a"), ("people|ssn", "5..25 estimate b"),
                ("people|ssn", "20 estimate c"),
            ],
            ["c 20 / a 10 of people|ssn"]
        ),
        (
            "one confirmed number after another",
            [("people", "9000 confirmed vendor"), ("people", "9001 confirmed counsel")], []
        ),
        ("nothing", [], []),
    ]

    @Test(arguments: rows)
    func `a contradiction is told of what surely cannot be so`(
        what: String, counts: [(String, String)], told: [String]
    ) throws {
        #expect(try ledger(counts).contradictions.map(words) == told, "\(what)")
    }

    @Test func `a contradiction concerns each count that it is about`() throws {
        let ledger = try ledger([("people", "10 estimate"), ("people|ssn", "11 estimate")])
        let contradiction = try #require(ledger.contradictions.first)
        let ssn = try #require(CountScope("people|ssn"))
        #expect(contradiction.scope == ssn)
        #expect(contradiction.concerns(ssn))
        #expect(contradiction.concerns(.people))
        #expect(try !contradiction.concerns(#require(CountScope("people||US-MA"))))
    }

    @Test func `a count of the lists so far does not contradict that of more lists`() throws {
        let first = CountRevision.source(ofList: try #require(ItemID("list-1")), "vendor list")
        let second = CountRevision.source(ofList: try #require(ItemID("list-2")), "late (part 2)")
        let counts = try ledger([
            ("people", "100 estimate \(first)"), ("people", "140 estimate \(second)"),
        ])
        #expect(counts.contradictions.isEmpty)
        #expect(counts.people?.revision.list?.text == "list-2")
        let other = try ledger([
            ("people", "100 estimate \(first)"), ("people", "140 estimate the press"),
        ])
        #expect(other.contradictions.count == 1)
    }

    @Test func `a confirmed count gives way to a confirmed one only`() throws {
        let ledger = try ledger([
            ("people", "501 placeholder"), ("people", "11658 confirmed HHS"),
            ("people", "12000 estimate press"), ("people", "11660 confirmed HHS"),
        ])
        let successors = ledger.revisions(of: .people).map {
            ledger.successor(of: $0)?.revision.count.text
        }
        #expect(successors == ["11658", "11660", "11660", nil])
    }

    @Test func `another source does not take the place of a count, the same one does`() throws {
        let ledger = try ledger([
            ("people", "700 estimate list 1"), ("people", "900 estimate list 2"),
            ("people", "710 estimate List 1"),
        ])
        let successors = ledger.revisions(of: .people).map {
            ledger.successor(of: $0)?.revision.count.text
        }
        #expect(successors == ["710", nil, nil])
    }

    private func ledger(_ counts: [(String, String)]) throws -> CountLedger {
        var ledger = CountLedger()
        let actor = try #require(Actor("ir1"))
        for (place, (scope, typed)) in counts.enumerated() {
            ledger.append(
                try CountRevision(parsing: typed), to: try #require(CountScope(scope)),
                stamp: Stamp(seq: Seq(Int64(place) + 1), actor: actor, at: .earliest))
        }
        return ledger
    }

    private func words(of contradiction: CountContradiction) -> String {
        switch contradiction {
        case .partAboveWhole(let part, let whole): "\(part.scope.text) above \(whole.scope.text)"
        case .sumAboveWhole(let parts, let sum, let whole):
            parts.compactMap(\.scope.jurisdiction?.code).joined(separator: " + ")
                + " = \(sum) above \(whole.scope.text)"
        case .sourcesDisagree(let entries):
            entries.map { "\($0.revision.source ?? "-") \($0.revision.count.text)" }
                .joined(separator: " / ") + " of \(entries.first?.scope.text ?? "")"
        }
    }
}
