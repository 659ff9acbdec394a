internal import IncidentStore

extension UnsafeRawBufferPointer {
    /// What a string of JSON says, of the bytes between its quotation marks: total, whatever they are.
    var unescapedJSON: String {
        EscapedText.decoded(self).map { String(decoding: $0, as: UTF8.self) } ?? text
    }
}
