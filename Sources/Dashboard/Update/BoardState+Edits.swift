import IncidentModel
import Terminal

extension BoardState {
    /// Does an act that changes the incident; nil for any other.
    mutating func performEdit(_ act: Act) -> [Effect]? {
        switch act {
        case .add: return add()
        case .edit: return edit()
        case .editIncident: return editIncident()
        case .note: return note()
        case .write: return write()
        case .writeNote: return writeNote()
        case .withdraw: return withdraw()
        case .playbook: return showPlaybooks()
        case .undo: return takeBack(redoing: false)
        case .redo: return takeBack(redoing: true)
        case .assign: return edit(only: [.owner])
        case .setDue: return edit(only: [.due])
        case .block: return edit(only: [.blocked])
        default: return act.addedKind.map { add($0) }
        }
    }

    private mutating func add() -> [Effect] {
        guard incident != nil, screen != .incidents else {
            mode = .form(.openingIncident())
            return []
        }
        guard let kind = screen.code.addedKind else {
            mode = .menu(.add)
            return []
        }
        return add(kind)
    }

    private mutating func add(_ kind: ItemKind) -> [Effect] {
        switch kind {
        case .count: revise(selectedScope ?? .people)
        case .milestone: mode = .form(.settingMilestone(in: incident))
        default: mode = .form(.adding(kind, today: today))
        }
        return []
    }

    private mutating func editIncident() -> [Effect] {
        if let item = incident?.item(.incident) { mode = .form(.editing(item)) }
        return []
    }

    private var selectedScope: CountScope? {
        if case .scope(let scope)? = selectedRow { scope } else { nil }
    }

    private mutating func revise(_ scope: CountScope) {
        mode = .form(.revising(scope, in: incident?.counts))
    }

    private mutating func edit(only fields: [Field]? = nil) -> [Effect] {
        if let scope = selectedScope {
            revise(scope)
            return []
        }
        if case .incident(incident?.id)? = selectedRow { return editIncident() }
        guard let target = selectedRow?.target, let item = incident?.item(target) else {
            say("this row cannot be edited", .warning)
            return []
        }
        mode = .form(.editing(item, only: fields))
        return []
    }

    /// During a search, `n` goes to the next match, as everywhere; otherwise it is a note.
    private mutating func note() -> [Effect] {
        if !lastSearch.isEmpty {
            findNext(by: 1)
            return []
        }
        guard let target = selectedRow?.target, incident?.item(target) != nil else {
            say("a note needs an item: select one", .warning)
            return []
        }
        mode = .form(.noting(on: target))
        return []
    }

    private mutating func withdraw() -> [Effect] {
        guard let target = selectedRow?.target,
            let command = command(on: target, .withdraw)
        else { return [] }
        let name = ChangeWords.name(of: target, in: incident)
        let effects = send([command])
        say("withdrawn: \(name.truncated(to: 60)); u brings it back")
        return effects
    }

    // MARK: Undo

    private mutating func takeBack(redoing: Bool) -> [Effect] {
        guard let step = redoing ? history.takeRedo() : history.takeUndo() else {
            say(redoing ? "nothing to redo" : "nothing to undo in this session")
            return []
        }
        let commands = step.reversed().compactMap { reversal(of: $0) }
        guard !commands.isEmpty else {
            say("a note stays: the log only grows", .warning)
            return []
        }
        return send(commands, as: redoing ? .redo : .undo)
    }

    /// The command that takes one own change back; nil for one that cannot be.
    private mutating func reversal(of edit: EditHistory.Edit) -> Command? {
        switch edit.action {
        case .add, .restore: return command(on: edit.target, .withdraw)
        case .withdraw: return command(on: edit.target, .restore)
        case .set(let field, _):
            let base = file.lastChange(of: field, since: edit, by: ids)
            return command(on: edit.target, .set(field, edit.before), base: base)
        case .note, .redact: return nil
        }
    }
}

extension CaseFile {
    /// The last of the own changes of a field that follow an edit without one of somebody else between: what
    /// taking the edit back builds on.
    fileprivate func lastChange(
        of field: Field, since edit: EditHistory.Edit, by ids: CommandIDs
    ) -> Seq {
        let later = changes.drop { $0.command != edit.command }.filter {
            $0.target == edit.target && $0.action.field == field && !$0.isRejected
        }
        let own = later.prefix { ids.made($0.command) }
        let saved = own.last?.seq ?? .start
        guard own.count == later.count else { return saved }
        let waiting = pending.last { $0.target == edit.target && $0.action.field == field }
        return waiting.flatMap { outbox.seq(of: $0.id) } ?? saved
    }

    /// What a field held just before an entry of the log.
    func value(of field: Field, in target: Target, before seq: Seq) -> Value {
        for change in changes.reversed()
        where change.seq < seq && change.target == target && !change.isRejected {
            switch change.action {
            case .set(field, let value): return value
            case .add(let fields): return fields[field] ?? .none
            default: continue
            }
        }
        return .none
    }
}
