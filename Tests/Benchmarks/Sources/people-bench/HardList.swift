import Foundation

/// A list of people as it is at its hardest, made up with a seed: households with one last name, address and plan
/// number, twins, fathers and sons of one name, moves, changed names, nicknames, slips, blanks, the Social Security
/// number of whoever pays, invented ones, and a record number for each facility.
struct HardList {
    private(set) var csv = Data()
    /// The person of each row.
    private(set) var truth: [Int] = []
    private var random: SplitMix
    private var people: [HardPerson] = []

    init(people count: Int, seed: UInt64) {
        random = SplitMix(state: seed)
        while people.count < count { addHousehold() }
        var rows: [(person: Int, text: String)] = []
        for (place, person) in people.enumerated() {
            var writer = RowWriter(person, payer: people[person.payer], &random)
            for _ in 0..<documents() { rows.append((place, writer.row(&random))) }
        }
        rows.shuffle(using: &random)
        csv = Data(RowWriter.heading.utf8)
        for (number, row) in rows.enumerated() {
            csv.append(contentsOf: "R\(number),\(row.text)\n".utf8)
            truth.append(row.person)
        }
    }

    private mutating func documents() -> Int {
        var count = 1
        while count < 9, random.chance(0.38) { count += 1 }
        return count
    }

    // MARK: Households

    private mutating func addHousehold() {
        let last = random.pick(HardNames.last)
        let home = Home(&random)
        let plan = "PLN\(100_000_000 + random.below(899_999_999))"
        if random.chance(0.35) {
            add(
                HardPerson(
                    random.pick(HardNames.men + HardNames.women), last, 1930...2000, home, plan,
                    &random))
            return
        }
        let start = people.count
        var father = HardPerson(random.pick(HardNames.men), last, 1950...1985, home, plan, &random)
        let motherName = random.chance(0.8) ? last : random.pick(HardNames.last)
        add(father)
        add(HardPerson(random.pick(HardNames.women), motherName, 1950...1985, home, plan, &random))
        for child in 0..<random.below(4) {
            let year = min(2018, father.birth.year + 20 + random.below(16))
            if child == 0, random.chance(0.15) {
                father.suffix = random.pick(["Sr", "", ""])
                people[start].suffix = father.suffix
                var son = HardPerson(father.first, last, year...year, home, plan, &random)
                son.suffix = random.pick(["Jr", "II", "", ""])
                add(son)
            } else if random.chance(0.08) {
                addTwins(last, year, home, plan)
            } else {
                add(
                    HardPerson(
                        random.pick(HardNames.men + HardNames.women), last, year...year, home, plan,
                        &random))
            }
        }
        for place in start..<people.count { people[place].payer = start }
    }

    private mutating func addTwins(_ last: String, _ year: Int, _ home: Home, _ plan: String) {
        let names = random.chance(0.5) ? HardNames.men : HardNames.women
        let first = random.below(names.count)
        let second = (first + 1 + random.below(names.count - 1)) % names.count
        let one = HardPerson(names[first], last, year...year, home, plan, &random)
        var other = HardPerson(names[second], last, year...year, home, plan, &random)
        other.birth = one.birth
        add(one)
        add(other)
    }

    private mutating func add(_ person: HardPerson) {
        var person = person
        person.payer = people.count
        people.append(person)
    }
}

struct Home {
    let street: String
    let zip: String

    init(_ random: inout SplitMix) {
        let kind = random.pick(["St", "Ave", "Rd", "Dr", "Ln", "Ct"])
        street = "\(1 + random.below(2_999)) \(random.pick(HardNames.streets)) \(kind)"
        zip = "0\(1_001 + random.below(1_790))"
    }
}

struct HardPerson {
    let first: String
    let last: String
    let middle: String
    var suffix = ""
    var birth: (year: Int, month: Int, day: Int)
    let home: Home
    let plan: String
    let ssn: String
    /// Whose Social Security number stands in for that of the household.
    var payer = 0

    init(
        _ first: String, _ last: String, _ years: ClosedRange<Int>, _ home: Home, _ plan: String,
        _ random: inout SplitMix
    ) {
        (self.first, self.last, self.home, self.plan) = (first, last, home, plan)
        middle = random.pick("ABCDEFGHJKLMNPRSTW".map(String.init))
        birth = (
            years.lowerBound + random.below(years.count), 1 + random.below(12), 1 + random.below(28)
        )
        let digits = [1 + random.below(898), 1 + random.below(99), 1 + random.below(9_999)]
        ssn = zip(digits, [3, 2, 4]).map { HardPerson.padded($0, $1) }.joined()
    }

    static func padded(_ number: Int, _ width: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }
}

/// Writes documents about one person, each with slips of its own.
struct RowWriter {
    private let person: HardPerson
    private let payer: HardPerson
    private let moved: Home?
    private let married: String?
    private var records: [String: String] = [:]

    static let heading =
        "RecordID,LastName,FirstName,MI,Suffix,DOB,Address1,City,State,ZIP,SSN,MRN,HealthPlanID\n"

    init(_ person: HardPerson, payer: HardPerson, _ random: inout SplitMix) {
        self.person = person
        self.payer = payer
        moved = random.chance(0.12) ? Home(&random) : nil
        let changes = HardNames.women.contains(person.first) && random.chance(0.06)
        married = changes ? random.pick(HardNames.last) : nil
    }

    mutating func row(_ random: inout SplitMix) -> String {
        let facility = random.pick(["A", "A", "A", "B", "C"])
        let record = records[facility] ?? String(10_000_000 + random.below(89_999_999))
        records[facility] = record
        let name = name(&random)
        let home = moved.flatMap { random.chance(0.5) ? $0 : nil } ?? person.home
        var street = random.chance(0.05) ? "" : home.street
        if random.chance(0.02) { street = slip(street, &random) }
        return [
            name.last, name.first, random.chance(0.5) ? person.middle : "",
            random.chance(0.6) ? person.suffix : "", birth(&random), street, "Town",
            random.chance(0.95) ? "MA" : "", random.chance(0.95) ? home.zip : "", ssn(&random),
            random.chance(0.7) ? record : "", random.chance(0.4) ? person.plan : "",
        ].joined(separator: ",")
    }

    private func name(_ random: inout SplitMix) -> (first: String, last: String) {
        var (first, last) = (person.first, person.last)
        if let married, random.chance(0.5) { last = married }
        if let short = HardNames.nicknames[first], random.chance(0.12) { first = short }
        if random.chance(0.03) { first = slip(first, &random) }
        if random.chance(0.03) { last = slip(last, &random) }
        return random.chance(0.01) ? (last, first) : (first, last)
    }

    private func birth(_ random: inout SplitMix) -> String {
        let birth = person.birth
        if random.chance(0.06) { return "" }
        if random.chance(0.02) {
            return birth.day <= 12
                ? written((birth.year, birth.day, birth.month), &random)
                : written((birth.year, birth.month, min(28, birth.day + 1)), &random)
        }
        return random.chance(0.01) ? "01/01/1900" : written(birth, &random)
    }

    private func written(
        _ birth: (year: Int, month: Int, day: Int), _ random: inout SplitMix
    ) -> String {
        let (month, day) = (HardPerson.padded(birth.month, 2), HardPerson.padded(birth.day, 2))
        switch random.below(10) {
        case 0...5: return "\(month)/\(day)/\(birth.year)"
        case 6, 7: return "\(birth.year)-\(month)-\(day)"
        case 8: return "\(birth.month)/\(birth.day)/\(HardPerson.padded(birth.year % 100, 2))"
        default:
            let names = [
                "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
            ]
            return "\(birth.day) \(names[birth.month - 1]) \(birth.year)"
        }
    }

    private func ssn(_ random: inout SplitMix) -> String {
        if random.chance(0.01) {
            return random.pick(["000-00-0000", "999-99-9999", "123-45-6789", "111-11-1111"])
        }
        if random.chance(0.02) { return dashed(payer.ssn) }
        switch random.below(50) {
        case 0..<25: return ""
        case 25..<28: return "XXX-XX-\(person.ssn.suffix(4))"
        case 28:
            var digits = Array(person.ssn)
            digits[random.below(9)] = Character(String(random.below(10)))
            return dashed(String(digits))
        default: return dashed(person.ssn)
        }
    }

    private func dashed(_ ssn: String) -> String {
        "\(ssn.prefix(3))-\(ssn.dropFirst(3).prefix(2))-\(ssn.suffix(4))"
    }

    private func slip(_ text: String, _ random: inout SplitMix) -> String {
        var letters = Array(text)
        guard letters.count > 2 else { return text }
        let place = random.below(letters.count - 1)
        switch random.below(20) {
        case 0..<7: letters.swapAt(place, place + 1)
        case 7..<12: letters.remove(at: place)
        case 12..<16: letters[place] = random.pick(Array("abcdefghijklmnopqrstuvwxyz"))
        default: letters.insert(letters[place], at: place)
        }
        return String(letters)
    }
}

/// A generator with a seed.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func below(_ limit: Int) -> Int { limit <= 1 ? 0 : Int(next() % UInt64(limit)) }

    mutating func chance(_ share: Double) -> Bool { Double(next() >> 11) * 0x1p-53 < share }

    mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }
}
