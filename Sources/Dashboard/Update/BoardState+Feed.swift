import IncidentModel
import NotificationRules
import Terminal

extension BoardState {
    /// What the log has got: shown, or held back while the board is paused.
    mutating func arrive(_ changes: [Change]) {
        let last = feed.held?.last?.seq ?? file.changes.last?.seq ?? .start
        feed.held?.append(contentsOf: changes.filter { $0.seq > last })
        guard feed.isPaused else { return takeIn(changes) }
        // An own change stands behind those of others: the board shows all of them or none.
        if changes.contains(where: { $0.actor == viewer.actor }) { goOn() }
    }

    /// Holds back what others change, or lets all of it in.
    mutating func togglePause() {
        guard feed.isPaused else {
            feed.held = []
            say("paused: = goes on")
            return
        }
        goOn()
    }

    /// Ends a pause. Own edits do so: they are judged by what the log holds, so that has to be seen.
    mutating func goOn() {
        guard let held = feed.held else { return }
        feed.held = nil
        say("live again")
        takeIn(held)
    }

    /// Others' changes are told; own ones were shown when the key was pressed.
    private mutating func takeIn(_ changes: [Change]) {
        let before = file.reckoning
        let points = watchpoints(at: now)
        let known = file.changes.last?.seq ?? .start
        holdSelection(against: changes)
        file.append(changes, by: viewer.actor, at: now)
        if feed.isFollowing { selectNewest() }
        // What the others do meanwhile waits until the stand-up is over.
        guard presentation == nil else { return }
        let others = changes.filter { $0.actor != viewer.actor && !$0.isRejected }
        guard let last = others.last else { return }
        noteCrossings(
            since: points, revised: others.count { $0.seq > known && $0.target.kind == .count })
        let more: SafeText = others.count > 1 ? "  (+\(others.count - 1))" : ""
        say("\(last.actor): \(ChangeWords.line(last, in: incident))\(more)")
        let shifts = DutyShift.shifts(from: before, to: file.reckoning)
        if !shifts.isEmpty { say("\(last.actor): \(shiftWords(shifts))", .warning) }
    }

    /// A row that somebody else settles, moves or withdraws stays where it is until the user moves.
    private mutating func holdSelection(against changes: [Change]) {
        guard let selected = selectedRow, let target = selected.target, cursor.held == nil,
            changes.contains(where: { $0.target == target && !$0.isRejected })
        else { return }
        cursor.selected = selected
        cursor.held = selected
    }

    mutating func toggleFollowing() {
        feed.isFollowing.toggle()
        say(feed.isFollowing ? "following what changes" : "not following any more")
        if feed.isFollowing { selectNewest() }
    }

    /// Selects the row of the last change that has one here.
    private mutating func selectNewest() {
        let rows = rows
        guard !rows.isEmpty else { return }
        for change in file.changes.reversed() where !change.isRejected {
            let place = rows.firstIndex {
                $0 == .change(change.seq) || $0.target == change.target
            }
            guard let place else { continue }
            markSelectedSeen()
            cursor.select(place, in: rows)
            return
        }
    }
}
