/// How two names stand to each other.
enum NameLikeness: Sendable {
    /// One of them is not there.
    case unknown
    case equal
    /// A familiar form of the other.
    case nickname
    /// Two familiar forms of one name: brothers and sisters have them, too.
    case sameRoot
    /// The beginning or end of the other.
    case part
    /// Written with a slip.
    case slip
    case slipOfNickname
    /// As like as a slip makes them, but both are names that people have.
    case alike
    case initial
    case otherInitial
    case different
}

/// The names of one list, with how usual each is.
struct NameBook: Sendable {
    private let pool: TextPool
    /// Names that several people have, or that are in the table of familiar forms: not slips of the pen.
    private let isUsual: [Bool]
    private let groups: [[Int]]
    private let isFull: [Bool]
    private let rows: Int

    init(_ pool: TextPool, rows: Int, isOfFirstNames: Bool) {
        self.pool = pool
        self.rows = rows
        let numbers = (0..<pool.count).map(Int32.init)
        groups = numbers.map { isOfFirstNames ? Nicknames.groups(of: Array(pool.text($0))) : [] }
        isFull = numbers.map { isOfFirstNames && Nicknames.isFull(Array(pool.text($0))) }
        let usual = max(3, rows / 4_000)
        isUsual = zip(numbers, groups).map { number, groups in
            pool.text(number).count > 1 && (!groups.isEmpty || pool.frequency(number) >= usual)
        }
    }

    func groups(of name: Int32) -> [Int] { name < 0 ? [] : groups[Int(name)] }

    func text(_ name: Int32) -> ArraySlice<UInt8> { pool.text(name) }

    /// What an agreement on the name is worth beyond the usual: more for a rare one, less for a common one.
    func rarity(_ name: Int32) -> Float {
        guard name >= 0 else { return 0 }
        let share = Float(pool.frequency(name)) / Float(max(1, rows))
        // A short list says little of how usual a name is.
        let trust = min(1, Float(rows) / 1_000)
        return trust * max(-1, min(1.5, Self.binaryLogarithm(0.004 / share) / 2))
    }

    /// Good to a hundredth, which is more than the weights are.
    private static func binaryLogarithm(_ value: Float) -> Float {
        let mantissa = value.significand - 1
        return Float(value.exponent) + mantissa * (1.346_5 - mantissa * 0.346_5)
    }

    /// How two first names stand to each other.
    func likeness(_ one: Int32, _ other: Int32) -> NameLikeness {
        guard one >= 0, other >= 0 else { return .unknown }
        guard one != other else { return .equal }
        let areUsual = isUsual[Int(one)] && isUsual[Int(other)]
        if !Self.areDisjoint(groups[Int(one)], groups[Int(other)]) {
            return isFull[Int(one)] != isFull[Int(other)] || !areUsual ? .nickname : .sameRoot
        }
        if !groups[Int(one)].isEmpty, !groups[Int(other)].isEmpty { return .different }
        return pool.withText(one) { first in
            pool.withText(other) { second in
                likeness(first, second, areUsual: areUsual, isSlip: isSlip(one, other))
            }
        } ?? (areUsual || !isSlipOfNickname(one, other) ? .different : .slipOfNickname)
    }

    /// How a name of one book stands to one of another: for first and last names that changed places.
    func likeness(_ one: Int32, with other: Int32, of book: NameBook) -> NameLikeness {
        guard one >= 0, other >= 0 else { return .unknown }
        return pool.withText(one) { first in
            book.pool.withText(other) { second in
                if first.elementsEqual(second) { return .equal }
                let root = Nicknames.groups(of: Array(second))
                if !Self.areDisjoint(groups[Int(one)], root) { return .nickname }
                return likeness(first, second, areUsual: false, isSlip: true) ?? .different
            }
        }
    }

    /// A name that fifteen times as many people have is what the other was meant to be.
    private func isSlip(_ one: Int32, _ other: Int32) -> Bool {
        let (first, second) = (pool.frequency(one), pool.frequency(other))
        return max(first, second) >= 15 * min(first, second)
    }

    /// Nil for names that only a familiar form can join.
    private func likeness(
        _ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>, areUsual: Bool,
        isSlip: Bool
    ) -> NameLikeness? {
        let (short, long) = one.count <= other.count ? (one, other) : (other, one)
        if short.count == 1 { return short[0] == long[0] ? .initial : .otherInitial }
        if !areUsual {
            if short.count >= 3, long.starts(with: short) { return .part }
            if short.count >= 4, long.suffix(short.count).elementsEqual(short) { return .part }
        }
        guard Self.areNear(short, long, slipsInside: short[0] == long[0]) else { return nil }
        // Names that rhyme, and short ones, are often two: Jayden and Kayden, Wei and Wen.
        let areOfTwo = short[0] != long[0] && short.count == long.count && short[1] != long[0]
        let areShort = short.count <= 3 && zip(short, long).count { $0 != $1 } == 1
        if areOfTwo || areShort && short.count == long.count { return isSlip ? .slip : .alike }
        return areUsual && !isSlip ? .alike : .slip
    }

    /// One of them is nearly a familiar form of the other.
    private func isSlipOfNickname(_ one: Int32, _ other: Int32) -> Bool {
        [(one, other), (other, one)].contains { known, odd in
            guard !isUsual[Int(odd)], pool.text(odd).count >= 3 else { return false }
            return pool.withText(odd) { odd in
                groups[Int(known)].contains { group in
                    Nicknames.names[group].contains { name in
                        name.withUnsafeBufferPointer {
                            EditDistance.between($0, odd, limit: 1) == 1
                        }
                    }
                }
            }
        }
    }

    private static func areDisjoint(_ one: [Int], _ other: [Int]) -> Bool {
        guard !one.isEmpty, !other.isEmpty else { return true }
        return !one.contains(where: other.contains)
    }

    /// How two last names stand to each other: there are no familiar forms, and a change is no contradiction.
    func likenessOfLast(_ one: Int32, _ other: Int32) -> NameLikeness {
        guard one >= 0, other >= 0 else { return .unknown }
        guard one != other else { return .equal }
        return pool.withText(one) { first in
            pool.withText(other) { second in
                let (short, long) =
                    first.count <= second.count ? (first, second) : (second, first)
                if short.count == 1 { return short[0] == long[0] ? .initial : .otherInitial }
                if short.count >= 4,
                    long.starts(with: short) || long.suffix(short.count).elementsEqual(short)
                {
                    return .part
                }
                return Self.areNear(short, long, slipsInside: true) ? .slip : .different
            }
        }
    }

    /// One slip in a name of three letters, and where they are inside of it, two in one of six and three in one of
    /// nine.
    private static func areNear(
        _ short: UnsafeBufferPointer<UInt8>, _ long: UnsafeBufferPointer<UInt8>, slipsInside: Bool
    ) -> Bool {
        guard short.count >= 3 else { return false }
        let limit = slipsInside ? min(3, short.count / 3) : 1
        return EditDistance.between(short, long, limit: limit) <= limit
    }
}
