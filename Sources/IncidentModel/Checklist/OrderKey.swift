/// The keys by which people put items in order: texts with room for another one between any two.
///
/// Digits of base 62 in the order of their bytes, read as a fraction. None that is made here ends with the
/// lowest digit, so that there is always one more below it.
enum OrderKey {
    /// The key of an item that nobody moved: by when it was added, before all that people wrote.
    static func unmoved(_ added: Seq) -> String {
        let digits = String(max(0, added.number))
        return "5" + String(repeating: "0", count: max(0, 18 - digits.count)) + digits
    }

    /// A key between two, nil standing for no bound; nil where there is none, or a bound is not one of ours.
    static func between(_ lower: String?, _ upper: String?) -> String? {
        if let lower, let upper, lower >= upper { return nil }
        var high: [UInt8]?
        if let upper {
            high = digits(of: upper)
            if high == nil { return nil }
        }
        guard let low = digits(of: lower ?? "") else { return nil }
        var key: [UInt8] = []
        for place in 0... {
            let least = place < low.count ? low[place] : 0
            guard place < high?.count ?? Int.max else { return nil }
            let most = high.map { $0[place] } ?? base
            let middle = (least + most) / 2
            key.append(middle > least ? middle : least)
            if middle > least { break }
            if least < most { high = nil }
        }
        return text(key)
    }

    /// So many keys in order, with much room between them.
    static func spread(_ count: Int) -> [String] {
        (1...max(1, count)).prefix(count).map { place in
            var (rest, key) = (place, [UInt8](repeating: 0, count: 5))
            for digit in key.indices.reversed() {
                key[digit] = UInt8(rest % Int(base))
                rest /= Int(base)
            }
            return "a" + text(key + [base / 2])
        }
    }

    private static let base: UInt8 = 62

    private static func digits(of key: String) -> [UInt8]? {
        var digits: [UInt8] = []
        for byte in key.utf8 {
            switch byte {
            case 0x30...0x39: digits.append(byte - 0x30)
            case 0x41...0x5A: digits.append(byte - 0x41 + 10)
            case 0x61...0x7A: digits.append(byte - 0x61 + 36)
            default: return nil
            }
        }
        return digits
    }

    private static func text(_ key: [UInt8]) -> String {
        String(
            decoding: key.map { digit in
                digit < 10 ? digit + 0x30 : digit < 36 ? digit - 10 + 0x41 : digit - 36 + 0x61
            }, as: UTF8.self)
    }
}
