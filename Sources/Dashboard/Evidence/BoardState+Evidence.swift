import EvidenceLog
import IncidentModel
import IncidentStore
import Terminal

extension BoardState {
    /// What the index has to be made of now; nil where the incident has no batches.
    private var evidenceSource: EvidenceSource? {
        guard let incident, !incident.batches.isEmpty else { return nil }
        return EvidenceSource(incident: incident.id, batches: incident.batches)
    }

    /// Gives orders for what the board lacks of the evidence log. Cheap when it lacks nothing.
    mutating func readEvidence() -> [Effect] {
        var orders: [EvidenceRequest] = []
        let source = evidenceSource
        if source != evidence.wish {
            evidence.wish = source
            if let source { orders.append(.readIndex(source)) } else { forgetEvidence() }
        }
        guard screen == .evidence, evidence.source != nil else {
            return orders.map(Effect.evidence)
        }
        notePromoted()
        orders += searchOrders() + countOrders() + pageOrders()
        return orders.map(Effect.evidence)
    }

    private mutating func forgetEvidence() {
        var fresh = EvidenceWindow()
        fresh.columns = evidence.columns
        fresh.pane = evidence.pane
        evidence = fresh
    }

    /// What is typed is searched for as soon as it is another text.
    private mutating func searchOrders() -> [EvidenceRequest] {
        let text = cursors[.evidence]?.filter ?? ""
        guard text != evidence.search.text else { return [] }
        return searchOrders(for: text)
    }

    private mutating func searchOrders(for text: String) -> [EvidenceRequest] {
        var search = evidence.search
        let wasOn = search.isOn
        search.text = text
        search.number += 1
        search.problem = nil
        search.isDone = text.isEmpty
        search.isCurrent = text.isEmpty
        search.searched = 0
        search.total = evidence.index.count
        // What was found before stays on the screen until there is something new.
        if text.isEmpty || !wasOn { search.hits = .none }
        evidence.search = search
        evidence.stretch = nil
        evidence.tally = nil
        guard !text.isEmpty else { return [.stopSearch] }
        do throws(QueryProblem) {
            let (query, lacks) = try EvidenceQuery.begun(text, at: standpoint)
            evidence.search.problem = lacks?.words
            return [
                .search(
                    EvidenceSearchOrder(
                        number: search.number, query: query, index: evidence.index))
            ]
        } catch {
            // All is shown until the text is one again.
            evidence.search.problem = error.words
            evidence.search.isDone = true
            evidence.search.isCurrent = true
            return [.stopSearch]
        }
    }

    /// Sources are counted while somebody looks at them, and again when a search is done.
    private mutating func countOrders() -> [EvidenceRequest] {
        guard case .evidence(.histogram) = mode, evidence.tally == nil, evidence.search.isDone
        else { return [] }
        let shown = evidence.shown
        evidence.tally = EvidenceTally(
            number: evidence.search.number, sources: [], batches: [:], counted: 0,
            total: shown.count)
        return [
            .count(
                EvidenceCountOrder(
                    number: evidence.search.number, index: evidence.index, hits: shown.hits,
                    part: shown.part))
        ]
    }

    private mutating func pageOrders() -> [EvidenceRequest] {
        guard evidence.pane == .events, !evidence.shown.isEmpty else { return [] }
        let ahead = EvidenceReadAhead(
            evidence, height: EvidenceScreen.listHeight(in: self),
            columns: Chrome.body(of: size).columns)
        return ahead.orders(&evidence.pages, keeping: evidence.marks)
    }

    func hasOnScreen(_ events: Set<EvidenceID>) -> Bool {
        let shown = evidence.shown
        let height = max(1, EvidenceScreen.listHeight(in: self))
        return evidence.visible(height, of: shown).contains { events.contains(shown.id($0)) }
    }

    private mutating func notePromoted() {
        let changes = file.changes.count << 16 + file.pending.count
        guard evidence.promoted.changes != changes else { return }
        let numbers = Dictionary(
            evidence.batches.map { ($0.value.id, $0.key) }, uniquingKeysWith: { first, _ in first })
        evidence.promoted = PromotedEvents(incident, numbers: numbers, changes: changes)
    }
}

extension BoardState {
    // MARK: What was read

    mutating func take(_ news: EvidenceNews) {
        switch news {
        case .indexed(let source, let index, let kept):
            guard source == evidence.wish else { return }
            show(index, of: source, kept)
        case .unreadable(let source, let reason):
            guard source == evidence.wish else { return }
            evidence.failure = reason
            say("the evidence cannot be read: \(reason)", .error)
        case .eventsRead(let rows, let missing): evidence.pages.take(rows, missing: missing)
        case .searched(let findings): take(findings)
        case .counted(let tally):
            guard tally.number == evidence.search.number, evidence.tally != nil else { return }
            evidence.tally = tally
        }
    }

    private mutating func show(
        _ index: EvidenceIndex, of source: EvidenceSource, _ kept: [KeptBatch]
    ) {
        let selected = evidence.selected, time = evidence.time
        evidence.index = index
        evidence.source = source
        evidence.failure = nil
        let batches = Dictionary(
            source.batches.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        evidence.batches = Dictionary(
            kept.compactMap { batch in batches[batch.item].map { (batch.number, $0) } },
            uniquingKeysWith: { first, _ in first })
        evidence.promoted = PromotedEvents()
        evidence.place =
            selected.flatMap { index.place(of: $0, at: evidence.milliseconds(of: $0) ?? time) } ?? 0
        // The places of what was found are those of another index.
        if !evidence.search.text.isEmpty {
            evidence.search.text = ""
            evidence.search.hits = .none
        }
        evidence.tally = nil
    }

    private mutating func take(_ findings: EvidenceFindings) {
        guard findings.number == evidence.search.number else { return }
        evidence.search.hits = findings.hits
        evidence.search.searched = findings.searched
        evidence.search.total = findings.total
        evidence.search.isDone = findings.isDone
        evidence.search.isCurrent = true
    }
}
