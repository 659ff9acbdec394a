/// A batch of the evidence log: one imported file, as the log tells of it. Its events lie beside the log.
public struct EvidenceBatch: Hashable, Sendable {
    public let id: ItemID
    public let title: String
    /// Where the file came from.
    public let source: String?
    public let detail: String?
    /// The format that the file was read as, such as `timesketch`.
    public let format: String
    /// The zone of times that state none.
    public let zone: Zone
    /// Nil for a batch of an earlier version, which did not say.
    public let assumptions: BatchAssumptions?
    public let events: Int
    /// Events of the file that were in already.
    public let duplicates: Int
    /// Records that could not be kept.
    public let rejected: Int
    /// SHA-256 of the file.
    public let file: String
    /// SHA-256 of what is kept, event by event.
    public let digest: String
    /// How its records are read again; see `RecordLayout`.
    public let layout: String
    /// How far its clock was ahead, as far as somebody found out.
    public let skew: ClockSkew?
    /// Whether what the log said of it was taken out.
    public let isRedacted: Bool
    /// Who imported it, and when.
    public let added: Stamp
    public let touched: Stamp

    init(_ item: Item) {
        id = item.id
        title = item.text(.title) ?? ""
        source = item.text(.source)
        detail = item.text(.detail)
        format = item.text(.format) ?? ""
        zone = item.text(.zone).flatMap { Zone($0) } ?? .utc
        assumptions = BatchAssumptions(item.list(.assumed))
        events = item.number(.rows) ?? 0
        duplicates = item.number(.duplicates) ?? 0
        rejected = item.number(.rejected) ?? 0
        file = item.text(.file) ?? ""
        digest = item.text(.digest) ?? ""
        layout = item.text(.layout) ?? ""
        // A clock that was put back is as one of which nobody found anything out.
        skew = item.text(.skew).flatMap { ClockSkew($0) }.flatMap {
            $0.milliseconds == 0 ? nil : $0
        }
        // Every import states it.
        isRedacted = item.text(.digest) == nil
        added = item.added
        touched = item.touched
    }

    /// What is known of a batch only from its file, and is not changed afterwards.
    static let fixedFields: Set<Field> = [
        .format, .zone, .assumed, .rows, .duplicates, .rejected, .file, .digest, .layout,
    ]
}
