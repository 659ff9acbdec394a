public import IncidentModel
public import IncidentStore

/// A search of the evidence log as typed: terms that all have to hold, with `OR` between some of them.
///
/// `logon`, `10.0.0.5`, `"exact phrase"`, `-noise`, `NOT noise`, `user:kh`, `source:`, `actor:`, `summary:`, `batch:`,
/// `ip:10.0.0.0/8`, `from:2019-02-07`, `to:"7 mar 14:00"`, `on:yesterday`, `is:undated`. A word stands for all words that begin so.
public struct EvidenceQuery: Hashable, Sendable {
    /// As typed.
    public let text: String
    /// Each has to hold by one of its terms.
    private var groups: [[QueryTerm]] = []
    /// Half-open UTC milliseconds, by the corrected clock; nil where the search is not about time.
    public private(set) var span: Range<Int64>?
    private var dating = Dating.any

    private enum Dating: Hashable { case any, dated, undated }

    /// A search for everything.
    public init() { text = "" }

    /// - Parameter standpoint: by which `yesterday` and days without a year are read.
    public init(_ typed: String, at standpoint: Standpoint) throws(QueryProblem) {
        text = typed
        var isChoice = false
        var isNegated = false
        var before: QueryToken?
        for var token in try QueryToken.all(in: typed) {
            if token.isPlain("OR") || token.isPlain("|") {
                guard before != nil, !isChoice, !isNegated else {
                    throw .nothingBehind(token.value, column: token.column)
                }
                isChoice = true
            } else if token.isPlain("AND") {
                continue
            } else if token.isPlain("NOT") {
                isNegated = true
                before = token
            } else {
                if isNegated { token.isNegated.toggle() }
                try take(token, isChoice: isChoice, at: standpoint)
                (isChoice, isNegated) = (false, false)
                before = token
            }
        }
        if isChoice || isNegated {
            throw .nothingBehind(isChoice ? "OR" : "NOT", column: before?.column ?? 1)
        }
    }

    /// Whether every event is meant.
    public var isEmpty: Bool { groups.isEmpty && span == nil && dating == .any }

    /// Whether records have to be looked at: not for a search by time and batch alone.
    public var readsRecords: Bool {
        groups.contains { $0.contains { $0.isOfRecord } }
    }

    /// Words that every event has which is found, as far as its fields say them and not the board.
    public var words: [EvidenceWord] {
        groups.filter { $0.count == 1 }.flatMap { $0[0].words(in: []) ?? [] }
    }

    /// Words by which the full text says which events can be found: of each list, an event has all the words of one
    /// element. Empty where the full text cannot say anything. What takes long comes last.
    ///
    /// - Parameter layouts: by which the records are read.
    func lookups(in layouts: [RecordLayout]) -> [[[EvidenceWord]]] {
        let all = groups.filter { $0.count == 1 }
            .flatMap { $0[0].words(in: layouts) ?? [] }
        let single = all.filter { !$0.isCostly }
        let costly = all.filter(\.isCostly).map { [[$0]] }
        let choices = groups.filter { $0.count > 1 }.compactMap { group in
            let words = group.compactMap { $0.words(in: layouts) }
            return words.count == group.count ? words : nil
        }
        return (single.isEmpty ? [] : [[single]]) + choices + costly
    }

    /// Marks by which rows can be found: of each element, an event has all the marks of one list. Empty where they
    /// cannot say anything.
    func marks(in layouts: [RecordLayout]) -> [[Set<EvidenceMark>]] {
        groups.compactMap { group in
            let lists = group.compactMap { $0.marks(in: layouts) }
            return lists.count == group.count ? lists.flatMap(\.self) : nil
        }
    }

    /// The places of the index that the search is about, by their time.
    func places(in index: EvidenceIndex) -> Range<Int> {
        switch (dating, span) {
        case (.undated, nil): return index.times.count..<index.count
        // What has no time is not in a span.
        case (.undated, _): return 0..<0
        case (_, let span?): return index.places(from: span.lowerBound, to: span.upperBound)
        case (.dated, nil): return 0..<index.times.count
        case (.any, nil): return 0..<index.count
        }
    }

    /// Whether a batch can have events that are found.
    public func admits(_ batch: EvidenceBatch) -> Bool {
        groups.allSatisfy { group in group.contains { $0.admits(batch) } }
    }

    /// Whether a record is found, of a batch that is admitted.
    ///
    /// - Parameter batch: where the record is from.
    public func matches(
        _ raw: [UInt8], layout: RecordLayout, in batch: EvidenceBatch
    ) -> Bool {
        matches(raw, of: RecordOrigin(layout, batch))
    }

    func matches(_ raw: [UInt8], of origin: RecordOrigin) -> Bool {
        guard !groups.isEmpty else { return true }
        return raw.withUnsafeBytes { bytes in
            var subject = QuerySubject(raw: raw, bytes: bytes, origin: origin)
            return groups.allSatisfy { group in group.contains { $0.holds(of: &subject) } }
        }
    }

    // MARK: Reading

    private mutating func take(
        _ token: QueryToken, isChoice: Bool, at standpoint: Standpoint
    ) throws(QueryProblem) {
        if let limit = TimeLimit(rawValue: token.field?.lowercased() ?? "") {
            guard !isChoice, !token.isNegated else { throw .timeInChoice(column: token.column) }
            return try narrow(by: limit, token, at: standpoint)
        }
        if token.field?.lowercased() == "is", token.value.lowercased() == "undated" {
            guard !isChoice else { throw .timeInChoice(column: token.column) }
            dating = token.isNegated ? .dated : .undated
            return
        }
        let term = try QueryTerm(token)
        if isChoice, !groups.isEmpty {
            groups[groups.count - 1].append(term)
        } else {
            groups.append([term])
        }
    }

    private enum TimeLimit: String {
        case from, to, on
        case since, until
    }

    private mutating func narrow(
        by limit: TimeLimit, _ token: QueryToken, at standpoint: Standpoint
    ) throws(QueryProblem) {
        let bounds = try Self.bounds(of: token, at: standpoint)
        let present = span ?? Int64.min..<Int64.max
        let start =
            limit == .to || limit == .until
            ? present.lowerBound : max(present.lowerBound, bounds.lowerBound)
        let end =
            limit == .from || limit == .since
            ? present.upperBound : min(present.upperBound, bounds.upperBound)
        span = start..<max(start, end)
    }

    /// A moment as milliseconds: a day is all of it, a minute as well.
    private static func bounds(
        of token: QueryToken, at standpoint: Standpoint
    ) throws(QueryProblem) -> Range<Int64> {
        let problem = QueryProblem.notAMoment(token.value, column: token.column)
        guard let moment = Moment(canonical: standpoint.completing(token.value)) else {
            throw problem
        }
        let (earliest, latest) = moment.bounds(in: standpoint.zone)
        let start = earliest?.milliseconds ?? .min
        let end = latest?.milliseconds ?? .max
        // An instant has no length of its own: the millisecond, second or minute that was written.
        return start..<max(end, start == .min ? .min : start + moment.writtenLength)
    }
}

extension QueryToken {
    fileprivate func isPlain(_ word: String) -> Bool {
        field == nil && !isExact && !isNegated && value == word
    }
}

extension Moment {
    /// How long an instant is as it was written, in milliseconds.
    fileprivate var writtenLength: Int64 {
        guard case .point(let point) = value, case .instant(let stamp) = point.value else {
            return 0
        }
        return switch stamp.precision {
        case .minute: 60_000
        case .second: 1_000
        default: 1
        }
    }
}
