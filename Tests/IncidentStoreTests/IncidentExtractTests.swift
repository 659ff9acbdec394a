import IncidentModel
import IncidentStore
import NotificationRules
import Samples
import TestSupport
import Testing

/// What is kept of an incident gives the clocks that its whole log gives.
@Suite struct IncidentExtractTests {
    @Test(arguments: SampleIncident.all.map(\.reference.text))
    func `the extract of a sample has its running duties, however far the log has come`(
        reference: String
    ) throws {
        let sample = try #require(SampleIncident.all.first { $0.reference.text == reference })
        let changes = sample.commands().enumerated().map {
            Change(seq: Seq(Int64($0.offset) + 1), command: $0.element)
        }
        var running = 0
        for length in Array(stride(from: 1, to: changes.count, by: 9)) + [changes.count] {
            running += try runningDuties(of: Array(changes.prefix(length)), also: sample.clock)
        }
        #expect(running > 0)
    }

    @Test(arguments: 0..<4)
    func `the extract of any incident has its running duties`(lot: Int) throws {
        var running = 0
        for seed in 0..<3 {
            var incident = RandomCase(seed: UInt64(lot * 3 + seed))
            for _ in 0..<3 {
                running += try runningDuties(of: incident.changes)
                for _ in 0..<12 { incident.grow() }
            }
        }
        #expect(running > 0)
    }

    /// Compares both at several times; gives how many clocks were running.
    private func runningDuties(of changes: [Change], also clock: Instant? = nil) throws -> Int {
        let whole = try #require(Incident(folding: changes))
        let part = try #require(IncidentExtract(whole).incident())
        #expect(part.opened == whole.opened)
        #expect(part.head == whole.head)
        let later = [0, 9, 80].compactMap { whole.head.at.adding(hours: 24 * $0) }
        var found = 0
        for now in later + [clock].compactMap({ $0 }) {
            let expected = whole.seen(at: now).reckoning(by: .builtin, at: now).duties
                .filter(\.isRunning)
            let running = part.seen(at: now).runningDuties(by: .builtin, at: now)
            #expect(running == expected, "at \(now.rfc3339)")
            found += running.count
            guard now >= whole.head.at else { continue }
            #expect(
                IncidentSummary(whole).seen(at: now, by: part)
                    == IncidentSummary(whole.seen(at: now)))
        }
        return found
    }

    @Test
    func `an extract holds what duties hang on, and nothing else`() throws {
        var desk = Desk()
        let seen = CountRevision(count: .exactly(700), basis: .confirmed, source: "review")
        let heard = CountRevision(count: .some, basis: .estimate, source: "press")
        let commands = [
            desk.opening(), desk.step("letters"),
            desk.command(.add([.revision: .revision(seen)]), .count(.people)),
            desk.command(.set(.revision, .revision(heard)), .count(.people)),
            desk.command(
                .add([.when: .text("2019-02-07"), .detail: .text("told")]), .milestone(.discovery)),
        ]
        let changes = commands.enumerated().map {
            Change(seq: Seq(Int64($0.offset) + 1), command: $0.element)
        }
        let extract = IncidentExtract(try #require(Incident(folding: changes)))
        #expect(extract.head == Seq(5))
        #expect(
            String(decoding: extract.bytes, as: UTF8.self) == """
                {"v":1,"opened":[1,"alice",1551967560000],"head":[5,"alice",1551967800000],\
                "items":[["incident/incident",{"zone":"America/New_York"}],\
                ["count/people","700 confirmed"],\
                ["milestone/discovery",{"when":"2019-02-07"}]]}
                """)
        let incident = try #require(extract.incident())
        #expect(incident.counts.people?.revision.count == .exactly(700))
        #expect(incident.milestone(.discovery)?.text == "2019-02-07")
    }

    @Test
    func `bytes that this program did not write are no incident`() throws {
        let extract = try #require(TestLog().extracts.first)
        for (old, new) in [
            ("{\"v\":1", "{\"v\":2"), ("\"head\"", "\"tail\""), ("[1,", "[true,"),
            ("incident/incident", "incident/ "), ("\"zone\"", "\"zonk\""), ("]]}", "]]"),
            ("incident/incident", "check/letters"),
        ] {
            #expect(extract.bent(old, to: new).incident() == nil, "\(new)")
        }
    }
}

extension IncidentExtract {
    /// With the first of a text replaced.
    func bent(_ old: String, to new: String) -> IncidentExtract {
        let text = String(decoding: bytes, as: UTF8.self)
        guard let range = text.firstRange(of: old) else { return self }
        let bent = text[..<range.lowerBound] + new + text[range.upperBound...]
        return IncidentExtract(id: id, head: head, bytes: Array(bent.utf8))
    }
}
