import IncidentModel
import NotificationRules
import Terminal

extension BoardState {
    /// Shows commands as pending and gives the order to save them, as soon as that can be.
    mutating func send(_ commands: [Command], as purpose: EditHistory.Purpose = .edit) -> [Effect] {
        goOn()
        let before = file.reckoning
        history.record(
            commands.map(edit), as: commands.contains(where: \.isDecision) ? .decision : purpose)
        let sent = file.wait(for: commands, at: now).map(Effect.submit)
        if purpose != .derived, let first = commands.first {
            let shifts = DutyShift.shifts(from: before, to: file.reckoning)
            if !shifts.isEmpty { self.shifts[first.id] = shifts }
        }
        return sent
    }

    private func edit(of command: Command) -> EditHistory.Edit {
        let before = command.action.field.map { incident?.item(command.target)?[$0] ?? .none }
        return EditHistory.Edit(
            command: command.id, target: command.target, action: command.action,
            before: before ?? .none)
    }

    /// The store has answered: what was saved can be undone, what lost is shown.
    mutating func settle(_ commands: [Command], _ outcomes: [Outcome]) -> [Effect] {
        let next = file.settle(commands, outcomes, at: now)
        for command in commands { forms[command.id] = nil }
        let answers = Array(zip(commands, outcomes))
        history.forget(Set(answers.filter { !$0.1.isSaved }.map(\.0.id)))
        for (_, outcome) in answers { tell(outcome) }
        showConflicts(in: answers)
        return next.map(Effect.submit) + announceShifts(of: answers)
    }

    /// What a command did to the duties is written down once it is saved, by the board that sent it.
    private mutating func announceShifts(of answers: [(Command, Outcome)]) -> [Effect] {
        guard let (command, outcome) = answers.first,
            let shifts = shifts.removeValue(forKey: command.id), case .saved(let seq) = outcome
        else { return [] }
        return announce(shifts, by: seq)
    }

    private mutating func tell(_ outcome: Outcome) {
        switch outcome {
        case .saved, .conflict: break
        case .alreadySo(let stamp):
            let ago = TimeWords.ago(stamp.at, now: now, in: zone)
            say("already so, by \(stamp.actor) \(ago)")
        case .refused(let refusal): say("not saved: \(refusal.words)", .error)
        }
    }

    private mutating func showConflicts(in answers: [(Command, Outcome)]) {
        let lost = answers.compactMap { command, outcome -> ConflictPanel.Waiting? in
            guard case .conflict(let conflict) = outcome else { return nil }
            return ConflictPanel.Waiting(command: command, conflict: conflict)
        }
        guard let first = lost.first else { return }
        mode = .conflict(
            ConflictPanel(
                command: first.command, conflict: first.conflict,
                seen: value(seenBy: first.command), waiting: Array(lost.dropFirst())))
    }

    /// What the field of a command held when its author looked.
    func value(seenBy command: Command) -> Value {
        guard let field = command.action.field else { return .none }
        return file.value(of: field, in: command.target, before: command.base.next)
    }

    mutating func giveUp(on commands: [Command], because reason: SafeText) -> [Effect] {
        history.forget(Set(commands.map(\.id)))
        say("not saved: \(reason)", .error)
        let form = commands.first.flatMap { forms.removeValue(forKey: $0.id) }
        reopen(form, reason)
        return file.settle(commands, at: now).map(Effect.submit)
    }

    /// What was typed is not lost with the change.
    private mutating func reopen(_ form: Form?, _ reason: SafeText) {
        guard var form, mode == .browsing else { return }
        form.refusal = reason
        mode = .form(form)
    }

    /// Keeps the board open until everything is sent; a second order to quit does not wait.
    mutating func leave(with effects: [Effect]) -> [Effect] {
        let waiting = liveFile.pending.count
        if isLeaving, waiting == 0 {
            isLeaving = false
            return effects + [.quit]
        }
        guard effects.contains(.quit), !isLeaving, waiting > 0 else { return effects }
        isLeaving = true
        let changes = NumberWords.counted(waiting, "change waits", "changes wait")
        say("\(changes) to be saved, then quits; once more quits without", .warning)
        return effects.filter { $0 != .quit }
    }
}

extension Outcome {
    fileprivate var isSaved: Bool {
        if case .saved = self { true } else { false }
    }
}
