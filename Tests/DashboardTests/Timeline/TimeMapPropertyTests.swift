import IncidentModel
import Terminal
import Testing

@testable import Dashboard

/// What holds for every time map: on seeded entries, gaps, steps and windows. The argument is the seed.
struct TimeMapPropertyTests {
    @Test(arguments: 0..<60)
    func `time runs from left to right, and every column gives back its instants`(seed: Int) {
        for scale in RandomTimeline(seed).scales(40) {
            let edges = (0...scale.columns).map(scale.instant)
            #expect(zip(edges, edges.dropFirst()).allSatisfy { $0 < $1 })
            for column in 0..<scale.columns {
                #expect(scale.column(of: edges[column]) == column)
                #expect(scale.column(of: edges[column + 1] - 1) == column)
            }
            #expect(edges.first == scale.start && edges.last == scale.end)
            #expect(scale.place(of: scale.start - 1) == .before)
            #expect(scale.place(of: scale.end) == .after)
        }
    }

    @Test(arguments: 0..<60)
    func `an instant lies between the edges of its column`(seed: Int) {
        var random = Seeded(seed)
        for scale in RandomTimeline(seed).scales(40) {
            var instants = (0..<20).map { _ in
                Int64.random(in: scale.start..<scale.end, using: &random)
            }
            instants.sort()
            let columns = instants.compactMap(scale.column)
            #expect(columns.count == instants.count)
            #expect(columns == columns.sorted())
            for (instant, column) in zip(instants, columns) {
                #expect(scale.instant(at: column) <= instant)
                #expect(instant < scale.instant(at: column + 1))
            }
        }
    }

    @Test(arguments: 0..<60)
    func `stretches and signs cover all columns, each once`(seed: Int) {
        for scale in RandomTimeline(seed).scales(40) {
            let pieces = scale.segments.map(\.columns) + scale.breaks.map(\.columns)
            let columns = pieces.flatMap { Array($0) }
            #expect(columns.sorted() == Array(0..<scale.columns))
        }
    }

    @Test(arguments: 0..<60)
    func `panning moves everything by the same number of columns`(seed: Int) {
        var random = Seeded(seed)
        let made = RandomTimeline(seed)
        for scale in made.scales(20) where scale.canMove {
            let view = TimelineView(facts: made.facts, scale: scale, cursor: nil)
            let steps = Int.random(in: -scale.columns...scale.columns, using: &random)
            var window = TimelineWindow()
            window.pan(by: steps, on: view)
            let panned = window.scale(of: made.facts, columns: scale.columns, cursor: nil)
            for column in 0..<scale.columns where (0..<scale.columns).contains(column - steps) {
                #expect(panned.instant(at: column - steps) == scale.instant(at: column))
            }
        }
    }

    @Test(arguments: 0..<60)
    func `zooming keeps the cursor in its column`(seed: Int) {
        var random = Seeded(seed)
        let made = RandomTimeline(seed)
        for scale in made.scales(20) where scale.canMove {
            // Entries are what the cursor can stand on.
            let visible = made.entries.filter { scale.column(of: $0) != nil }
            guard let cursor = visible.randomElement(using: &random) else { continue }
            var window = TimelineWindow()
            let view = TimelineView(facts: made.facts, scale: scale, cursor: cursor)
            window.zoom(in: random.next() % 2 == 0, on: view)
            let zoomed = window.scale(of: made.facts, columns: scale.columns, cursor: cursor)
            #expect(zoomed.column(of: cursor) == scale.column(of: cursor))
        }
    }

    @Test(arguments: 0..<60)
    func `what is left out holds neither now nor an entry, and no open window`(seed: Int) {
        let made = RandomTimeline(seed)
        let fixed = made.entries + [made.facts.now.milliseconds]
        for scale in made.scales(40, around: made.open) {
            for gap in scale.breaks.map(\.gap) {
                #expect(fixed.allSatisfy { $0 <= gap.from || gap.to <= $0 })
                #expect(gap.to <= made.open.lowerBound || made.open.upperBound <= gap.from)
            }
        }
    }

    @Test(arguments: 0..<60)
    func `boundaries are round by the clock, also where clocks change`(seed: Int) {
        var random = Seeded(seed)
        let names = ["America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "Asia/Kathmandu"]
        let zone = TimelineBoard.zone(names[seed % names.count])
        let units = AxisUnit.all.filter { $0.length < TimelineZoom.day }
        for unit in units {
            let start = random.instant()
            let found = unit.boundaries(from: start, to: start + 500 * unit.length, in: zone)
            #expect(!found.isEmpty)
            #expect(zip(found, found.dropFirst()).allSatisfy { $0 < $1 })
            for boundary in found {
                let clock = zone.clockTime(of: Instant(milliseconds: boundary))
                let second = (clock.hour * 60 + clock.minute) * 60 + clock.second
                #expect(second % Int(unit.length / 1_000) == 0)
                #expect(boundary % 1_000 == 0)
            }
        }
    }
}

extension TimeScale {
    /// Panned by its width or zoomed out, it stays within the years that there are.
    fileprivate var canMove: Bool {
        let reach = step * Int64(columns) * 4
        return start - reach > Instant.earliest.milliseconds
            && end + reach < Instant.latest.milliseconds
    }
}

/// Some bursts of entries with long silences between, and windows over them.
struct RandomTimeline {
    let entries: [Int64]
    let facts: TimelineFacts
    /// As of the window of a duty that runs.
    let open: ClosedRange<Int64>
    private var random: Seeded

    init(_ seed: Int) {
        var random = Seeded(seed)
        entries = (0..<1 + Int(random.next() % 4)).flatMap { _ -> [Int64] in
            let start = random.instant()
            return (0..<1 + Int(random.next() % 4)).map { _ in
                start + Int64(random.next() % UInt64(3 * TimelineZoom.day))
            }
        }
        facts = TimelineFacts(
            index: TimelineBoard.index(of: entries.sorted()), milestones: [:], duties: [],
            now: Instant(milliseconds: random.instant()))
        let opens = random.instant()
        open = opens...opens + 60 * TimelineZoom.day
        self.random = random
    }

    /// Windows of all steps and widths that are near the entries, some of which begin in a gap.
    ///
    /// - Parameter window: is never to be broken.
    func scales(_ count: Int, around window: ClosedRange<Int64>? = nil) -> [TimeScale] {
        var random = random
        let obstacles = window.map {
            TimelineObstacles(points: [facts.now.milliseconds], spans: [$0])
        }
        return (0..<count).map { _ in
            let step = TimelineZoom.steps[Int(random.next() % UInt64(TimelineZoom.steps.count))]
            let columns = 1 + Int(random.next() % 160)
            let gaps = (obstacles ?? facts.obstacles).gaps(of: facts.index, step: step)
            var near = entries + [facts.now.milliseconds]
            near += gaps.flatMap { [$0.from, $0.to, $0.from + ($0.to - $0.from) / 3] }
            let shift = Int64(random.next() % UInt64(columns)) * step * 5 / 4
            let start = near[Int(random.next() % UInt64(near.count))] - shift
            return TimeScale(start: start, step: step, columns: columns, gaps: gaps)
        }
    }
}
