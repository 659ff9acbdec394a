/// A raw record, read by the layout of its batch: what tables and details show.
public struct EvidenceRecord: Hashable, Sendable {
    public struct Field: Hashable, Sendable {
        public let name: String
        /// Not neutralised: for the screen it goes through `SafeText`.
        public let value: String

        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// In the order of the record; blank ones too.
    public let fields: [Field]
    private let layout: RecordLayout

    public init(fields: [Field], layout: RecordLayout) {
        self.fields = fields
        self.layout = layout
    }

    /// The value of the first field of that name, whatever its case.
    public subscript(name: String) -> String? {
        let wanted = name.lowercased()
        return fields.first { $0.name.lowercased() == wanted }?.value
    }

    /// What the record says in a role; empty where it says nothing.
    public subscript(role: RecordLayout.Role) -> String {
        for name in layout.roles[role, default: []] {
            if name.hasPrefix("=") { return String(name.dropFirst()) }
            if let value = self[name], !value.isEmpty { return value }
        }
        return ""
    }

    public var summary: String { self[.summary] }
    public var source: String { self[.source] }
    public var actor: String { self[.actor] }
}
