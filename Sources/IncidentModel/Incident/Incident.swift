/// The case, as the fold of its changes.
///
/// `apply` folds one change after the other, in the order of the log; `judge` says whether a command may
/// become a change. Both are pure: the same changes give the same incident on every machine.
public struct Incident: Hashable, Sendable {
    public let id: IncidentID
    public let opened: Stamp
    /// The last change of the log that was folded in.
    public private(set) var head: Stamp
    public private(set) var items: [Target: Item] = [:]

    public private(set) var profile: Profile
    public private(set) var milestones: [Milestone.Name: Milestone] = [:]
    /// Sorted by when they happened.
    public private(set) var entries: [TimelineEntry] = []
    public private(set) var counts = CountLedger()
    /// Sorted by section, then order, then id.
    public private(set) var checklist: [ChecklistItem] = []
    public private(set) var parties: [Party] = []
    public private(set) var assets: [Asset] = []
    public private(set) var statements: [Statement] = []
    public private(set) var notices: [Notice] = []
    public private(set) var hotlines: [Hotline] = []
    public private(set) var monitoring: [MonitoringOffer] = []
    public private(set) var risks: [RiskFactor] = []
    public private(set) var dutyRecords: [DutyRecord] = []
    public private(set) var holds: [LawEnforcementHold] = []
    /// Lists of affected people that were counted, the corrected ones too.
    public private(set) var lists: [PeopleListRecord] = []
    /// In the order of their numbers.
    public private(set) var standUps: [StandUp] = []
    /// In the order in which they came in.
    public private(set) var batches: [EvidenceBatch] = []
    /// Sorted by when they happened.
    public private(set) var custody: [CustodyEvent] = []
    public private(set) var searches: [SavedSearch] = []

    /// The incident that its first change opens; nil when the change does no such thing.
    public init?(opening change: Change) {
        guard change.target == .incident, case .add(let fields) = change.action,
            !change.isRejected
        else { return nil }
        let item = Item(target: change.target, fields: fields, added: change.stamp)
        id = change.incident
        opened = change.stamp
        head = change.stamp
        items[change.target] = item
        profile = Profile(item)
    }

    /// The fold of the changes of one incident, in the order of the log; nil when there are none.
    public init?(folding changes: some Sequence<Change>) {
        var incident: Incident?
        for change in changes {
            if incident == nil {
                incident = Incident(opening: change)
            } else {
                incident?.apply(change, keepingViews: false)
            }
        }
        guard var folded = incident else { return nil }
        folded.refreshAll()
        self = folded
    }

    /// The incident as far as some of its items tell it, in the order in which they were added; nil without
    /// the incident itself among them. Of a count it knows the revision that stands, and no other.
    ///
    /// To be reckoned with, not to be folded on: it does not know what it was not told.
    package init?(_ id: IncidentID, knowing known: [Item], opened: Stamp, head: Stamp) {
        guard let item = known.first(where: { $0.target == .incident }) else { return nil }
        self.id = id
        self.opened = opened
        self.head = head
        profile = Profile(item)
        for item in known {
            items[item.target] = item
            if let scope = CountScope(item.target), case .revision(let standing) = item[.revision] {
                counts.append(standing, to: scope, stamp: item.added)
            }
        }
        for kind in Set(known.map(\.target.kind)) where kind != .incident { refresh(kind) }
    }

    /// Folds in the next change of the log. A change that does not fit, from a newer program, is passed over.
    public mutating func apply(_ change: Change) {
        apply(change, keepingViews: true)
    }

    /// Folds in changes of the log, in their order: the same as one after the other, and quicker.
    mutating func apply(all changes: some Sequence<Change>) {
        var touched: Set<Target> = []
        for change in changes {
            apply(change, keepingViews: false)
            touched.insert(change.target)
        }
        if touched.remove(.incident) != nil { refreshProfile() }
        for (kind, targets) in Dictionary(grouping: touched, by: \.kind) {
            refresh(kind, targets)
        }
    }

    private mutating func apply(_ change: Change, keepingViews: Bool) {
        head = change.stamp
        guard !change.isRejected else { return }
        let stamp = change.stamp
        switch change.action {
        case .add(let fields):
            guard items[change.target] == nil else { return }
            items[change.target] = Item(target: change.target, fields: fields, added: stamp)
        case .set(let field, let value):
            items[change.target]?.set(field, to: value, stamp: stamp)
        case .note(let text): items[change.target]?.append(note: text, stamp: stamp)
        case .withdraw: items[change.target]?.mark(withdrawn: true, stamp: stamp)
        case .restore: items[change.target]?.mark(withdrawn: false, stamp: stamp)
        case .redact: items[change.target]?.redact(change.base, stamp: stamp)
        }
        fold(change)
        guard keepingViews else { return }
        // Of many entries in one go none is looked for among those before it.
        if case .add = change.action, change.target.kind == .entry {
            guard let entry = items[change.target].flatMap(TimelineEntry.init) else { return }
            entries.place(new: entry) { [zone] in $0.comesBefore($1, in: zone) }
        } else {
            refresh(change.target)
        }
    }

    /// The ledger keeps every revision, not only the last; so it is folded change by change.
    private mutating func fold(_ change: Change) {
        guard let scope = CountScope(change.target) else { return }
        switch change.action {
        case .set(.revision, .revision(let revision)):
            counts.append(revision, to: scope, stamp: change.stamp)
        case .add(let fields):
            guard case .revision(let revision)? = fields[.revision] else { return }
            counts.append(revision, to: scope, stamp: change.stamp)
        case .redact: counts.remove(change.base, from: scope)
        default: break
        }
    }

    private mutating func refreshAll() {
        for kind in ItemKind.allCases { refresh(kind) }
    }

    /// Shows what became of one item. The two lists that grow long are not made anew for it.
    private mutating func refresh(_ target: Target) {
        let item = items[target].flatMap { $0.isWithdrawn ? nil : $0 }
        switch target.kind {
        case .entry:
            entries.place(item.flatMap(TimelineEntry.init), where: { $0.id == target.id }) {
                [zone] in $0.comesBefore($1, in: zone)
            }
        case .check:
            checklist.place(item.map(ChecklistItem.init), where: { $0.id == target.id }) {
                $0.comesBefore($1)
            }
        default: refresh(target.kind)
        }
    }

    /// Shows what became of some items of a kind.
    private mutating func refresh(_ kind: ItemKind, _ targets: [Target]) {
        guard targets.count > 1, kind == .entry || kind == .check else {
            return targets.count == 1 ? refresh(targets[0]) : refresh(kind)
        }
        let ids = Set(targets.map(\.id))
        let present = targets.compactMap { items[$0] }.filter { !$0.isWithdrawn }
        if kind == .entry {
            entries.place(
                TimelineEntry.sorted(present, in: zone), where: { ids.contains($0.id) }
            ) { [zone] in $0.comesBefore($1, in: zone) }
        } else {
            checklist.place(ChecklistItem.sorted(present), where: { ids.contains($0.id) }) {
                $0.comesBefore($1)
            }
        }
    }

    private mutating func refresh(_ kind: ItemKind) {
        switch kind {
        case .incident: refreshProfile()
        case .milestone: milestones = Milestone.all(in: present(.milestone))
        case .entry: entries = TimelineEntry.sorted(present(.entry), in: zone)
        case .count: break
        case .check: checklist = ChecklistItem.sorted(present(.check))
        case .party: parties = present(.party).map(Party.init)
        case .asset: assets = present(.asset).map(Asset.init)
        case .statement: statements = present(.statement).map(Statement.init)
        case .notice: notices = present(.notice).map(Notice.init)
        case .hotline: hotlines = present(.hotline).map { Hotline($0, in: zone) }
        case .monitoring: monitoring = present(.monitoring).map(MonitoringOffer.init)
        case .risk: risks = present(.risk).map(RiskFactor.init)
        case .duty: dutyRecords = present(.duty).map(DutyRecord.init)
        case .hold: holds = present(.hold).compactMap(LawEnforcementHold.init)
        case .list: lists = present(.list).map(PeopleListRecord.init)
        case .standup: standUps = present(.standup).compactMap(StandUp.init)
        case .evidence: batches = present(.evidence).map(EvidenceBatch.init)
        case .custody: custody = CustodyEvent.sorted(present(.custody), in: zone)
        case .search: searches = present(.search).map(SavedSearch.init)
        }
    }

    /// The incident as it stands at a time: what is dated after it is a plan, not a fact.
    ///
    /// Milestones, items of the checklist and notices say so; `items` stay as they were recorded. To be shown
    /// and counted, not to be folded on: a plan that has become a fact is found in the original only.
    public func seen(at now: Instant) -> Incident {
        var incident = self
        incident.milestones = milestones.mapValues { $0.seen(at: now, in: zone) }
        incident.checklist = checklist.map { $0.seen(at: now, in: zone).due { day(of: $0) } }
        incident.notices = notices.map { $0.seen(at: now, in: zone) }
        incident.hotlines = hotlines.map { $0.seen(at: now) }
        return incident
    }

    /// The incident with due days that hang on duties, by the ids of their rules.
    public func dating(_ deadlines: (String) -> Day?) -> Incident {
        var incident = self
        incident.checklist = checklist.map { item in
            guard case .from(.duty, _)? = item.dueRule else { return item }
            return item.due { anchor in
                if case .duty(let rule) = anchor { deadlines(rule) } else { day(of: anchor) }
            }
        }
        return incident
    }

    /// The day of a milestone; the deadlines of duties follow from the rules, which are not known here.
    private func day(of anchor: Due.Anchor) -> Day? {
        guard case .milestone(let name) = anchor else { return nil }
        return milestone(name)?.bounds(in: zone).earliest.map(zone.day)
    }

    /// The checklist with one item more if it was withdrawn: for somebody who still looks at it.
    public func checklist(keeping target: Target?) -> [ChecklistItem] {
        guard let target, target.kind == .check, let item = items[target], item.isWithdrawn else {
            return checklist
        }
        let kept = ChecklistItem(item)
        let place = checklist.firstIndex { kept.comesBefore($0) } ?? checklist.endIndex
        return checklist[..<place] + [kept] + checklist[place...]
    }

    private mutating func refreshProfile() {
        guard let item = items[.incident] else { return }
        let zone = zone
        profile = Profile(item)
        guard self.zone != zone else { return }
        // These are read by the calendar of the zone.
        refresh(.entry)
        refresh(.hotline)
    }

    /// The items of a kind that stand on the board, in the order in which they were added.
    private func present(_ kind: ItemKind) -> [Item] {
        items.values
            .filter { $0.target.kind == kind && !$0.isWithdrawn }
            .sorted { ($0.added.seq, $0.id) < ($1.added.seq, $1.id) }
    }
}

extension Incident {
    /// The zone in which the incident's days begin and end.
    public var zone: Zone { profile.zone }

    public func item(_ target: Target) -> Item? { items[target] }

    public func milestone(_ name: Milestone.Name) -> Moment? { milestones[name]?.when }

    /// When the next plan of the board becomes a fact by itself; nil when nothing lies ahead.
    public func nextTurn(after now: Instant) -> Instant? {
        let dates =
            milestones.values.map(\.when) + checklist.map { $0.planned ?? $0.doneOn }
            + notices.map(\.when) + countedDays.map { Moment($0) }
        return dates.compactMap { $0?.bounds(in: zone).earliest }.filter { $0 > now }.min()
    }

    /// The days on which something about the notices was counted: one that lies ahead is not told yet.
    private var countedDays: [Day] {
        notices.compactMap(\.letters.days.entries.last?.day)
            + hotlines.compactMap(\.calls.entries.last?.day)
    }

    /// Every present value, with the stamp of its last change; nil for an unknown item.
    public func stamp(of field: Field, in target: Target) -> Stamp? {
        items[target]?.stamps[field]
    }
}
