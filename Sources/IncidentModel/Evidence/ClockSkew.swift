/// How far the clock that stamped the events of a batch was ahead of the true time; negative where it was behind.
///
/// A correction is a recorded step: the events stay as they came, and are shown at their time less this.
public struct ClockSkew: Hashable, Sendable {
    public let milliseconds: Int64

    public init(milliseconds: Int64) { self.milliseconds = milliseconds }

    /// Reads `+00:03:20`, `-02:00`, `90 s`, `-2 h`, `3 min`, `1 d`, `0`; nil for anything else, and for more than a
    /// hundred years.
    public init?(_ typed: String) {
        let text = typed.trimmed.lowercased()
        let isNegative = text.hasPrefix("-")
        let rest = text.hasPrefix("-") || text.hasPrefix("+") ? String(text.dropFirst()) : text
        guard let length = Self.clock(rest) ?? Self.units(rest.trimmed), length <= Self.longest
        else { return nil }
        milliseconds = isNegative ? -length : length
    }

    /// `+00:03:20`, `-49:00:00.250`: always with a sign, hours, minutes and seconds.
    public var text: String {
        let length = abs(milliseconds)
        let parts = [length / 3_600_000, length / 60_000 % 60, length / 1_000 % 60]
        let clock = parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
        let thousandths = String(1_000 + length % 1_000).dropFirst()
        return (milliseconds < 0 ? "-" : "+") + clock
            + (length % 1_000 == 0 ? "" : ".\(thousandths)")
    }

    private static let longest: Int64 = 36_525 * 86_400_000

    private static func clock(_ text: String) -> Int64? {
        let halves = text.split(separator: ".", omittingEmptySubsequences: false)
        guard let whole = halves.first, halves.count <= 2 else { return nil }
        let parts = whole.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), parts.allSatisfy(isNumber) else { return nil }
        let numbers = parts.compactMap { Int64($0) }
        guard numbers.count == parts.count, numbers.dropFirst().allSatisfy({ $0 < 60 }),
            numbers[0] < 1_000_000
        else { return nil }
        let seconds = numbers[0] * 3_600 + numbers[1] * 60 + (numbers.count > 2 ? numbers[2] : 0)
        guard halves.count == 2 else { return seconds * 1_000 }
        guard parts.count == 3, (1...3).contains(halves[1].utf8.count), isNumber(halves[1]),
            let rest = Int64(halves[1] + String(repeating: "0", count: 3 - halves[1].utf8.count))
        else { return nil }
        return seconds * 1_000 + rest
    }

    private static func units(_ text: String) -> Int64? {
        if text == "0" { return 0 }
        let digits = text.prefix { $0.isNumber }
        let unit = text.dropFirst(digits.count).trimmed
        guard isNumber(digits), digits.utf8.count <= 12, let number = Int64(digits),
            let length = lengths[unit]
        else { return nil }
        return number * length
    }

    private static let lengths: [String: Int64] = [
        "ms": 1, "s": 1_000, "sec": 1_000, "min": 60_000, "m": 60_000, "h": 3_600_000,
        "d": 86_400_000,
    ]

    private static func isNumber(_ text: Substring) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
}
