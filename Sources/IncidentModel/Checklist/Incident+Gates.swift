extension Incident {
    /// The mandatory items that are to be settled before a phase can begin, in the order of the checklist.
    ///
    /// Those of the sections of earlier phases; before the incident is closed, all. Going back a phase, and on to
    /// one that begins no later than the present one, waits for nothing.
    public func mandatoryItems(before next: Phase) -> [ItemID] {
        let (present, sections) = (profile.phase ?? .detect, ChecklistSection.over(before: next))
        guard next.order > present.order else { return [] }
        return checklist.filter { item in
            item.isMandatory && !item.state.isSettled
                && (next == .closed || sections.contains(item.section.word))
        }.map(\.id)
    }
}

extension Phase {
    /// Its place in the response.
    var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension ChecklistSection {
    /// The sections whose work is over when a phase begins. Sections of other names wait for the end.
    static func over(before phase: Phase) -> [String] {
        switch phase {
        case .detect: []
        case .contain: ["prepare"]
        case .assess: ["prepare", "contain"]
        case .notify: ["prepare", "contain", "assess"]
        case .recover: ["prepare", "contain", "assess", "notify"]
        case .closed: words
        }
    }
}
