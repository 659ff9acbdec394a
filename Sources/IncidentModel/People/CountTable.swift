/// The counts that stand, as a table: a row for each jurisdiction, a column for all people and one for each
/// data element, with their margins.
///
/// People, not the sum: one person has several elements, so the columns overlap. A person lives in one place,
/// so the rows of a column add up to its margin, as far as every place is counted.
public struct CountTable: Hashable, Sendable {
    /// Columns, in their own order.
    public let elements: [DataElement]
    /// Rows, by code, the unresolved last.
    public let jurisdictions: [Jurisdiction]
    private let standing: [CountScope: CountRevision]

    public init(_ ledger: CountLedger) {
        let pairs = ledger.scopes.compactMap { scope in
            ledger.standing(of: scope).map { (scope, $0.revision) }
        }
        self.init(Dictionary(uniqueKeysWithValues: pairs))
    }

    public init(_ standing: [CountScope: CountRevision]) {
        self.standing = standing
        elements = Set(standing.keys.compactMap(\.element)).sorted()
        jurisdictions = Set(standing.keys.compactMap(\.jurisdiction)).sorted()
    }

    /// Nil where nobody recorded anything.
    public subscript(scope: CountScope) -> CountRevision? { standing[scope] }

    public var isEmpty: Bool { standing.isEmpty }
}
