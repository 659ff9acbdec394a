/// A point or span of time with its precision and how sure it is.
///
/// Source: the Extended Date/Time Format, level 1 (Library of Congress EDTF specification,
/// 2019-02-04; ISO 8601-2:2019). Read are `2019`, `2019-02`, `2019-02-07`,
/// `2019-03-07T14:05-05:00`, intervals of these such as `2019-02/2019-03` with an open (`..`) or
/// unknown (empty) side, the qualifiers `~`, `?` and `%` before or after a date, and `XX` for an
/// unspecified month or day, which is the coarser date. Beyond the standard: a qualifier may stand
/// on an instant, and instants may be sides of an interval.
public struct Moment: Hashable, Sendable {
    /// A side of an interval.
    public enum Side: Hashable, Sendable {
        case point(MomentPoint)
        /// `..`: it goes on, or has no beginning that matters.
        case open
        /// Empty: there is such a date, but nobody knows it.
        case unknown

        /// The date, where the side has one.
        public var point: MomentPoint? {
            guard case .point(let point) = self else { return nil }
            return point
        }
    }

    public enum Value: Hashable, Sendable {
        case point(MomentPoint)
        case interval(start: Side, end: Side)
    }

    public let value: Value

    init(_ value: Value) { self.value = value }

    /// The whole day.
    public init(_ day: Day, _ qualifier: MomentQualifier = .exact) {
        value = .point(MomentPoint(.day(day), qualifier))
    }

    /// The instant, written in UTC.
    public init(_ instant: Instant, _ qualifier: MomentQualifier = .exact) {
        value = .point(MomentPoint(.instant(StampedInstant(instant)), qualifier))
    }

    /// The instant, written with the zone's offset.
    public init(_ instant: Instant, in zone: Zone, _ qualifier: MomentQualifier = .exact) {
        value = .point(MomentPoint(.instant(StampedInstant(instant, in: zone)), qualifier))
    }

    /// The canonical text, qualifiers in front: `~2019-02-05`. Reading it gives an equal moment.
    public var text: String {
        switch value {
        case .point(let point): point.text
        case .interval(let start, let end): "\(Self.text(of: start))/\(Self.text(of: end))"
        }
    }

    public var precision: MomentPrecision {
        guard case .point(let point) = value else { return .interval }
        return point.precision
    }

    /// Whether any of its dates is approximate.
    public var isApproximate: Bool { points.contains { $0.qualifier.isApproximate } }

    /// Whether any of its dates is uncertain.
    public var isUncertain: Bool { points.contains { $0.qualifier.isUncertain } }

    /// Whether it is an interval with an open side, `..`; an unknown side is not open.
    public var isOpen: Bool {
        guard case .interval(let start, let end) = value else { return false }
        return start == .open || end == .open
    }

    /// Its dates in order, one or two.
    public var points: [MomentPoint] {
        [start.point, isInterval ? end.point : nil].compactMap(\.self)
    }

    var isInterval: Bool { precision == .interval }

    var start: Side {
        switch value {
        case .point(let point): .point(point)
        case .interval(let start, _): start
        }
    }

    var end: Side {
        switch value {
        case .point(let point): .point(point)
        case .interval(_, let end): end
        }
    }

    private static func text(of side: Side) -> String {
        switch side {
        case .point(let point): point.text
        case .open: ".."
        case .unknown: ""
        }
    }
}

extension Moment: CustomStringConvertible {
    public var description: String { text }
}
