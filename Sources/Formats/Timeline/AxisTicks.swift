import IncidentModel

/// The marks of a printed axis: full hours, days, weeks, months or years of a zone.
struct AxisTicks {
    struct Tick: Hashable {
        let at: Instant
        let label: String
    }

    enum Step: Hashable {
        case minutes(Int)
        case days(Int)
        case months(Int)
    }

    let ticks: [Tick]

    /// - Parameter limit: so many marks at most.
    init(from start: Instant, to end: Instant, in zone: Zone, limit: Int) {
        let span = end.milliseconds(since: start)
        let step = Self.steps.first { Self.length($0) * Int64(limit) >= span } ?? .months(12_000)
        ticks = Self.marks(step, from: start, to: end, in: zone)
            .map { Tick(at: $0, label: Self.label(of: $0, step, in: zone)) }
    }

    private static let steps: [Step] =
        [1, 5, 15, 30, 60, 180, 360, 720].map(Step.minutes) + [1, 2, 7, 14].map(Step.days)
        + [1, 3, 6, 12, 24, 60, 120, 600, 1_200].map(Step.months)

    /// At least; in milliseconds.
    private static func length(_ step: Step) -> Int64 {
        switch step {
        case .minutes(let number): Int64(number) * 60_000
        case .days(let number): Int64(number) * 86_400_000
        case .months(let number): Int64(number) * 28 * 86_400_000
        }
    }

    private static func marks(
        _ step: Step, from start: Instant, to end: Instant, in zone: Zone
    ) -> [Instant] {
        var marks: [Instant] = []
        var next = first(step, before: zone.day(of: start), in: zone)
        // A bound, should a calendar stand still.
        for _ in 0..<10_000 {
            guard let mark = next, mark.at <= end else { break }
            if mark.at >= start { marks.append(mark.at) }
            next = self.next(step, after: mark, in: zone)
        }
        return marks
    }

    private struct Mark {
        let day: Day
        let minute: Int
        let at: Instant
    }

    private static func mark(_ day: Day?, _ minute: Int = 0, in zone: Zone) -> Mark? {
        guard let day, let time = ClockTime(hour: minute / 60, minute: minute % 60) else {
            return nil
        }
        return Mark(day: day, minute: minute, at: zone.instant(on: day, at: time))
    }

    private static func first(_ step: Step, before day: Day, in zone: Zone) -> Mark? {
        switch step {
        case .minutes: return mark(day, in: zone)
        // Weeks begin on Mondays.
        case .days(let number):
            let back = number.isMultiple(of: 7) ? day.weekday.rawValue - 1 : (day.day - 1) % number
            return mark(day.adding(days: -back), in: zone)
        case .months(let number):
            let months = day.year * 12 + day.month - 1
            return mark(day.firstOfMonth.adding(months: -(months % number)), in: zone)
                ?? mark(Day.earliest, in: zone)
        }
    }

    private static func next(_ step: Step, after mark: Mark, in zone: Zone) -> Mark? {
        switch step {
        case .minutes(let number):
            let minute = mark.minute + number
            return minute < 1440
                ? self.mark(mark.day, minute, in: zone)
                : self.mark(mark.day.adding(days: 1), in: zone)
        case .days(let number):
            let day = mark.day.adding(days: number)
            // Every second day begins anew with the month, so that its numbers are odd.
            let isNew = number == 2 && day.map { $0.month != mark.day.month } ?? false
            return self.mark(isNew ? day?.firstOfMonth : day, in: zone)
        case .months(let number): return self.mark(mark.day.adding(months: number), in: zone)
        }
    }

    private static func label(of at: Instant, _ step: Step, in zone: Zone) -> String {
        let day = zone.day(of: at)
        let words = Moment(day).display(in: zone, style: .full)
        switch step {
        case .minutes:
            let time = zone.clockTime(of: at)
            return time == .midnight ? words : time.text
        case .days: return words
        case .months(let number):
            if number >= 12 { return String(day.year) }
            return Moment(canonical: String(day.text.prefix(7)))?.display(in: zone) ?? words
        }
    }
}
