/// A record of a log, as it was found; its bytes are borrowed for the call.
public struct ScannedEvent {
    /// UTC microseconds since 1970, nil where unknown.
    public let time: Int64?
    /// The line of the file on which it begins, from 1.
    public let line: Int
    /// Which of the reader's layouts it has.
    public let layout: Int
    /// The record as it stood, without the line break; valid during the call only.
    public let raw: UnsafeRawBufferPointer
    /// What makes it the same event when it comes again. Not cryptographic: see `identityIsWhole`.
    public let identity: UInt64
    /// Whether `identity` is a hash of the whole record, so that two equal ones are to be compared. Otherwise the
    /// records name the same event by themselves.
    public let identityIsWhole: Bool
}
