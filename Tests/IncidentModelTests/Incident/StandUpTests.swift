import IncidentModel
import TestSupport
import Testing

@Suite struct StandUpRecordTests {
    private var desk = Desk()
    private let opening: Change

    init() { opening = Change(seq: Seq(1), command: desk.opening()) }

    @Test func `they are numbered from 1 on, without gaps`() throws {
        var incident = try #require(Incident(opening: opening))
        #expect(verdict(on: record(2, head: 1), in: incident) == .refused(.standUpNumber(1)))
        let first = record(1, head: 1)
        let kept = first.fields.filter { !$0.value.isNone }
        #expect(verdict(on: first, in: incident) == .accepted(.add(kept)))
        incident.apply(change(first, seq: 2))
        #expect(incident.standUps.map(\.number) == [1] && incident.nextStandUp == 2)
        let again = verdict(on: first, in: incident)
        #expect(again == .refused(.itemExists(first.target)))
        #expect(verdict(on: record(3, head: 2), in: incident) == .refused(.standUpNumber(2)))
    }

    @Test func `one is read as it was written`() throws {
        var incident = try #require(Incident(opening: opening))
        let written = record(1, head: 1)
        incident.apply(change(written, seq: 2))
        let read = try #require(incident.standUps.first)
        #expect(read.fields == written.fields && read.when == written.when)
        #expect(read.recorded.seq == Seq(2))
    }

    @Test func `one is about what the log holds`() throws {
        let incident = try #require(Incident(opening: opening))
        #expect(verdict(on: record(1, head: 5), in: incident) == .refused(.standUpPeriod))
        #expect(verdict(on: record(1, since: 2, head: 1), in: incident) == .refused(.standUpPeriod))
        #expect(
            verdict(on: record(1, head: 1, taken: [1]), in: incident) == .refused(.standUpPeriod))
    }

    @Test func `nobody changes one or takes it away; a note can be appended`() throws {
        var incident = try #require(Incident(opening: opening))
        incident.apply(change(record(1, head: 1), seq: 2))
        var desk = desk
        let target = Target.standUp(1)
        let set = desk.set(.head, "7", target, base: Seq(2))
        #expect(incident.judge(set) == .refused(.standUpRecorded))
        let withdrawal = desk.command(.withdraw, target)
        #expect(incident.judge(withdrawal) == .refused(.cannotBeWithdrawn(.standup)))
        let note = desk.command(.note("slides sent"), target)
        #expect(incident.judge(note) == .accepted(.note("slides sent")))
    }

    private func record(
        _ number: Int, since: Int64 = 0, head: Int64, taken: [Int64] = []
    ) -> StandUp {
        StandUp(
            number: number, when: opening.at, since: Seq(since), head: Seq(head), hash: "ab",
            taken: taken.map(Seq.init), next: nil, recorded: opening.stamp)
    }

    private func change(_ record: StandUp, seq: Int64) -> Change {
        var desk = desk
        let fields = record.fields.filter { !$0.value.isNone }
        return Change(seq: Seq(seq), command: desk.command(.add(fields), record.target))
    }

    private func verdict(on record: StandUp, in incident: Incident) -> Verdict {
        var desk = desk
        return incident.judge(desk.command(.add(record.fields), record.target))
    }
}
