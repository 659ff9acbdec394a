/// Whole numbers that are not known, with what is known of their sums.
struct Equations {
    private(set) var bounds: [ClosedRange<Int>] = []
    private var sums: [(whole: Int, parts: [Int])] = []
    private static let many = 1_000_000

    /// A number of people.
    mutating func number() -> Int {
        bounds.append(0...Self.many)
        return bounds.count - 1
    }

    mutating func narrow(_ number: Int, to range: ClosedRange<Int>) {
        bounds[number] = Self.common(bounds[number], range)
    }

    mutating func require(_ whole: Int, isSumOf parts: [Int]) { sums.append((whole, parts)) }

    mutating func sum(of parts: [Int]) -> Int {
        let whole = number()
        require(whole, isSumOf: parts)
        return whole
    }

    /// Narrows every number by every sum until nothing changes.
    mutating func solve() {
        var before: [ClosedRange<Int>] = []
        while before != bounds {
            before = bounds
            for (whole, parts) in sums { propagate(whole, parts) }
        }
    }

    private mutating func propagate(_ whole: Int, _ parts: [Int]) {
        let low = parts.reduce(0) { $0 + bounds[$1].lowerBound }
        let high = parts.reduce(0) { $0 + bounds[$1].upperBound }
        narrow(whole, to: low...high)
        for part in parts {
            let (least, most) = (bounds[part].lowerBound, bounds[part].upperBound)
            let from = bounds[whole].lowerBound - (high - most)
            narrow(part, to: from...max(from, bounds[whole].upperBound - (low - least)))
        }
    }

    /// What both allow; numbers that contradict each other leave one of the two as it is.
    private static func common(
        _ one: ClosedRange<Int>, _ other: ClosedRange<Int>
    ) -> ClosedRange<Int> {
        one.overlaps(other) ? one.clamped(to: other) : one
    }
}
