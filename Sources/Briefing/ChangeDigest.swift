public import IncidentModel

/// The changes of a period, grouped by item: one line for each item and field.
///
/// Every change of the period is in exactly one line, or among the `hidden` ones: what is said of items
/// that are privileged is counted, and not told.
public struct ChangeDigest: Hashable, Sendable {
    /// The last change before the period.
    public let since: Seq
    /// In the order of the first change of each.
    public let items: [ItemDigest]
    /// Changes of privileged items, in the order of the log.
    public let hidden: [Seq]

    /// - Parameters:
    ///   - changes: of one incident from its beginning on, in the order of the log, to the end of the period.
    ///   - privacy: what is hidden; by what holds at the end of the period.
    public init(of changes: [Change], since: Seq, privacy: Privacy) {
        self.since = since
        let start = changes.firstIndex { $0.seq > since } ?? changes.endIndex
        let (told, hidden) = privacy.split(changes[start...])
        self.hidden = hidden.map(\.seq)
        var past = PastValues(changes[..<start], of: Set(told.map(\.target)))
        var lines = LineBook()
        for change in told {
            lines.enter(change, before: past.value(before: change))
            past.take(change)
        }
        items = lines.items
    }

    /// Every line, item by item.
    public var lines: [ChangeLine] { items.flatMap(\.lines) }
}

/// What a period did to one item.
public struct ItemDigest: Hashable, Sendable {
    public let target: Target
    /// In the order of the first change of each.
    public internal(set) var lines: [ChangeLine]
}

/// What a period did to one field of an item; or one note, attempt or redaction.
public struct ChangeLine: Hashable, Sendable {
    public enum What: Hashable, Sendable {
        case added([Field: Value])
        case field(Field)
        case note(String)
        /// It was taken off the board or brought back; whether it was off it at the end.
        case standing(isWithdrawn: Bool)
        /// What an entry said was taken out of the log, and why.
        case redacted(Seq, String)
        /// It lost against another change, and has no effect.
        case attempt(Action)
    }

    public let target: Target
    public internal(set) var what: What
    /// What the field held before the period; `.none` for what is no field.
    public let before: Value
    /// What it held at the end.
    public internal(set) var after: Value
    /// The changes that the line tells, in the order of the log; never empty.
    public internal(set) var stamps: [Stamp]

    public var seqs: [Seq] { stamps.map(\.seq) }

    /// The last of the changes.
    public var last: Stamp { stamps[stamps.count - 1] }

    /// Whether the field holds at the end what it held before.
    public var isBackAgain: Bool {
        guard case .field = what else { return false }
        return stamps.count > 1 && before == after
    }
}

/// Collects changes into lines.
private struct LineBook {
    private enum Place: Hashable {
        case field(Target, Field)
        case standing(Target)
    }

    private(set) var items: [ItemDigest] = []
    private var itemPlaces: [Target: Int] = [:]
    private var linePlaces: [Place: Int] = [:]

    mutating func enter(_ change: Change, before: Value) {
        let what = What(change)
        guard let place = place(of: what, on: change.target) else {
            return append(what, change, before: before)
        }
        if let known = linePlaces[place], let item = itemPlaces[change.target] {
            items[item].lines[known].what = what
            items[item].lines[known].after = change.newValue
            items[item].lines[known].stamps.append(change.stamp)
        } else {
            append(what, change, before: before)
            linePlaces[place] = items[itemPlaces[change.target] ?? 0].lines.count - 1
        }
    }

    private typealias What = ChangeLine.What

    private func place(of what: What, on target: Target) -> Place? {
        switch what {
        case .field(let field): .field(target, field)
        case .standing: .standing(target)
        case .added, .note, .redacted, .attempt: nil
        }
    }

    private mutating func append(_ what: What, _ change: Change, before: Value) {
        let line = ChangeLine(
            target: change.target, what: what, before: before, after: change.newValue,
            stamps: [change.stamp])
        if let place = itemPlaces[change.target] {
            items[place].lines.append(line)
        } else {
            itemPlaces[change.target] = items.count
            items.append(ItemDigest(target: change.target, lines: [line]))
        }
    }
}

/// What the fields of some items held, change by change.
private struct PastValues {
    private var values: [Target: [Field: Value]] = [:]
    private let targets: Set<Target>

    init(_ changes: some Sequence<Change>, of targets: Set<Target>) {
        self.targets = targets
        for change in changes where targets.contains(change.target) { take(change) }
    }

    mutating func take(_ change: Change) {
        guard !change.isRejected else { return }
        switch change.action {
        case .add(let fields) where values[change.target] == nil: values[change.target] = fields
        case .set(let field, let value): values[change.target, default: [:]][field] = value
        default: break
        }
    }

    func value(before change: Change) -> Value {
        guard let field = change.action.field, !change.isRejected else { return .none }
        return values[change.target]?[field] ?? .none
    }
}

extension ChangeLine.What {
    fileprivate init(_ change: Change) {
        if change.isRejected {
            self = .attempt(change.action)
            return
        }
        self =
            switch change.action {
            case .add(let fields): .added(fields)
            case .set(let field, _): .field(field)
            case .note(let text): .note(text)
            case .withdraw: .standing(isWithdrawn: true)
            case .restore: .standing(isWithdrawn: false)
            case .redact(let reason): .redacted(change.base, reason)
            }
    }
}

extension Change {
    fileprivate var newValue: Value {
        guard case .set(_, let value) = action, !isRejected else { return .none }
        return value
    }
}
