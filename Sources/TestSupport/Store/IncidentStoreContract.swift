import IncidentModel
public import IncidentStore

/// One thing that every store keeps to. Each check is given a new log, seen through two instances of the
/// store (the same one twice where a log has only one).
public struct ContractCheck: Sendable, CustomStringConvertible {
    public typealias Body = @Sendable (any IncidentStore, any IncidentStore) throws -> Void

    /// A sentence that holds.
    public let description: String
    public let run: Body

    init(_ sentence: String, _ run: @escaping Body) {
        description = sentence
        self.run = run
    }
}

/// A store did something else than the contract says.
public struct ContractBroken: Error, Hashable, Sendable {
    public let what: String
    public let expected: String
    public let found: String
}

/// What every store keeps to.
public enum IncidentStoreContract {
    public static let checks =
        saving + conflicts + sharing + redaction + presence + people + evidence
}

/// Throws where two values differ.
func expect<Value: Equatable>(
    _ found: Value, _ expected: Value, _ what: String = ""
) throws(ContractBroken) {
    guard found != expected else { return }
    throw ContractBroken(what: what, expected: "\(expected)", found: "\(found)")
}

extension IncidentStore {
    func submit(_ command: Command) throws(StoreError) -> Outcome? {
        try submit([command]).first
    }

    /// What the log makes of one incident.
    func incident(_ id: IncidentID) throws(StoreError) -> Incident? {
        Incident(folding: try changes(of: id, after: .start))
    }

    /// Throws where the log is not sound, or a row of the portfolio is not what the log says.
    func expectSound(entries: Int) throws {
        let verification = try verify()
        try expect(verification.firstBad, nil, "first bad entry")
        try expect(verification.entries, entries, "entries")
        try expect(verification.head, try head(), "head")
        for summary in try incidents() {
            let incident = try incident(summary.id)
            try expect(summary, incident.map(IncidentSummary.init) ?? summary, "summary")
        }
        for extract in try extracts() {
            try expect(extract, try incident(extract.id).map { IncidentExtract($0) }, "extract")
        }
    }
}
