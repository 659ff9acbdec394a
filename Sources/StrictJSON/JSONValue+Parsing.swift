extension JSONValue {
    /// Arrays and objects may stand within one another this deep.
    public static let depthLimit = 64

    /// Bytes taken at most: 64 MiB.
    public static let sizeLimit = 64 << 20

    /// Reads one value of JSON, strictly after RFC 8259: UTF-8 without byte order mark, names of an
    /// object different, nothing after the value but white space.
    public static func parse(_ bytes: Span<UInt8>) throws(JSONError) -> JSONValue {
        do throws(JSONFault) {
            guard bytes.count <= sizeLimit else { throw JSONFault(.tooLarge, at: sizeLimit) }
            try checkUTF8(bytes)
            return try bytes.withUnsafeBufferPointer { buffer throws(JSONFault) in
                var reader = JSONReader(buffer)
                return try reader.document()
            }
        } catch {
            throw JSONError(error, in: bytes)
        }
    }

    /// Reads one value of JSON, as above.
    public static func parse(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
        try parse(bytes.span)
    }

    /// Reads one value of JSON, as above.
    public static func parse(_ text: String) throws(JSONError) -> JSONValue {
        try parse(text.utf8.span)
    }

    private static func checkUTF8(_ bytes: Span<UInt8>) throws(JSONFault) {
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes)
        } catch {
            throw JSONFault(.invalidUTF8, at: error.byteOffsets.lowerBound)
        }
    }
}
