extension Item {
    /// What is set on a notice or a hotline when more was counted; nil where it comes to too many.
    ///
    /// Letters that went out make a wave one that was sent, on the first of their days.
    public func changes(
        counting more: DayTally, at now: Instant, in zone: Zone
    ) -> [(field: Field, value: Value)]? {
        let known = text(.days).map { DayTally(canonical: $0) } ?? .none
        guard let sum = known.adding(more) else { return nil }
        var changes: [(field: Field, value: Value)] = [(.days, .text(sum.text))]
        guard target.kind == .notice, let first = more.entries.first(where: { $0.kind == .sent })
        else { return changes }
        if text(.state) != Notice.State.sent.rawValue {
            changes.append((.state, .text(Notice.State.sent.rawValue)))
        }
        if moment(.when)?.isAhead(of: now, in: zone) ?? true {
            changes.append((.when, .text(first.day.text)))
        }
        return changes
    }

    /// What is set on a notice when an element of its content is ticked, or not any more.
    public func content(toggling element: String) -> Value {
        let ticked = list(.content)
        let others = ticked.filter { $0 != element }
        return others.count < ticked.count ? .list(others) : .list(ticked + [element])
    }
}
