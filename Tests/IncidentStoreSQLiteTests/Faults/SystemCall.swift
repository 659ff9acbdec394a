import Foundation

/// A call of a program to the system, as `strace -y -xx` writes it down.
struct SystemCall: Hashable {
    let name: String
    let arguments: [Argument]
    /// What the system gave; nil where the program ended within the call.
    let result: Int?
    /// The path behind the descriptor that the system gave.
    let opened: String?
    let isInjected: Bool

    struct Argument: Hashable {
        /// As it stands there, except for texts.
        let word: String
        /// The path behind a descriptor.
        let path: String?
        /// The bytes between quotation marks.
        let text: [UInt8]?
    }

    /// Nil for a line that is no call.
    init?(_ line: Data) {
        guard let open = line.firstIndex(of: UInt8(ascii: "(")),
            let close = line.range(of: Data(") = ".utf8), options: .backwards)
                ?? line.range(of: Data(")".utf8), options: .backwards),
            open < close.lowerBound
        else { return nil }
        name = String(decoding: line[..<open], as: UTF8.self)
        arguments = Self.split(line[(open + 1)..<close.lowerBound]).map(Argument.init)
        let end = Data(line[close.upperBound...])
        result = Int(String(decoding: end.prefix { $0 != 0x20 && $0 != 0x3C }, as: UTF8.self))
        opened = Argument(end).path
        isInjected = end.range(of: Data("(INJECTED)".utf8)) != nil
    }

    /// The file that it is about: behind the descriptor or, for a call that takes paths, as named.
    var path: String? {
        if name.hasSuffix("at") || name.hasSuffix("at2") { return arguments[1].name }
        return arguments.first.flatMap { $0.path ?? $0.name }
    }

    var hasWorked: Bool { result.map { $0 >= 0 } ?? false }

    func concerns(_ folder: String) -> Bool { path?.hasPrefix(folder) ?? false }

    private static func split(_ arguments: Data) -> [Data] {
        var parts: [Data] = []
        var rest = arguments
        while let comma = rest.range(of: Data(", ".utf8)) {
            parts.append(Data(rest[..<comma.lowerBound]))
            rest = rest[comma.upperBound...]
        }
        return parts + (rest.isEmpty ? [] : [Data(rest)])
    }
}

extension SystemCall.Argument {
    init(_ bytes: Data) {
        path = Self.between("<", ">", bytes).map { String(decoding: $0, as: UTF8.self) }
        text = Self.between("\"", "\"", bytes)
        word = text == nil ? String(decoding: bytes, as: UTF8.self) : ""
    }

    var name: String? { text.map { String(decoding: $0, as: UTF8.self) } }
    var number: Int? { Int(word) }

    private static func between(
        _ start: Character, _ end: Character, _ bytes: Data
    ) -> [UInt8]? {
        guard let start = start.asciiValue, let end = end.asciiValue,
            let first = bytes.firstIndex(of: start), let last = bytes.lastIndex(of: end),
            first < last
        else { return nil }
        return decoded([UInt8](bytes[(first + 1)..<last]))
    }

    /// The bytes of `\x4a\x0b...`.
    private static func decoded(_ digits: [UInt8]) -> [UInt8] {
        digits.withUnsafeBufferPointer { digits in
            [UInt8](unsafeUninitializedCapacity: digits.count / 4) { bytes, count in
                count = digits.count / 4
                for index in 0..<count {
                    bytes[index] =
                        value(digits[index * 4 + 2]) << 4 | value(digits[index * 4 + 3])
                }
            }
        }
    }

    private static func value(_ digit: UInt8) -> UInt8 {
        digit > UInt8(ascii: "9") ? digit - UInt8(ascii: "a") + 10 : digit - UInt8(ascii: "0")
    }
}
