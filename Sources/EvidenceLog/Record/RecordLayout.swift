/// How the records of a batch are written and what their fields mean: kept with the batch, so that the raw records
/// are read the same way ever after.
public struct RecordLayout: Hashable, Sendable {
    public enum Shape: Hashable, Sendable {
        /// RFC 4180, with one of `, ; tab |` between fields.
        case delimited(separator: UInt8)
        /// A JSON object, of one line or of many; nested members are named `outer.inner`.
        case jsonLines
        /// Lines of which the first begins with a time.
        case text
        /// Zeek's own: nothing is quoted, `\xHH` stands for a byte.
        case zeek(separator: UInt8, unset: String, empty: String)
    }

    /// What the board asks of every record.
    public enum Role: String, CaseIterable, Hashable, Sendable {
        case time, summary, source, actor
    }

    /// Columns that a layout can name.
    public static let mostColumns = 4_096
    /// Bytes that the texts of all layouts of a batch can have.
    public static let longestText = 64 << 10

    public let format: EvidenceFormat
    public let shape: Shape
    /// The names of the fields, in order; empty where each record names its own.
    public let columns: [String]
    /// Which fields are looked at for a role, the first that says something is taken. What begins with `=` is no
    /// name, but what all records say.
    public let roles: [Role: [String]]

    public init(
        format: EvidenceFormat, shape: Shape, columns: [String], roles: [Role: [String]]
    ) {
        self.format = format
        self.shape = shape
        self.columns = columns
        self.roles = roles
    }
}
