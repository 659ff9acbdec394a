import IncidentModel
import TestSupport

/// A table of counts made from people that were thought up, so that its numbers agree with each other.
struct RandomTable {
    let counts: [CountScope: Int]
    /// An element that only those have who have the other as well.
    let nested: (inner: DataElement, outer: DataElement)?
    let places: [Jurisdiction]
    let elements: [DataElement]

    static let codes = ["US-MA", "US-NH", "US-VT", "US-CT", "US-RI", "US-ME", "unresolved"]

    init(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        places = try Self.codes.prefix(.random(in: 1...7, using: &random)).map {
            try known(Jurisdiction($0))
        }
        elements = Array(DataElement.common.prefix(.random(in: 0...4, using: &random)))
        let isNested = elements.count > 1 && Bool.random(using: &random)
        nested = isNested ? (elements[1], elements[0]) : nil
        let scale = [4, 12, 30, 200].randomElement(using: &random) ?? 12
        let outer = isNested ? elements[0] : nil
        var rows = [Jurisdiction?: [DataElement?: Int]]()
        for place in places { rows[place] = Self.row(of: elements, outer, scale, &random) }
        // Some people may live nowhere that is known, not even in the bucket.
        if Bool.random(using: &random) { rows[nil] = Self.row(of: elements, outer, scale, &random) }
        var counts = [CountScope: Int]()
        for (place, row) in rows {
            for (element, number) in row {
                counts[CountScope(element: element), default: 0] += number
                if let place {
                    counts[CountScope(element: element, jurisdiction: place)] = number
                }
            }
        }
        self.counts = counts
    }

    private init(counts: [CountScope: Int], like other: RandomTable) {
        self.counts = counts
        nested = other.nested
        places = other.places
        elements = other.elements
    }

    /// The table without some of its numbers, as when nobody counted them.
    func withGaps(seed: UInt64) -> RandomTable {
        var random = SeededGenerator(seed: seed)
        let kept = counts.sorted { $0.key < $1.key }.filter { _ in
            Int.random(in: 0..<8, using: &random) > 0
        }
        return RandomTable(counts: Dictionary(uniqueKeysWithValues: kept), like: self)
    }

    /// - Parameter outer: the element that the second lies within.
    private static func row(
        of elements: [DataElement], _ outer: DataElement?, _ scale: Int,
        _ random: inout SeededGenerator
    ) -> [DataElement?: Int] {
        let people = Int.random(in: 0...scale, using: &random)
        var row: [DataElement?: Int] = [nil: people]
        for (place, element) in elements.enumerated() {
            let isInner = outer != nil && place == 1
            row[element] = part(of: isInner ? row[outer] ?? people : people, &random)
        }
        return row
    }

    /// None, all, a few, all but a few, or any number.
    private static func part(of people: Int, _ random: inout SeededGenerator) -> Int {
        let few = min(people, .random(in: 0...12, using: &random))
        return switch Int.random(in: 0..<5, using: &random) {
        case 0: 0
        case 1: people
        case 2: few
        case 3: people - few
        default: .random(in: 0...people, using: &random)
        }
    }

    var table: CountTable {
        CountTable(
            counts.mapValues {
                CountRevision(count: .exactly($0), basis: .confirmed, source: nil)
            })
    }
}
