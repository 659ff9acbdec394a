import Glibc
import IncidentModel
import NotificationRules
import Samples

/// What the duties cost that the first frame of the board waits for, and those of a breach in all
/// of the United States. Only the first figure of a process is cold: start it several times.
struct RulesBench {
    private let now = SampleIncident.modelCase.clock

    func run() {
        print("rules, milliseconds of the processor")
        let incident = Self.incident(SampleIncident.modelCase)
        print("model case, first", milliseconds { _ = incident?.reckoning(by: .builtin, at: now) })
        print("model case, again", best { _ = incident?.reckoning(by: .builtin, at: now) })
        let facts = Self.everywhere()
        for (name, scope) in [("bound", Reckoning.Scope.binding), ("all", .all)] {
            let (book, _) = RuleBook.builtin(overlaidWith: [])
            func reckon() { _ = Reckoning(of: facts, by: book, at: now, scope: scope) }
            print("54 jurisdictions, \(name) rules, first", milliseconds(reckon))
            print("54 jurisdictions, \(name) rules, again", best(reckon))
        }
    }

    private static func incident(_ sample: SampleIncident) -> Incident? {
        Incident(
            folding: sample.commands().enumerated().map {
                Change(seq: Seq(Int64($0.offset) + 1), command: $0.element)
            })?.seen(at: sample.clock)
    }

    /// A hospital with a thousand patients in each State, district and territory that has a law.
    private static func everywhere() -> Facts {
        var facts = Facts()
        facts.zone = Zone("America/New_York")
        facts.entities = [EntityKind("hipaa_covered_entity")]
        for place in RuleBook.builtin.jurisdictions where place.code.hasPrefix("US-") {
            facts.affected[place] = PeopleRange(1_000, 1_000)
        }
        let people = PeopleRange(54_000, 54_000)
        facts.elements = ["ssn": people, "phi": people, "name": people]
        if let day = Day(year: 2019, month: 2, day: 7) {
            facts.anchors[.discovery] = [FactMoment(day: day)]
        }
        return facts
    }

    private func best(_ work: () -> Void) -> Double {
        (0..<100).map { _ in milliseconds(work) }.min() ?? 0
    }

    private func milliseconds(_ work: () -> Void) -> Double {
        let start = Self.processorTime()
        work()
        return Double((Self.processorTime() - start) / 1_000) / 1_000
    }

    /// Nanoseconds of this thread.
    private static func processorTime() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }
}
