import Formats
import IncidentModel
import NotificationRules

/// The hard deadlines of an incident as events of a calendar.
struct DeadlineCalendar {
    private let view: View

    init(_ view: View) { self.view = view }

    /// The file, and how many events it holds.
    var file: (text: String, events: Int) {
        let events = view.duties.filter {
            ($0.kind == .hard || $0.kind == .ordering) && !$0.isSettled
        }.compactMap(event(of:))
        return (CalendarFile(events: events, stamp: view.now).text, events.count)
    }

    private func event(of duty: Duty) -> CalendarEvent? {
        guard let due = duty.due else { return nil }
        let incident = view.incident
        let mark = incident.profile.isExercise ? "EXERCISE " : ""
        let doubt = duty.status == .possible ? " (possible)" : ""
        return CalendarEvent(
            id: "\(duty.id.text).\(incident.id.text)@breachboard",
            time: due.isOfHours ? .instant(due.instant) : .day(due.day),
            summary: "\(mark)\(incident.id.text): \(duty.title)\(doubt)",
            description: ([duty.rule.title, duty.citation] + duty.trail + [Self.caution])
                .joined(separator: "\n"),
            alarms: due.isOfHours ? Self.hourAlarms : Self.dayAlarms)
    }

    private static let caution = "Computed; counsel to confirm."
    /// Minutes before the deadline; of a day clock before the day begins.
    private static let hourAlarms = [24 * 60, 4 * 60, 60]
    private static let dayAlarms = [14 * 1440, 7 * 1440, 2 * 1440, 1440 - 9 * 60]
}
