extension ChecklistItem {
    /// The state after one press of the advance key.
    ///
    /// A recurring item is never done for good: its due day moves on and its progress counts the rounds.
    public func advanced(on today: Day) -> [(field: Field, value: Value)] {
        if let recurrence, !state.isSettled {
            guard !isDoneForToday(today) else { return [] }
            return nextRound(of: recurrence, on: today)
        }
        switch state {
        case .open, .blocked: return [(.state, .text(ChecklistState.inProgress.rawValue))]
        case .inProgress: return finished(on: today)
        case .done, .notApplicable: return [(.state, .text(ChecklistState.open.rawValue))]
        }
    }

    /// What makes the item done: the day ahead for which it was planned gives way to today.
    public func finished(on today: Day) -> [(field: Field, value: Value)] {
        let state: (field: Field, value: Value) = (.state, .text(ChecklistState.done.rawValue))
        return planned == nil ? [state] : [state, (.when, .text(today.text))]
    }

    /// Why the item cannot be done yet; nil when nothing stands in the way.
    public func obstacle(in checklist: [ChecklistItem]) -> Obstacle? {
        if let waiting = checklist.first(where: { needs.contains($0.id) && !$0.state.isSettled }) {
            return .needs(waiting.id)
        }
        let missing = approvalsNeeded - approvals.count
        return missing > 0 ? .signatures(missing) : nil
    }

    /// What stands between an item and its being done.
    public enum Obstacle: Hashable, Sendable {
        /// Another item has to be done first.
        case needs(ItemID)
        /// So many signatures are missing.
        case signatures(Int)
    }
}
