import IncidentModel
import NotificationRules
import Terminal

extension BoardState {
    /// Shows commands as pending and gives the order to save them.
    mutating func send(_ commands: [Command], as purpose: EditHistory.Purpose = .edit) -> [Effect] {
        goOn()
        history.expect(commands, as: purpose)
        let before = file.reckoning
        file.wait(for: commands, at: now)
        if purpose != .derived, let first = commands.first {
            let shifts = DutyShift.shifts(from: before, to: file.reckoning)
            if !shifts.isEmpty { self.shifts[first.id] = shifts }
        }
        return [.submit(commands)]
    }

    /// The store has answered: what was saved can be undone, what lost is shown.
    mutating func settle(_ commands: [Command], _ outcomes: [Outcome]) -> [Effect] {
        file.settle(commands, at: now)
        let answers = Array(zip(commands, outcomes))
        history.record(
            answers.compactMap { command, outcome in
                guard case .saved(let seq) = outcome else { return nil }
                return (command.id, seq)
            })
        for (_, outcome) in answers { tell(outcome) }
        showConflicts(in: answers)
        return announceShifts(of: answers)
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

    mutating func giveUp(on commands: [Command], because reason: SafeText) {
        file.settle(commands, at: now)
        say("not saved: \(reason)", .error)
    }
}
