import IncidentModel
internal import IncidentStore

/// One condition of a search.
struct QueryTerm: Hashable, Sendable {
    private enum Subject: Hashable {
        /// Anywhere in the record.
        case record
        case field(String)
        case role(RecordLayout.Role)
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
        subject = token.field.map(Self.subject) ?? .record
    }

    private static func subject(_ field: String) -> Subject {
        switch field.lowercased() {
        case "batch": .batch
        case let name: RecordLayout.Role(rawValue: name).map(Subject.role) ?? .field(name)
        }
    }

    var isOfRecord: Bool { subject != .batch }

    /// That an event has which fulfils it.
    var words: [EvidenceWord] { isOfRecord ? pattern.evidenceWords : [] }

    func admits(_ batch: EvidenceBatch) -> Bool {
        isOfRecord || isNamed(batch) != isNegated
    }

    func holds(of subject: inout QuerySubject) -> Bool { isIn(&subject) != isNegated }

    private func isIn(_ subject: inout QuerySubject) -> Bool {
        switch self.subject {
        case .batch: isNamed(subject.batch)
        case .record: subject.hasWords(pattern)
        // A field has no words that the record has not.
        case .field(let name):
            subject.hasWords(pattern) && subject.values(of: name).contains { pattern.isIn($0) }
        case .role(let role): subject.hasWords(pattern) && pattern.isIn(subject.record[role])
        }
    }

    private func isNamed(_ batch: EvidenceBatch) -> Bool {
        batch.id.text.lowercased() == wanted || pattern.isIn(batch.title)
            || pattern.isIn(batch.id.text)
    }
}

/// A record that is looked at: taken apart only where a term asks for it.
struct QuerySubject {
    let raw: [UInt8]
    let bytes: UnsafeRawBufferPointer
    let layout: RecordLayout
    let batch: EvidenceBatch
    private var read: EvidenceRecord?
    private var decoded: [UInt8]??

    init(
        raw: [UInt8], bytes: UnsafeRawBufferPointer, layout: RecordLayout, batch: EvidenceBatch
    ) {
        self.raw = raw
        self.bytes = bytes
        self.layout = layout
        self.batch = batch
    }

    var record: EvidenceRecord {
        mutating get {
            if let read { return read }
            let record = EvidenceRecord(raw, layout: layout)
            read = record
            return record
        }
    }

    /// As it stands, or as it reads once its backslashes are read as JSON does.
    mutating func hasWords(_ pattern: WordPattern) -> Bool {
        if pattern.isIn(bytes) { return true }
        if decoded == nil { decoded = .some(EscapedText.decoded(bytes)) }
        guard let text = decoded ?? nil else { return false }
        return text.withUnsafeBytes { pattern.isIn($0) }
    }

    /// Of the fields of that name, whatever its case; of nested ones the last part of the name does, too. Where a
    /// record knows no `user`, whoever did it is meant.
    mutating func values(of name: String) -> [String] {
        let wanted = name.lowercased()
        let named = record.fields.filter { field in
            let own = field.name.lowercased()
            return own == wanted || own.hasSuffix("." + wanted)
        }.map(\.value)
        return named.isEmpty && wanted == "user" ? [record.actor] : named
    }
}
