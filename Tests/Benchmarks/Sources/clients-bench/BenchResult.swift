import IncidentModel
import IncidentStore
import TestSupport

/// What came of a run.
struct BenchResult {
    private let plan: Plan
    private let start: Int64
    private let faults: [HistoryFault]
    private let isSound: Bool
    private let reports: [ClientReport]

    init(
        _ plan: Plan, from start: Int64, _ store: any IncidentStore, _ reports: [ClientReport]
    ) throws {
        let log = try store.changes(of: Desk().incident, after: .start).compactMap(\.logged)
        (self.plan, self.start, self.reports) = (plan, start, reports)
        faults = HistoryChecker(log).faults(in: reports.map(\.history))
        isSound = try store.verify().firstBad == nil
    }

    var text: String {
        let events = reports.flatMap(\.history.events)
        let failures = reports.flatMap(\.failures)
        let work = Double(reports.map(\.work).reduce(0, +)) / 1e9 / Double(plan.seconds)
        let words = [
            "\(plan.clients) clients, \(plan.rate) writes a second for \(plan.seconds) s: "
                + "\(events.asked.count) asked for, \(events.answered.count) saved, "
                + "\(events.count { if case .beaten = $0 { true } else { false } }) beaten, "
                + "\(failures.count) failed",
            "milliseconds          p50    p95    p99    max",
            "own echo           \(Percentiles(echoes))",
            "others, from key   \(Percentiles(sightings { write, _ in write }))",
            "others, from answer\(Percentiles(sightings { _, saved in saved }))",
            "the clients' work: \(work.rounded(to: 2)) processors",
            "log \(isSound ? "sound" : "DAMAGED"), faults: \(faults.count)",
        ]
        return (words + faults.prefix(20).map { "  \($0)" } + failures.prefix(5).map { "  \($0)" })
            .joined(separator: "\n")
    }

    /// From the moment of each write as it was planned: who is held up has waited.
    private var echoes: [Int64] {
        plan.writes.compactMap { write in
            reports[write.client].seen[write.value].map { $0 - start - write.due }
        }
    }

    private func sightings(from moment: (_ key: Int64, _ saved: Int64) -> Int64) -> [Int64] {
        let saved = reports.flatMap(\.history.events).answered
        return plan.writes.flatMap { write -> [Int64] in
            let key = start + write.due
            guard let saved = saved[write.value] else { return [] }
            return reports.indices.filter { $0 != write.client }.compactMap { client in
                reports[client].seen[write.value].map { $0 - moment(key, saved) }
            }
        }
    }
}

/// Durations in nanoseconds, as a line of milliseconds.
struct Percentiles: CustomStringConvertible {
    private let sorted: [Int64]

    init(_ durations: [Int64]) { sorted = durations.sorted() }

    var description: String {
        guard let last = sorted.last else { return "  none" }
        let places = [50, 95, 99].map { sorted[sorted.count * $0 / 100] } + [last]
        return places.map { place in
            let text = "\((Double(place) / 1e6).rounded(to: 1))"
            return String(repeating: " ", count: max(1, 7 - text.count)) + text
        }.joined()
    }
}

extension Double {
    fileprivate func rounded(to digits: Int) -> Double {
        let scale = digits == 1 ? 10.0 : 100.0
        return (self * scale).rounded() / scale
    }
}

extension [ClientHistory.Event] {
    /// When each value was asked for.
    fileprivate var asked: [Int: Int64] {
        reduce(into: [:]) { if case .invoked(let value, let time) = $1 { $0[value] = time } }
    }

    /// When each value was called saved.
    fileprivate var answered: [Int: Int64] {
        reduce(into: [:]) { if case .saved(let value, _, let time) = $1 { $0[value] = time } }
    }
}
