public import IncidentModel

/// An event of a calendar that ends a time: a deadline.
public struct CalendarEvent: Hashable, Sendable {
    public enum Time: Hashable, Sendable {
        /// The whole day, wherever the reader is.
        case day(Day)
        case instant(Instant)
    }

    /// The same for the same deadline in every export, so that calendars replace it.
    public let id: String
    public let time: Time
    public let summary: String
    public let description: String
    /// Minutes before the start of the event.
    public let alarms: [Int]

    public init(id: String, time: Time, summary: String, description: String, alarms: [Int]) {
        self.id = id
        self.time = time
        self.summary = summary
        self.description = description
        self.alarms = alarms
    }
}

/// A calendar in the form of RFC 5545 (read 2026-11): CRLF line ends, lines of at most 75 octets.
public struct CalendarFile: Hashable, Sendable {
    private let events: [CalendarEvent]
    private let stamp: Instant

    /// - Parameter stamp: when the calendar was made.
    public init(events: [CalendarEvent], stamp: Instant) {
        self.events = events
        self.stamp = stamp
    }

    public var text: String {
        var lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//breachboard//deadlines//EN",
            "CALSCALE:GREGORIAN",
        ]
        for event in events { lines += self.lines(of: event) }
        lines.append("END:VCALENDAR")
        return lines.map { Self.folded($0) + "\r\n" }.joined()
    }

    private func lines(of event: CalendarEvent) -> [String] {
        let head = [
            "BEGIN:VEVENT", "UID:\(Self.escaped(event.id))", "DTSTAMP:\(Self.utc(stamp))",
        ]
        let body = [
            "SUMMARY:\(Self.escaped(event.summary))",
            "DESCRIPTION:\(Self.escaped(event.description))", "TRANSP:TRANSPARENT",
        ]
        let alarms = event.alarms.flatMap { minutes in
            [
                "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:\(Self.escaped(event.summary))",
                "TRIGGER:\(Self.trigger(minutesBefore: minutes))", "END:VALARM",
            ]
        }
        return head + times(of: event) + body + alarms + ["END:VEVENT"]
    }

    private func times(of event: CalendarEvent) -> [String] {
        switch event.time {
        case .instant(let instant): ["DTSTART:\(Self.utc(instant))"]
        case .day(let day):
            ["DTSTART;VALUE=DATE:\(Self.digits(day.text))"]
                + (day.adding(days: 1).map { ["DTEND;VALUE=DATE:\(Self.digits($0.text))"] } ?? [])
        }
    }

    /// A duration with days, hours and minutes; a deadline on a day warns from its midnight.
    private static func trigger(minutesBefore minutes: Int) -> String {
        let (days, rest) = minutes.quotientAndRemainder(dividingBy: 1440)
        let date = days > 0 ? "\(days)D" : ""
        let time = rest > 0 ? "T\(rest / 60)H\(rest % 60)M" : ""
        return date.isEmpty && time.isEmpty ? "PT0M" : "-P\(date)\(time)"
    }

    /// `20190408T035959Z`
    private static func utc(_ instant: Instant) -> String {
        let seconds = Instant(milliseconds: instant.milliseconds / 1000 * 1000)
        return String(seconds.rfc3339.filter { $0 != "-" && $0 != ":" })
    }

    private static func digits(_ text: String) -> String { text.filter { $0 != "-" } }

    /// Section 3.3.11: backslash, semicolon, comma and line breaks are escaped; other controls have no place.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",": escaped += "\\\(scalar)"
            case "\n": escaped += "\\n"
            default:
                if scalar.properties.generalCategory != .control {
                    escaped.unicodeScalars.append(scalar)
                }
            }
        }
        return escaped
    }

    /// Section 3.1: a line of more than 75 octets goes on in the next, behind a blank.
    private static func folded(_ line: String) -> String {
        var folded = ""
        var octets = 0
        for scalar in line.unicodeScalars {
            let width = UTF8.width(scalar)
            if octets + width > 75 {
                folded += "\r\n "
                octets = 1
            }
            folded.unicodeScalars.append(scalar)
            octets += width
        }
        return folded
    }
}
