import IncidentModel
import Terminal

/// How the times of events are written: always as exactly as there is room for.
struct EvidenceClock {
    enum Fineness: Hashable {
        /// `2019-02-07 14:05:09.123`
        case full
        /// `2019-02-07 14:05:09`
        case seconds
        /// `02-07 14:05:09`
        case yearless

        init(columns: Int) {
            self = columns >= 110 ? .full : columns >= 76 ? .seconds : .yearless
        }

        var width: Int {
            switch self {
            case .full: 23
            case .seconds: 19
            case .yearless: 14
            }
        }
    }

    let zone: Zone

    func text(_ milliseconds: Int64, _ fineness: Fineness) -> String {
        let instant = Instant(milliseconds: milliseconds)
        let clock = zone.clockTime(of: instant)
        let day = zone.day(of: instant).text
        let second = clock.second < 10 ? "0\(clock.second)" : "\(clock.second)"
        switch fineness {
        case .yearless: return "\(day.dropFirst(5)) \(clock.text):\(second)"
        case .seconds: return "\(day) \(clock.text):\(second)"
        case .full:
            let rest = (instant.milliseconds % 1_000 + 1_000) % 1_000
            return "\(day) \(clock.text):\(second).\(String(1_000 + rest).dropFirst())"
        }
    }

    /// With the name of its clock, for lists in which clocks are changed: `2019-03-10 01:59:59 EST`; nil where there is
    /// no room for that.
    ///
    /// - Parameter mayDropYear: whether all rows are of one year.
    func named(_ milliseconds: Int64, width: Int, mayDropYear: Bool) -> String? {
        let name = name(at: milliseconds)
        let forms: [Fineness] = mayDropYear ? [.seconds, .yearless] : [.seconds]
        return forms.map { "\(text(milliseconds, $0)) \(name)" }.first { $0.utf8.count <= width }
    }

    /// UTC, or the abbreviation that holds at a time.
    func name(at milliseconds: Int64?) -> String {
        zone == .utc
            ? "UTC" : zone.abbreviation(at: Instant(milliseconds: milliseconds ?? 0))
    }
}

extension BoardState {
    /// As on the timeline.
    var evidenceClock: EvidenceClock { EvidenceClock(zone: shownZone) }
}
