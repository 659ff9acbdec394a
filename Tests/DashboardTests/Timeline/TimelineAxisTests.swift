import IncidentModel
import Terminal
import Testing

@testable import Dashboard

struct TimelineAxisTests {
    private static func axis(
        _ start: String, minutes step: Int64, columns: Int = 72, zone: String = "America/New_York"
    ) -> (context: [String], ticks: [String]) {
        let scale = TimeScale(
            start: TimelineBoard.instant(start).milliseconds, step: step * 60_000,
            columns: columns, gaps: [])
        let axis = TimelineAxis(scale, in: TimelineBoard.zone(zone))
        return (
            axis.context.map { "\($0.column) \($0.text)" },
            axis.ticks.map { "\($0.column) \($0.text)" }
        )
    }

    @Test
    func `at an hour a column the ticks are twelve hours apart under the names of the days`() {
        let axis = Self.axis("2019-03-07T00:00:00-05:00", minutes: 60, columns: 48)
        #expect(axis.ticks == ["0 00:00", "12 12:00", "24 00:00", "36 12:00"])
        #expect(axis.context == ["0 Thu 7 Mar 2019", "24 Fri 8 Mar 2019"])
    }

    @Test
    func `the hour that is skipped in spring has no tick`() {
        let axis = Self.axis("2019-03-10T00:00:00-05:00", minutes: 6, columns: 60)
        #expect(
            axis.ticks == [
                "0 00:00", "10 01:00", "20 03:00", "30 04:00", "40 05:00", "50 06:00",
            ])
    }

    @Test
    func `the hour that comes twice in autumn has two ticks`() {
        let axis = Self.axis("2019-11-03T00:00:00-04:00", minutes: 6, columns: 60)
        #expect(
            axis.ticks == [
                "0 00:00", "10 01:00", "20 01:00", "30 02:00", "40 03:00", "50 04:00",
            ])
    }

    @Test
    func `days begin at the midnight of the zone on both sides of a change of clocks`() {
        let zone = TimelineBoard.newYork
        let start = TimelineBoard.instant("2019-03-08T00:00:00-05:00").milliseconds
        let days = AxisUnit.days(named: true)
            .boundaries(from: start, to: start + 5 * TimelineZoom.day, in: zone)
        #expect(days.count == 6)
        #expect(days.allSatisfy { zone.clockTime(of: Instant(milliseconds: $0)) == .midnight })
        #expect(days[3] - days[2] == 23 * TimelineZoom.hour)
    }

    @Test
    func `at a day a column weeks begin on Mondays and months are named above`() {
        let axis = Self.axis("2019-02-01T00:00:00-05:00", minutes: 1_440, columns: 60)
        #expect(axis.context == ["0 Feb 2019", "28 Mar 2019"])
        #expect(axis.ticks.prefix(3) == ["3 4", "10 11", "17 18"])
    }

    @Test
    func `centuries have ticks at round years`() {
        let axis = Self.axis(
            "1500-06-01T00:00:00Z", minutes: 1_440 * 7_305, columns: 60, zone: "UTC")
        #expect(axis.ticks.prefix(3) == ["4 1600", "14 1800", "24 2000"])
    }

    @Test(arguments: TimelineZoom.steps)
    func `at every zoom the labels stand in order and apart`(step: Int64) {
        for columns in [1, 7, 40, 102, 482] {
            for start in ["2019-03-09T13:37:11Z", "0001-01-01T00:00:00Z", "9998-12-31T00:00:00Z"] {
                let scale = TimeScale(
                    start: TimelineBoard.instant(start).milliseconds, step: step, columns: columns,
                    gaps: [])
                let axis = TimelineAxis(scale, in: TimelineBoard.newYork)
                for labels in [axis.context, axis.ticks] {
                    #expect(
                        zip(labels, labels.dropFirst()).allSatisfy {
                            $0.column + $0.text.width < $1.column
                        })
                    #expect(labels.allSatisfy { (0..<columns).contains($0.column) })
                }
            }
        }
    }
}
