import Dashboard
import Glibc
import IncidentModel
import Samples
import Terminal
import TestSupport

/// What it costs to walk the days of a long log: 10,000 changes behind those of the model case, on timeline and
/// checklist, over some 400 days.
struct PastBench {
    private static let steps = 10_000

    func run() {
        let log = Self.log
        guard let last = log.last?.at, let actor = Actor("bench") else { return }
        let now = last.adding(milliseconds: 86_400_000) ?? last
        var state = BoardState(
            viewer: Viewer(actor: actor), now: now, size: Size(rows: 36, columns: 120),
            ids: CommandIDs(session: 1, start: 0))
        print("log of \(log.count) changes; milliseconds of the processor")
        print("open the board", Self.milliseconds { state.file = CaseFile(changes: log, now: now) })
        print("first step back", Self.milliseconds { Self.press("(", &state) })
        for screen in [Screen.overview, .timeline, .checklist, .log] {
            state.screen = screen
            for key in ["(", ")", "<", ">"] as [Character] {
                var (steps, frames): ([Double], [Double]) = ([], [])
                for _ in 0..<330 {
                    steps.append(Self.milliseconds { Self.press(key, &state) })
                    frames.append(Self.milliseconds { _ = state.frame() })
                }
                print(
                    screen.name, key, "p50 p95 max", Self.spread(steps), "frame",
                    Self.spread(frames))
            }
            Self.press("(", &state)
        }
        print("difference", Self.milliseconds { Self.press("D", &state) })
    }

    private static func press(_ key: Character, _ state: inout BoardState) {
        _ = state.update(.keyPressed(.character(key)))
    }

    /// Of the processor, so that whatever else runs on the machine does not count.
    private static func milliseconds(_ work: () -> Void) -> Double {
        let start = processorTime()
        work()
        return Double((processorTime() - start) / 1_000) / 1_000
    }

    /// Nanoseconds of this thread.
    private static func processorTime() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }

    private static func spread(_ times: [Double]) -> String {
        let sorted = times.sorted()
        return "\(sorted[sorted.count / 2]) \(sorted[sorted.count * 95 / 100]) \(sorted.last ?? 0)"
    }

    private static var log: [Change] {
        var desk = Desk("alice", incident: SampleIncident.modelCase.reference.text)
        let model = SampleIncident.modelCase.commands()
        let start = model.last?.at ?? SampleIncident.modelCase.clock
        let more = (0..<steps).map { step -> Command in
            let command = Self.command(step, by: &desk)
            let at = start.adding(milliseconds: Int64(step) * 3_456_000) ?? start
            return Command(
                id: command.id, actor: command.actor, at: at, incident: command.incident,
                target: command.target, action: command.action, base: command.base)
        }
        return (model + more).enumerated().map {
            Change(seq: Seq(Int64($0.offset) + 1), command: $0.element)
        }
    }

    /// Two of five add to the timeline, one to the checklist, and two change what is there.
    private static func command(_ step: Int, by desk: inout Desk) -> Command {
        let entry = ItemID("e\(step / 5 * 5)").map { Target(.entry, $0) } ?? .incident
        let check = Desk.check("c\(step / 5)")
        switch step % 5 {
        case 0, 1:
            let id = ItemID("e\(step)").map { Target(.entry, $0) } ?? .incident
            return desk.command(
                .add([
                    .title: .text("Entry \(step)"), .lane: .text("respond"),
                    .when: .text("2019-0\(1 + step % 9)-1\(step % 10)"),
                ]), id)
        case 2:
            return desk.command(
                .add([.title: .text("Step \(step)"), .section: .text("notify")]), check)
        case 3: return desk.set(.detail, "because of \(step)", entry)
        default: return desk.set(.owner, "kh", check)
        }
    }
}
