import IncidentModel
import Terminal

/// Whether the people affected can call now.
enum HotlineWords {
    /// `open now until 18:30 EDT`, `closed, opens Mon 9:00 EDT`, `hours not known`.
    static func state(of line: Hotline, at now: Instant) -> (text: SafeText, isOpen: Bool) {
        if let from = line.openFrom, from.isAhead(of: now, in: line.zone),
            let start = from.bounds(in: line.zone).earliest
        {
            let day = TimeWords.weekdayAndDate(line.zone.day(of: start))
            return ("not yet open, from \(day)", false)
        }
        guard let hours = line.hours else { return ("hours not known", false) }
        let isOpen = hours.isOpen(at: now)
        guard let change = hours.nextChange(after: now) else {
            return (isOpen ? "open now, always" : "closed", isOpen)
        }
        let clock = line.zone.clockTime(of: change).text
        let zone = line.zone.abbreviation(at: change)
        guard !isOpen else { return ("open now until \(clock) \(zone)", true) }
        let day = line.zone.day(of: change)
        let weekday = day == line.zone.day(of: now) ? "" : "\(day.weekday.shortName) "
        return ("closed, opens \(weekday)\(clock) \(zone)", false)
    }

    /// `31 calls today, 214 in all`; nil where nobody counted them.
    static func calls(of line: Hotline, at now: Instant) -> SafeText? {
        guard let total = line.calls.total(.calls) else { return nil }
        let today = line.calls.number(of: .calls, on: line.zone.day(of: now))
        let words = today.map { NumberWords.counted($0, "call") + " today, " } ?? ""
        return "\(words)\(NumberWords.grouped(total)) \(today == nil ? "calls " : "")in all"
    }
}
