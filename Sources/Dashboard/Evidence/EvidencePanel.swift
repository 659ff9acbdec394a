import EvidenceLog
import IncidentModel
import Terminal

/// What lies over the events: a list of which one line is chosen.
public enum EvidencePanel: Hashable, Sendable {
    /// Which columns the table has.
    case columns(choice: Int)
    /// The saved searches.
    case searches(choice: Int)
    /// How many events each source and each batch has.
    case histogram(choice: Int)

    var choice: Int {
        get {
            switch self {
            case .columns(let choice), .searches(let choice), .histogram(let choice): choice
            }
        }
        set {
            self =
                switch self {
                case .columns: .columns(choice: newValue)
                case .searches: .searches(choice: newValue)
                case .histogram: .histogram(choice: newValue)
                }
        }
    }

    var hints: [Hint] {
        switch self {
        case .columns:
            [
                Hint("j k", "choose"), Hint("Space", "show or hide"), Hint("+ -", "width"),
                Hint("J K", "move"), Hint("Esc", "back"),
            ]
        case .searches: [Hint("j k", "choose"), Hint("Enter", "search"), Hint("Esc", "back")]
        case .histogram:
            [Hint("j k", "choose"), Hint("Enter", "search for it"), Hint("Esc", "back")]
        }
    }
}

extension BoardState {
    mutating func press(_ key: Key, _ panel: EvidencePanel) -> [Effect] {
        var panel = panel
        let count = lineCount(of: panel)
        switch key {
        case .escape, .control("c"), .character("q"):
            mode = .browsing
            return []
        case .down, .character("j"): panel.choice = min(panel.choice + 1, max(0, count - 1))
        case .up, .character("k"): panel.choice = max(0, panel.choice - 1)
        case .home, .character("g"): panel.choice = 0
        case .end, .character("G"): panel.choice = max(0, count - 1)
        case .enter:
            mode = .browsing
            choose(panel)
            return []
        default: change(&panel, by: key)
        }
        mode = .evidence(panel)
        return []
    }

    private func lineCount(of panel: EvidencePanel) -> Int {
        switch panel {
        case .columns: columnChoices.count
        case .searches: incident?.searches.count ?? 0
        case .histogram: evidence.tally?.sources.count ?? 0
        }
    }

    private mutating func choose(_ panel: EvidencePanel) {
        switch panel {
        case .columns: break
        case .searches(let choice):
            guard let searches = incident?.searches, searches.indices.contains(choice) else {
                return
            }
            run(searches[choice])
        case .histogram(let choice):
            guard let sources = evidence.tally?.sources, sources.indices.contains(choice) else {
                return
            }
            let before = cursors[.evidence]?.filter ?? ""
            let word = "source:\(Self.quoted(sources[choice].source))"
            cursors[.evidence, default: ListCursor()].filter =
                before.isEmpty ? word : "\(before) \(word)"
        }
    }

    private static func quoted(_ text: String) -> String {
        let isPlain = !text.isEmpty && text.utf8.allSatisfy(EvidencePanel.isPlain)
        return isPlain ? text : "\"\(text.split(separator: "\"").joined(separator: " "))\""
    }

    // MARK: Columns

    /// The columns that the table has, and behind them the fields that it could have.
    var columnChoices: [EvidenceColumn] {
        let known = Set(evidence.columns.map(\.content))
        let names = evidence.fieldNames.map(EvidenceColumn.Content.field)
        return evidence.columns
            + names.filter { !known.contains($0) }
            .map { EvidenceColumn($0, width: 16, isShown: false) }
    }

    private mutating func change(_ panel: inout EvidencePanel, by key: Key) {
        guard case .columns(let choice) = panel else { return }
        var columns = columnChoices
        guard columns.indices.contains(choice) else { return }
        let widths = EvidenceColumn.widths
        switch key {
        case .character(" "):
            let batches = evidence.batches.count
            columns[choice].isShown = !columns[choice].isShown(batches: batches)
        case .character("+"):
            columns[choice].width = min(widths.upperBound, columns[choice].width + 2)
        case .character("-"):
            columns[choice].width = max(widths.lowerBound, columns[choice].width - 2)
        case .character("J") where choice + 1 < columns.count:
            columns.swapAt(choice, choice + 1)
            panel.choice += 1
        case .character("K") where choice > 0:
            columns.swapAt(choice, choice - 1)
            panel.choice -= 1
        default: return
        }
        guard columns.contains(where: { $0.isShown(batches: evidence.batches.count) }) else {
            say("one column stays", .warning)
            return
        }
        // Fields that nobody chose are offered anew each time.
        let last = columns.lastIndex { column in
            evidence.columns.contains { $0.content == column.content } || column.isShown != false
        }
        evidence.columns = Array(columns[...(last ?? 0)])
        if case .field = columns[panel.choice].content, panel.choice > (last ?? 0) {
            evidence.columns = Array(columns[...panel.choice])
        }
    }
}

extension EvidencePanel {
    fileprivate static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "/"):
            true
        default: false
        }
    }
}

extension EvidenceWindow {
    /// The names of the fields of the records around the selected one, in the order of the records; not without end.
    var fieldNames: [String] {
        var seen: Set<String> = []
        var names: [String] = []
        let shown = shown
        for position in visible(40, of: shown) {
            for field in pages[shown.id(position)]?.record.fields ?? []
            where names.count < 200 && seen.insert(field.name.lowercased()).inserted {
                names.append(field.name)
            }
        }
        return names
    }
}
