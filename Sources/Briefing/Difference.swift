public import IncidentModel
public import NotificationRules

/// What is different about an incident between two times: what was changed, item by item, and what that and
/// the time did to the duties.
public struct Difference: Hashable, Sendable {
    /// The items of one kind.
    public struct Group: Hashable, Sendable {
        public let kind: ItemKind
        /// In the order of their first change.
        public let items: [ItemDigest]
    }

    /// An incident as it stood at one end of the period.
    public struct End: Sendable {
        let changes: [Change]
        let incident: Incident
        let reckoning: Reckoning

        /// - Parameter changes: those that `incident` is the fold of.
        public init(_ changes: [Change], _ incident: Incident, _ reckoning: Reckoning) {
            self.changes = changes
            self.incident = incident
            self.reckoning = reckoning
        }
    }

    /// Counts first, then the kinds in their order.
    public let groups: [Group]
    public let duties: [DutyShift]
    /// Changes of the period that are told.
    public let told: Int
    /// Changes of the period to privileged items, which are not told.
    public let hidden: Int

    /// - Parameters:
    ///   - since: the last change before the period.
    ///   - before: the duties at its beginning.
    ///   - me: whose own changes are no news; nil for everybody's.
    public init(since: Seq, before: Reckoning, to end: End, without me: Actor? = nil) {
        let privacy = Privacy(of: end.incident)
        let digest = ChangeDigest(of: end.changes, since: since, privacy: privacy)
        let items = digest.items.compactMap { $0.without(me) }
        groups = Self.order.compactMap { kind in
            let ofKind = items.filter { $0.target.kind == kind }
            return ofKind.isEmpty ? nil : Group(kind: kind, items: ofKind)
        }
        duties = DutyShift.shifts(from: before, to: end.reckoning)
        told = items.reduce(0) { sum, item in
            sum + item.lines.reduce(0) { $0 + $1.stamps.count { $0.actor != me } }
        }
        let actors = Dictionary(
            end.changes.map { ($0.seq, $0.actor) }, uniquingKeysWith: { first, _ in first })
        hidden = digest.hidden.count { actors[$0] != me }
    }

    public var isEmpty: Bool { told == 0 && hidden == 0 && duties.isEmpty }

    /// The changes of the period, the privileged ones too.
    public var changes: Int { told + hidden }

    private static let order: [ItemKind] =
        [.count] + ItemKind.allCases.filter { $0 != .count }
}

extension ItemDigest {
    /// Without lines that only somebody themselves has written; nil where none is left.
    fileprivate func without(_ me: Actor?) -> ItemDigest? {
        var item = self
        item.lines = lines.filter { line in line.stamps.contains { $0.actor != me } }
        return item.lines.isEmpty ? nil : item
    }
}
