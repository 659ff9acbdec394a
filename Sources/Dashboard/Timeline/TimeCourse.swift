/// The columns of a timeline without its edges: from one gap to the next a step a column, and the signs of the
/// gaps between.
///
/// Behind a gap columns are counted from its end; so a column stands for the same time wherever the window begins.
struct TimeCourse: Sendable {
    /// In the order of time, not overlapping.
    let gaps: [TimelineGap]
    /// Milliseconds a column.
    let step: Int64

    /// The first instant of the column that an instant stands in; before the first gap the instant itself.
    func edge(at instant: Int64) -> Int64 { self.instant(back: 0, from: instant) }

    /// The instant at the left edge of the column so many columns to the left.
    func instant(back columns: Int, from instant: Int64) -> Int64 {
        var left = max(0, columns)
        var place = gaps.lowerBound { $0.from <= instant } - 1
        guard place >= 0 else {
            return instant.addingClamped(-step.multipliedClamped(Int64(left)))
        }
        // Columns from the beginning of the piece that the instant stands in, a sign or a stretch.
        var isInSign = instant < gaps[place].to
        var width =
            isInSign
            ? gaps[place].column(of: instant) : Self.steps(from: gaps[place].to, to: instant, step)
        while left > width {
            left -= width
            if isInSign {
                place -= 1
                guard place >= 0 else {
                    return gaps[0].from.addingClamped(-step.multipliedClamped(Int64(left)))
                }
                width = TimeScale.columns(
                    from: gaps[place].to, to: gaps[place + 1].from, step: step)
            } else {
                width = gaps[place].columns
            }
            isInSign.toggle()
        }
        guard isInSign else {
            return gaps[place].to.addingClamped(step.multipliedClamped(Int64(width - left)))
        }
        return gaps[place].edge(width - left)
    }

    private static func steps(from: Int64, to: Int64, _ step: Int64) -> Int {
        let (length, overflows) = to.subtractingReportingOverflow(from)
        return overflows ? .max / 2 : Int(length / step)
    }
}
