import IncidentModel
import NotificationRules
import Terminal

/// Where the clocks of an incident stand, and which items are overdue: what somebody who is not looking wants
/// to be told of when it changes.
struct Watchpoints: Hashable {
    private let lines: [RuleID: ClockLine]
    private let overdue: Set<ItemID>

    init(_ file: CaseFile, at now: Instant) {
        let today = (file.incident?.zone ?? .utc).day(of: now)
        var lines: [RuleID: ClockLine] = [:]
        for duty in file.duties { lines[duty.id] = ClockLine.last(of: duty, at: now, on: today) }
        self.lines = lines
        overdue = Set(
            (file.incident?.checklist ?? []).filter { $0.isOverdue(on: today) }.map(\.id))
    }

    /// What was crossed on the way to later ones, the most urgent first: of each clock only the last line.
    ///
    /// Rules by their ids and numbers of items: no titles, which may name people.
    func crossed(until later: Watchpoints) -> [String] {
        let clocks = later.lines.filter { rule, line in
            lines[rule].map { line < $0 } ?? true
        }
        let items = later.overdue.subtracting(overdue).count
        let sorted = clocks.sorted { ($0.value, $0.key.text) < ($1.value, $1.key.text) }
        return sorted.map { "\($0.key.text) \($0.value.words)" }
            + (items > 0 ? ["\(NumberWords.counted(items, "item")) overdue"] : [])
    }
}

extension BoardState {
    /// Where clocks and items stand; nil where nobody wants to be told of them.
    func watchpoints(at time: Instant) -> Watchpoints? {
        viewer.wantsAlerts && !isLocked ? Watchpoints(file, at: time) : nil
    }

    /// Notes what has happened since, to be told with the next effects.
    mutating func noteCrossings(since before: Watchpoints?, revised: Int = 0) {
        guard let before, let after = watchpoints(at: now) else { return }
        alerts += before.crossed(until: after)
        guard revised > 0 else { return }
        alerts.append(revised == 1 ? "a count was revised" : "\(revised) counts were revised")
    }

    /// One alert for all that was noted; none where nothing was.
    mutating func takeAlerts() -> [Effect] {
        guard let first = alerts.first else { return [] }
        let more = alerts.count > 1 ? " (+\(alerts.count - 1))" : ""
        alerts = []
        return [.alert(SafeText("\(incident?.id.text ?? "breachboard"): \(first)\(more)"))]
    }
}
