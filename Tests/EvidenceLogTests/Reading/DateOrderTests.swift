import EvidenceLog
import IncidentModel
import Testing

/// Dates of which only a late line tells whether the day or the month is first.
struct DateOrderTests {
    /// More than is looked at before a format is known.
    static func log(_ last: String..., heading: String = "time,text") -> String {
        let rows = (0..<12_000).map { "03/04/2026 10:00:00,event number \($0)" }
        return ([heading] + rows + last.map { "\($0) 10:00:00,last" }).joined(separator: "\n")
    }

    private static func read(
        _ text: String, order: ColumnMapping.TimeForm = .any
    ) throws -> (EvidenceReport, [Int64?]) {
        var reader = EvidenceReader(fileName: "a.csv", order: order)
        var times: [Int64?] = []
        try Array(text.utf8).withUnsafeBytes { bytes in
            try reader.take(bytes) { times.append($0.time) }
        }
        try reader.finish { times.append($0.time) }
        return (reader.report, times)
    }

    private static func time(_ text: String) throws -> Int64 {
        let moment = try #require(Moment(canonical: text)?.instant)
        return moment.milliseconds * 1_000
    }

    @Test func `a late line with the day first is told, and the file is read so another time`()
        throws
    {
        let (first, _) = try Self.read(Self.log("23/04/2026"))
        #expect(first.dates.shownDayFirst == 12_002 && first.dates.either == 12_000)
        let (again, times) = try Self.read(Self.log("23/04/2026"), order: .dayFirst)
        #expect(again.dates.either == 0 && again.warnings.isEmpty)
        #expect(times.first == (try Self.time("2026-04-03T10:00Z")))
        #expect(times.last == (try Self.time("2026-04-23T10:00Z")))
    }

    @Test func `a late line with the month first settles it, too`() throws {
        let (report, times) = try Self.read(Self.log("04/23/2026"))
        #expect(report.dates.shownMonthFirst == 12_002 && report.dates.shownDayFirst == nil)
        #expect(report.warnings.isEmpty)
        #expect(times.first == (try Self.time("2026-03-04T10:00Z")))
    }

    @Test func `lines that contradict one another, and none at all, settle nothing`() throws {
        for text in [Self.log("23/04/2026", "04/23/2026"), Self.log(), Self.log("23.04.2026")] {
            let (report, _) = try Self.read(text)
            #expect(report.dates.shownDayFirst == nil && report.dates.shownMonthFirst == nil)
            #expect(report.warnings == [.init(line: 2, kind: .dateOrder, count: 12_000)])
        }
    }

    @Test func `the order holds for the columns of a known format, too`() throws {
        let text = Self.log("23/04/2026", heading: "datetime,message")
            .replacing("message\n", with: "message,timestamp_desc\n")
        #expect(try Self.read(text).0.dates.shownDayFirst == 12_002)
        let (again, times) = try Self.read(text, order: .dayFirst)
        #expect(again.dates.either == 0)
        #expect(times.first == (try Self.time("2026-04-03T10:00Z")))
    }
}
