public import Terminal

extension TerminalSession {
    /// Puts a text on the clipboard of the user's terminal (OSC 52, write only).
    ///
    /// The terminal decides whether it does that; nothing comes back. At most 4,096 columns.
    public func copy(_ text: SafeText) {
        let encoded = Self.base64(Array(text.description.utf8))
        Self.write(Array("\u{1B}]52;c;".utf8) + encoded + [0x07])
    }

    /// RFC 4648, section 4.
    static func base64(_ bytes: [UInt8]) -> [UInt8] {
        let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        return stride(from: 0, to: bytes.count, by: 3).flatMap { start -> [UInt8] in
            let group = bytes[start..<min(start + 3, bytes.count)]
            let padded = Array(group) + Array(repeating: 0, count: 3 - group.count)
            let bits = padded.reduce(0) { $0 << 8 | Int($1) }
            let all = [18, 12, 6, 0].map { digits[bits >> $0 & 63] }
            return all.prefix(group.count + 1) + Array(repeating: 0x3D, count: 3 - group.count)
        }
    }
}
