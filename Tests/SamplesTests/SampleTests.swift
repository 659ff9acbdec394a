import IncidentModel
import Samples
import Testing

struct SampleTests {
    @Test(arguments: [Fold.modelCase, .exercise])
    func `every command is accepted`(fold: Fold) {
        #expect(fold.rejections == [])
        #expect(fold.incident != nil)
    }

    @Test(arguments: SampleIncident.all)
    func `values are given in their canonical form`(sample: SampleIncident) {
        var incident: Incident?
        for (index, command) in sample.commands().enumerated() {
            let verdict = incident?.judge(command) ?? Incident.judgeOpening(command)
            #expect(verdict == .accepted(command.action), "\(command.target)")
            let change = Change(seq: Seq(Int64(index + 1)), command: command)
            if incident == nil {
                incident = Incident(opening: change)
            } else {
                incident?.apply(change)
            }
        }
    }

    @Test(arguments: SampleIncident.all)
    func `changes come in the order of time`(sample: SampleIncident) {
        let times = sample.commands().map(\.at)
        #expect(times == times.sorted())
    }

    @Test(arguments: SampleIncident.all)
    func `command ids are the same each time and differ from each other`(
        sample: SampleIncident
    ) {
        let ids = sample.commands().map(\.id)
        #expect(Set(ids).count == ids.count)
        #expect(sample.commands(after: Seq(40)).map(\.id) == ids)
    }

    @Test func `the two samples share no command id`() {
        let ids = SampleIncident.all.map { Set($0.commands().map(\.id)) }
        #expect(ids[0].isDisjoint(with: ids[1]))
    }

    @Test(arguments: SampleIncident.all)
    func `a sample is accepted behind other entries of a log`(sample: SampleIncident) {
        let fold = Fold(sample, after: Seq(1_000))
        #expect(fold.rejections == [])
    }

    @Test(arguments: [Fold.modelCase, .exercise])
    func `folding at once gives what folding one by one gives`(fold: Fold) {
        #expect(Incident(folding: fold.changes) == fold.incident)
    }

    @Test(arguments: SampleIncident.all)
    func `the clock stands at day 49 of 60`(sample: SampleIncident) throws {
        let incident = try folded(Fold(sample))
        let discovery = try #require(incident.milestone(.discovery)?.days.first)
        #expect(discovery.days(until: incident.zone.day(of: sample.clock)) == 49)
    }
}
