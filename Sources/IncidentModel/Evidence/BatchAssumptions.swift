/// What was assumed of the times of a batch where its file leaves it open, told in the log with the batch.
///
/// As items: `zone 3`, `year 2025..2026 43 file`, `dates mdy 12`, `dates dmy line 17`.
public struct BatchAssumptions: Hashable, Sendable {
    /// The years that were taken for times that state none.
    public struct Years: Hashable, Sendable {
        public let span: ClosedRange<Int>
        public let times: Int
        /// By whoever imported it; otherwise by the last change of the file.
        public let isNamed: Bool

        public init(span: ClosedRange<Int>, times: Int, isNamed: Bool) {
            self.span = span
            self.times = times
            self.isNamed = isNamed
        }
    }

    /// Dates of which the file does not tell by itself which number is the day.
    public enum Dates: Hashable, Sendable {
        /// So many are read with the month first, and could be the other way round.
        case monthFirst(times: Int)
        /// A line of the file shows which way round all of them are.
        case shown(isDayFirst: Bool, line: Int)
    }

    /// Times that state no zone, and are read in that of the batch.
    public var zoneless = 0
    public var years: Years?
    public var dates: Dates?

    public init() {}

    public var items: [String] {
        var items = ["zone \(zoneless)"]
        if let years {
            items.append(
                "year \(years.span.lowerBound)..\(years.span.upperBound) \(years.times) "
                    + (years.isNamed ? "named" : "file"))
        }
        switch dates {
        case .monthFirst(let times): items.append("dates mdy \(times)")
        case .shown(let isDayFirst, let line):
            items.append("dates \(isDayFirst ? "dmy" : "mdy") line \(line)")
        case nil: break
        }
        return items
    }

    /// What a later program may write besides is passed over; nil for a batch that says nothing.
    public init?(_ items: [String]) {
        guard !items.isEmpty else { return nil }
        for item in items {
            let words = item.split(separator: " ").map(String.init)
            switch words.first {
            case "zone" where words.count == 2: zoneless = Int(words[1]) ?? 0
            case "year": years = Self.years(words)
            case "dates": dates = Self.dates(words)
            default: break
            }
        }
    }

    private static func years(_ words: [String]) -> Years? {
        guard words.count == 4, let times = Int(words[2]) else { return nil }
        let ends = words[1].split(separator: ".").compactMap { Int($0) }
        guard ends.count == 2, ends[0] <= ends[1] else { return nil }
        return Years(span: ends[0]...ends[1], times: times, isNamed: words[3] == "named")
    }

    private static func dates(_ words: [String]) -> Dates? {
        guard words.count >= 3, let number = words.last.flatMap({ Int($0) }) else { return nil }
        let isDayFirst = words[1] == "dmy"
        if words.count == 4, words[2] == "line" {
            return .shown(isDayFirst: isDayFirst, line: number)
        }
        return words.count == 3 && !isDayFirst ? .monthFirst(times: number) : nil
    }

    /// As people read it, one assumption a sentence; empty where the file states everything.
    public func sentences(zone: Zone) -> [String] {
        var sentences: [String] = []
        if zoneless > 0 {
            sentences.append("\(zoneless) times state no zone: taken as \(zone.identifier)")
        }
        if let years {
            let (first, last) = (years.span.lowerBound, years.span.upperBound)
            sentences.append(
                "\(years.times) times state no year: taken as "
                    + (first == last ? "\(first)" : "\(first) to \(last)")
                    + ", by \(years.isNamed ? "--year" : "the file's last change")")
        }
        switch dates {
        case .monthFirst(let times):
            sentences.append(
                "\(times) dates could be either way round: read with the month first "
                    + "(--time-format dmy: the day)")
        case .shown(let isDayFirst, let line):
            sentences.append(
                "dates are read with the \(isDayFirst ? "day" : "month") first, as line \(line) "
                    + "shows")
        case nil: break
        }
        return sentences
    }
}
