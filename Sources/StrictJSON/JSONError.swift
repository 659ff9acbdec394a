/// Why bytes are not JSON, and where; never the offending text.
public struct JSONError: Error, Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// Nothing but white space.
        case empty
        /// More bytes than the reader takes.
        case tooLarge
        /// Arrays and objects within one another beyond the reader's depth.
        case tooDeep
        /// Bytes that are not UTF-8.
        case invalidUTF8
        /// A byte order mark before the value (RFC 8259 section 8.1 forbids writing one).
        case byteOrderMark
        /// The bytes end within a value.
        case unexpectedEnd
        /// A character that cannot stand here, a comma too many included.
        case unexpectedCharacter
        /// A word other than true, false and null.
        case unknownWord
        /// A number outside the grammar: `01`, `+1`, `.5`, `1.`, `1e`.
        case malformedNumber
        /// A control character within a string, unescaped.
        case controlCharacter
        /// An escape other than those of RFC 8259 section 7.
        case malformedEscape
        /// Half of a surrogate pair, which is no character.
        case loneSurrogate
        /// A name that the object already has (compared as Swift compares strings: canonically
        /// equivalent names are the same).
        case duplicateKey
        /// Something after the value.
        case trailingContent
    }

    public let kind: Kind
    /// Bytes before the offending place, from 0.
    public let offset: Int
    /// The line of that place, from 1; lines end with a line feed.
    public let line: Int
    /// The place within the line in bytes, from 1.
    public let column: Int

    init(_ fault: JSONFault, in bytes: Span<UInt8>) {
        kind = fault.kind
        offset = fault.offset
        var line = 1
        var lineStart = 0
        for index in 0..<min(fault.offset, bytes.count) where bytes[index] == UInt8(ascii: "\n") {
            line += 1
            lineStart = index + 1
        }
        self.line = line
        column = fault.offset - lineStart + 1
    }
}

/// A fault before its line is counted.
struct JSONFault: Error {
    let kind: JSONError.Kind
    let offset: Int

    init(_ kind: JSONError.Kind, at offset: Int) {
        self.kind = kind
        self.offset = offset
    }
}
