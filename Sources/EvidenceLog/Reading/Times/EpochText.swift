/// Counts from 1970 UTC: seconds, milliseconds, microseconds or nanoseconds, with decimals or without.
enum EpochText {
    /// - Parameter unit: how many make a second; nil to tell by the size of the number.
    static func read(_ bytes: Bytes, unit: Int64?) -> TimeReading? {
        var place = 0
        let isNegative = bytes[0] == UInt8(ascii: "-")
        if isNegative || bytes[0] == UInt8(ascii: "+") { place = 1 }
        guard let (whole, end) = digits(bytes, from: place), end > place else { return nil }
        let stated = unit
        let unit = unit ?? Self.unit(of: whole)
        guard var micros = microseconds(whole, unit: unit) else { return nil }
        var digits = digitsOf(unit)
        if end < bytes.count {
            if let mark = bytes.firstIndex(where: { $0.lowered == UInt8(ascii: "e") }) {
                return exponent(bytes, from: mark, unit: stated)
            }
            guard let (fraction, count) = fraction(bytes, from: end, unit: unit) else { return nil }
            micros += fraction
            digits += count
        }
        let value = isNegative ? -micros : micros
        guard TimeReading.bounds.contains(value) else { return nil }
        return TimeReading(microseconds: value, isZoned: true, digits: digits)
    }

    /// `/Date(1614679200000+0100)/`, as Microsoft's older programs write JSON; also with its backslashes.
    static func readDateOf(_ bytes: Bytes) -> TimeReading? {
        guard bytes.count > 9, let open = bytes.firstIndex(of: UInt8(ascii: "(")),
            let close = bytes.firstIndex(of: UInt8(ascii: ")")), open + 1 < close,
            bytes.piece(0..<open).text.hasSuffix("/Date")
        else { return nil }
        let count = bytes.piece((open + 1)..<close)
        // The offset says only how it was shown.
        let end = count.dropFirst().firstIndex { !$0.isDigit } ?? count.count
        return read(count.piece(0..<end), unit: 1_000)
    }

    /// `1.614679200123E9`, as some write large numbers.
    private static func exponent(_ bytes: Bytes, from mark: Int, unit: Int64?) -> TimeReading? {
        guard bytes[mark].lowered == UInt8(ascii: "e"), let value = Double(bytes.text) else {
            return nil
        }
        let unit = unit ?? (abs(value) < 1e18 ? Self.unit(of: Int64(abs(value))) : 1_000_000_000)
        let micros = (value * 1_000_000 / Double(unit)).rounded()
        guard micros.magnitude < 3e17, TimeReading.bounds.contains(Int64(micros)) else {
            return nil
        }
        return TimeReading(microseconds: Int64(micros), isZoned: true, digits: 6)
    }

    /// Seconds end in the year 5138, milliseconds begin in 1973; and so on by thousands.
    private static func unit(of whole: Int64) -> Int64 {
        switch whole {
        case ..<100_000_000_000: 1
        case ..<100_000_000_000_000: 1_000
        case ..<100_000_000_000_000_000: 1_000_000
        default: 1_000_000_000
        }
    }

    private static func digitsOf(_ unit: Int64) -> Int {
        switch unit {
        case 1: 0
        case 1_000: 3
        case 1_000_000: 6
        default: 9
        }
    }

    private static func microseconds(_ whole: Int64, unit: Int64) -> Int64? {
        guard unit <= 1_000_000 else { return whole / (unit / 1_000_000) }
        let (product, overflows) = whole.multipliedReportingOverflow(by: 1_000_000 / unit)
        return overflows || product > TimeReading.bounds.upperBound ? nil : product
    }

    private static func digits(_ bytes: Bytes, from start: Int) -> (value: Int64, end: Int)? {
        var (value, place) = (Int64(0), start)
        while place < bytes.count, bytes[place].isDigit {
            guard place - start < 19 else { return nil }
            let (tens, overflows) = value.multipliedReportingOverflow(by: 10)
            let (sum, overflowsSum) = tens.addingReportingOverflow(Int64(bytes[place] &- 0x30))
            guard !overflows, !overflowsSum else { return nil }
            value = sum
            place += 1
        }
        return (value, place)
    }

    /// The microseconds behind the point, and how many digits are there.
    private static func fraction(
        _ bytes: Bytes, from point: Int, unit: Int64
    ) -> (value: Int64, digits: Int)? {
        let isPoint = bytes[point] == UInt8(ascii: ".") || bytes[point] == UInt8(ascii: ",")
        guard isPoint, point + 1 < bytes.count else { return nil }
        var value: Int64 = 0
        var scale = unit <= 1_000_000 ? 1_000_000 / unit : 0
        for byte in bytes[(point + 1)...] {
            guard byte.isDigit else { return nil }
            scale /= 10
            value += Int64(byte &- 0x30) * scale
        }
        return (value, min(bytes.count - point - 1, 9))
    }
}
