/// A time of the clock as it is said: `14:05`, `9:05:30`, `2pm`, `2:05 pm`, `noon`.
struct SpokenTime: Hashable {
    let second: Int
    let hasSeconds: Bool

    var minute: Int { second / 60 }

    init?(_ word: String) {
        if word == "noon" { (second, hasSeconds) = (43_200, false); return }
        let isLate = word.hasSuffix("pm")
        let isHalf = isLate || word.hasSuffix("am")
        let parts = (isHalf ? word.dropLast(2) : word[...])
            .split(separator: ":", omittingEmptySubsequences: false)
        guard (isHalf ? 1...3 : 2...3).contains(parts.count), (1...2).contains(parts[0].utf8.count),
            parts.dropFirst().allSatisfy({ $0.utf8.count == 2 })
        else { return nil }
        let numbers = parts.compactMap(Self.number)
        guard numbers.count == parts.count, numbers.dropFirst().allSatisfy({ $0 < 60 }) else {
            return nil
        }
        guard isHalf ? (1...12).contains(numbers[0]) : numbers[0] < 24 else { return nil }
        let hour = isHalf ? numbers[0] % 12 + (isLate ? 12 : 0) : numbers[0]
        second =
            numbers.dropFirst().reduce(hour) { $0 * 60 + $1 }
            * (numbers.count == 1 ? 3600 : numbers.count == 2 ? 60 : 1)
        hasSeconds = numbers.count == 3
    }

    private static func number(_ text: Substring) -> Int? {
        text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
    }
}

/// An offset from UTC as it is said: `utc`, `z`, `+09:00`, `-0500`, `utc+2`.
enum SpokenOffset {
    /// Minutes to the east.
    static func minutes(_ word: String) -> Int? {
        var rest = word[...]
        for name in ["utc", "gmt", "z"] where rest.hasPrefix(name) {
            rest = rest.dropFirst(name.count)
            if rest.isEmpty { return 0 }
            break
        }
        guard let sign = rest.first, sign == "+" || sign == "-" || sign == "\u{2212}" else {
            return nil
        }
        let digits = rest.dropFirst().filter { $0 != ":" }
        guard (1...4).contains(digits.utf8.count), digits.utf8.count != 3,
            digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(digits)
        else { return nil }
        let minutes = digits.utf8.count > 2 ? number / 100 * 60 + number % 100 : number * 60
        guard number % 100 < 60 || digits.utf8.count <= 2,
            minutes <= StampedInstant.largestOffsetMinutes
        else { return nil }
        return sign == "+" ? minutes : -minutes
    }
}
