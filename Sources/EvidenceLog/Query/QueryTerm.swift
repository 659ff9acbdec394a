import IncidentModel
internal import IncidentStore

/// One condition of a search.
struct QueryTerm: Hashable, Sendable {
    private enum Subject: Hashable {
        /// Anywhere in the record.
        case record
        case field(String)
        /// A field where there is one of that name, and else the text with its colon.
        case named(String, text: WordPattern)
        case role(RecordLayout.Role)
        case address(AddressPattern)
        case batch
    }

    private let subject: Subject
    private let pattern: WordPattern
    private let wanted: String
    let isNegated: Bool

    init(_ token: QueryToken) throws(QueryProblem) {
        let token = Self.isText(token) ? token.asText : token
        guard let pattern = WordPattern(token.value, isExact: token.isExact) else {
            if let field = token.field, token.value.isEmpty {
                throw .nothingBehind(field + ":", column: token.column)
            }
            throw .noWord(column: token.column)
        }
        self.pattern = pattern
        wanted = token.value.lowercased()
        isNegated = token.isNegated
        if let name = token.field?.lowercased() {
            subject = Self.subject(name, token)
        } else if token.value.hasPrefix("::"), let address = AddressPattern(token.value) {
            // Its words alone are too few to tell it from a number.
            subject = .address(address)
        } else {
            subject = .record
        }
    }

    private static func subject(_ name: String, _ token: QueryToken) -> Subject {
        if name == "batch" { return .batch }
        if let role = RecordLayout.Role(rawValue: name) { return .role(role) }
        // What is no address may still be the beginning of what a field says.
        if name == "ip", let address = AddressPattern(token.value) { return .address(address) }
        let text = WordPattern(token.asText.value, isExact: token.isExact)
        guard !Self.ownFields.contains(name), let text else { return .field(name) }
        return .named(name, text: text)
    }

    /// Names that mean a field in every search.
    private static let ownFields =
        Set(RecordLayout.Role.allCases.map(\.rawValue)).union(["user", "ip", "batch"])

    /// Whether the colon is one of the text: of `std::vector`, `fe80::1` and `error:`.
    private static func isText(_ token: QueryToken) -> Bool {
        guard let name = token.field?.lowercased(), !ownFields.contains(name) else { return false }
        return token.value.isEmpty || !token.isExact && token.value.hasPrefix(":")
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
            case .named(let name, let text) where Self.isOnlyText(name, in: layouts):
                text.evidenceWords
            // Those of the text are among them.
            case .field, .named: pattern.scatteredWords
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
            case .named(let name, let text) where Self.isOnlyText(name, in: layouts):
                [text.marks]
            case .field, .named: [pattern.scatteredMarks]
            case .role(let role) where layouts.allSatisfy({ $0.fixedText(of: role) == nil }):
                [pattern.scatteredMarks]
            case .role: []
            }
        return lists.isEmpty || lists.contains { $0.isEmpty } ? nil : lists
    }

    private static func isOnlyText(_ name: String, in layouts: [RecordLayout]) -> Bool {
        !layouts.isEmpty && !layouts.contains { $0.canName(name) }
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
        case .named(let name, let text):
            guard pattern.isScattered(in: subject.bytes, or: subject.decoded) else { return false }
            if !subject.origin.hasColumn(name), subject.contains(text.isIn) { return true }
            return subject.layout.canName(name)
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
