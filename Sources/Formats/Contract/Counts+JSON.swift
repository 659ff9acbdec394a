public import IncidentModel
public import StrictJSON

extension PeopleCount {
    /// `value`, and `low` and `high` where it is an interval; `value` is null where nobody counted.
    public var json: JSONValue {
        let value: JSONValue = ["value": .number(orNull: value)]
        guard case .between(let low, let high) = self else { return value }
        return value.with(["low": .number(low), "high": .number(high)])
    }
}

extension CountRevision {
    /// `value`, `basis`, where from and of which day.
    public var json: JSONValue {
        count.json.with([
            "basis": .word(basis), "source": .string(orNull: source),
            "as_of": .string(orNull: asOf?.text),
        ])
    }

    /// The same keys for a count that nobody has made.
    static let unknown: JSONValue = ["value": nil, "basis": nil, "source": nil, "as_of": nil]
}

extension CountScope {
    public var json: JSONValue {
        [
            "element": .string(orNull: element?.word),
            "jurisdiction": .string(orNull: jurisdiction?.code),
        ]
    }
}

extension CountLedger {
    /// Every revision of every scope: by scope, then in the order in which they were recorded.
    ///
    /// `supersedes` is the seq of the revision that stood until then; null for the first, and for an
    /// unconfirmed number behind a confirmed one, which supersedes nothing.
    public var json: JSONValue { .array(scopes.flatMap(rows)) }

    private func rows(of scope: CountScope) -> [JSONValue] {
        var standing: Entry?
        let last = self.standing(of: scope)
        return revisions(of: scope).map { entry in
            let supersedes = entry.gives(wayTo: standing) ? nil : standing
            if standing == nil || supersedes != nil { standing = entry }
            return entry.json(supersedes: supersedes?.stamp.seq, stands: entry == last)
        }
    }
}

extension CountLedger.Entry {
    fileprivate func gives(wayTo other: CountLedger.Entry?) -> Bool {
        other?.revision.basis == .confirmed && revision.basis != .confirmed
    }

    fileprivate func json(supersedes: Seq?, stands: Bool) -> JSONValue {
        let scope: JSONValue = ["scope": scope.json]
        return scope.with(revision.json).with([
            "author": .string(stamp.actor.name), "recorded_at": .string(stamp.at.rfc3339),
            "seq": .number(stamp.seq.number), "supersedes": .number(orNull: supersedes?.number),
            "stands": .bool(stands),
        ])
    }
}
