import IncidentModel
import Terminal
import Testing

@testable import Dashboard

struct TimelineScaleTests {
    private static let day = TimelineZoom.day

    @Test
    func `every column begins one step after the one before`() {
        let scale = TimeScale(start: 1_000, step: 60_000, columns: 10, gaps: [])
        for column in 0..<10 {
            let instant = scale.instant(at: column)
            #expect(instant == 1_000 + Int64(column) * 60_000)
            #expect(scale.column(of: instant) == column)
            #expect(scale.column(of: instant + 59_999) == column)
        }
        #expect(scale.place(of: 999) == .before)
        #expect(scale.place(of: scale.end) == .after)
    }

    @Test
    func `no number makes a scale trap`() {
        let extremes: [Int64] = [
            .min, -1, 0, 1, .max, Instant.earliest.milliseconds, Instant.latest.milliseconds,
        ]
        for start in extremes {
            for step in extremes {
                for columns in [-1, 0, 1, 500] {
                    let scale = TimeScale(start: start, step: step, columns: columns, gaps: [])
                    for instant in extremes { _ = scale.place(of: instant) }
                    for column in [-5, 0, 3, 1_000_000] { _ = scale.instant(at: column) }
                }
            }
        }
    }

    @Test
    func `an empty year is left out with its exact length named`() throws {
        let state = TimelineBoard.entries(
            ["detect 2018-01-01T00:00Z", "respond 2019-01-01T00:00Z"], now: "2019-01-03T00:00:00Z")
        let contents = try #require(TimelineContents(state))
        let scale = contents.view(columns: 60).scale
        let left = try #require(scale.breaks.first?.gap)
        #expect(left.name == "\((left.to - left.from) / Self.day) d")
        #expect((left.to - left.from) % Self.day == 0)
        #expect(left.from > TimelineBoard.instant("2018-01-01T00:00:00Z").milliseconds)
        #expect(left.to < TimelineBoard.instant("2019-01-01T00:00:00Z").milliseconds)
        #expect(TimelineBoard.body(state).contains { $0.contains("╱\(left.name)╱") })
    }

    @Test
    func `gaps can be shown again`() throws {
        var state = TimelineBoard.entries(
            ["detect 2018-01-01T00:00Z", "respond 2019-01-01T00:00Z"], now: "2019-01-03T00:00:00Z")
        #expect(TimelineScreen.perform(.toggleGaps, on: &state) == [])
        #expect(try #require(TimelineContents(state)).view(columns: 60).scale.breaks.isEmpty)
    }

    @Test(arguments: 0..<25)
    func `no gap reaches over now, an event or an open window`(seed: Int) {
        var random = Seeded(seed)
        let entries = (0..<6).map { _ in random.instant() }.sorted()
        let points = (0..<3).map { _ in random.instant() }
        let (one, other) = (random.instant(), random.instant())
        let open = min(one, other)...max(one, other)
        let index = TimelineBoard.index(of: entries)
        let obstacles = TimelineObstacles(points: points, spans: [open])
        for step in TimelineZoom.steps {
            let gaps = obstacles.gaps(of: index, step: step)
            for gap in gaps {
                #expect(gap.from < gap.to)
                #expect(!(entries + points).contains { gap.from < $0 && $0 < gap.to })
                #expect(gap.to <= open.lowerBound || gap.from >= open.upperBound)
            }
            #expect(zip(gaps, gaps.dropFirst()).allSatisfy { $0.to <= $1.from })
        }
    }

    @Test
    func `a month in which something happened nobody knows when is not empty`() throws {
        let state = TimelineBoard.entries(
            ["detect 2019-01-01T00:00Z", "attacker 2019-06", "respond 2019-12-31T00:00Z"],
            now: "2020-01-01T00:00:00Z")
        let june = TimelineBoard.instant("2019-06-01T04:00:00Z").milliseconds
        let july = TimelineBoard.instant("2019-07-01T04:00:00Z").milliseconds
        let breaks = try #require(TimelineContents(state)).view(columns: 60).scale.breaks
        #expect(!breaks.isEmpty)
        #expect(breaks.allSatisfy { $0.gap.to <= june || $0.gap.from >= july })
    }

    @Test(arguments: 0..<40)
    func `the density found by halving is the one found by counting`(seed: Int) {
        var random = Seeded(seed)
        let starts = (0..<Int(random.next() % 200)).map { _ in random.instant() }.sorted()
        let index = TimelineBoard.index(of: starts)
        let step = TimelineZoom.steps[Int(random.next() % UInt64(TimelineZoom.steps.count))]
        let gaps = TimelineObstacles(points: [], spans: []).gaps(of: index, step: step)
        let scale = TimeScale(start: random.instant(), step: step, columns: 90, gaps: gaps)
        var counts = Array(repeating: 0, count: 90)
        for start in starts { if let column = scale.column(of: start) { counts[column] += 1 } }
        #expect(scale.places(of: starts).map(\.count) == counts)
    }
}

/// Numbers that are the same on every run.
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: Int) { state = UInt64(bitPattern: Int64(seed)) &+ 1 }

    /// SplitMix64 (Steele, Lea, Flood 2014).
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Somewhere in the ten years from 2015 on.
    mutating func instant() -> Int64 {
        1_420_070_400_000 + Int64(next() % (3_650 * 86_400_000))
    }
}
