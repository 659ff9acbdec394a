extension JSONValue {
    /// The value on one line without any space, in UTF-8. Members in the order given, numbers in
    /// their own text, only what must be escaped escaped: the same value gives the same bytes.
    public var compactBytes: [UInt8] { Self.bytes(of: self, indent: nil) }

    /// As `compactBytes`, as text.
    public var compactText: String { String(decoding: compactBytes, as: UTF8.self) }

    /// The value over several lines, each level further in by two spaces; no line feed at the end.
    public var indentedText: String {
        String(decoding: Self.bytes(of: self, indent: 2), as: UTF8.self)
    }

    private static func bytes(of value: JSONValue, indent: Int?) -> [UInt8] {
        var writer = JSONWriter(indent: indent)
        writer.write(value)
        return writer.bytes
    }
}
