/// An item that comes again and again: its due day moves on, and its progress counts the rounds.
extension ChecklistItem {
    /// Rounds that nobody did and nobody can do any more, as a later one has come: those left out for good, and
    /// those that will be.
    public func missedRounds(on today: Day) -> Int {
        missed + (state.isSettled ? 0 : max(0, rounds(before: today) - 1))
    }

    /// When the last round was done; nil before the first.
    public var lastRound: Moment? { recurrence == nil ? nil : doneOn }

    /// Whether the round that is due now was done today: once a day is enough.
    public func isDoneForToday(_ today: Day) -> Bool {
        guard recurrence != nil, !state.isSettled, let due, due > today else { return false }
        return lastRound?.text == today.text
    }

    func nextRound(of recurrence: Recurrence, on today: Day) -> [(field: Field, value: Value)] {
        let due = due ?? today
        var steps: [(field: Field, value: Value)] = []
        if state != .inProgress {
            steps.append((.state, .text(ChecklistState.inProgress.rawValue)))
        }
        let rounds = Progress(done: (progress?.done ?? 0) + 1, total: nil)
        steps += [(.progress, .text(rounds.text)), (.when, .text(today.text))]
        let cadence = recurrence.keepingTheEndOfMonth(of: due)
        if cadence != recurrence { steps.append((.recurrence, .text(cadence.text))) }
        if let next = cadence.next(after: max(due, today), on: due) {
            steps.append((.due, .text(next.text)))
        }
        // Today's counts for the last one that is due; those before it are gone.
        let leftOut = missed + max(0, self.rounds(before: today.adding(days: 1) ?? today) - 1)
        if leftOut > missed { steps.append((.missed, .text(String(leftOut)))) }
        return steps
    }

    /// How many rounds fell due before a day and were not done.
    private func rounds(before day: Day) -> Int {
        guard let recurrence, let due, let last = day.adding(days: -1), last >= due else {
            return 0
        }
        return recurrence.count(from: due, through: last)
    }
}

extension Recurrence {
    /// The first occurrence after a day, where one of them is known: counted from the first of all, if that
    /// one belongs to it.
    func next(after day: Day, on occurrence: Day) -> Day? {
        next(after: day, from: base(of: occurrence))
    }

    /// How many occurrences there are from one of them through a day.
    func count(from occurrence: Day, through last: Day) -> Int {
        let base = base(of: occurrence)
        var (count, day) = (0, Optional(occurrence))
        while let current = day, current <= last {
            count += 1
            day = next(after: current, from: base)
        }
        return count
    }

    /// From the 29th on a month can be too short, and the day would slip for good.
    func keepingTheEndOfMonth(of day: Day) -> Recurrence {
        guard unit == .month, day.date.day > 28, base(of: day) == day else { return self }
        return starting(on: day)
    }

    private func base(of occurrence: Day) -> Day {
        guard let start, start <= occurrence,
            let before = occurrence.adding(days: -1), next(after: before, from: start) == occurrence
        else { return occurrence }
        return start
    }
}
