/// Finds its way through the bytes of JSON without making values of them: for records by the million, and for
/// records that end in the middle.
///
/// More lenient than `StrictJSON`: a log is evidence, so a name that comes twice, bytes that are no UTF-8 and
/// control characters in strings are no reason to refuse a record.
struct JSONScan {
    let bytes: Bytes
    var place = 0

    /// Arrays and objects may stand within one another this deep.
    static let depthLimit = 64

    enum Fault: Error { case malformed, ended, tooDeep }

    struct Value {
        enum Kind { case string, number, word, array, object }
        let kind: Kind
        /// Of a string, what stands between its quotation marks.
        let range: Range<Int>
    }

    init(_ bytes: Bytes) { self.bytes = bytes }

    @inline(__always)
    var next: UInt8 { place < bytes.count ? bytes[place] : 0 }

    var fault: Fault { place < bytes.count ? .malformed : .ended }

    @inline(__always)
    mutating func skipSpace() {
        while place < bytes.count {
            switch bytes[place] {
            case 0x20, 0x0A, 0x0D, 0x09: place += 1
            default: return
            }
        }
    }

    /// Whether nothing but white space is left.
    mutating func isAtEnd() -> Bool {
        skipSpace()
        return place >= bytes.count
    }

    /// Whether the bytes are one value.
    static func isValue(_ bytes: Bytes) -> Bool {
        var scan = JSONScan(bytes)
        do throws(Fault) {
            _ = try scan.value()
            return scan.isAtEnd()
        } catch {
            return false
        }
    }

    /// The members of the object that begins here, in their order; those before a fault are handed on.
    mutating func members(
        _ body: (Range<Int>, Value) throws(Fault) -> Void
    ) throws(Fault) {
        skipSpace()
        guard next == UInt8(ascii: "{") else { throw fault }
        place += 1
        skipSpace()
        if take(UInt8(ascii: "}")) { return }
        while true {
            let name = try string()
            skipSpace()
            guard take(UInt8(ascii: ":")) else { throw fault }
            try body(name, try value())
            skipSpace()
            if take(UInt8(ascii: "}")) { return }
            guard take(UInt8(ascii: ",")) else { throw fault }
            skipSpace()
        }
    }

    /// The elements of the array that begins here; those before a fault are handed on.
    mutating func elements(_ body: (Value) throws(Fault) -> Void) throws(Fault) {
        skipSpace()
        guard next == UInt8(ascii: "[") else { throw fault }
        place += 1
        skipSpace()
        if take(UInt8(ascii: "]")) { return }
        while true {
            try body(try value())
            skipSpace()
            if take(UInt8(ascii: "]")) { return }
            guard take(UInt8(ascii: ",")) else { throw fault }
        }
    }

    @inline(__always)
    mutating func take(_ byte: UInt8) -> Bool {
        guard next == byte, place < bytes.count else { return false }
        place += 1
        return true
    }

    /// The value that begins here; the place is behind it afterwards.
    @inline(__always)
    mutating func value() throws(Fault) -> Value {
        skipSpace()
        let start = place
        switch next {
        case UInt8(ascii: "\""): return Value(kind: .string, range: try string())
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            let isObject = next == UInt8(ascii: "{")
            try skipContainer()
            return Value(kind: isObject ? .object : .array, range: start..<place)
        case UInt8(ascii: "-"), 0x30...0x39:
            try skipNumber()
            return Value(kind: .number, range: start..<place)
        default:
            try skipWord()
            return Value(kind: .word, range: start..<place)
        }
    }

    /// What stands between the quotation marks of the string that begins here.
    @inline(__always)
    mutating func string() throws(Fault) -> Range<Int> {
        guard take(UInt8(ascii: "\"")) else { throw fault }
        let start = place
        while place < bytes.count {
            let byte = bytes[place]
            if byte == UInt8(ascii: "\"") {
                place += 1
                return start..<(place - 1)
            }
            place += byte == UInt8(ascii: "\\") ? 2 : 1
        }
        place = bytes.count
        throw .ended
    }

    private mutating func skipNumber() throws(Fault) {
        _ = take(UInt8(ascii: "-"))
        try skipDigits()
        if take(UInt8(ascii: ".")) { try skipDigits() }
        if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
            place += 1
            if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
            try skipDigits()
        }
    }

    private mutating func skipDigits() throws(Fault) {
        guard next.isDigit else { throw fault }
        while next.isDigit { place += 1 }
    }

    private mutating func skipWord() throws(Fault) {
        for word: StaticString in ["true", "false", "null"] {
            let length = word.utf8CodeUnitCount
            guard bytes.count - place >= length else { continue }
            let isWord = word.withUTF8Buffer { expected in
                (0..<length).allSatisfy { bytes[place + $0] == expected[$0] }
            }
            if isWord {
                place += length
                return
            }
        }
        throw fault
    }
}
