import IncidentModel
import Terminal

/// Days and times as the board writes them.
enum TimeWords {
    private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// `Thu 28 Mar`.
    static func weekdayAndDate(_ day: Day) -> String {
        let index = ((day.number + 3) % 7 + 7) % 7
        return "\(weekdays[index]) \(date(day))"
    }

    /// `28 Mar`.
    static func date(_ day: Day) -> String {
        let (_, month, number) = day.date
        return "\(number) \(months[month - 1])"
    }

    /// `28 Mar`, or `28 Mar 2019` where the year is not this one.
    static func date(_ day: Day, today: Day) -> String {
        let year = day.year
        return year == today.year ? date(day) : "\(date(day)) \(year)"
    }

    /// `28 Mar 10:00`, with the year where it is not this one.
    static func time(_ instant: Instant, in zone: Zone, today: Day) -> String {
        "\(date(zone.day(of: instant), today: today)) \(zone.clockTime(of: instant).text)"
    }

    /// `3 s ago`, `4 min ago`, `2 h ago`, or the day.
    static func ago(_ instant: Instant, now: Instant, in zone: Zone) -> String {
        let seconds = now.milliseconds(since: instant) / 1000
        switch seconds {
        case ..<0: return time(instant, in: zone, today: zone.day(of: now))
        case ..<60: return "\(seconds) s ago"
        case ..<3_600: return "\(seconds / 60) min ago"
        case ..<86_400: return "\(seconds / 3_600) h ago"
        default: return time(instant, in: zone, today: zone.day(of: now))
        }
    }

    /// `11 d left`, `today`, `3 d late`.
    static func left(_ days: Int) -> String {
        switch days {
        case 0: "today"
        case 1...: "\(days) d left"
        default: "\(-days) d late"
        }
    }
}

/// Numbers as the board writes them.
public enum NumberWords {
    /// `11,658`.
    public static func grouped(_ number: Int) -> String {
        var digits = Array(String(number.magnitude))
        var place = digits.count - 3
        while place > 0 {
            digits.insert(",", at: place)
            place -= 3
        }
        return (number < 0 ? "-" : "") + String(digits)
    }

    /// `1 item`, `2 items`, `1 entry`, `3 entries`.
    public static func counted(_ number: Int, _ one: String, _ many: String? = nil) -> String {
        "\(grouped(number)) \(number == 1 ? one : many ?? one + "s")"
    }
}
