/// Reads the parts of a moment from left to right over UTF-8 bytes, never past the end.
struct MomentScanner {
    static let longest = 128

    let bytes: [UInt8]
    var column = 0

    init(_ text: String) throws(MomentError) {
        guard !text.isEmpty else { throw .empty(column: 0) }
        guard text.utf8.count <= Self.longest else { throw .tooLong(column: Self.longest) }
        bytes = Array(text.utf8)
    }

    var isAtEnd: Bool { column >= bytes.count }
    var next: UInt8? { column < bytes.count ? bytes[column] : nil }

    /// What is wrong with the place reached: the end came, or a wrong character.
    var refusal: MomentError {
        isAtEnd ? .incomplete(column: column) : .unexpected(column: column)
    }

    mutating func take(_ characters: UInt8...) -> Bool {
        guard let next, characters.contains(next) else { return false }
        column += 1
        return true
    }

    mutating func expect(_ character: UInt8) throws(MomentError) {
        guard take(character) else { throw refusal }
    }

    func expectEnd() throws(MomentError) {
        guard isAtEnd else { throw .unexpected(column: column) }
    }

    /// A number of exactly `width` ASCII digits; `width` is at most 4.
    mutating func number(width: Int) throws(MomentError) -> Int {
        var value = 0
        for _ in 0..<width {
            guard let digit = digit() else { throw refusal }
            value = value * 10 + digit
        }
        return value
    }

    mutating func digit() -> Int? {
        guard let next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(next) else { return nil }
        column += 1
        return Int(next - UInt8(ascii: "0"))
    }
}
