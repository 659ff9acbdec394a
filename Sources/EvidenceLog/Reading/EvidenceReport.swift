/// What reading a log came to, besides its events: never a value of the file.
public struct EvidenceReport: Hashable, Sendable {
    /// The same words as in other imports where the same is meant.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        case tooLong = "too-long", tooMany = "too-many", notJSON = "not-json"
        case wrongShape = "wrong-shape", tooDeep = "too-deep", badValue = "bad-value", missing
        case notUTF8 = "not-utf-8", utf16 = "utf-16", byteOrderMark = "byte-order-mark"
        /// Zero bytes.
        case nul
        /// Fewer fields than the heading names, or more.
        case width
        /// A quotation mark in the middle of a quoted field.
        case strayQuote = "stray-quote"
        /// A record that ends before its end.
        case cut
        /// A record that a cut one before it had swallowed.
        case recovered
        /// The heading again.
        case repeatedHeading = "repeated-heading"
        /// Two times of a record that are more than a second apart.
        case timesDisagree = "times-disagree"
        /// A date whose day and month could be either way round.
        case dateOrder = "date-order"
        case unknownZone = "unknown-zone"
    }

    public struct Rejection: Hashable, Sendable {
        public let line: Int
        public let kind: Kind

        public init(line: Int, kind: Kind) {
            self.line = line
            self.kind = kind
        }
    }

    public struct Repair: Hashable, Sendable {
        /// Of the first of its kind.
        public let line: Int
        public let field: String
        public let kind: Kind
        public var count: Int

        public init(line: Int, field: String, kind: Kind, count: Int = 1) {
            self.line = line
            self.field = field
            self.kind = kind
            self.count = count
        }
    }

    public struct Warning: Hashable, Sendable {
        /// Of the first of its kind.
        public let line: Int
        public let kind: Kind
        public var count: Int

        public init(line: Int, kind: Kind, count: Int = 1) {
            self.line = line
            self.kind = kind
            self.count = count
        }
    }

    /// Records of the file, kept or not.
    public internal(set) var read = 0
    /// Records that became events.
    public internal(set) var events = 0
    /// The first ten thousand.
    public private(set) var rejected: [Rejection] = []
    public private(set) var rejectedCount = 0
    public private(set) var repaired: [Repair] = []
    public private(set) var warnings: [Warning] = []
    /// Events whose time says its zone, or is a count from 1970 or of a format that always means UTC.
    public internal(set) var statedZone = 0
    /// Events whose time was taken to be of the zone that was named for the file.
    public internal(set) var assumedZone = 0
    /// Events whose time states no year, so that one was taken.
    public private(set) var assumedYear = 0
    /// The years that were taken.
    public private(set) var years: ClosedRange<Int>?
    public private(set) var dates = DateSides()
    /// Events without a time.
    public internal(set) var undated = 0
    /// Events that are only the beginning of a record.
    public private(set) var cut = 0
    /// Events that cut records had swallowed.
    public private(set) var recovered = 0
    public private(set) var timesDisagree = 0

    private static let mostPlaces = 10_000

    public init() {}

    mutating func reject(_ kind: Kind, line: Int) {
        read += 1
        rejectedCount += 1
        guard rejected.count < Self.mostPlaces else { return }
        rejected.append(Rejection(line: line, kind: kind))
    }

    mutating func repair(_ field: String, _ kind: Kind, line: Int) {
        if kind == .cut { cut += 1 }
        if kind == .recovered { recovered += 1 }
        if let place = repaired.firstIndex(where: { $0.kind == kind && $0.field == field }) {
            repaired[place].count += 1
        } else {
            repaired.append(Repair(line: line, field: field, kind: kind))
        }
    }

    mutating func take(year: Int) {
        assumedYear += 1
        let known = years ?? year...year
        years = min(known.lowerBound, year)...max(known.upperBound, year)
    }

    mutating func take(_ side: DateSide, line: Int) { dates.take(side, line: line) }

    /// At the end of the file: until then a date may show which way round the others are.
    mutating func settleDates() {
        guard dates.either > 0, dates.shownMonthFirst == nil else { return }
        warnings.append(Warning(line: dates.line, kind: .dateOrder, count: dates.either))
    }

    mutating func warn(_ kind: Kind, line: Int) {
        if kind == .timesDisagree { timesDisagree += 1 }
        if let place = warnings.firstIndex(where: { $0.kind == kind }) {
            warnings[place].count += 1
        } else {
            warnings.append(Warning(line: line, kind: kind))
        }
    }
}
