/// Reads values from left to right over bytes known to be UTF-8.
///
/// A pointer, as a struct cannot hold a span yet without an experimental feature: every access
/// stands behind a comparison of the position with the count. It must not leave the closure that
/// lends the bytes.
struct JSONReader {
    let bytes: UnsafeBufferPointer<UInt8>
    var position = 0
    var depth = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    mutating func document() throws(JSONFault) -> JSONValue {
        if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
            throw JSONFault(.byteOrderMark, at: 0)
        }
        skipSpace()
        guard position < bytes.count else { throw JSONFault(.empty, at: 0) }
        let value = try value()
        skipSpace()
        guard position == bytes.count else { throw JSONFault(.trailingContent, at: position) }
        return value
    }

    mutating func value() throws(JSONFault) -> JSONValue {
        switch next {
        case UInt8(ascii: "{"): return try object()
        case UInt8(ascii: "["): return try array()
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: throw refusal
        }
    }

    /// The byte at the position; 0 at the end, which no grammar takes.
    var next: UInt8 { position < bytes.count ? bytes[position] : 0 }

    var refusal: JSONFault {
        JSONFault(position < bytes.count ? .unexpectedCharacter : .unexpectedEnd, at: position)
    }

    mutating func take(_ byte: UInt8) -> Bool {
        guard next == byte, position < bytes.count else { return false }
        position += 1
        return true
    }

    mutating func skipSpace() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x0A, 0x0D, 0x09: position += 1
            default: return
            }
        }
    }

    mutating func descend() throws(JSONFault) {
        guard depth < JSONValue.depthLimit else { throw JSONFault(.tooDeep, at: position) }
        depth += 1
        position += 1
        skipSpace()
    }

    private mutating func word(
        _ word: StaticString, _ value: JSONValue
    ) throws(JSONFault) -> JSONValue {
        let length = word.utf8CodeUnitCount
        let isWord = word.withUTF8Buffer { expected in
            guard bytes.count - position >= length else { return false }
            return (0..<length).allSatisfy { bytes[position + $0] == expected[$0] }
        }
        guard isWord else { throw JSONFault(.unknownWord, at: position) }
        position += length
        return value
    }
}
