import Briefing
import IncidentModel
import Samples
import TestSupport
import Testing

@Suite struct MinutesTests {
    @Test(arguments: UInt64(1)...20)
    func `minutes are the same bytes whatever comes later`(seed: UInt64) throws {
        let all = RandomLog(seed: seed, changes: 60).changes
        // What is redacted is gone from minutes too; so only what comes later differs.
        let known = Array(all.prefix(40))
        let (record, recorded) = try record(known)
        let now = try #require(Minutes(of: record, in: recorded)).markdown
        let later = recorded + all.suffix(20).map { Self.moved($0, by: 1) }
        #expect(try #require(Minutes(of: record, in: later)).markdown == now)
    }

    @Test(arguments: UInt64(1)...20)
    func `no word of a privileged item is in the minutes`(seed: UInt64) throws {
        let (record, changes) = try record(RandomLog(seed: seed, changes: 60).changes)
        let text = try #require(Minutes(of: record, in: changes)).markdown
        for word in RandomLog.secretWords { #expect(!text.contains(word)) }
    }

    @Test func `the next stand-up begins where the last one ended`() throws {
        let (record, changes) = try record(AgendaTests.changes(of: .exercise))
        let next = try #require(Agenda(of: changes, now: record.when))
        #expect(next.since == record.head && next.number == 2)
        #expect(next.slides.flatMap(\.lines).flatMap(\.seqs) == [record.recorded.seq])
        #expect(next.sinceWords.hasPrefix("since stand-up 1, "))
    }

    @Test func `text from the log is no markup`() throws {
        var desk = Desk()
        let title = "# [x](https://a.example) <b>*bold*</b> `rm` | \u{1B}[31m 1. | kh@a.example"
        let opening = desk.opening(title: title)
        let step = desk.command(
            .add([.title: .text("- 1. *x* <i>"), .section: .text("notify")]), Desk.check("x"))
        let (record, changes) = try record([
            Change(seq: Seq(1), command: opening), Change(seq: Seq(2), command: step),
        ])
        let text = try #require(Minutes(of: record, in: changes)).markdown
        let bold = "\\# \\[x\\]\\(https\\://a.example\\) \\<b\\>\\*bold\\*\\</b\\> \\`rm\\` \\|"
        #expect(text.contains(bold))
        #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
        #expect(text.contains("- \\- 1. \\*x\\* \\<i\\>\\: open"))
    }

    private func record(_ known: [Change]) throws -> (StandUp, [Change]) {
        let incident = try #require(Incident(folding: known))
        let last = try #require(known.last)
        let seq = last.seq.next
        let stamp = Stamp(seq: seq, actor: last.actor, at: last.at)
        let draft = StandUp(
            number: 1, when: last.at, since: .start, head: last.seq, hash: "ab", taken: [],
            next: nil, recorded: stamp)
        let command = Command(
            id: CommandID(high: 5, low: 5), actor: last.actor, at: last.at, incident: incident.id,
            target: draft.target, action: .add(draft.fields))
        guard case .accepted(let action) = incident.judge(command) else {
            Issue.record("the stand-up was not taken")
            return (draft, known)
        }
        let taken = Command(
            id: command.id, actor: command.actor, at: command.at, incident: command.incident,
            target: command.target, action: action)
        let changes = known + [Change(seq: seq, command: taken)]
        return (try #require(Incident(folding: changes)?.standUps.first), changes)
    }

    private static func moved(_ change: Change, by step: Int64) -> Change {
        let command = Command(
            id: change.command, actor: change.actor, at: change.at, incident: change.incident,
            target: change.target, action: change.action, base: change.base)
        return Change(
            seq: Seq(change.seq.number + step), command: command, isRejected: change.isRejected)
    }
}
