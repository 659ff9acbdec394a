/// Numbers day by day: how many letters went out and came back, how many people called.
public struct DayTally: Hashable, Sendable {
    /// What is counted.
    public enum Kind: String, Vocabulary {
        case sent, returned, resent, calls

        public var label: String { self == .resent ? "re-sent" : rawValue }

        /// The kinds of a mailing, in the order in which a letter goes through them.
        public static let letters: [Kind] = [.sent, .returned, .resent]
        public static let telephone: [Kind] = [.calls]
    }

    /// How many of one kind on one day.
    public struct Entry: Hashable, Sendable {
        public let day: Day
        public let kind: Kind
        /// 0...`FieldFormat.largest`.
        public let number: Int

        public init(day: Day, kind: Kind, number: Int) {
            self.day = day
            self.kind = kind
            self.number = number
        }

        /// `2019-04-12 returned 9`.
        public var text: String { "\(day.text) \(kind.rawValue) \(number)" }

        private var rank: (Day, Int) { (day, Kind.allCases.firstIndex(of: kind) ?? 0) }

        static func comesBefore(_ one: Entry, _ other: Entry) -> Bool { one.rank < other.rank }
    }

    /// Sorted by day, then kind; one for each day and kind.
    public let entries: [Entry]

    public static let none = DayTally(checked: [])

    private init(checked entries: [Entry]) { self.entries = entries }

    /// Entries of one day and kind are added up; nil where a kind comes to more than
    /// `FieldFormat.largest`, or a number is below 0.
    public init?(_ entries: some Sequence<Entry>) {
        var sums: [Entry: Int] = [:]
        var totals: [Kind: Int] = [:]
        for entry in entries {
            let total = totals[entry.kind, default: 0]
            guard (0...(FieldFormat.largest - total)).contains(entry.number) else { return nil }
            totals[entry.kind] = total + entry.number
            sums[Entry(day: entry.day, kind: entry.kind, number: 0), default: 0] += entry.number
        }
        let summed = sums.map { Entry(day: $0.key.day, kind: $0.key.kind, number: $0.value) }
        self.init(checked: summed.sorted(by: Entry.comesBefore))
    }

    /// The canonical text: `2019-04-05 sent 4870; 2019-04-12 returned 9`.
    public var text: String { entries.map(\.text).joined(separator: "; ") }

    public var isEmpty: Bool { entries.isEmpty }

    /// The days on which something was counted, in order.
    public var days: [Day] {
        entries.reduce(into: []) { days, entry in
            if days.last != entry.day { days.append(entry.day) }
        }
    }

    public func number(of kind: Kind, on day: Day) -> Int? {
        entries.first { $0.day == day && $0.kind == kind }?.number
    }

    /// All of one kind together; nil where nothing of it was counted.
    public func total(_ kind: Kind) -> Int? {
        let counted = entries.filter { $0.kind == kind }
        return counted.isEmpty ? nil : counted.reduce(0) { $0 + $1.number }
    }

    /// Both together; nil where a kind comes to too many.
    public func adding(_ other: DayTally) -> DayTally? { DayTally(entries + other.entries) }

    /// What was counted up to a day.
    public func through(_ day: Day) -> DayTally {
        DayTally(checked: entries.filter { $0.day <= day })
    }
}
