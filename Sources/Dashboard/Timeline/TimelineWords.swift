import IncidentModel
import Terminal

/// How times of the timeline are written.
struct TimelineWords {
    let zone: Zone
    /// The zone in which days count.
    let incidentZone: Zone
    /// Years are left out of days of this one: that of T0, or else the present one.
    let year: Int
    /// What times are told from; nil without detection or discovery.
    let origin: Moment?
    private let now: Instant

    init(_ contents: TimelineContents, _ incident: Incident) {
        zone = contents.zone
        incidentZone = incident.zone
        let origin = incident.milestone(.detection) ?? incident.milestone(.discovery)
        self.origin = origin
        now = contents.facts.now
        year = origin?.points.first?.firstDay.year ?? contents.facts.today.year
    }

    /// The start of a moment: `7 Feb`, `Feb 2019`, `~5 Feb`, `7 Mar 14:05`.
    func start(of moment: Moment) -> SafeText {
        let (start, _) = sides(of: moment)
        return SafeText(start)
    }

    /// `EDT` for an instant whose time of day comes twice that day, since clocks are set back; nil for any other.
    func clock(of moment: Moment) -> SafeText? {
        guard let instant = Self.instant(of: moment), zone.fold(of: instant) != nil else {
            return nil
        }
        return SafeText(zone.abbreviation(at: instant))
    }

    private static func instant(of moment: Moment) -> Instant? {
        guard case .instant(let stamp)? = moment.points.first?.value else { return nil }
        return stamp.instant
    }

    /// What follows the title of something that lasted: `→ Mar 2019, 28-58 d`, `→ goes on`.
    func course(of moment: Moment) -> SafeText? {
        guard case .interval(let start, let end) = moment.value else { return nil }
        switch end {
        case .open: return "→ goes on"
        case .unknown: return "→ end not known"
        case .point:
            guard start.point != nil, let length = length(of: moment) else {
                return "→ \(sides(of: moment).end)"
            }
            return "→ \(sides(of: moment).end), \(length)"
        }
    }

    /// `planned` or `ahead` for what has not come yet; nil for what has.
    func prospect(of entry: TimelineEntry) -> SafeText? {
        guard entry.when.isAhead(of: now, in: incidentZone) else { return nil }
        return switch entry.kind {
        case .done, .decided, .said: "planned"
        case .happened, .found: "ahead"
        }
    }

    /// Both sides as they are displayed; the end is empty for a point.
    private func sides(of moment: Moment) -> (start: String, end: String) {
        let text = moment.display(in: zone, style: .compact(omittingYear: year))
        guard moment.precision == .interval else { return (text, "") }
        // The display of an interval is documented as two dates with " - " between.
        let parts = text.split(separator: " ", omittingEmptySubsequences: false)
        guard let dash = parts.firstIndex(of: "-") else { return (text, "") }
        return (parts[..<dash].joined(separator: " "), parts[(dash + 1)...].joined(separator: " "))
    }

    private func length(of moment: Moment) -> String? {
        guard let first = moment.points.first, let last = moment.points.last else { return nil }
        let known = Self.days(of: first), end = Self.days(of: last)
        let least = DurationRange(from: known.last, to: end.first, in: incidentZone)
        let most = DurationRange(from: known.first, to: end.last, in: incidentZone)
        guard let low = least.minimum, let high = most.maximum else { return nil }
        return low == high ? most.display : Self.range(max(0, low), high, most.unit)
    }

    /// The first and the last that a date can mean, each as exact as a day or better.
    private static func days(of point: MomentPoint) -> (first: Moment, last: Moment) {
        if case .instant(let stamp) = point.value {
            return (Moment(stamp.instant), Moment(stamp.instant))
        }
        return (Moment(point.firstDay), Moment(point.lastDay))
    }

    /// The time from T0: `T0`, `+57 d`, `-3 d`, `+4 d 09 h`, `-6 to +21 d`; in less room `-416..-386 d`.
    func offset(of moment: Moment, columns: Int) -> SafeText {
        guard let origin, let point = moment.points.first else { return "" }
        let days = Self.days(of: point)
        let first = DurationRange(from: origin, to: days.first, in: incidentZone)
        let last = DurationRange(from: origin, to: days.last, in: incidentZone)
        guard let low = first.minimum, let high = last.maximum else { return "" }
        let unit = last.unit
        guard low == high else {
            return SafeText(Self.signedRange(low, high, unit, columns: columns))
        }
        if low == 0 { return "T0" }
        return SafeText(low < 0 || last.display.hasPrefix("<") ? last.display : "+\(last.display)")
    }

    private static func signedRange(
        _ low: Int64, _ high: Int64, _ unit: DurationUnit, columns: Int
    ) -> String {
        guard low < 0 else { return "+\(range(low, high, unit))" }
        let unit = max(high, -low) >= 2 * DurationUnit.days.milliseconds ? DurationUnit.days : unit
        let name = unit == .days ? "d" : "h"
        let numbers = (low / unit.milliseconds, high / unit.milliseconds)
        guard numbers.0 != numbers.1 else { return "\(numbers.0) \(name)" }
        let last = "\(numbers.1 > 0 ? "+" : "")\(numbers.1) \(name)"
        let forms = ["\(numbers.0) to \(last)", "\(numbers.0)..\(last)"]
        return forms.first { $0.utf8.count <= columns } ?? "<=\(last)"
    }

    /// `28-58 d`.
    private static func range(_ low: Int64, _ high: Int64, _ unit: DurationUnit) -> String {
        let unit = high > 2 * DurationUnit.days.milliseconds ? DurationUnit.days : unit
        let numbers = (low / unit.milliseconds, high / unit.milliseconds)
        let text = numbers.0 == numbers.1 ? "\(numbers.0)" : "\(numbers.0)-\(numbers.1)"
        return "\(text) \(unit == .days ? "d" : "h")"
    }

    /// How exactly a moment is known, and which of two equal times of the clock it is: `exact, the first 01:30, EDT`.
    func precisionAndClock(of moment: Moment) -> SafeText {
        let known = Self.precision(of: moment)
        guard let clock = clock(of: moment), let instant = Self.instant(of: moment) else {
            return known
        }
        let place = zone.fold(of: instant) == .first ? "first" : "second"
        return "\(known), the \(place) \(zone.clockTime(of: instant).text), \(clock)"
    }

    /// How exactly a moment is known, in words.
    static func precision(of moment: Moment) -> SafeText {
        let known: String =
            switch moment.precision {
            case .interval: moment.isOpen ? "goes on" : "interval"
            case .year: "known to the year"
            case .month: "known to the month"
            case .day: "known to the day"
            case .instant: "exact"
            }
        let doubt = moment.isApproximate ? ", approximate" : ""
        return SafeText(known + doubt + (moment.isUncertain ? ", uncertain" : ""))
    }
}

extension TimelineEntry.Kind {
    /// Stands before the title.
    var mark: Symbol {
        switch self {
        case .happened: .bullet
        case .done: .done
        case .found: .arrowUp
        case .decided: .confirmed
        case .said: .horizontal
        }
    }
}
