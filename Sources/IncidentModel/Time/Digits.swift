/// Decimal text of fixed width, for dates and clock times.
enum Digits {
    static func two(_ value: Int) -> String { padded(value, to: 2) }
    static func four(_ value: Int) -> String { padded(value, to: 4) }

    static func padded(_ value: Int, to width: Int) -> String {
        let text = String(value)
        return text.utf8.count >= width
            ? text : String(repeating: "0", count: width - text.utf8.count) + text
    }
}
