import IncidentModel
import NotificationRules
import Samples
import Testing

/// 45 CFR 164.404, 164.406 and 164.408 on the model case, day by day.
@Suite struct HIPAATests {
    private func duties(on instant: String) throws -> [String: Duty] {
        let changes = SampleIncident.modelCase.commands().enumerated().map {
            Change(seq: Seq(Int64($0.offset) + 1), command: $0.element)
        }
        let incident = try #require(Incident(folding: changes))
        let duties = incident.duties(at: try Instant(rfc3339: instant))
        return Dictionary(uniqueKeysWithValues: duties.map { ($0.recipient, $0) })
    }

    @Test(arguments: ["individuals", "media", "hhs"])
    func `all three clocks end sixty days after discovery`(recipient: String) throws {
        let duty = try #require(try duties(on: "2019-03-28T10:00:00-04:00")[recipient])
        #expect(duty.opensOn?.text == "2019-02-07")
        #expect(duty.due?.text == "2019-04-08")
        #expect(duty.status == .open)
        #expect(duty.trail.first == "2019-02-07 + 60 calendar days = 2019-04-08")
    }

    @Test func `on 28 March it is day 49 of 60`() throws {
        let duty = try #require(try duties(on: "2019-03-28T10:00:00-04:00")["individuals"])
        #expect(duty.clockDay(on: try Day.parse("2019-03-28")) == 49)
        #expect(duty.daysLeft(from: try Day.parse("2019-03-28")) == 11)
        #expect(duty.planned?.text == "2019-04-05")
    }

    @Test func `the letters of 5 April are in time, on day 57`() throws {
        let duty = try #require(try duties(on: "2019-04-06T10:00:00-04:00")["individuals"])
        #expect(duty.status == .met)
        #expect(duty.trail.last == "told 2019-04-05, day 57")
    }

    @Test func `the media notice of day 60 is still in time`() throws {
        let duty = try #require(try duties(on: "2019-04-09T10:00:00-04:00")["media"])
        #expect(duty.status == .met)
    }

    @Test(arguments: [
        ("2019-04-08T23:59:59-04:00", Duty.Status.open), ("2019-04-09T00:00:00-04:00", .overdue),
    ])
    func `a clock runs to the end of its last day in the incident's zone`(
        instant: String, status: Duty.Status
    ) throws {
        let changes = SampleIncident.modelCase.commands()
            .filter { $0.target != .milestone(.mediaNotified) }
            .enumerated().map { Change(seq: Seq(Int64($0.offset) + 1), command: $0.element) }
        let incident = try #require(Incident(folding: changes))
        let media = incident.duties(at: try Instant(rfc3339: instant))
            .first { $0.recipient == "media" }
        #expect(media?.status == status)
    }
}
