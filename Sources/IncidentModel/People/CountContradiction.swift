/// What the counts say and cannot all be so. The board shows it and leaves it to people.
public enum CountContradiction: Hashable, Sendable {
    /// More people in a part than in the whole that it is a part of.
    case partAboveWhole(part: CountLedger.Entry, whole: CountLedger.Entry)
    /// More people in the jurisdictions together than in the whole: nobody has two mailing addresses.
    ///
    /// `parts` are sorted by jurisdiction; together they count at least `sum` people.
    case sumAboveWhole(parts: [CountLedger.Entry], sum: Int, whole: CountLedger.Entry)
    /// Sources that give different numbers of the same people, the one recorded last first.
    case sourcesDisagree([CountLedger.Entry])

    /// The revisions that contradict each other.
    public var entries: [CountLedger.Entry] {
        switch self {
        case .partAboveWhole(let part, let whole): [part, whole]
        case .sumAboveWhole(let parts, _, let whole): parts + [whole]
        case .sourcesDisagree(let entries): entries
        }
    }

    /// The count that it is told with first: the part, the whole of a sum, the count with two sources.
    public var scope: CountScope? {
        switch self {
        case .partAboveWhole(let part, _): part.scope
        case .sumAboveWhole(_, _, let whole): whole.scope
        case .sourcesDisagree(let entries): entries.first?.scope
        }
    }

    public func concerns(_ scope: CountScope) -> Bool { entries.contains { $0.scope == scope } }
}

extension CountLedger {
    /// Everything in the ledger that cannot be so: parts above their whole, sums above theirs, sources
    /// that disagree; each group sorted by scope.
    ///
    /// Cost: each count is compared with the few that it is a part of, each group of jurisdictions added
    /// up once.
    public var contradictions: [CountContradiction] {
        let standing = Dictionary(
            uniqueKeysWithValues: scopes.compactMap { scope in
                self.standing(of: scope).map { (scope, $0) }
            })
        let finder = ContradictionFinder(standing: standing)
        return finder.partsAboveWholes + finder.sumsAboveWholes
            + scopes.compactMap(disagreement)
    }

    /// The latest word of each source that no confirmed count superseded, where they differ.
    private func disagreement(on scope: CountScope) -> CountContradiction? {
        let latest = unsuperseded(of: scope)
        guard latest.count > 1 else { return nil }
        let bounds = latest.map { CountBounds($0.revision) }
        let differing = latest.indices.filter { place in
            bounds.contains { $0.disagrees(with: bounds[place]) }
        }
        return differing.isEmpty ? nil : .sourcesDisagree(differing.map { latest[$0] })
    }

    /// The last revision of each source from the last confirmed one on, the one recorded last first.
    private func unsuperseded(of scope: CountScope) -> [Entry] {
        let entries = revisions(of: scope)
        let start = entries.lastIndex { $0.revision.basis == .confirmed } ?? entries.startIndex
        var sources: Set<String> = []
        return entries[start...].reversed().filter { sources.insert($0.sourceKey).inserted }
    }

    /// The revision that took the place of this one: the next confirmed one, or, where this one is not
    /// confirmed, the next of the same source if that comes first; nil while none did.
    public func successor(of entry: Entry) -> Entry? {
        revisions(of: entry.scope).first { later in
            guard later.stamp.seq > entry.stamp.seq else { return false }
            return later.revision.basis == .confirmed
                || entry.revision.basis != .confirmed && later.sourceKey == entry.sourceKey
        }
    }
}

extension CountLedger.Entry {
    /// Who says the number: the source; where none is given, whoever recorded it. People lists are one source: each
    /// count of theirs is of all that had come in by then.
    fileprivate var sourceKey: String {
        if revision.list != nil { return "\u{0}\u{0}lists" }
        return revision.source.map { $0.trimmed.lowercased() } ?? "\u{0}\(stamp.actor.name)"
    }
}
