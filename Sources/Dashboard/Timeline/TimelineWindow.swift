public import IncidentModel

/// What of the timeline is looked at, and how: part of the board's state.
public struct TimelineWindow: Hashable, Sendable {
    /// The span that is visible.
    public enum Span: Hashable, Sendable {
        /// Everything that there is, whatever comes.
        case fit
        /// From an instant on, at so many milliseconds per terminal column.
        case from(Instant, millisecondsPerColumn: Int64)
    }

    public private(set) var span: Span = .fit
    /// Whether all of the evidence is in what is fitted, besides entries, milestones and duties.
    private(set) var fitsEvidence = false
    /// By which clock times are written.
    public enum AxisClock: Hashable, Sendable {
        case incident, utc
        /// That of the one who looks.
        case viewer
        /// Time before and after a milestone.
        case origin
    }

    public internal(set) var clock = AxisClock.incident
    /// The milestone that time is told from; nil for detection, or discovery without it.
    var origin: Milestone.Name?
    /// The time cursor while it is on the strip of events; nil while it is on the list.
    var strip: Int64?
    /// Long stretches without events are drawn as a break.
    public var leavesOutGaps = true
    /// The entries that the list is narrowed to: those of one sign of the picture; nil for all.
    var cluster: Set<ItemID>?
    /// Where the time cursor stood when the span was chosen: as long as it stays there, the span does
    /// too; a cursor that moves on pulls the window along.
    public private(set) var anchor: Instant?

    public init() {}

    /// Looks at everything, with the evidence or without.
    mutating func fit(withEvidence: Bool = false) {
        span = .fit
        fitsEvidence = withEvidence
        anchor = nil
    }

    /// Fixes the span, with the time cursor where it is.
    mutating func show(from start: Int64, step: Int64, cursor: Int64?) {
        span = .from(Instant(milliseconds: start), millisecondsPerColumn: step)
        anchor = cursor.map { Instant(milliseconds: $0) }
    }
}

/// The steps of the zoom: milliseconds per column that people can reckon with.
enum TimelineZoom {
    private static let second: Int64 = 1_000
    private static let minute = 60 * second
    static let hour = 60 * minute
    static let day = 24 * hour

    /// Ascending, from a tenth of a second to twenty years a column.
    static let steps: [Int64] =
        [100, 200, 500] + [1, 2, 5, 10, 15, 30].map { $0 * second }
        + [1, 2, 3, 5, 10, 15, 20, 30, 45].map { $0 * minute }
        + [60, 90, 120].map { $0 * minute } + [3, 4, 6, 8, 12, 16, 20].map { $0 * hour }
        + [24, 30, 36].map { $0 * hour } + [2, 3, 4, 5, 7, 10, 14, 20, 30].map { $0 * day }
        + [45, 60, 91, 122, 183, 274, 365, 548, 730, 1_461, 2_922, 5_844, 7_305].map { $0 * day }

    /// The next finer step; the finest stays.
    static func finer(than step: Int64) -> Int64 {
        steps.last { $0 < step } ?? steps[0]
    }

    /// The next coarser step; the coarsest stays.
    static func coarser(than step: Int64) -> Int64 {
        steps.first { $0 > step } ?? 7_305 * day
    }

    /// The finest step at least as coarse, whatever the number.
    static func step(from wanted: Int64) -> Int64 {
        steps.first { $0 >= wanted } ?? 7_305 * day
    }

    /// `16 h`, `90 min`, `2 d`: the largest unit that is exact.
    static func name(of length: Int64) -> String {
        switch length {
        case ..<second: "\(length) ms"
        case ..<minute: "\(length / second) s"
        case let long where long % day == 0: "\(long / day) d"
        case let long where long % hour == 0: "\(long / hour) h"
        case let long where long > day: "\(long / day) d \(long % day / hour) h"
        default: "\(length / minute) min"
        }
    }
}
