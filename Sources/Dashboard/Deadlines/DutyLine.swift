import IncidentModel
import NotificationRules
import Terminal

/// One duty in a line: state, what, whom, by when, how much of the clock has run.
struct DutyLine {
    let today: Day
    let now: Instant
    let columns: Int

    func draw(_ duty: Duty, on canvas: inout Canvas, row: Int) {
        let role = duty.role(on: today)
        canvas.draw(duty.symbol, row: row, column: 3, role: role)
        canvas.put(duty.statusWord, row: row, from: 5, to: 14, role: role)
        var end = columns - 1
        if columns >= 140 {
            canvas.put(SafeText(duty.citation), row: row, from: end - 24, to: end, role: .muted)
            end -= 26
        }
        if columns >= 100 { end = drawClock(of: duty, on: &canvas, row: row, end: end) }
        end = drawTime(of: duty, on: &canvas, row: row, end: end)
        if columns >= 110 {
            canvas.put(
                SafeText(duty.recipient.label), row: row, from: end - 14, to: end, role: .muted)
            end -= 15
        }
        canvas.put(SafeText(duty.title), row: row, from: 14, to: end)
    }

    /// The due day and the time left; gives where they start.
    private func drawTime(of duty: Duty, on canvas: inout Canvas, row: Int, end: Int) -> Int {
        let left = end - 17
        canvas.put(
            duty.timeWords(at: now, on: today), row: row, from: left, to: end,
            role: duty.role(on: today))
        let start = left - 14
        canvas.put(
            dueWords(duty), row: row, from: start, to: left - 1,
            role: duty.due == nil ? .unknown : .text)
        return start - 1
    }

    private func dueWords(_ duty: Duty) -> SafeText {
        guard let day = (duty.due ?? duty.projected)?.day ?? duty.target else { return "no date" }
        let isThisYear = day.year == today.year
        let words = isThisYear ? TimeWords.weekdayAndDate(day) : TimeWords.date(day, today: today)
        return duty.due == nil ? "~ \(words)" : "\(words)"
    }

    /// The bar of the clock with `day 49/60`; gives where it starts.
    private func drawClock(of duty: Duty, on canvas: inout Canvas, row: Int, end: Int) -> Int {
        let width = columns >= 110 ? 12 : 6
        let start = end - width - 11
        guard let fraction = duty.elapsed(at: now, on: today) else { return start - 1 }
        canvas.bar(fraction, row: row, column: start, columns: width, role: duty.role(on: today))
        canvas.write(
            duty.clockWords(at: now, on: today), row: row, column: start + width + 1, role: .muted)
        return start - 1
    }
}
