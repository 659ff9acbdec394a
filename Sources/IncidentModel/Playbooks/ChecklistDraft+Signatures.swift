extension ChecklistDraft {
    /// The step as somebody may bring it to a board: who else signed it, or approved an exception from it, did so
    /// elsewhere; that stands in the detail, and is no signature here.
    public func brought(by actor: Actor) -> ChecklistDraft {
        var draft = self
        let others = self[.approvals].list.filter { $0 != actor.name }
        draft[.approvals] = .list(self[.approvals].list.filter { $0 == actor.name })
        var approved: [String] = []
        let exceptions = self[.exceptions].list.map { text -> String in
            let exception = ChecklistException(text)
            guard let approver = exception.approvedBy,
                approver != actor.name || approver == exception.requestedBy
            else { return text }
            approved.append(text)
            return ChecklistException(
                what: exception.what, requestedBy: exception.requestedBy, approvedBy: nil,
                until: exception.until
            ).text
        }
        draft[.exceptions] = .list(exceptions)
        let told =
            (others.isEmpty ? [] : ["signed elsewhere: " + others.joined(separator: "; ")])
            + approved.map { "approved elsewhere: \($0)" }
        guard !told.isEmpty else { return self }
        let lines = (self[.detail].text.map { [$0] } ?? []) + told
        draft[.detail] = .text(lines.joined(separator: "\n"))
        return draft
    }
}
