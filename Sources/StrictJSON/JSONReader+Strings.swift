extension JSONReader {
    /// The string whose opening quote is at the position.
    mutating func string() throws(JSONFault) -> String {
        position += 1
        let start = position
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\""):
                position += 1
                return text(start..<(position - 1))
            case UInt8(ascii: "\\"): return try escapedString(from: start)
            case 0..<0x20: throw JSONFault(.controlCharacter, at: position)
            default: position += 1
            }
        }
        throw JSONFault(.unexpectedEnd, at: position)
    }

    /// The bytes as text; the whole input is known to be UTF-8, and ASCII stands on both sides.
    func text(_ range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    }

    /// Goes on with a string from its first backslash, which is at the position.
    private mutating func escapedString(from start: Int) throws(JSONFault) -> String {
        var content = Array(bytes[start..<position])
        while position < bytes.count {
            let byte = bytes[position]
            switch byte {
            case UInt8(ascii: "\""):
                position += 1
                return String(decoding: content, as: UTF8.self)
            case UInt8(ascii: "\\"): try escape(into: &content)
            case 0..<0x20: throw JSONFault(.controlCharacter, at: position)
            default:
                content.append(byte)
                position += 1
            }
        }
        throw JSONFault(.unexpectedEnd, at: position)
    }

    private mutating func escape(into content: inout [UInt8]) throws(JSONFault) {
        let start = position
        position += 1
        guard position < bytes.count else { throw refusal }
        let letter = bytes[position]
        position += 1
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): content.append(letter)
        case UInt8(ascii: "b"): content.append(0x08)
        case UInt8(ascii: "f"): content.append(0x0C)
        case UInt8(ascii: "n"): content.append(0x0A)
        case UInt8(ascii: "r"): content.append(0x0D)
        case UInt8(ascii: "t"): content.append(0x09)
        case UInt8(ascii: "u"): content.append(contentsOf: try scalar(from: start).utf8Bytes)
        default: throw JSONFault(.malformedEscape, at: start)
        }
    }

    /// The character of `\uXXXX`, or of a surrogate pair of two, after the first `u`.
    private mutating func scalar(from start: Int) throws(JSONFault) -> Unicode.Scalar {
        let first = try codeUnit(from: start)
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard first < 0xDC00, take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else {
            throw JSONFault(.loneSurrogate, at: start)
        }
        let second = try codeUnit(from: start)
        guard (0xDC00...0xDFFF).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { throw JSONFault(.loneSurrogate, at: start) }
        return scalar
    }

    private mutating func codeUnit(from start: Int) throws(JSONFault) -> UInt32 {
        var unit: UInt32 = 0
        for _ in 0..<4 {
            let digit: UInt8
            switch next {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = next - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = next - UInt8(ascii: "a") + 10
            case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = next - UInt8(ascii: "A") + 10
            default: throw JSONFault(.malformedEscape, at: start)
            }
            unit = unit << 4 | UInt32(digit)
            position += 1
        }
        return unit
    }
}

extension Unicode.Scalar {
    fileprivate var utf8Bytes: Unicode.UTF8.EncodedScalar {
        Unicode.UTF8.encode(self) ?? Unicode.UTF8.encodedReplacementCharacter
    }
}
