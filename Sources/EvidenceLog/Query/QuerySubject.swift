import IncidentModel
internal import IncidentStore

/// What many records have in common: where they are from, and how they are read.
final class RecordOrigin: Sendable {
    let layout: RecordLayout
    let batch: EvidenceBatch
    /// What the columns are called, in lower case, and the ends of their names behind each dot.
    private let names: Set<String>

    init(_ layout: RecordLayout, _ batch: EvidenceBatch) {
        self.layout = layout
        self.batch = batch
        names = layout.namesOfColumns
    }

    func hasColumn(_ name: String) -> Bool { names.contains(name) }
}

/// A record that is looked at: taken apart only where a term asks for it.
struct QuerySubject {
    let raw: [UInt8]
    let bytes: UnsafeRawBufferPointer
    let origin: RecordOrigin
    private var read: EvidenceRecord?
    private var escapesRead: [UInt8]??

    init(raw: [UInt8], bytes: UnsafeRawBufferPointer, origin: RecordOrigin) {
        self.raw = raw
        self.bytes = bytes
        self.origin = origin
    }

    var layout: RecordLayout { origin.layout }
    var batch: EvidenceBatch { origin.batch }

    var record: EvidenceRecord {
        mutating get {
            if let read { return read }
            let record = EvidenceRecord(raw, layout: layout)
            read = record
            return record
        }
    }

    /// As it reads once its backslashes are read; nil where there are none.
    var decoded: [UInt8]? {
        mutating get {
            if let escapesRead { return escapesRead }
            let text = EscapedText.decoded(bytes)
            escapesRead = .some(text)
            return text
        }
    }

    /// Whether something is in the record as it stands, or as it reads once its backslashes are read.
    mutating func contains(_ isIn: (UnsafeRawBufferPointer) -> Bool) -> Bool {
        isIn(bytes) || decoded?.withUnsafeBytes(isIn) ?? false
    }

    /// Of the fields of that name, whatever its case; of nested ones the last part of the name does, too. Where a
    /// record knows no `user`, whoever did it is meant.
    mutating func values(of name: String) -> [String] {
        let named = record.fields.filter { field in
            let own = field.name.lowercased()
            return own == name || own.hasSuffix("." + name)
        }.map(\.value)
        return named.isEmpty && name == "user" ? [record.actor] : named
    }
}

extension RecordLayout {
    fileprivate var namesOfColumns: Set<String> {
        var names: Set<String> = []
        for column in columns {
            var rest = column.lowercased()[...]
            names.insert(String(rest))
            while let dot = rest.firstIndex(of: ".") {
                rest = rest[rest.index(after: dot)...]
                names.insert(String(rest))
            }
        }
        return names
    }

    /// Whether a record can have a field of that name, in lower case.
    func canName(_ name: String) -> Bool {
        switch shape {
        case .delimited, .zeek: format == .m365 || namesOfColumns.contains(name)
        case .jsonLines, .text: true
        }
    }

    /// What all records say in a role that have no field for it.
    func fixedText(of role: Role) -> String? {
        roles[role]?.first { $0.hasPrefix("=") }.map { String($0.dropFirst()) }
    }

    /// Whether no record of the layout has a field for a role which has a fixed text.
    func saysOnlyFixedText(of role: Role) -> Bool {
        guard shape != .jsonLines, shape != .text, format != .m365 else { return false }
        let names = Set(columns.map { $0.lowercased() })
        return roles[role, default: []].prefix { !$0.hasPrefix("=") }
            .allSatisfy { !names.contains($0.lowercased()) && $0.lowercased() != "event" }
    }
}
