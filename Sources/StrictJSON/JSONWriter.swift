/// Writes values as UTF-8; the same value always gives the same bytes.
struct JSONWriter {
    /// Spaces for each level; nil for one line without any space.
    let indent: Int?
    var bytes: [UInt8] = []
    private var level = 0

    init(indent: Int?) { self.indent = indent.map { max(0, $0) } }

    mutating func write(_ value: JSONValue) {
        switch value {
        case .object(let members): write(members)
        case .array(let elements): write(elements)
        case .string(let text): write(text)
        case .number(let number): bytes.append(contentsOf: number.text.utf8)
        case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
        case .null: bytes.append(contentsOf: "null".utf8)
        }
    }

    private mutating func write(_ members: [JSONMember]) {
        bytes.append(UInt8(ascii: "{"))
        level += 1
        for (index, member) in members.enumerated() {
            startElement(index)
            write(member.key)
            bytes.append(UInt8(ascii: ":"))
            if indent != nil { bytes.append(UInt8(ascii: " ")) }
            write(member.value)
        }
        close(UInt8(ascii: "}"), isEmpty: members.isEmpty)
    }

    private mutating func write(_ elements: [JSONValue]) {
        bytes.append(UInt8(ascii: "["))
        level += 1
        for (index, element) in elements.enumerated() {
            startElement(index)
            write(element)
        }
        close(UInt8(ascii: "]"), isEmpty: elements.isEmpty)
    }

    private mutating func startElement(_ index: Int) {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        startLine()
    }

    private mutating func close(_ bracket: UInt8, isEmpty: Bool) {
        level -= 1
        if !isEmpty { startLine() }
        bytes.append(bracket)
    }

    private mutating func startLine() {
        guard let indent else { return }
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent * level))
    }

    private mutating func write(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case 0..<0x20: writeControl(byte)
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func writeControl(_ byte: UInt8) {
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case 0x08: bytes.append(UInt8(ascii: "b"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0C: bytes.append(UInt8(ascii: "f"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        default:
            bytes.append(contentsOf: byte < 0x10 ? "u000".utf8 : "u001".utf8)
            bytes.append(Array("0123456789abcdef".utf8)[Int(byte & 0x0F)])
        }
    }
}
