/// Passes over one value of JSON byte by byte, whatever is in it, so that it can stop anywhere and go on.
struct JSONSkip {
    private var depth = 0
    private var isInString = false
    private var isEscaped = false
    private(set) var isActive = false
    /// Whether it is no value, and ends where one may begin.
    private var isGarbage = false

    mutating func begin(isGarbage: Bool = false) {
        self = JSONSkip()
        isActive = true
        self.isGarbage = isGarbage
    }

    /// Gives where the value ends, or the bytes do: then it is still active.
    mutating func pass(_ bytes: Bytes, from start: Int) -> Int {
        var place = start
        while place < bytes.count {
            let byte = bytes[place]
            if isGarbage {
                guard !Self.endsGarbage(byte) else { break }
                place += 1
                continue
            }
            guard take(byte) else { break }
            place += 1
            if !isActive { return place }
        }
        if place < bytes.count { isActive = false }
        return place
    }

    /// False for a byte behind a number or a word, which is no part of it.
    private mutating func take(_ byte: UInt8) -> Bool {
        if isInString {
            takeInString(byte)
            return true
        }
        switch byte {
        case UInt8(ascii: "\""): isInString = true
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
            guard depth > 0 else { return false }
            depth -= 1
            isActive = depth > 0
        case UInt8(ascii: ","), 0x20, 0x09, 0x0A, 0x0D: return depth > 0
        default: break
        }
        return true
    }

    private mutating func takeInString(_ byte: UInt8) {
        if isEscaped {
            isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
            isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
            isInString = false
            isActive = depth > 0
        }
    }

    private static func endsGarbage(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"),
            UInt8(ascii: ","), 0x0A, 0x0D:
            true
        default: false
        }
    }
}
