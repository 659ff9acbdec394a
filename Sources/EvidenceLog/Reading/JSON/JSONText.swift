internal import IncidentStore

extension UnsafeRawBufferPointer {
    /// What a string of JSON says, of the bytes between its quotation marks: total, whatever they are.
    var unescapedJSON: String {
        EscapedText.decoded(self).map { String(decoding: $0, as: UTF8.self) } ?? text
    }
}

extension [UInt8] {
    /// Adds a Unicode scalar; U+FFFD for what is none.
    mutating func append(utf8 value: UInt32) {
        let encoded = Unicode.Scalar(value).flatMap { UTF8.encode($0) }
        append(contentsOf: encoded ?? UTF8.encodedReplacementCharacter)
    }
}
