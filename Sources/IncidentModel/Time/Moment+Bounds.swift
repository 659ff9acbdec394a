extension Moment {
    /// The earliest instant that the moment can mean, and the first instant after all that it can
    /// mean: a half-open span. Days, months and years are those of the zone's calendar.
    ///
    /// An instant has no extent: both bounds are the instant. An interval reaches from its start's
    /// earliest to its end's latest. A bound is nil where that side is open or unknown. Qualifiers
    /// do not widen the span: EDTF gives `~` no number.
    public func bounds(in zone: Zone) -> (earliest: Instant?, latest: Instant?) {
        (start.point?.earliest(in: zone), end.point?.latest(in: zone))
    }

    /// The first and last calendar day that the moment can mean; nil where a side is open or
    /// unknown. An instant's day is that of its written offset.
    public var days: (first: Day?, last: Day?) { (start.point?.firstDay, end.point?.lastDay) }

    /// Whether all of its dates are days or coarser.
    public var isOfDays: Bool { points.allSatisfy { $0.precision < .instant } }

    /// The instant, where the moment is one.
    public var instant: Instant? {
        guard case .point(let point) = value, case .instant(let stamp) = point.value
        else { return nil }
        return stamp.instant
    }

    /// Whether the instant lies in the span; of a moment that is an instant, whether it is it.
    public func contains(_ instant: Instant, in zone: Zone) -> Bool {
        if let own = self.instant { return own == instant }
        let (earliest, latest) = bounds(in: zone)
        return earliest.map { $0 <= instant } ?? true && latest.map { instant < $0 } ?? true
    }

    /// Whether it begins after `now`: what is dated so is a plan, not a fact.
    ///
    /// An interval is a fact from its start on; one whose start is open or unknown has begun.
    public func isAhead(of now: Instant, in zone: Zone) -> Bool {
        bounds(in: zone).earliest.map { $0 > now } ?? false
    }

    /// Order for sorting by the calendar of a zone: by the earliest instant (open and unknown
    /// first), then coarser before finer, then by text.
    public func precedes(_ other: Moment, in zone: Zone) -> Bool {
        let own = bounds(in: zone).earliest ?? .earliest
        let others = other.bounds(in: zone).earliest ?? .earliest
        if own != others { return own < others }
        if precision != other.precision { return precision < other.precision }
        return text < other.text
    }
}

extension Moment: Comparable {
    /// The order of `precedes(_:in:)` by the calendar of UTC.
    public static func < (left: Moment, right: Moment) -> Bool { left.precedes(right, in: .utc) }
}
