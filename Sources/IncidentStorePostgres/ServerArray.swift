#if PostgreSQL

/// Arrays as PostgreSQL reads them from text.
enum ServerArray {
    static func texts(_ texts: [String]) -> String {
        let quoted = texts.map { text in
            "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
        }
        return "{" + quoted.joined(separator: ",") + "}"
    }

    static func numbers(_ numbers: [Int64?]) -> String {
        "{" + numbers.map { $0.map(String.init) ?? "NULL" }.joined(separator: ",") + "}"
    }

    static func bytes(_ values: [[UInt8]]) -> String { texts(values.map(Hexadecimal.text)) }

    static func bytes(_ values: [[UInt8]?]) -> String {
        let elements = values.map { value in
            value.map { "\"\\\(Hexadecimal.text(of: $0))\"" } ?? "NULL"
        }
        return "{" + elements.joined(separator: ",") + "}"
    }
}

/// Bytes as PostgreSQL reads them from text: `\x` and two digits for each.
enum Hexadecimal {
    static func text(of bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return "\\x"
            + String(unsafeUninitializedCapacity: bytes.count * 2) { buffer in
                for (place, byte) in bytes.enumerated() {
                    buffer[place * 2] = digits[Int(byte >> 4)]
                    buffer[place * 2 + 1] = digits[Int(byte & 0x0F)]
                }
                return bytes.count * 2
            }
    }
}
#endif
