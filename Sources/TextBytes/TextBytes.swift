/// Turns the bytes of a file, piece by piece, into UTF-8: UTF-16 by its byte order mark, everything else as it is.
public struct TextBytes: Sendable {
    public enum Form: Hashable, Sendable {
        /// Too few bytes have come to tell.
        case unknown
        case asIs
        /// UTF-8 that says so by a byte order mark.
        case marked
        case utf16(isBigEndian: Bool)
    }

    public private(set) var form = Form.unknown
    private var start: [UInt8] = []
    /// A half of a code unit, or the first half of a pair, that the next piece goes on with.
    private var odd: UInt8?
    private var lead: UInt16?

    public init() {}

    /// Hands on what can be read.
    public mutating func take(
        _ bytes: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) throws -> Void
    ) rethrows {
        switch form {
        case .asIs, .marked: try body(bytes)
        case .utf16(let isBigEndian):
            let text = recoded(bytes, isBigEndian)
            try text.withUnsafeBytes(body)
        case .unknown:
            start.append(contentsOf: bytes)
            if start.count >= 3 { try begin(body) }
        }
    }

    /// What is left at the end of the file.
    public mutating func finish(_ body: (UnsafeRawBufferPointer) throws -> Void) rethrows {
        if case .unknown = form { try begin(body) }
        // Half of something: it shows as what it is not.
        if odd != nil || lead != nil { try [0xEF, 0xBF, 0xBD].withUnsafeBytes(body) }
        (odd, lead) = (nil, nil)
    }

    private mutating func begin(_ body: (UnsafeRawBufferPointer) throws -> Void) rethrows {
        let bytes = start
        start = []
        var mark = 0
        if bytes.starts(with: [0xFF, 0xFE]) {
            (form, mark) = (.utf16(isBigEndian: false), 2)
        } else if bytes.starts(with: [0xFE, 0xFF]) {
            (form, mark) = (.utf16(isBigEndian: true), 2)
        } else if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            (form, mark) = (.marked, 3)
        } else {
            form = .asIs
        }
        try bytes.withUnsafeBytes { try take(UnsafeRawBufferPointer(rebasing: $0[mark...]), body) }
    }

    private mutating func recoded(_ bytes: UnsafeRawBufferPointer, _ isBigEndian: Bool) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        for byte in bytes {
            guard let first = odd else {
                odd = byte
                continue
            }
            odd = nil
            let (high, low) = isBigEndian ? (first, byte) : (byte, first)
            append(UInt16(high) << 8 | UInt16(low), to: &text)
        }
        return text
    }

    @inline(__always)
    private mutating func append(_ unit: UInt16, to text: inout [UInt8]) {
        if lead == nil, unit < 0x80 { return text.append(UInt8(unit)) }
        if let high = lead {
            lead = nil
            if UTF16.isTrailSurrogate(unit) {
                let value = 0x10000 + (UInt32(high) - 0xD800) << 10 + (UInt32(unit) - 0xDC00)
                return text.append(scalar: value)
            }
            text.append(scalar: 0xFFFD)
        }
        if UTF16.isLeadSurrogate(unit) {
            lead = unit
        } else {
            // Half of a pair alone is no scalar and becomes U+FFFD.
            text.append(scalar: UInt32(unit))
        }
    }
}

extension [UInt8] {
    /// Adds the UTF-8 of a Unicode scalar; of U+FFFD for what is none.
    public mutating func append(scalar value: UInt32) {
        let encoded = Unicode.Scalar(value).flatMap { UTF8.encode($0) }
        append(contentsOf: encoded ?? UTF8.encodedReplacementCharacter)
    }
}
