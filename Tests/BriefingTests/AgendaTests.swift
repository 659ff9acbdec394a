import Briefing
import IncidentModel
import Samples
import Testing

@Suite struct AgendaTests {
    @Test(arguments: UInt64(1)...30)
    func `each change of the period is on one slide, once`(seed: UInt64) throws {
        let changes = RandomLog(seed: seed, changes: 70).changes
        let agenda = try agenda(of: changes, since: Seq(Int64(seed)))
        let told = agenda.slides.flatMap(\.lines).flatMap(\.seqs) + agenda.digest.hidden
        #expect(told.sorted() == changes.map(\.seq).filter { $0 > Seq(Int64(seed)) })
    }

    @Test(arguments: UInt64(1)...30)
    func `no word of a privileged item is told`(seed: UInt64) throws {
        let changes = RandomLog(seed: seed, changes: 70).changes
        let agenda = try agenda(of: changes, since: .start)
        for line in agenda.slides.flatMap(\.lines) {
            for word in RandomLog.secretWords {
                #expect(!line.text.contains(word) && !line.remark.contains(word))
            }
        }
        #expect(!agenda.slides.flatMap(\.blocks).contains { $0.heading.contains("Quixote") })
        let hidden = changes.filter { RandomLog.isSecret($0.target) }.map(\.seq)
        // Where the first entry of an item was redacted nobody knows whether it was privileged.
        #expect(Set(agenda.digest.hidden).isSuperset(of: hidden))
    }

    @Test func `the model case between 1 and 28 March is what was recorded on 7 March`() throws {
        let changes = Self.changes(of: .modelCase)
        let known = changes.filter { $0.at <= SampleIncident.modelCase.clock }
        let since = Agenda.lastChange(before: try Day.parse("2019-03-01"), in: known)
        let agenda = try #require(
            Agenda(of: known, since: since, now: SampleIncident.modelCase.clock))
        let told = agenda.slides.flatMap(\.lines).filter { !$0.seqs.isEmpty }
        let day = try Day.parse("2019-03-07")
        let expected = known.filter { agenda.zone.day(of: $0.at) == day }.map(\.seq)
        #expect(!expected.isEmpty && told.flatMap(\.seqs).sorted() == expected)
        #expect(told.map(\.text).sorted() == Self.marchChanges)
    }

    @Test func `a day begins where the incident is`() throws {
        // 7 March 2019, 23:30 in New York is 8 March in UTC.
        let changes = Self.changes(of: .modelCase)
        let march = Agenda.lastChange(before: try Day.parse("2019-03-07"), in: changes)
        let later = Agenda.lastChange(before: try Day.parse("2019-03-08"), in: changes)
        let zone = try #require(Zone("America/New_York"))
        let during = changes.filter { $0.seq > march && $0.seq <= later }
        let days = Set(during.map { zone.day(of: $0.at).text })
        #expect(days == ["2019-03-07"])
    }

    @Test func `an agenda made again is the same`() throws {
        let changes = RandomLog(seed: 3, changes: 60).changes
        #expect(try agenda(of: changes, since: .start) == agenda(of: changes, since: .start))
    }

    @Test func `every slide has something to say`() throws {
        for changes in [Self.changes(of: .exercise), Array(Self.changes(of: .exercise).prefix(1))] {
            let agenda = try agenda(of: changes, since: .start)
            #expect(agenda.slides.map(\.topic) == Slide.Topic.allCases)
            #expect(
                agenda.slides.allSatisfy { slide in
                    !slide.blocks.isEmpty && slide.blocks.allSatisfy { !$0.lines.isEmpty }
                })
        }
    }

    private func agenda(of changes: [Change], since: Seq) throws -> Agenda {
        let now = try #require(changes.last?.at)
        return try #require(Agenda(of: changes, since: since, now: now))
    }

    static func changes(of sample: SampleIncident) -> [Change] {
        sample.commands().enumerated().map {
            Change(seq: Seq(Int64($0.offset) + 1), command: $0.element)
        }
    }

    private static let marchChanges = [
        "E-mail accounts of employees: how many 1 -> 9",
        "E-mail accounts of employees: source press account, May 2019 -> regulator and press records",
        "E-mail accounts of employees: status affected -> secured",
        "E-mail accounts of employees: when 7 Feb 2019 -> 7 Feb 2019 - 7 Mar 2019",
        "containment: 7 Feb 2019 - 7 Mar 2019",
        "incident: phase detect -> assess",
        "incident: title Mailbox phishing, employees' e-mail accounts -> Mailbox phishing, nine e-mail accounts",
        "new: Each account secured as soon as the access was identified, 7 Feb 2019 - 7 Mar 2019",
        "new: Each account secured, 7 Feb 2019 - 7 Mar 2019",
        "new: Further accounts found, nine in all, 7 Feb 2019 - 7 Mar 2019",
    ]
}
