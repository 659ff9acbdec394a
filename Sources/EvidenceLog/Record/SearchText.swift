internal import IncidentStore

/// The bytes in which words are looked for: the record as it stands, or, where it holds JSON with escapes, the record
/// with these read.
public func searchText<Result>(
    of raw: UnsafeRawBufferPointer, layout: RecordLayout,
    _ body: (UnsafeRawBufferPointer) throws -> Result
) rethrows -> Result {
    let hasJSON = layout.shape == .jsonLines || layout.format == .m365
    guard hasJSON, let text = EscapedText.decoded(raw) else { return try body(raw) }
    return try text.withUnsafeBytes(body)
}
