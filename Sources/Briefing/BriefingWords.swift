import IncidentModel
import NotificationRules

/// Days, numbers and people as a stand-up writes them.
enum BriefingWords {
    private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

    /// `Thu 28 Mar 2019`.
    static func day(_ day: Day, in zone: Zone) -> String {
        let weekday = weekdays[((day.number + 3) % 7 + 7) % 7]
        return "\(weekday) \(words(of: day.text, in: zone))"
    }

    /// `28 Mar 2019 10:00 EDT`.
    static func time(_ instant: Instant, in zone: Zone) -> String {
        words(of: instant.wholeSecond.rfc3339(in: zone), in: zone)
    }

    /// `28 Mar 10:00`, with the year where it is not this one.
    static func time(_ instant: Instant, in zone: Zone, today: Day) -> String {
        let text = instant.wholeSecond.rfc3339(in: zone)
        return Moment(canonical: text)?.display(
            in: zone, style: .compact(omittingYear: today.year)) ?? text
    }

    /// The text of a moment for people; as it is where it is none.
    static func words(of text: String, in zone: Zone) -> String {
        Moment(canonical: text)?.display(in: zone) ?? text
    }

    /// `in 11 days`, `today`, `3 days late`.
    static func left(_ days: Int) -> String {
        switch days {
        case 0: "today"
        case 1: "tomorrow"
        case 2...: "in \(days) days"
        case -1: "1 day late"
        default: "\(-days) days late"
        }
    }

    /// `11,658`.
    static func number(_ number: Int) -> String {
        let digits = Array(String(number.magnitude))
        let groups = stride(from: digits.count, to: 0, by: -3).map { end in
            String(digits[max(0, end - 3)..<end])
        }
        return (number < 0 ? "-" : "") + groups.reversed().joined(separator: ",")
    }

    /// `1 item`, `2 items`.
    static func counted(_ number: Int, _ one: String, _ many: String? = nil) -> String {
        "\(self.number(number)) \(number == 1 ? one : many ?? one + "s")"
    }

    /// `11,658 confirmed (HHS filing)`.
    static func words(of revision: CountRevision) -> String {
        let source = revision.source.map { " (\($0))" } ?? ""
        return "\(people(revision.count)) \(revision.basis.label)\(source)"
    }

    static func people(_ count: PeopleCount) -> String {
        switch count {
        case .exactly(let exact): number(exact)
        case .between(let low, let high): "\(number(low))-\(number(high))"
        case .some: "some, not counted"
        }
    }

    /// `people`, `people with SSN`, `people in US-MA`, `people with SSN in US-MA`.
    static func scope(_ scope: CountScope) -> String {
        let with = scope.element.map { " with \($0.label)" } ?? ""
        let place =
            scope.jurisdiction.map {
                $0 == .unresolved ? ", address unresolved" : " in \($0.code)"
            } ?? ""
        return "people\(with)\(place)"
    }
}
