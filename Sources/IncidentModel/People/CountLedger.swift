/// Every revision of every count; nothing is overwritten.
public struct CountLedger: Hashable, Sendable {
    /// A revision as it was recorded.
    public struct Entry: Hashable, Sendable {
        public let scope: CountScope
        public let revision: CountRevision
        public let stamp: Stamp
    }

    private var ledgers: [CountScope: [Entry]] = [:]

    public init() {}

    mutating func append(_ revision: CountRevision, to scope: CountScope, stamp: Stamp) {
        ledgers[scope, default: []].append(
            Entry(scope: scope, revision: revision, stamp: stamp))
    }

    mutating func remove(_ seq: Seq, from scope: CountScope) {
        let left = ledgers[scope, default: []].filter { $0.stamp.seq != seq }
        ledgers[scope] = left.isEmpty ? nil : left
    }

    /// In the order in which they were recorded.
    public func revisions(of scope: CountScope) -> [Entry] { ledgers[scope, default: []] }

    /// All revisions, in the order in which they were recorded.
    public var entries: [Entry] { ledgers.values.joined().sorted { $0.stamp.seq < $1.stamp.seq } }

    /// The ledger as it was before a change.
    public func before(_ seq: Seq) -> CountLedger {
        var past = self
        past.ledgers = ledgers.mapValues { $0.filter { $0.stamp.seq < seq } }
            .filter { !$0.value.isEmpty }
        return past
    }

    /// The revision that stands: the last confirmed one; where none is confirmed, the last.
    ///
    /// A number that was confirmed gives way only to another confirmed one: an estimate that is
    /// recorded later, from the press for instance, is kept beside it.
    public func standing(of scope: CountScope) -> Entry? {
        let entries = revisions(of: scope)
        return entries.last { $0.revision.basis == .confirmed } ?? entries.last
    }

    /// All affected people, as far as they are counted.
    public var people: Entry? { standing(of: .people) }

    public var scopes: [CountScope] { ledgers.keys.sorted() }

    public var elements: [DataElement] { Set(ledgers.keys.compactMap(\.element)).sorted() }

    public var jurisdictions: [Jurisdiction] {
        Set(ledgers.keys.compactMap(\.jurisdiction)).sorted()
    }
}
