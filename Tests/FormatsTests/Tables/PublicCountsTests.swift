import Formats
import IncidentModel
import TestSupport
import Testing

/// A table for readers outside: nothing from 1 to 10 is told, and nothing lets it be derived.
@Suite
struct PublicCountsTests {
    private static let seeds = UInt64(1)...3_000

    private func attacker(on sheet: CountSheet, of table: RandomTable) -> Attacker {
        Attacker(
            sheet.published, places: table.places, elements: table.elements,
            nested: table.nested)
    }

    @Test
    func `whoever has a public table cannot even tell that a number is small`() throws {
        var shown = 0
        for seed in Self.seeds {
            let table = try RandomTable(seed: seed)
            let sheet = CountSheet(publicly: table.table)
            shown += sheet.published.keys.count { $0.jurisdiction != nil }
            #expect(attacker(on: sheet, of: table).suspects == [], "seed \(seed)")
        }
        // The rule that hides everything would pass as well.
        #expect(shown > Self.seeds.count)
    }

    @Test
    func `nor can one of 1 to 10 be derived where some numbers were never counted`() throws {
        for seed in Self.seeds {
            let table = try RandomTable(seed: seed).withGaps(seed: seed)
            let sheet = CountSheet(publicly: table.table)
            #expect(attacker(on: sheet, of: table).pinned == [], "seed \(seed)")
        }
    }

    @Test
    func `nor by who knows which of the withheld numbers are not 0`() throws {
        for seed in Self.seeds {
            let table = try RandomTable(seed: seed)
            let published = CountSheet(publicly: table.table).published
            let nonzero = table.counts.filter { $0.value > 0 && $0.key.jurisdiction != nil }
            let known = nonzero.mapValues { _ in 1...Int.max / 1_000_000 }
                .merging(published) { $1 }
            let attacker = Attacker(
                known, publishing: published, places: table.places, elements: table.elements,
                nested: table.nested)
            #expect(attacker.pinned == [], "seed \(seed)")
        }
    }

    @Test
    func `the attacker does derive what only small cells were taken from`() throws {
        var derived = 0
        for seed in Self.seeds {
            let table = try RandomTable(seed: seed)
            let shown = table.counts.filter { !(1...10).contains($0.value) }
            let attacker = Attacker(
                shown.mapValues { $0...$0 }, places: table.places, elements: table.elements,
                nested: table.nested)
            derived += attacker.pinned.isEmpty ? 0 : 1
        }
        #expect(derived > Self.seeds.count / 3)
    }

    @Test
    func `every number shown is true, and the rest is what is left`() throws {
        for seed in Self.seeds {
            let table = try RandomTable(seed: seed)
            for (scope, range) in CountSheet(publicly: table.table).published {
                #expect(table.counts[scope] == range.lowerBound, "seed \(seed), \(scope.text)")
            }
        }
    }

    @Test
    func `numbers that contradict each other, and intervals, show no small number`() throws {
        for seed in Self.seeds {
            var random = SeededGenerator(seed: seed)
            let counts = try RandomTable(seed: seed).counts.sorted { $0.key < $1.key }
            let wild = counts.map { scope, _ in (scope, Self.count(&random)) }
            let table = CountTable(
                Dictionary(uniqueKeysWithValues: wild).mapValues {
                    CountRevision(count: $0, basis: .estimate, source: nil)
                })
            let published = CountSheet(publicly: table).published
            for (scope, range) in published {
                #expect(!(1...10).contains(range.upperBound), "seed \(seed)")
                let people = published[CountScope(jurisdiction: scope.jurisdiction)]
                let without = (people?.upperBound ?? range.upperBound) - range.upperBound
                #expect(without == 0 || without > 10, "seed \(seed), \(scope.text)")
            }
        }
    }

    private static func count(_ random: inout SeededGenerator) -> PeopleCount {
        let low = Int.random(in: 0...40, using: &random)
        return switch Int.random(in: 0..<4, using: &random) {
        case 0: .some
        case 1: .between(low, low + .random(in: 0...40, using: &random))
        default: .exactly(low)
        }
    }
}
