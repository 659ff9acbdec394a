/// How sure a count is.
public enum CountBasis: String, Vocabulary {
    /// Stands for a number that nobody has counted, such as the 501 of a first filing.
    case placeholder
    case estimate
    case lowerBound = "lower-bound"
    case upperBound = "upper-bound"
    case confirmed
}

/// How many people.
public enum PeopleCount: Hashable, Sendable {
    case exactly(Int)
    case between(Int, Int)
    /// There are some, and nobody has counted them.
    case some

    /// The number for people to read: the higher one of an interval.
    public var value: Int? {
        switch self {
        case .exactly(let number): number
        case .between(_, let high): high
        case .some: nil
        }
    }

    /// The number that there are at the least; 0 where nobody has counted.
    public var atLeast: Int {
        switch self {
        case .exactly(let number): number
        case .between(let low, _): low
        case .some: 0
        }
    }

    public var text: String {
        switch self {
        case .exactly(let number): String(number)
        case .between(let low, let high): "\(low)..\(high)"
        case .some: "some"
        }
    }

    /// Reads `11658`, `11,658`, `200..700`, `some`.
    public init?(_ typed: String) {
        let text = typed.filter { $0 != "," && $0 != "_" }.trimmed
        if text == "some" {
            self = .some
            return
        }
        let ends = text.split(separator: ".", omittingEmptySubsequences: true)
        let numbers = ends.compactMap { Int($0) }
        guard numbers.count == ends.count, numbers.allSatisfy({ (0...FieldFormat.largest) ~= $0 })
        else { return nil }
        switch numbers.count {
        case 1 where !text.contains("."): self = .exactly(numbers[0])
        case 2 where text.contains("..") && numbers[0] <= numbers[1]:
            self = .between(numbers[0], numbers[1])
        default: return nil
        }
    }
}

/// One entry of the ledger of a count: a number with its basis and where it comes from.
public struct CountRevision: Hashable, Sendable {
    public let count: PeopleCount
    public let basis: CountBasis
    public let source: String?
    /// The day that the number speaks of; nil when that is not said.
    public let asOf: Day?

    public init(count: PeopleCount, basis: CountBasis, source: String?, asOf: Day? = nil) {
        self.count = count
        self.basis = basis
        self.source = source
        self.asOf = asOf
    }

    /// Reads what a form or command line gives in one piece: `11658 confirmed 2019-04-05 HHS filing`.
    init(parsing text: String) throws(FieldProblem) {
        let words = text.split(separator: " ", maxSplits: 3).map(String.init)
        guard words.count >= 2, let count = PeopleCount(words[0]),
            let basis = CountBasis.allCases.first(where: { $0.rawValue.hasPrefix(words[1]) })
        else { throw .notARevision }
        let day = words.count > 2 ? Day(canonical: words[2]) : nil
        let rest = words.dropFirst(day == nil ? 2 : 3).joined(separator: " ")
        self.init(count: count, basis: basis, source: rest.isEmpty ? nil : rest, asOf: day)
    }

    /// The same piece of text again.
    public var summary: String {
        [count.text, basis.rawValue, asOf?.text, source].compactMap { $0 }.joined(separator: " ")
    }
}
