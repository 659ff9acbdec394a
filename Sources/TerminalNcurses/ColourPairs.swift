/// Gives numbers to pairs of colours, and the same numbers again when they run out.
///
/// A terminal has few of them: 63 on the Linux console. Number 0 is the terminal's own pair.
struct ColourPairs: Hashable {
    /// Colour numbers, -1 for the terminal's own.
    struct Pair: Hashable {
        let foreground: Int32
        let background: Int32

        static let terminalsOwn = Pair(
            foreground: ColourNumber.terminalsOwn, background: ColourNumber.terminalsOwn)
    }

    enum Answer: Hashable {
        case known(Int32)
        /// The terminal has to be told the pair first.
        case new(Int32)
        /// All numbers are in use: `reset()` and draw everything again, or do without.
        case exhausted
    }

    /// Numbers that the terminal has, 0 included.
    let capacity: Int
    private var numbers: [Pair: Int32] = [:]

    init(capacity: Int) { self.capacity = capacity }

    mutating func number(of pair: Pair) -> Answer {
        if pair == .terminalsOwn { return .known(0) }
        if let number = numbers[pair] { return .known(number) }
        guard numbers.count + 1 < capacity else { return .exhausted }
        let number = Int32(numbers.count + 1)
        numbers[pair] = number
        return .new(number)
    }

    /// Forgets all pairs; what is on the screen has to be drawn again.
    mutating func reset() {
        numbers.removeAll(keepingCapacity: true)
    }
}
