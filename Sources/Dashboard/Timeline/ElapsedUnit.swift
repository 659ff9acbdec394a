/// A whole number of seconds, minutes, hours or days, by which the time from T0 is divided.
struct ElapsedUnit: Hashable, Sendable {
    /// Milliseconds.
    let length: Int64

    private static let all: [ElapsedUnit] =
        ([1, 5, 10, 30, 60, 300, 900, 1_800].map { $0 * 1_000 }
        + [1, 3, 6, 12].map { $0 * TimelineZoom.hour }
        + [1, 2, 5, 10, 20, 50, 100, 200, 500].map { $0 * TimelineZoom.day }
        + [1, 2, 5, 10, 20, 50, 100, 200, 500].map { $0 * 1_000 * TimelineZoom.day })
        .map(ElapsedUnit.init)

    /// The finest unit whose names do not run into each other anywhere on the scale.
    static func finest(on scale: TimeScale, from origin: Int64) -> ElapsedUnit {
        all.first { unit in
            let ends = [scale.start, scale.end].map { ($0 - origin) / unit.length }
            // Between round numbers at the ends there are longer names.
            let width = ends.flatMap { [$0, $0 + 1, $0 - 1] }.map { unit.name($0).utf8.count }
            return unit.length / scale.step >= Int64(2 + (width.max() ?? 0))
        } ?? ElapsedUnit(length: 500_000 * TimelineZoom.day)
    }

    /// How many units from T0 the boundaries of a half-open span are.
    func counts(from start: Int64, to end: Int64, origin: Int64) -> ClosedRange<Int64> {
        let from = start.addingClamped(-origin), to = end.addingClamped(-origin) - 1
        let first = from >= 0 ? (from + length - 1) / length : -(-from / length)
        let last = to >= 0 ? to / length : -((-to + length - 1) / length)
        // Where there is none, the one before the span: it has no column.
        return first <= last ? first...min(last, first + 600) : last...last
    }

    /// `T0`, `T-2d`, `T+6h`, `T+3d06h`, `T+1h30`, `T+0h05m10s`.
    func name(_ count: Int64) -> String {
        guard count != 0 else { return "T0" }
        let time = length * count.magnitudeHeld
        return "T\(count < 0 ? "-" : "+")\(Self.words(time))"
    }

    private static func words(_ time: Int64) -> String {
        let hours = time / TimelineZoom.hour, minutes = time / 60_000 % 60
        let seconds = time / 1_000 % 60
        guard time % TimelineZoom.day != 0 else { return "\(time / TimelineZoom.day)d" }
        let days = hours < 48 ? "" : "\(hours / 24)d"
        let hour = hours < 48 ? "\(hours)h" : "\(two(hours % 24))h"
        if seconds != 0 { return "\(days)\(hour)\(two(minutes))m\(two(seconds))s" }
        return days + hour + (minutes == 0 ? "" : two(minutes))
    }

    private static func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension Int64 {
    /// Without its sign.
    fileprivate var magnitudeHeld: Int64 { self == .min ? .max : abs(self) }
}
