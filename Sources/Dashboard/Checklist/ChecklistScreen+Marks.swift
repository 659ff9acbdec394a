import IncidentModel
import Terminal

/// Items that are marked, to be changed together.
extension ChecklistScreen {
    /// Marks the selected item, or takes its mark away, and goes on to the next.
    static func mark(in state: inout BoardState) -> [Effect] {
        guard let row = state.selectedRow, row.target != nil else { return [] }
        if state.cursor.marked.remove(row) == nil { state.cursor.marked.insert(row) }
        _ = state.move(.moveDown)
        return []
    }

    /// One step for each that is marked. What is settled stays so; what waits for something else is told.
    static func advanceMarked(in state: inout BoardState) -> [Effect] {
        let items = state.markedItems.filter { !$0.state.isSettled }
        let ready = items.filter { item in
            item.state != .inProgress
                || item.obstacle(in: state.incident?.checklist ?? []) == nil
        }
        if items.isEmpty { state.say("all that is marked is done") }
        if ready.count < items.count {
            state.say("\(items.count - ready.count) not yet: they wait for something", .warning)
        }
        let commands = ready.flatMap { item in
            Self.commands(for: steps(of: item, on: state.today), of: item, in: &state)
        }
        return commands.isEmpty ? [] : state.send(commands)
    }

    /// A form whose fields are for all that is marked.
    static func editMarked(_ fields: [Field], in state: inout BoardState) -> [Effect] {
        let items = state.markedItems.compactMap { state.incident?.item($0.target) }
        state.mode = .form(.editing(items, fields: fields))
        return []
    }

    /// What many items can have in common.
    static let commonFields: [Field] = [
        .section, .state, .owner, .due, .recurrence, .needs, .duties, .mandatory, .approvalsNeeded,
        .blocked, .privileged,
    ]

    static func withdrawMarked(in state: inout BoardState) -> [Effect] {
        let commands = state.markedItems.compactMap { state.command(on: $0.target, .withdraw) }
        let effects = state.send(commands)
        state.say("\(NumberWords.counted(commands.count, "item")) withdrawn; u brings them back")
        return effects
    }
}

extension BoardState {
    /// In the order of the checklist.
    var markedItems: [ChecklistItem] {
        let marked = cursors[.checklist]?.marked ?? []
        guard !marked.isEmpty else { return [] }
        return (incident?.checklist ?? []).filter { marked.contains(.item($0.target)) }
    }
}

extension Form {
    /// A form over fields of several items; blank where they do not agree, and then left as it is.
    static func editing(_ items: [Item], fields: [Field]) -> Form {
        let lines = fields.compactMap { Schema.rule(for: $0, of: .check) }.map { rule in
            let texts = Set(items.map { $0[rule.field].summary })
            return FormField(
                .field(rule.field), rule.label, rule.format,
                text: texts.count == 1 ? texts.first ?? "" : "")
        }
        let aims = items.map { item in
            Aim(
                target: item.target,
                bases: Dictionary(uniqueKeysWithValues: fields.map { ($0, item.base(of: $0)) }))
        }
        return Form(.editAll(aims), title: "\(items.count) marked items", fields: lines)
    }
}
