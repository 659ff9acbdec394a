extension EvidenceReader {
    /// Whether a file that begins so seems to be a log.
    public static func recognises(_ start: [UInt8], fileName: String) -> Bool {
        var reader = EvidenceReader(fileName: fileName)
        do {
            try start.withUnsafeBytes { try reader.take($0) { _ in } }
            if reader.format == nil { try reader.finish { _ in } }
        } catch {
            return false
        }
        return reader.format != nil
    }
}
