import IncidentModel
import TestSupport
import Testing

/// The incident at any time of its log.
struct IncidentHistoryTests {
    @Test(arguments: [false, true], 0..<12)
    func `what was known at a time is the fold of what was recorded by then`(
        clocksAreWrong: Bool, seed: Int
    ) {
        let log = RandomCase.log(
            seed: UInt64(seed), steps: 700, hours: 3, clocksAreWrong: clocksAreWrong)
        var history = IncidentHistory(log)
        var dice = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<60 {
            let place = Int.random(in: 0..<log.count, using: &dice)
            let last = log[place].at.adding(milliseconds: .random(in: -1...1, using: &dice))
            guard let last else { continue }
            let recorded = log.filter { $0.at <= last }
            let known = history.known(by: last)
            #expect(known?.incident == Incident(folding: recorded), "seed \(seed)")
            #expect(known == nil || known?.changes == recorded, "seed \(seed)")
        }
    }

    @Test(arguments: 0..<6)
    func `a history that goes on is that of the longer log`(seed: Int) {
        let log = RandomCase.log(seed: UInt64(seed), steps: 600)
        var history = IncidentHistory(Array(log.prefix(300)))
        _ = history.known(by: log[200].at)
        history.goOn(with: log)
        for place in stride(from: 0, to: log.count, by: 37) {
            let known = history.known(by: log[place].at)
            #expect(known?.incident == Incident(folding: log[...place]))
        }
    }

    @Test func `a value that was taken out of the log is gone from its past too`() throws {
        var desk = Desk()
        let opening = Change(seq: Seq(1), command: desk.opening(title: "Mrs Smith"))
        var history = IncidentHistory([opening])
        #expect(history.known(by: opening.at)?.incident.profile.title == "Mrs Smith")
        let redaction = Change(
            seq: Seq(2), command: desk.command(.redact("a name"), .incident, base: Seq(1)))
        history.goOn(with: [opening.redacted, redaction])
        #expect(history.known(by: opening.at)?.incident.profile.title == "[redacted]")
    }

    @Test func `days with changes are found in both directions`() throws {
        let log = RandomCase.log(seed: 3, steps: 40, hours: 70)
        let history = IncidentHistory(log)
        let days = Set(log.map { Zone.utc.day(of: $0.at) }).sorted()
        for (before, after) in zip(days, days.dropFirst()) {
            #expect(history.day(after: before, in: .utc) == after)
            #expect(history.day(before: after, in: .utc) == before)
        }
        #expect(history.day(before: days[0], in: .utc) == nil)
        #expect(history.day(after: days[days.count - 1], in: .utc) == nil)
    }
}
