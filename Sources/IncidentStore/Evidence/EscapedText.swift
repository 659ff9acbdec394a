internal import Glibc

/// Text with the backslashes of JSON, or of Zeek, in it.
package enum EscapedText {
    /// The bytes with `\n`, `\u00e9` and their like read; nil where there are none. What is no such thing stays as
    /// it is.
    package static func decoded(_ raw: UnsafeRawBufferPointer) -> [UInt8]? {
        guard let start = raw.baseAddress,
            let first = memchr(start, Int32(backslash), raw.count)
        else { return nil }
        var place = UnsafeRawPointer(first) - start
        var text = Array(raw[..<place])
        text.reserveCapacity(raw.count)
        var isChanged = false
        while place < raw.count {
            let byte = raw[place]
            guard byte == backslash, place + 1 < raw.count else {
                text.append(byte)
                place += 1
                continue
            }
            let next = raw[place + 1]
            if let simple = simple[next] {
                text.append(simple)
                place += 2
                isChanged = true
            } else if next == UInt8(ascii: "u"), let (scalar, length) = scalar(raw, at: place) {
                text.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
                place += length
                isChanged = true
            } else if let byte = byteInHex(raw, at: place) {
                text.append(byte)
                place += 4
                isChanged = true
            } else {
                text.append(byte)
                place += 1
            }
        }
        return isChanged ? text : nil
    }

    private static let backslash = UInt8(ascii: "\\")

    private static let simple: [UInt8: UInt8] = [
        UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09,
        UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C, UInt8(ascii: "/"): 0x2F,
        UInt8(ascii: "\\"): 0x5C, UInt8(ascii: "\""): 0x22,
    ]

    /// Reads `\xHH`, as Zeek writes.
    private static func byteInHex(_ raw: UnsafeRawBufferPointer, at place: Int) -> UInt8? {
        guard place + 4 <= raw.count, raw[place + 1] == UInt8(ascii: "x"),
            let high = Character(Unicode.Scalar(raw[place + 2])).hexDigitValue,
            let low = Character(Unicode.Scalar(raw[place + 3])).hexDigitValue
        else { return nil }
        return UInt8(high << 4 | low)
    }

    private static func scalar(
        _ raw: UnsafeRawBufferPointer, at place: Int
    ) -> (scalar: Unicode.Scalar, length: Int)? {
        guard let high = unit(raw, at: place) else { return nil }
        if let scalar = Unicode.Scalar(high) { return (scalar, 6) }
        guard UTF16.isLeadSurrogate(high), let low = unit(raw, at: place + 6),
            UTF16.isTrailSurrogate(low),
            let scalar = Unicode.Scalar(
                0x10000 + (UInt32(high) - 0xD800) << 10 + (UInt32(low) - 0xDC00))
        else { return nil }
        return (scalar, 12)
    }

    /// Reads `\uXXXX`.
    private static func unit(_ raw: UnsafeRawBufferPointer, at place: Int) -> UInt16? {
        guard place + 6 <= raw.count, raw[place] == backslash, raw[place + 1] == UInt8(ascii: "u")
        else { return nil }
        var value: UInt16 = 0
        for byte in raw[(place + 2)..<(place + 6)] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
            value = value << 4 | UInt16(digit)
        }
        return value
    }
}
