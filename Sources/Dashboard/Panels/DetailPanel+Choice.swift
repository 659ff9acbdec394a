import IncidentModel
import Terminal

extension BoardState {
    /// Moves among the lines of a panel that can be chosen; false for a key that scrolls, or where there are none.
    func choose(_ key: Key, in panel: inout DetailPanel) -> Bool {
        let last = (Detail(of: panel.row, in: self)?.choices.count ?? 0) - 1
        guard last >= 0 else { return false }
        switch key {
        case .down, .character("j"): panel.choice = min(last, panel.choice.map { $0 + 1 } ?? 0)
        case .up, .character("k"):
            guard let choice = panel.choice else { return false }
            // Above the first of them the lines before them come back into sight.
            panel.choice = choice > 0 ? choice - 1 : nil
            panel.offset = 0
        case .pageDown, .control("d"), .pageUp, .control("u"), .home, .character("g"):
            panel.choice = nil
            return false
        default: return false
        }
        return true
    }

    mutating func tickChoice(of panel: DetailPanel) -> [Effect] {
        guard let target = panel.row.target, let choice = panel.choice,
            let choices = Detail(of: panel.row, in: self)?.choices, choices.indices.contains(choice)
        else { return [] }
        return tick(choices[choice].id, of: target)
    }
}

extension DetailPanel {
    /// The line at the top, so that the chosen rows are in sight.
    func offset(showing chosen: Range<Int>?, in rows: Int) -> Int {
        guard let chosen else { return offset }
        return min(max(offset, chosen.upperBound - rows), chosen.lowerBound)
    }
}

extension ItemKind {
    /// Whether `+` counts more of such an item.
    var isCounted: Bool { self == .notice || self == .hotline || self == .monitoring }
}
