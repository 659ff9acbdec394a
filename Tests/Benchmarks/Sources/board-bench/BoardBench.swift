import Dashboard
import IncidentModel
import Samples
import Terminal

/// What a key costs before ncurses gets the frame: update and frame, for each view of both samples.
@main
struct BoardBench {
    static func main() {
        guard !CommandLine.arguments.contains("rules") else { return RulesBench().run() }
        guard !CommandLine.arguments.contains("past") else { return PastBench().run() }
        if CommandLine.arguments.contains("evidence") {
            var bench = EvidenceBench()
            bench?.run()
            return
        }
        if CommandLine.arguments.contains("checklist") {
            var bench = ChecklistBench()
            bench?.run()
            return
        }
        print("view, key j, 120x36, microseconds: update p50 p95, frame p50 p95")
        for sample in SampleIncident.all {
            for screen in Screen.allCases {
                let figures = measure(sample, screen)
                print(sample.reference, screen.name, figures)
            }
        }
    }

    private static func measure(_ sample: SampleIncident, _ screen: Screen) -> String {
        guard let actor = Actor("bench") else { return "" }
        var state = BoardState(
            viewer: Viewer(actor: actor), now: sample.clock, size: Size(rows: 36, columns: 120),
            ids: CommandIDs(session: 1, start: 0))
        let changes = sample.commands().enumerated().map {
            Change(seq: Seq(Int64($0.offset) + 1), command: $0.element)
        }
        state.file = CaseFile(changes: changes, now: sample.clock)
        state.screen = screen
        var updates: [Duration] = []
        var frames: [Duration] = []
        let clock = ContinuousClock()
        for round in 0..<2_000 {
            let key: Key = round / 20 % 2 == 0 ? .character("j") : .character("k")
            updates.append(clock.measure { _ = state.update(.keyPressed(key)) })
            frames.append(clock.measure { _ = state.frame() })
        }
        return "\(percentiles(updates))  \(percentiles(frames))"
    }

    private static func percentiles(_ durations: [Duration]) -> String {
        let sorted = durations.sorted()
        return [50, 95].map { percent in
            let duration = sorted[sorted.count * percent / 100]
            let micro = duration.components.attoseconds / 1_000_000_000_000
            return String(micro)
        }.joined(separator: " ")
    }
}
