extension DurationRange {
    /// The range for people, in ASCII: `57 d`, `8-38 d`, `4 d 09 h`, `<1 h`, `>=8 d`, `<=38 d`,
    /// `-3 d` (surely negative), `?` (nothing known).
    ///
    /// A lower end below zero is told as 0 while the upper end is not: of two moments that overlap
    /// the second is taken to follow the first.
    public var display: String {
        switch (minimum, maximum) {
        case (nil, nil): "?"
        case (let minimum?, nil): ">=\(Self.single(max(minimum, 0), unit: unit))"
        case (nil, let maximum?): "<=\(Self.single(maximum, unit: unit))"
        case (let minimum?, let maximum?): display(from: minimum, to: maximum)
        }
    }

    private func display(from minimum: Int64, to maximum: Int64) -> String {
        guard maximum >= 0 else {
            // Minus times minus: the ends change places, the sign stands in front once.
            return "-\(Self.range(from: -maximum, to: -minimum, unit: unit))"
        }
        return Self.range(from: max(minimum, 0), to: maximum, unit: unit)
    }

    /// Two numbers in the unit in which they differ; one, more finely told, where they do not.
    private static func range(
        from minimum: Int64, to maximum: Int64, unit: DurationUnit
    ) -> String {
        if minimum / unit.milliseconds == maximum / unit.milliseconds {
            return single(maximum, unit: unit)
        }
        let isLong = maximum >= 2 * DurationUnit.days.milliseconds
        let told = isLong ? DurationUnit.days : unit
        let (low, high) = (minimum / told.milliseconds, maximum / told.milliseconds)
        return low == high
            ? single(high * told.milliseconds, unit: told)
            : "\(low)-\(high) \(told == .days ? "d" : "h")"
    }

    private static func single(_ milliseconds: Int64, unit: DurationUnit) -> String {
        let hours = milliseconds / DurationUnit.hours.milliseconds
        switch unit {
        case .days: return "\(milliseconds / unit.milliseconds) d"
        case .hours where milliseconds < unit.milliseconds: return "<1 h"
        case .hours where hours < 24: return "\(hours) h"
        case .hours: return "\(hours / 24) d \(Digits.two(Int(hours % 24))) h"
        }
    }
}
