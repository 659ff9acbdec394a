import Briefing
import IncidentModel
import NotificationRules
import Terminal

extension BoardState {
    /// `D`: from the day on the board to now; on the board of now, or once more in the list, asks for the days.
    mutating func showDifference() {
        guard let past else {
            mode = .day(DayLine(asking: .difference))
            return
        }
        showDifference(from: past.day, to: nil)
    }

    /// - Parameter end: a day; nil for now.
    mutating func showDifference(from start: Day, to end: Day?) {
        guard let live = liveFile.incident else {
            say("no incident is open: 0 lists them", .warning)
            return
        }
        let (zone, today) = (live.zone, live.zone.day(of: clock))
        var history = past?.history ?? IncidentHistory(file.changes)
        let last = end.map { zone.last(of: $0) }
        guard let target = last.map({ file(in: &history, at: $0) }) ?? liveFile,
            let incident = target.incident
        else {
            say("nothing was recorded before that day", .warning)
            return
        }
        let before = file(in: &history, at: zone.last(of: start))
        let difference = Difference(
            since: history.end(by: zone.last(of: start)), before: before?.reckoning ?? .nothing,
            to: Difference.End(target.changes, incident, target.reckoning))
        let until = end.map { "\(TimeWords.date($0)) \($0.year)" } ?? "now"
        let changes = NumberWords.counted(difference.changes, "change")
        mode = .difference(
            DifferencePanel(
                title: "\(TimeWords.date(start)) \(start.year) to \(until): \(changes)",
                DifferenceWords(difference, in: incident, today: today)))
    }

    private func file(in history: inout IncidentHistory, at last: Instant) -> CaseFile? {
        history.known(by: last).map { CaseFile($0, now: last, rules: file.rules) }
    }

    /// Days in either order, such as `2019-03-01 2019-03-08`, or one and then now.
    mutating func takeDifference(of text: String) throws(MomentError) {
        let here = Standpoint(now: clock, in: liveFile.incident?.zone ?? .utc)
        let words = text.split(separator: " ")
        if words.count == 2, words.allSatisfy({ $0.contains("-") || $0.allSatisfy(\.isLetter) }) {
            let first = try here.day(named: String(words[0]))
            let second = try here.day(named: String(words[1]))
            return showDifference(from: min(first, second), to: max(first, second))
        }
        showDifference(from: try here.day(named: text), to: nil)
    }

    mutating func read(_ key: Key, _ panel: DifferencePanel) -> [Effect] {
        var panel = panel
        let height = DifferencePanel.height(in: size)
        switch key {
        case .down, .character("j"): panel.move(by: 1, height: height)
        case .up, .character("k"): panel.move(by: -1, height: height)
        case .pageDown, .control("d"): panel.move(by: height - 1, height: height)
        case .pageUp, .control("u"): panel.move(by: 1 - height, height: height)
        case .home, .character("g"): panel.move(by: -panel.lines.count, height: height)
        case .end, .character("G"): panel.move(by: panel.lines.count, height: height)
        case .character("D"):
            mode = .day(DayLine(asking: .difference))
            return []
        case .enter:
            mode = .browsing
            open(panel.chosen)
            return []
        default:
            mode = .browsing
            return []
        }
        mode = .difference(panel)
        return []
    }

    private mutating func open(_ row: RowID?) {
        guard let row else { return }
        guard Detail(of: row, in: self) != nil else {
            say("that is not on the board\(past.map { " as of \($0.dayWords)" } ?? "")", .warning)
            return
        }
        if let target = row.target { file.markSeen(target) }
        mode = .detail(DetailPanel(row: row))
    }
}
