internal import IncidentModel
internal import StrictJSON

/// Extracts as JSON: a version, the stamps of the first and the last change, and the items in the order in
/// which they were added, each with the fields that a clock can hang on.
enum ExtractJSON {
    /// The first bytes of every extract of this kind. Whoever lets a duty follow from one more field raises
    /// the version: extracts without it are then passed over until the next change of their incident.
    static let opening = Array("{\"v\":1,".utf8)

    private static let keys = ["v", "opened", "head", "items"]

    static func value(of incident: Incident) -> JSONValue {
        let ahead = ticksAhead(in: incident)
        let items = incident.items.values
            .filter { !$0.isWithdrawn && ($0.target.kind != .check || ahead.contains($0.target)) }
            .sorted { $0.added.seq < $1.added.seq }
        return [
            "v": 1, "opened": value(of: incident.opened), "head": value(of: incident.head),
            "items": .array(items.compactMap { value(of: $0, in: incident) }),
        ]
    }

    /// Items that the row counts as done and that, when it was written, were not yet.
    private static func ticksAhead(in incident: Incident) -> Set<Target> {
        let then = incident.seen(at: incident.head.at)
        let pairs = zip(incident.checklist, then.checklist)
        return Set(pairs.filter { $0.state != $1.state }.map { $0.0.target })
    }

    private static func value(of item: Item, in incident: Incident) -> JSONValue? {
        let target = item.target
        if target.kind == .count { return count(target, in: incident.counts) }
        let known = fields(of: target.kind).filter { !item[$0].isNone }
        guard !known.isEmpty else { return nil }
        return [
            .string(target.description),
            .object(known.map { JSONMember($0.rawValue, ValueJSON.value(of: item[$0])) }),
        ]
    }

    /// Number and basis of the revision that stands: `11658 confirmed`.
    private static func count(_ target: Target, in counts: CountLedger) -> JSONValue? {
        guard let standing = CountScope(target.id.text).flatMap({ counts.standing(of: $0) })
        else { return nil }
        let revision = standing.revision
        return [
            .string(target.description),
            .string("\(revision.count.text) \(revision.basis.rawValue)"),
        ]
    }

    /// The fields that rules ask for; none of a kind that no duty follows from.
    private static func fields(of kind: ItemKind) -> [Field] {
        switch kind {
        case .incident: [.zone, .entities, .conditions, .encryption]
        case .milestone: [.when]
        case .notice:
            [.audience, .when, .state, .duties, .sent, .returned, .resent, .days, .addressless]
        case .hold: [.form, .when, .number, .lifted, .jurisdictions]
        case .duty: [.decision, .when]
        case .check: [.state, .when]
        case .count, .entry, .party, .asset, .statement, .hotline, .monitoring, .risk,
            .list, .standup, .evidence, .custody, .search:
            []
        }
    }

    private static func value(of stamp: Stamp) -> JSONValue {
        [.number(stamp.seq.number), .string(stamp.actor.name), .number(stamp.at.milliseconds)]
    }
}

// MARK: - Reading

extension ExtractJSON {
    static func incident(_ id: IncidentID, in bytes: [UInt8]) -> Incident? {
        guard bytes.starts(with: opening), let members = ValueJSON.parse(bytes)?.members,
            members.map(\.key) == keys, let opened = stamp(in: members[1].value),
            let head = stamp(in: members[2].value), let values = members[3].value.elements
        else { return nil }
        let items = values.enumerated().compactMap { place, value in
            // Only their order counts.
            let added = Stamp(seq: Seq(Int64(place) + 1), actor: opened.actor, at: opened.at)
            return item(in: value, added: added)
        }
        guard items.count == values.count else { return nil }
        return Incident(id, knowing: items, opened: opened, head: head)
    }

    private static func stamp(in value: JSONValue) -> Stamp? {
        guard let parts = value.elements, parts.count == 3, let seq = parts[0].int64,
            let actor = parts[1].string.flatMap(Actor.init), let at = parts[2].int64
        else { return nil }
        return Stamp(seq: Seq(seq), actor: actor, at: Instant(milliseconds: at))
    }

    private static func item(in value: JSONValue, added: Stamp) -> Item? {
        guard let parts = value.elements, parts.count == 2,
            let target = parts[0].string.flatMap(Target.init), let fields = fields(in: parts[1])
        else { return nil }
        return Item(target: target, fields: fields, added: added)
    }

    private static func fields(in value: JSONValue) -> [Field: Value]? {
        if let text = value.string {
            return revision(in: text).map { [.revision: .revision($0)] }
        }
        return ValueJSON.fields(in: value)
    }

    private static func revision(in text: String) -> CountRevision? {
        let words = text.split(separator: " ").map(String.init)
        guard words.count == 2, let count = PeopleCount(words[0]),
            let basis = CountBasis(rawValue: words[1])
        else { return nil }
        return CountRevision(count: count, basis: basis, source: nil)
    }
}
