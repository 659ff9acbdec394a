/// How many letters have to be put in, left out, changed or swapped with their neighbour to make one text of another.
enum EditDistance {
    /// The distance (Damerau and Levenshtein, optimal string alignment), or `limit + 1` where it is above the limit.
    static func between(
        _ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>, limit: Int
    ) -> Int {
        guard abs(one.count - other.count) <= limit else { return limit + 1 }
        let (first, second) = withoutCommonEnds(one, other)
        guard first.count > 0, second.count > 0 else { return max(first.count, second.count) }
        if limit == 1 { return isOneChange(first, second) ? 1 : 2 }
        return withUnsafeTemporaryAllocation(of: Int.self, capacity: 3 * (second.count + 1)) {
            fill($0, first, second, limit)
        }
    }

    /// Whether texts that differ at both ends differ by one letter, or by two that changed places.
    private static func isOneChange(
        _ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        guard one.count == other.count else { return false }
        return one.count == 1 || one.count == 2 && one[0] == other[1] && one[1] == other[0]
    }

    /// What is left of two texts without what they begin and end with alike.
    private static func withoutCommonEnds(
        _ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>
    ) -> (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>) {
        var start = 0
        while start < min(one.count, other.count), one[start] == other[start] { start += 1 }
        var (end, otherEnd) = (one.count, other.count)
        while end > start, otherEnd > start, one[end - 1] == other[otherEnd - 1] {
            end -= 1
            otherEnd -= 1
        }
        return (
            UnsafeBufferPointer(rebasing: one[start..<end]),
            UnsafeBufferPointer(rebasing: other[start..<otherEnd])
        )
    }

    private static func fill(
        _ cells: UnsafeMutableBufferPointer<Int>, _ one: UnsafeBufferPointer<UInt8>,
        _ other: UnsafeBufferPointer<UInt8>, _ limit: Int
    ) -> Int {
        let width = other.count + 1
        var (before, last, current) = (0, width, 2 * width)
        for column in 0..<width { cells[last + column] = column }
        for row in 1...one.count {
            cells[current] = row
            var best = row
            for column in 1..<width {
                let isSame = one[row - 1] == other[column - 1]
                var cost = min(
                    cells[last + column] + 1, cells[current + column - 1] + 1,
                    cells[last + column - 1] + (isSame ? 0 : 1))
                if row > 1, column > 1, one[row - 1] == other[column - 2],
                    one[row - 2] == other[column - 1]
                {
                    cost = min(cost, cells[before + column - 2] + 1)
                }
                cells[current + column] = cost
                best = min(best, cost)
            }
            guard best <= limit else { return limit + 1 }
            (before, last, current) = (last, current, before)
        }
        return min(cells[last + other.count], limit + 1)
    }

    /// Of two numbers with leading zeros.
    static func between(_ one: UInt32, _ other: UInt32, digits: Int, limit: Int) -> Int {
        withDigits(one, digits) { first in
            withDigits(other, digits) { between(first, $0, limit: limit) }
        }
    }

    private static func withDigits<Value>(
        _ number: UInt32, _ digits: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Value
    ) -> Value {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: digits) { places in
            var left = number
            for place in stride(from: digits - 1, through: 0, by: -1) {
                places[place] = UInt8(left % 10)
                left /= 10
            }
            return body(UnsafeBufferPointer(places))
        }
    }
}
