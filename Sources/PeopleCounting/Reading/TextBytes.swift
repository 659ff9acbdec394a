/// Turns the bytes of a file, piece by piece, into UTF-8: UTF-16 by its byte order mark, everything else as it is.
struct TextBytes {
    private enum Form { case unknown, asIs, utf16(isBigEndian: Bool) }

    private var form = Form.unknown
    private var start: [UInt8] = []
    /// A half of a code unit, or the first half of a pair, that the next piece goes on with.
    private var odd: UInt8?
    private var lead: UInt16?

    /// Hands on what can be read.
    mutating func take(
        _ bytes: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) throws -> Void
    ) rethrows {
        switch form {
        case .asIs: try body(bytes)
        case .utf16(let isBigEndian): try recode(bytes, isBigEndian, body)
        case .unknown:
            start.append(contentsOf: bytes)
            guard start.count >= 3 else { return }
            try begin(body)
        }
    }

    /// What is left at the end of the file.
    mutating func finish(_ body: (UnsafeRawBufferPointer) throws -> Void) rethrows {
        if case .unknown = form { try begin(body) }
    }

    private mutating func begin(_ body: (UnsafeRawBufferPointer) throws -> Void) rethrows {
        let bytes = start
        start = []
        var mark = 0
        switch (bytes.first, bytes.dropFirst().first) {
        case (0xFF, 0xFE): (form, mark) = (.utf16(isBigEndian: false), 2)
        case (0xFE, 0xFF): (form, mark) = (.utf16(isBigEndian: true), 2)
        default:
            form = .asIs
            if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { mark = 3 }
        }
        try bytes.withUnsafeBytes {
            try take(UnsafeRawBufferPointer(rebasing: $0.dropFirst(mark)), body)
        }
    }

    private mutating func recode(
        _ bytes: UnsafeRawBufferPointer, _ isBigEndian: Bool,
        _ body: (UnsafeRawBufferPointer) throws -> Void
    ) rethrows {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        for byte in bytes {
            guard let first = odd else {
                odd = byte
                continue
            }
            odd = nil
            let unit =
                isBigEndian
                ? UInt16(first) << 8 | UInt16(byte) : UInt16(byte) << 8 | UInt16(first)
            append(unit, to: &text)
        }
        try text.withUnsafeBytes(body)
    }

    private mutating func append(_ unit: UInt16, to text: inout [UInt8]) {
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
            text.append(scalar: UTF16.isTrailSurrogate(unit) ? 0xFFFD : UInt32(unit))
        }
    }
}

extension [UInt8] {
    /// The UTF-8 of a Unicode scalar.
    mutating func append(scalar value: UInt32) {
        guard let scalar = Unicode.Scalar(value) else { return }
        append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
    }
}
