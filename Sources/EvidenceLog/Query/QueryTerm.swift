import IncidentModel
internal import IncidentStore

/// One condition of a search.
struct QueryTerm: Hashable, Sendable {
    private enum Subject: Hashable {
        /// Anywhere in the record.
        case record
        case field(String)
        case role(RecordLayout.Role)
        case address(AddressPattern)
        case batch
    }

    private let subject: Subject
    private let pattern: WordPattern
    private let wanted: String
    let isNegated: Bool

    init(_ token: QueryToken) throws(QueryProblem) {
        guard let pattern = WordPattern(token.value, isExact: token.isExact) else {
            throw .noWord(column: token.column)
        }
        self.pattern = pattern
        wanted = token.value.lowercased()
        isNegated = token.isNegated
        if let name = token.field?.lowercased() {
            subject = Self.subject(name, token)
        } else {
            subject = .record
        }
    }

    private static func subject(_ name: String, _ token: QueryToken) -> Subject {
        if name == "batch" { return .batch }
        if let role = RecordLayout.Role(rawValue: name) { return .role(role) }
        // What is no address may still be the beginning of what a field says.
        if name == "ip", let address = AddressPattern(token.value) { return .address(address) }
        return .field(name)
    }

    var isOfRecord: Bool { subject != .batch }

    /// Words that each record has which fulfils it, where it was read by one of some layouts; nil where there are none.
    func words(in layouts: [RecordLayout]) -> [EvidenceWord]? {
        guard !isNegated else { return nil }
        let words: [EvidenceWord] =
            switch subject {
            case .batch: []
            case .record: pattern.evidenceWords
            case .address(let address): address.words
            case .field: pattern.scatteredWords
            case .role(let role) where layouts.allSatisfy({ $0.fixedText(of: role) == nil }):
                pattern.scatteredWords
            // What the board says by itself stands in no record.
            case .role: []
            }
        return words.isEmpty ? nil : words
    }

    /// Marks that each record has which fulfils it: all those of one of some lists; nil where there are none.
    func marks(in layouts: [RecordLayout]) -> [Set<EvidenceMark>]? {
        guard !isNegated else { return nil }
        let lists: [Set<EvidenceMark>] =
            switch subject {
            case .batch: []
            case .record: [pattern.marks]
            case .address(let address): address.marks
            case .field: [pattern.scatteredMarks]
            case .role(let role) where layouts.allSatisfy({ $0.fixedText(of: role) == nil }):
                [pattern.scatteredMarks]
            case .role: []
            }
        return lists.isEmpty || lists.contains { $0.isEmpty } ? nil : lists
    }

    func admits(_ batch: EvidenceBatch) -> Bool {
        isOfRecord || isNamed(batch) != isNegated
    }

    func holds(of subject: inout QuerySubject) -> Bool { isIn(&subject) != isNegated }

    private func isIn(_ subject: inout QuerySubject) -> Bool {
        switch self.subject {
        case .batch: return isNamed(subject.batch)
        case .record: return subject.contains(pattern.isIn)
        case .address(let address): return subject.contains(address.isIn)
        // A field has no words that the record has not.
        case .field(let name):
            return pattern.isScattered(in: subject.bytes, or: subject.decoded)
                && subject.values(of: name).contains { pattern.isIn($0) }
        case .role(let role):
            let fixed = subject.layout.fixedText(of: role)
            if let fixed, subject.layout.saysOnlyFixedText(of: role) { return pattern.isIn(fixed) }
            let isPossible =
                fixed != nil || pattern.isScattered(in: subject.bytes, or: subject.decoded)
            return isPossible && pattern.isIn(subject.record[role])
        }
    }

    private func isNamed(_ batch: EvidenceBatch) -> Bool {
        batch.id.text.lowercased() == wanted || pattern.isIn(batch.title)
            || pattern.isIn(batch.id.text)
    }
}
