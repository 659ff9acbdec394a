/// What speaks for two rows being of one person, and what speaks against it.
struct Agreement: Sendable {
    /// Above `Agreement.joins` they are one person.
    var score: Float = 0
    /// Something that one person does not have twice: another date of birth, another first name, another generation.
    var contradicts = false

    /// From here on two rows are of one person. No single match comes so far: a Social Security number that
    /// several people use, a name, a home do not join two people by themselves.
    static let joins: Float = 7.25
    /// From here on they might be.
    static let mightJoin: Float = 4.75
    /// Here and below they are two people, whatever third row seems to join them.
    static let parts: Float = -4
}

/// Weighs rows against each other.
///
/// The weights are powers of two in likelihood, roughly: 3 means that people agree by chance once in eight times
/// as seldom. They were set by what is known of such lists, not learned from one.
struct Weighing: Sendable {
    let first: NameBook
    let last: NameBook
    let streets: TextPool
    let houses: TextPool
    /// Numbers that several people use: of whoever pays, of a household, invented ones.
    var shared = SharedNumbers()

    /// The score of two rows that might be of one person; nil for two that are not.
    ///
    /// Most are not, and most of these are known by their names: their homes are not looked at.
    func score(_ one: PersonRecord, _ other: PersonRecord) -> Float? {
        let known = withoutHome(one, other)
        var score = known.agreement.score
        let number = numbers(one, other, known.names, 4)
        guard score + number + Self.bestHome >= Agreement.mightJoin else { return nil }
        let home = home(one, other, known.names)
        score += home + numbers(one, other, known.names, home)
        // Twins have names that are alike: what a slip in the first name joins is not sure.
        if known.names.isNearly, births(one.birth, other.birth) == .equal,
            ssn(one, other) != .equal
        {
            score = min(score, Agreement.joins + 1.4)
        }
        return score >= Agreement.mightJoin ? score : nil
    }

    /// What a home is worth at the most.
    private static let bestHome: Float = 4.7

    func agreement(_ one: PersonRecord, _ other: PersonRecord) -> Agreement {
        var (agreement, names) = withoutHome(one, other)
        let home = home(one, other, names)
        agreement.score += home + numbers(one, other, names, home)
        return agreement
    }

    private func withoutHome(
        _ one: PersonRecord, _ other: PersonRecord
    ) -> (agreement: Agreement, names: Names) {
        var agreement = Agreement()
        let names = names(one, other)
        let number = ssn(one, other)
        // A number of several people says nothing for two with different names.
        let isOfOthers = names.contradicts && number == .sharedEqual
        agreement.score += (isOfOthers ? 0 : number.weight) + names.weight
        agreement.contradicts = names.contradicts
        let births = births(one.birth, other.birth)
        // Two whole numbers, and a first name or a day that is nearly the other's: a brother, a sister, a child.
        if number == .different, names.isNearly || births != .equal && births != .unknown {
            agreement.score -= 10
            agreement.contradicts = true
        }
        switch births {
        case .unknown: break
        case .equal: agreement.score += 6
        case .swapped: agreement.score += 3
        case .near: agreement.score += 2
        case .oneOff: agreement.score -= 1
        case .different:
            agreement.score -= 9
            agreement.contradicts = true
        }
        agreement.score += middle(one, other, names, number)
        if one.generation != other.generation {
            let areBoth = one.generation > 0 && other.generation > 0
            agreement.score -= areBoth ? 12 : 1
            if areBoth { agreement.contradicts = true }
        } else if one.generation > 0 {
            agreement.score += 1.5
        }
        return (agreement, names)
    }

    // MARK: Names

    struct Names {
        var firstLikeness = NameLikeness.unknown
        var first: Float = 0
        var last: Float = 0
        var contradicts = false
        /// Whether the first name is the other's but for a slip.
        var isNearly: Bool {
            switch firstLikeness {
            case .part, .slip, .slipOfNickname, .sameRoot: true
            default: false
            }
        }
        /// A full name alone is worth no more than this.
        var weight: Float { min(first + last, 7) }
    }

    func names(_ one: PersonRecord, _ other: PersonRecord) -> Names {
        let firstLikeness = first.likeness(one.first, other.first)
        let lastLikeness = last.likenessOfLast(one.last, other.last)
        var names = Names(
            firstLikeness: firstLikeness, first: Self.weight(ofFirst: firstLikeness),
            last: Self.weight(ofLast: lastLikeness))
        if names.first < 0, let swapped = swapped(one, other) { names = swapped }
        if names.firstLikeness == .equal || names.firstLikeness == .nickname {
            names.first += first.rarity(one.first)
        }
        if lastLikeness == .equal { names.last += last.rarity(one.last) }
        names.contradicts = names.firstLikeness == .different || names.firstLikeness == .alike
        return names
    }

    /// First and last name that changed places.
    private func swapped(_ one: PersonRecord, _ other: PersonRecord) -> Names? {
        guard one.first >= 0, one.last >= 0, other.first >= 0, other.last >= 0 else { return nil }
        let forth = first.likeness(one.first, with: other.last, of: last)
        guard Self.isAgreement(forth) else { return nil }
        let back = first.likeness(other.first, with: one.last, of: last)
        guard Self.isAgreement(back) else { return nil }
        return Names(
            firstLikeness: .nickname, first: Self.weight(ofFirst: forth) - 0.5,
            last: Self.weight(ofFirst: back) - 0.5)
    }

    private static func isAgreement(_ likeness: NameLikeness) -> Bool {
        switch likeness {
        case .equal, .nickname, .part, .slip, .slipOfNickname: true
        default: false
        }
    }

    private static func weight(ofFirst likeness: NameLikeness) -> Float {
        switch likeness {
        case .unknown: 0
        case .equal: 3
        case .nickname: 2.5
        case .part, .slip: 2
        case .slipOfNickname: 1.5
        case .initial: 0.5
        case .sameRoot: -1
        case .otherInitial: -2
        case .alike, .different: -9
        }
    }

    private static func weight(ofLast likeness: NameLikeness) -> Float {
        switch likeness {
        case .equal: 3
        case .part, .slip: 2
        case .initial: 0.5
        case .otherInitial: -1
        case .different: -2.5
        default: 0
        }
    }

    /// The middle name, which tells people of one home apart, and joins rows with an invented first name.
    private func middle(
        _ one: PersonRecord, _ other: PersonRecord, _ names: Names, _ number: SSN
    ) -> Float {
        guard one.middle > 0, other.middle > 0 else { return 0 }
        guard one.middle != other.middle else {
            let differ =
                names.firstLikeness == .different || names.firstLikeness == .otherInitial
            return differ && (number == .equal || number == .near) ? 3.5 : 1.5
        }
        // The middle name in the place of the first one.
        let isFirst =
            first.text(one.first).first == other.middle
            || first.text(other.first).first == one.middle
        return isFirst ? 0 : -2.5
    }

    // MARK: Social Security numbers

    enum SSN {
        case unknown, equal, cut, near, almost, different, lastFour, otherLastFour
        case sharedEqual, sharedNear, sharedDifferent

        var weight: Float {
            switch self {
            case .unknown: 0
            case .equal: 11
            case .cut: 8
            case .near: 6
            case .almost: 1
            case .different: -4
            case .lastFour: 4.5
            case .otherLastFour: -5
            case .sharedEqual: 3
            case .sharedNear: 1
            case .sharedDifferent: -2
            }
        }
    }

    func ssn(_ one: PersonRecord, _ other: PersonRecord) -> SSN {
        let (first, second) = (one.ssn, other.ssn)
        guard first.isKnown, second.isKnown else {
            guard first.lastFour > 0, second.lastFour > 0 else { return .unknown }
            return first.lastFour == second.lastFour ? .lastFour : .otherLastFour
        }
        let areShared = shared.contains(first) || shared.contains(second)
        if first.count != second.count {
            let (whole, cut) = first.isWhole ? (first, second) : (second, first)
            if whole.digits / 10 == cut.digits { return areShared ? .sharedEqual : .cut }
            return areShared ? .sharedDifferent : .different
        }
        if first.digits == second.digits { return areShared ? .sharedEqual : .equal }
        let distance = EditDistance.between(
            first.digits, second.digits, digits: Int(first.count), limit: 2)
        switch distance {
        case 1: return areShared ? .sharedNear : .near
        case 2: return areShared ? .unknown : .almost
        default: return areShared ? .sharedDifferent : .different
        }
    }

    // MARK: Dates of birth

    enum Births { case unknown, equal, swapped, near, oneOff, different }

    func births(_ one: BirthDate, _ other: BirthDate) -> Births {
        guard one.isKnown, other.isKnown else { return .unknown }
        guard one != other else { return .equal }
        let parts = [
            (one.year, other.year, 4), (one.month, other.month, 2), (one.day, other.day, 2),
        ]
        if one.year == other.year, one.month == other.day, one.day == other.month {
            return .swapped
        }
        let wrong = parts.filter { $0.0 != $0.1 }
        guard wrong.count == 1, let part = wrong.first else { return .different }
        // So far apart are parents and children.
        if part.2 == 4, abs(part.0 - part.1) >= 10 { return .different }
        let distance = EditDistance.between(
            UInt32(part.0), UInt32(part.1), digits: part.2, limit: 1)
        return distance == 1 ? .near : .oneOff
    }

    // MARK: Homes

    private func home(_ one: PersonRecord, _ other: PersonRecord, _ names: Names) -> Float {
        var weight = address(one, other)
        if one.zip > 0, other.zip > 0 {
            if one.zip != other.zip { weight -= 0.3 } else if weight >= 0 { weight += 0.7 }
        }
        // Without a first name, a name and a home speak for a household, not for one of it.
        let isFirstKnown = names.firstLikeness != .unknown && names.firstLikeness != .initial
        if !isFirstKnown, weight > 0, names.last > 0 {
            weight = min(weight, max(0, 3.5 - names.last))
        }
        return weight
    }

    private func address(_ one: PersonRecord, _ other: PersonRecord) -> Float {
        guard one.street >= 0, other.street >= 0 else { return 0 }
        guard isSameStreet(one.street, other.street) else { return -1.5 }
        guard one.house >= 0, other.house >= 0 else { return 1 }
        if one.house == other.house { return 4 }
        let distance = houses.withText(one.house) { first in
            houses.withText(other.house) { EditDistance.between(first, $0, limit: 1) }
        }
        return distance == 1 ? 2 : 1
    }

    private func isSameStreet(_ one: Int32, _ other: Int32) -> Bool {
        guard one != other else { return true }
        return streets.withText(one) { first in
            streets.withText(other) { second in
                let length = min(first.count, second.count)
                guard length >= 4 else { return false }
                let limit = length >= 7 ? 2 : 1
                return EditDistance.between(first, second, limit: limit) <= limit
            }
        }
    }

    // MARK: Other numbers

    private func numbers(
        _ one: PersonRecord, _ other: PersonRecord, _ names: Names, _ home: Float
    ) -> Float {
        var weight: Float = 0
        for kind in RecordNumbers.Kind.allCases {
            let number = one.numbers[kind]
            guard number != 0, number == other.numbers[kind] else { continue }
            guard shared.contains(number, kind) else {
                weight += kind.worth
                continue
            }
            // Of a household: it says as much as the home.
            let isHousehold = names.first >= 2 && (names.last >= 2 || home >= 4)
            weight += isHousehold ? min(3, kind.worth) : 0.5
        }
        return weight
    }
}

/// Numbers that people with other names or dates of birth use as well.
struct SharedNumbers: Sendable {
    var ssns: Set<UInt32> = []
    var numbers: [Set<UInt64>] = Array(repeating: [], count: RecordNumbers.Kind.allCases.count)

    func contains(_ ssn: SocialSecurityNumber) -> Bool {
        ssn.isWhole && ssns.contains(ssn.digits)
    }

    func contains(_ number: UInt64, _ kind: RecordNumbers.Kind) -> Bool {
        numbers[kind.rawValue].contains(number)
    }
}
