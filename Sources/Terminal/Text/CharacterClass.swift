/// What becomes of a scalar from outside on its way to the screen.
enum CharacterClass: UInt8 {
    /// Controls, private use, unassigned, and what terminals draw in different widths: U+FFFD.
    case replaced = 0
    /// One terminal column.
    case narrow = 1
    /// Two terminal columns.
    case wide = 2
    /// A combining mark, or a Hangul vowel or final that joins its initial: no column of its own.
    case mark = 3
    /// Drawn as nothing by terminals: dropped.
    case hidden = 4

    /// A binary search in a table of about 2,000 runs; printable ASCII is answered at once.
    init(_ scalar: Unicode.Scalar) {
        let value = scalar.value
        guard value >= 0x80 else {
            self = (0x20..<0x7F).contains(value) ? .narrow : .replaced
            return
        }
        let runs = Self.runs
        var low = 0
        var high = runs.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if runs[middle] >> 3 <= value { low = middle } else { high = middle }
        }
        self = CharacterClass(rawValue: UInt8(runs[low] & 7)) ?? .replaced
    }

    /// Terminal columns: 0, 1 or 2.
    var width: Int {
        switch self {
        case .replaced, .narrow: 1
        case .wide: 2
        case .mark, .hidden: 0
        }
    }
}
