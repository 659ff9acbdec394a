import IncidentModel
import Testing

struct BatchAssumptionsTests {
    @Test func `what is written is read again`() throws {
        var all = [BatchAssumptions()]
        var some = BatchAssumptions()
        some.zoneless = 43
        for years in [
            nil, BatchAssumptions.Years(span: 2025...2026, times: 7, isNamed: false),
            .init(span: 2019...2019, times: 1, isNamed: true),
        ] {
            for dates in [
                nil, BatchAssumptions.Dates.monthFirst(times: 3),
                .shown(isDayFirst: true, line: 12), .shown(isDayFirst: false, line: 9),
            ] {
                (some.years, some.dates) = (years, dates)
                all.append(some)
            }
        }
        for assumptions in all { #expect(BatchAssumptions(assumptions.items) == assumptions) }
    }

    @Test func `what is not understood is passed over, and nothing is nothing`() throws {
        #expect(BatchAssumptions([]) == nil)
        let odd = BatchAssumptions([
            "", "zone", "zone x", "year 2026..2025 1 file", "year 1..2", "dates", "dates dmy 3",
            "dates mdy line x", "mood good",
        ])
        #expect(odd == BatchAssumptions())
    }

    @Test func `each is a sentence`() throws {
        var some = BatchAssumptions()
        #expect(some.sentences(zone: .utc).isEmpty)
        some.zoneless = 2
        some.years = .init(span: 2025...2026, times: 7, isNamed: false)
        some.dates = .shown(isDayFirst: true, line: 12)
        #expect(
            some.sentences(zone: try #require(Zone("Europe/Berlin"))) == [
                "2 times state no zone: taken as Europe/Berlin",
                "7 times state no year: taken as 2025 to 2026, by the file's last change",
                "dates are read with the day first, as line 12 shows",
            ])
    }
}
