import IncidentModel
import Terminal

/// How exceptions read.
enum ExceptionWords {
    static func line(_ exception: ChecklistException, today: Day) -> SafeText {
        let standing: SafeText =
            switch exception.standing(on: today) {
            case .noted: ""
            case .requested: "  (waits for approval: x)"
            case .approved: "  (approved)"
            case .lapsed: "  (lapsed)"
            }
        return SafeText(exception.text) + standing
    }

    static func lines(of item: ChecklistItem, today: Day) -> [SafeText] {
        item.exceptions.map { line(ChecklistException($0), today: today) }
    }

    /// What is worth saying of the exceptions of an item in one short piece; nil where it has none.
    static func remark(on item: ChecklistItem, today: Day) -> SafeText? {
        guard !item.exceptions.isEmpty else { return nil }
        let standings = item.exceptions.map { ChecklistException($0).standing(on: today) }
        let lapsed = standings.count { $0 == .lapsed }
        if lapsed > 0 { return SafeText(NumberWords.counted(lapsed, "exception") + " lapsed") }
        let waiting = standings.count { $0 == .requested }
        if waiting > 0 {
            return SafeText(NumberWords.counted(waiting, "exception") + " to approve")
        }
        return SafeText(NumberWords.counted(standings.count, "exception"))
    }
}
