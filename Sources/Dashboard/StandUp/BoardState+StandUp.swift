import Briefing
import IncidentModel
import Terminal

extension BoardState {
    /// Freezes the incident as it stands, and shows the first slide.
    mutating func beginStandUp() -> [Effect] {
        // What others did while the board was paused belongs to it.
        goOn()
        let agenda = Agenda(of: file.changes, now: now, rules: file.rules)
        presentation = Presentation(agenda, of: file, at: now)
        guard let presentation else {
            say("no incident is open: 0 lists them", .warning)
            return []
        }
        return [.readHash(presentation.head)]
    }

    /// The changes of others that came in since it began.
    var waitingChanges: Int {
        guard let presentation else { return 0 }
        return file.changes.reversed().prefix { $0.seq > presentation.head }
            .count { !ids.made($0.command) }
    }

    /// Puts own changes on what is shown, as far as there are new ones; closes what was recorded.
    mutating func refreshPresentation() {
        guard var shown = presentation else { return }
        if case .recording(let command) = shown.stage {
            if let change = file.changes.last(where: { $0.command == command }) {
                return endStandUp(recorded: change.target)
            }
            if !file.pending.contains(where: { $0.id == command }) { shown.stage = .showing }
        }
        let own = ownChanges(since: shown)
        if own != shown.own {
            shown.own = own
            let chosen = shown.chosen
            let changes = shown.changes + own
            shown.incident = Incident(folding: changes) ?? shown.incident
            shown.agenda =
                Agenda(
                    of: changes, since: shown.agenda.since, now: shown.begun, rules: file.rules)
                ?? shown.agenda
            shown.choose(chosen)
        }
        presentation = shown
    }

    /// Own changes since a stand-up began, saved or on their way; without its record.
    private func ownChanges(since shown: Presentation) -> [Change] {
        let saved = file.changes.reversed().prefix { $0.seq > shown.head }.reversed()
            .filter { ids.made($0.command) && !shown.earlier.contains($0.command) }
        let waiting = file.pending.compactMap { command -> Change? in
            guard !shown.earlier.contains(command.id), let seq = file.outbox.seq(of: command.id)
            else { return nil }
            return Change(seq: seq, command: command)
        }
        return (saved + waiting).filter { $0.target.kind != .standup }
    }

    // MARK: The end

    /// Writes the record into the log; the stand-up is closed once it is there.
    mutating func recordStandUp(next: Moment?) -> [Effect] {
        guard var shown = presentation else { return [] }
        let isWaiting = file.pending.contains { !shown.earlier.contains($0.id) }
        guard !isWaiting, let hash = shown.hash else {
            shown.stage = .ending
            presentation = shown
            say(
                isWaiting
                    ? "changes wait to be saved: record it once they are"
                    : "the log was not read yet: record it in a moment", .warning)
            return [.readHash(shown.head)]
        }
        let record = StandUp(
            number: shown.agenda.number, when: shown.agenda.now, since: shown.agenda.since,
            head: shown.head, hash: hash,
            taken: shown.own.filter { !$0.isRejected }.map(\.seq), next: next,
            recorded: shown.incident.head)
        guard let command = command(on: record.target, .add(record.fields)) else { return [] }
        shown.stage = .recording(command.id)
        presentation = shown
        return send([command], as: .derived)
    }

    private mutating func endStandUp(recorded target: Target) {
        let reference = presentation?.agenda.reference.text ?? ""
        presentation = nil
        say(
            "recorded: breachboard standup \(reference) --number \(target.id) --format markdown")
    }

    mutating func discardStandUp() {
        presentation = nil
        say("the stand-up was not recorded")
    }
}
