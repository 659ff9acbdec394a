import IncidentModel

/// Where an exported checklist comes from.
public struct ExportOrigin: Hashable, Sendable {
    public let reference: String
    public let title: String
    /// The id of the log, the number of its last entry, and the hash of that.
    public let log: String
    public let seq: Int64
    public let head: String

    public init(reference: String, title: String, log: String, seq: Int64, head: String) {
        self.reference = reference
        self.title = title
        self.log = log
        self.seq = seq
        self.head = head
    }

    var words: String { "log \(log), entry \(seq), head \(head)" }
}

/// A checklist in another format, and what of it that format has no place for.
public struct ChecklistExport: Hashable, Sendable {
    /// Something that could not be carried, counted in steps.
    public struct Loss: Hashable, Sendable {
        /// The name of a field; or `notes`, `names`, `history`.
        public let field: String
        public let count: Int
        public let reason: Reason

        public enum Reason: String, Hashable, Sendable {
            /// The format has nothing of the kind.
            case noPlace = "no-place"
            /// The format has fewer words for it.
            case coarser
        }
    }

    public let text: String
    public let steps: Int
    /// By field.
    public let losses: [Loss]
}

extension ChecklistExport {
    /// Counts, for each field, the steps whose value a format does not give back.
    static func losses(
        of steps: [ChecklistDraft], noted: Int, named: Bool,
        reason: (Field, Value) -> Loss.Reason?
    ) -> [Loss] {
        var counts: [Field: (count: Int, reason: Loss.Reason)] = [:]
        for step in steps {
            for (field, value) in step.fields {
                guard let reason = reason(field, value) else { continue }
                counts[field, default: (0, reason)].count += 1
            }
        }
        var losses = counts.map { Loss(field: $0.rawValue, count: $1.count, reason: $1.reason) }
        if noted > 0 { losses.append(Loss(field: "notes", count: noted, reason: .noPlace)) }
        if !named, !steps.isEmpty {
            losses.append(Loss(field: "names", count: steps.count, reason: .noPlace))
        }
        if !steps.isEmpty {
            losses.append(Loss(field: "history", count: steps.count, reason: .noPlace))
        }
        return losses.sorted { $0.field < $1.field }
    }
}
