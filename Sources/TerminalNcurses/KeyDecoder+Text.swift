internal import Terminal

/// Characters, control keys and pastes.
extension KeyDecoder {
    mutating func takeInGround(_ byte: UInt8) {
        switch byte {
        case 0x20..<0x7F, Byte.tab, Byte.lineFeed, Byte.carriageReturn: run.append(byte)
        case 0xC2...0xF4: run.append(byte)
        case 0x80..<0xC0: takeContinuation(byte)
        case 0xC0...0xFF:
            endRun(isLast: false)
            keys.append(.unknown)
        default:
            endRun(isLast: false)
            takeControl(byte)
        }
    }

    /// A byte that continues a character; or the one-byte form of an introducer, by itself or as
    /// UTF-8.
    private mutating func takeContinuation(_ byte: UInt8) {
        if run.last == 0xC2, byte < 0xA0 {
            run.removeLast()
            takeC1(byte)
        } else if Self.missing(at: run[...]) > 0 {
            run.append(byte)
        } else {
            takeC1(byte)
        }
    }

    private mutating func takeC1(_ byte: UInt8) {
        endRun(isLast: false)
        switch byte {
        case 0x9B, 0x9D, 0x90, 0x98, 0x9E, 0x9F: begin(byte - 0x40)
        case 0x8F: begin(byte - 0x40)
        default: keys.append(.unknown)
        }
    }

    private mutating func takeControl(_ byte: UInt8) {
        switch byte {
        case Byte.escape: state = .escape
        case Byte.delete, 0x08: keys.append(.backspace)
        case 0x00: keys.append(.control(" "))
        case 0x01...0x1A: keys.append(.control(Character(Unicode.Scalar(byte + 0x60))))
        default: keys.append(.control(Character(Unicode.Scalar(byte + 0x40))))
        }
    }

    /// Bytes that the character at the end of `bytes` still lacks.
    static func missing(at bytes: ArraySlice<UInt8>) -> Int {
        for (distance, byte) in bytes.suffix(3).reversed().enumerated() {
            let length =
                switch byte {
                case 0xC2...0xDF: 2
                case 0xE0...0xEF: 3
                case 0xF0...0xF4: 4
                default: 0
                }
            if length > 0 { return max(0, length - distance - 1) }
            if byte < 0x80 { return 0 }
        }
        return 0
    }

    /// Turns the text so far into keys. With `isLast`, a character that is not whole waits for its
    /// rest.
    mutating func endRun(isLast: Bool) {
        guard !run.isEmpty else { return }
        var rest: ArraySlice<UInt8> = []
        if isLast, Self.missing(at: run[...]) > 0, let start = run.lastIndex(where: { $0 >= 0xC0 })
        {
            rest = run[start...]
        }
        let whole = run.dropLast(rest.count)
        run = Array(rest)
        let isBurst = whole.contains { $0 == Byte.lineFeed || $0 == Byte.carriageReturn }
        let text = String(decoding: whole, as: UTF8.self)
        if isBurst, text.count > Self.burstLimit {
            keys.append(.paste(Self.unified(whole)))
        } else {
            keys += text.flatMap(Self.keys)
        }
    }

    private static func keys(for character: Character) -> [Key] {
        switch character {
        case "\t": [.tab]
        case "\r", "\n", "\r\n": [.enter]
        case "\u{FFFD}": [.unknown]
        default: [.character(character)]
        }
    }

    // Pastes.

    private static let pasteEnd: [UInt8] = [Byte.escape] + "[201~".utf8

    mutating func takeInPaste(_ byte: UInt8) {
        guard case .paste(var bytes) = state else { return }
        // Moved out, so that appending does not copy.
        state = .ground
        bytes.append(byte)
        if byte == Self.pasteEnd.last, bytes.suffix(Self.pasteEnd.count) == Self.pasteEnd[...] {
            endPaste(bytes.dropLast(Self.pasteEnd.count))
            return
        }
        if bytes.count > 2 * Self.pasteLimit {
            bytes.removeSubrange(Self.pasteLimit..<(bytes.count - Self.pasteEnd.count))
        }
        state = .paste(bytes)
    }

    mutating func endPaste(_ bytes: some Collection<UInt8>) {
        keys.append(.paste(Self.unified(bytes.prefix(Self.pasteLimit))))
    }

    /// The text with `\n` for every kind of line end.
    private static func unified(_ bytes: some Collection<UInt8>) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var previous: UInt8 = 0
        for byte in bytes {
            switch (previous, byte) {
            case (Byte.carriageReturn, Byte.lineFeed): break
            case (_, Byte.carriageReturn): result.append(Byte.lineFeed)
            default: result.append(byte)
            }
            previous = byte
        }
        return String(decoding: result, as: UTF8.self)
    }
}
