extension Moment {
    /// How a moment is written for people.
    public enum DisplayStyle: Hashable, Sendable {
        /// `7 Mar 2019 14:05 EST`
        case full
        /// `7 Mar 14:05`: no zone, and no year in days of the year named (nil: always with year).
        case compact(omittingYear: Int?)
    }

    /// The moment for people, in English, on the zone's calendar and clock.
    ///
    /// `7 Feb 2019`, `Feb 2019`, `~5 Feb 2019`, `5 Feb 2019?` (uncertain), `~5 Feb 2019?` (both),
    /// `7 Mar 2019 14:05 EST`, `Feb 2019 - Mar 2019`, `Feb 2019 - ..` (open), `Feb 2019 - ?`
    /// (unknown). ASCII only; seconds are left out.
    public func display(in zone: Zone, style: DisplayStyle = .full) -> String {
        guard case .interval(let start, let end) = value else {
            return start.display(in: zone, style: style)
        }
        return "\(start.display(in: zone, style: style)) - \(end.display(in: zone, style: style))"
    }
}

extension Moment.Side {
    fileprivate func display(in zone: Zone, style: Moment.DisplayStyle) -> String {
        switch self {
        case .point(let point): point.display(in: zone, style: style)
        case .open: ".."
        case .unknown: "?"
        }
    }
}

extension MomentPoint {
    /// The date for people, as in `Moment.display(in:style:)`.
    func display(in zone: Zone, style: Moment.DisplayStyle) -> String {
        let sign = qualifier.isApproximate ? "~" : ""
        let mark = qualifier.isUncertain ? "?" : ""
        return sign + plainDisplay(in: zone, style: style) + mark
    }

    private func plainDisplay(in zone: Zone, style: Moment.DisplayStyle) -> String {
        switch value {
        case .year(let year): return String(year)
        case .month(let year, let month): return "\(Self.names[month - 1]) \(year)"
        case .day(let day): return Self.display(day, style: style)
        case .instant(let stamp):
            let day = Self.display(zone.day(of: stamp.instant), style: style)
            let time = "\(day) \(zone.clockTime(of: stamp.instant).text)"
            guard case .full = style else { return time }
            return "\(time) \(zone.abbreviation(at: stamp.instant))"
        }
    }

    private static func display(_ day: Day, style: Moment.DisplayStyle) -> String {
        let (year, month, number) = day.date
        if case .compact(let omitted) = style, omitted == year {
            return "\(number) \(names[month - 1])"
        }
        return "\(number) \(names[month - 1]) \(year)"
    }

    private static let names = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}
