import IncidentModel
import Terminal

/// The two lines of an axis: what stands above, and the ruler with its ticks below.
struct TimelineAxis: Hashable, Sendable {
    struct Label: Hashable, Sendable {
        let column: Int
        let text: SafeText
    }

    /// Names of the longer unit where it begins, and at the left edge of every stretch.
    private(set) var context: [Label] = []
    /// Columns in which the longer unit begins.
    private(set) var marks: [Int] = []
    private(set) var ticks: [Label] = []

    /// - Parameter origin: T0, where ticks are to tell the time from it; nil for the time of the clock.
    init(_ scale: TimeScale, in zone: Zone, from origin: Int64? = nil) {
        if let origin {
            tell(scale, zone, from: origin)
            return
        }
        let unit = AxisUnit.finest(step: scale.step)
        for segment in scale.segments {
            addTicks(of: unit, on: segment, scale, zone)
            if let context = unit.context { addContext(context, on: segment, scale, zone) }
        }
    }

    /// Dates stand above as ever.
    private mutating func tell(_ scale: TimeScale, _ zone: Zone, from origin: Int64) {
        let unit = ElapsedUnit.finest(on: scale, from: origin)
        let context: AxisUnit = unit.length < TimelineZoom.day ? .days(named: true) : .months(1)
        for segment in scale.segments {
            for count in unit.counts(from: segment.from, to: segment.to, origin: origin) {
                let instant = origin.addingClamped(unit.length.multipliedClamped(count))
                guard let column = scale.column(of: instant) else { continue }
                add(SafeText(unit.name(count)), at: column, before: segment.columns.upperBound)
            }
            addContext(context, on: segment, scale, zone)
        }
    }

    private mutating func addTicks(
        of unit: AxisUnit, on segment: TimeScale.Segment, _ scale: TimeScale, _ zone: Zone
    ) {
        for instant in unit.boundaries(from: segment.from, to: segment.to, in: zone) {
            guard let column = scale.column(of: instant) else { continue }
            let text = SafeText(Self.name(of: unit, at: Instant(milliseconds: instant), in: zone))
            add(text, at: column, before: segment.columns.upperBound)
        }
    }

    private mutating func add(_ text: SafeText, at column: Int, before end: Int) {
        let isFree = ticks.last.map { $0.column + $0.text.width < column } ?? true
        guard isFree else { return }
        ticks.append(Label(column: column, text: text.width <= end - column - 1 ? text : ""))
    }

    private mutating func addContext(
        _ unit: AxisUnit, on segment: TimeScale.Segment, _ scale: TimeScale, _ zone: Zone
    ) {
        let instants = unit.boundaries(from: segment.from, to: segment.to, in: zone)
        var labels = instants.compactMap { instant in
            scale.column(of: instant).map { (column: $0, instant: instant) }
        }
        marks += labels.map(\.column)
        if labels.first?.column != segment.columns.lowerBound {
            labels.insert((segment.columns.lowerBound, segment.from), at: 0)
        }
        for (place, label) in labels.enumerated() {
            let next =
                place + 1 < labels.count ? labels[place + 1].column : segment.columns.upperBound
            addContext(
                Self.context(of: unit, at: Instant(milliseconds: label.instant), in: zone),
                in: label.column..<next)
        }
    }

    /// The longest of the names that has room.
    private mutating func addContext(_ names: [String], in columns: Range<Int>) {
        guard let name = names.first(where: { $0.utf8.count < columns.count }) else { return }
        context.append(Label(column: columns.lowerBound, text: SafeText(name)))
    }

    private static func context(of unit: AxisUnit, at instant: Instant, in zone: Zone) -> [String] {
        let day = zone.day(of: instant)
        let date = TimeWords.date(day)
        let month = String(date.suffix(3))
        return switch unit {
        case .days:
            [
                "\(day.weekday.shortName) \(date) \(day.year)", "\(day.weekday.shortName) \(date)",
                date,
            ]
        case .months: ["\(month) \(day.year)", month]
        default: [String(day.year)]
        }
    }

    private static func name(of unit: AxisUnit, at instant: Instant, in zone: Zone) -> String {
        switch unit {
        case .seconds:
            let time = zone.clockTime(of: instant)
            return "\(time.text):\(time.second < 10 ? "0" : "")\(time.second)"
        case .minutes, .hours: return zone.clockTime(of: instant).text
        case .days(let isNamed), .weeks(let isNamed):
            let day = zone.day(of: instant)
            return isNamed ? "\(day.weekday.shortName) \(day.day)" : String(day.day)
        case .months: return String(TimeWords.date(zone.day(of: instant)).suffix(3))
        case .years: return String(zone.day(of: instant).year)
        }
    }
}
