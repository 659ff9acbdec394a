internal import IncidentModel

/// Turns times of a zone's clock into UTC, many of them near one another.
struct ZoneClock {
    let zone: Zone
    private let isUTC: Bool
    private var quarter = Int64.min
    private var ahead: Int64 = 0

    /// No zone has changed its clock within a quarter of an hour since 1972, nor but a few before.
    private static let quarterHour: Int64 = 900 * TimeReading.perSecond

    init(_ zone: Zone) {
        self.zone = zone
        isUTC = zone == .utc || zone.identifier == "Etc/UTC"
    }

    /// Microseconds since 1970 UTC of such of the zone's clock; times that clocks skip and times that they show
    /// twice are read as `Zone.instant(on:at:)` does.
    mutating func utc(ofLocal local: Int64) -> Int64 {
        guard !isUTC else { return local }
        let start = local - modulo(local, Self.quarterHour)
        if start != quarter {
            quarter = start
            ahead = lead(at: start)
        }
        return local - ahead
    }

    private func lead(at local: Int64) -> Int64 {
        let second = (local - modulo(local, TimeReading.perSecond)) / TimeReading.perSecond
        let rest = modulo(second, 86_400)
        guard let day = Day(number: Int((second - rest) / 86_400)),
            let time = ClockTime(
                hour: Int(rest / 3600), minute: Int(rest / 60 % 60), second: Int(rest % 60))
        else { return 0 }
        return local - zone.instant(on: day, at: time).milliseconds * 1_000
    }

    private func modulo(_ value: Int64, _ divisor: Int64) -> Int64 {
        let rest = value % divisor
        return rest < 0 ? rest + divisor : rest
    }
}
