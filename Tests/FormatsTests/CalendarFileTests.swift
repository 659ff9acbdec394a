import Formats
import IncidentModel
import Testing

/// RFC 5545.
@Suite struct CalendarFileTests {
    private func file(_ time: CalendarEvent.Time, description: String = "") throws -> String {
        let event = CalendarEvent(
            id: "US-HIPAA-IND.BH-2019-01@breachboard", time: time, summary: "letters; now, please",
            description: description, alarms: [10_080, 900])
        return CalendarFile(events: [event], stamp: try Instant(rfc3339: "2019-03-28T14:00:00Z"))
            .text
    }

    @Test func `a deadline on a day is a whole day`() throws {
        let text = try file(.day(try Day.parse("2019-04-08")))
        #expect(text.contains("DTSTART;VALUE=DATE:20190408\r\nDTEND;VALUE=DATE:20190409\r\n"))
        #expect(text.contains("DTSTAMP:20190328T140000Z\r\n"))
    }

    @Test func `a deadline at an hour is an instant in UTC`() throws {
        let text = try file(.instant(try Instant(rfc3339: "2024-11-04T14:00:00-05:00")))
        #expect(text.contains("DTSTART:20241104T190000Z\r\n"))
    }

    @Test func `each alarm stands before the deadline`() throws {
        let text = try file(.day(try Day.parse("2019-04-08")))
        #expect(text.contains("TRIGGER:-P7D\r\n"))
        #expect(text.contains("TRIGGER:-PT15H0M\r\n"))
    }

    @Test func `commas, semicolons and line ends are escaped, controls dropped`() throws {
        let text = try file(.day(try Day.parse("2019-04-08")), description: "a\nb\u{1B}[31m")
        #expect(text.contains("SUMMARY:letters\\; now\\, please\r\n"))
        #expect(text.contains("DESCRIPTION:a\\nb[31m\r\n"))
    }

    @Test func `no line is longer than 75 octets, and none is cut within a character`() throws {
        let long = String(repeating: "ß", count: 200)
        let text = try file(.day(try Day.parse("2019-04-08")), description: long)
        let lines = text.components(separatedBy: "\r\n")
        #expect(lines.allSatisfy { $0.utf8.count <= 75 })
        #expect(text.components(separatedBy: "\r\n ").joined().contains(long))
    }
}

extension String {
    fileprivate func components(separatedBy separator: String) -> [String] {
        var parts: [String] = []
        var rest = self[...].utf8
        let wanted = Array(separator.utf8)
        var current: [UInt8] = []
        while !rest.isEmpty {
            if rest.starts(with: wanted) {
                parts.append(String(decoding: current, as: UTF8.self))
                current = []
                rest = rest.dropFirst(wanted.count)
            } else if let byte = rest.popFirst() {
                current.append(byte)
            }
        }
        return parts + [String(decoding: current, as: UTF8.self)]
    }
}
