/// Why a file is not read as evidence at all.
public enum EvidenceProblem: Error, Hashable, Sendable {
    /// There is no record in it.
    case empty
    /// It looks like none of the formats.
    case unrecognised(FileSight)
    /// JSON, but without objects that could be records.
    case noObjects
    /// Text, but without lines that begin with a time.
    case noTimes
    /// More columns than a layout can name.
    case tooManyColumns
    /// A first line that does not end within the length of a record.
    case headingTooLong
    /// The format was named, and these columns of it are not there.
    case missingColumns([String])
    /// A mapping names a column that is not there.
    case unknownColumn(String)
}
