extension JSONReader {
    /// The number that starts at the position (RFC 8259 section 6).
    mutating func number() throws(JSONFault) -> JSONNumber {
        let start = position
        _ = take(UInt8(ascii: "-"))
        if take(UInt8(ascii: "0")) {
            guard !isDigit else { throw JSONFault(.malformedNumber, at: start) }
        } else {
            try digits(from: start)
        }
        if take(UInt8(ascii: ".")) { try digits(from: start) }
        if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
            if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
            try digits(from: start)
        }
        return JSONNumber(checked: text(start..<position))
    }

    private var isDigit: Bool { next >= UInt8(ascii: "0") && next <= UInt8(ascii: "9") }

    private mutating func digits(from start: Int) throws(JSONFault) {
        guard isDigit else { throw JSONFault(.malformedNumber, at: start) }
        while isDigit { position += 1 }
    }
}
