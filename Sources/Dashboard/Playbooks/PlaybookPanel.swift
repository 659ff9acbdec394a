public import IncidentModel
import Terminal

/// The playbooks that can be applied, and what the chosen one would add.
public struct PlaybookPanel: Hashable, Sendable {
    /// Nil until they are read.
    public internal(set) var playbooks: [Playbook]?
    /// How many files of the user's are no playbooks.
    public internal(set) var unreadable = 0
    public internal(set) var choice = 0
    /// Lines of the preview scrolled off the top; nil while the list is shown.
    public internal(set) var offset: Int?

    public init() {}

    var chosen: Playbook? {
        guard let playbooks, playbooks.indices.contains(choice) else { return nil }
        return playbooks[choice]
    }

    mutating func moveChoice(by step: Int) {
        choice = min(max(0, choice + step), max(0, (playbooks?.count ?? 0) - 1))
    }
}

extension BoardState {
    mutating func showPlaybooks() -> [Effect] {
        mode = .playbooks(PlaybookPanel())
        return [.readPlaybooks]
    }

    /// The files were read; whoever has gone on meanwhile is not called back.
    mutating func take(_ playbooks: [Playbook], unreadable: Int) {
        guard case .playbooks(var panel) = mode else { return }
        panel.playbooks = playbooks
        panel.unreadable = unreadable
        panel.moveChoice(by: 0)
        mode = .playbooks(panel)
    }

    mutating func press(_ key: Key, _ panel: PlaybookPanel) -> [Effect] {
        guard panel.offset == nil else { return read(key, panel) }
        var panel = panel
        switch key {
        case .escape, .control("c"), .character("q"):
            mode = .browsing
            return []
        case .enter where panel.chosen != nil: panel.offset = 0
        case .down, .character("j"): panel.moveChoice(by: 1)
        case .up, .character("k"): panel.moveChoice(by: -1)
        case .home, .character("g"): panel.choice = 0
        case .end, .character("G"): panel.moveChoice(by: panel.playbooks?.count ?? 0)
        default: return []
        }
        mode = .playbooks(panel)
        return []
    }

    /// The preview. What confirms is neither the key that opened it nor Enter.
    private mutating func read(_ key: Key, _ panel: PlaybookPanel) -> [Effect] {
        guard let playbook = panel.chosen, let incident else { return [] }
        var panel = panel
        let offset = panel.offset ?? 0
        switch key {
        case .escape, .control("c"), .character("q"): panel.offset = nil
        case .character("y"): return apply(playbook)
        case .down, .character("j"): panel.offset = offset + 1
        case .up, .character("k"): panel.offset = offset - 1
        case .pageDown, .control("d"), .character(" "): panel.offset = offset + 10
        case .pageUp, .control("u"): panel.offset = offset - 10
        case .home, .character("g"): panel.offset = 0
        case .end, .character("G"): panel.offset = Int.max / 2
        default: return []
        }
        let plan = ChecklistPlan(playbook.steps, in: incident, resolvesRoles: true)
        let last = max(0, PlaybookPreview.lines(of: plan).count - 1)
        panel.offset = panel.offset.map { min(max(0, $0), last) }
        mode = .playbooks(panel)
        return []
    }

    /// Everything that is not there, in one go: one undo takes it back.
    private mutating func apply(_ playbook: Playbook) -> [Effect] {
        guard let incident else { return [] }
        mode = .browsing
        let plan = ChecklistPlan(playbook.steps, in: incident, resolvesRoles: true)
        let actions = plan.actions
        guard !actions.isEmpty else {
            say("all of \(playbook.name) is there already")
            return []
        }
        go(to: .checklist)
        cursor.selected = actions.first.map { .item($0.target) }
        let words = NumberWords.counted(actions.count, "step")
        say("\(words) of \(playbook.name) added; u takes them back")
        return send(actions.compactMap { command(on: $0.target, $0.action) })
    }
}
