import IncidentModel
import NotificationRules
import Samples
import Testing

/// The duties of the model case, day by day.
@Suite struct ModelCaseDutyTests {
    private func reckoning(
        on instant: String, without left: Set<Target> = []
    ) throws -> Reckoning {
        let commands = SampleIncident.modelCase.commands().filter { !left.contains($0.target) }
        let changes = commands.enumerated().map {
            Change(seq: Seq(Int64($0.offset) + 1), command: $0.element)
        }
        let incident = try #require(Incident(folding: changes))
        return incident.reckoning(by: .builtin, at: try Instant(rfc3339: instant))
    }

    private func duty(_ rule: String, on instant: String) throws -> Duty {
        let reckoning = try reckoning(on: instant)
        return try #require(reckoning.duties.first { $0.id.text == rule })
    }

    @Test(arguments: ["US-HIPAA-IND", "US-HIPAA-MEDIA", "US-HIPAA-HHS500"])
    func `all three federal clocks end sixty days after discovery`(rule: String) throws {
        let duty = try duty(rule, on: "2019-03-28T10:00:00-04:00")
        #expect(duty.opensOn?.text == "2019-02-07")
        #expect(duty.due?.text == "2019-04-08")
        #expect(duty.trail.contains("2019-02-07 + 60 calendar days = 2019-04-08"))
        #expect(duty.trail.contains("day 60 is a Monday"))
    }

    @Test func `on 28 March it is day 49 of 60, and the letters are planned`() throws {
        let duty = try duty("US-HIPAA-IND", on: "2019-03-28T10:00:00-04:00")
        #expect(duty.status == .open)
        #expect(duty.clockDay(on: try Day.parse("2019-03-28")) == 49)
        #expect(duty.daysLeft(from: try Day.parse("2019-03-28")) == 11)
        #expect(duty.planned?.text == "2019-04-05")
    }

    @Test func `the letters of 5 April are in time, on day 57`() throws {
        let duty = try duty("US-HIPAA-IND", on: "2019-04-06T10:00:00-04:00")
        #expect(duty.status == .met)
        #expect(duty.trail.contains("told 2019-04-05, day 57"))
    }

    @Test(arguments: ["US-HIPAA-MEDIA", "US-HIPAA-HHS500"])
    func `the notices of day 57 and 60 are in time`(rule: String) throws {
        #expect(try duty(rule, on: "2019-04-09T10:00:00-04:00").status == .met)
    }

    @Test(arguments: ["US-MA-REG-AG", "US-MA-REG-OCABR"])
    func `the authorities of Massachusetts are told without a date`(rule: String) throws {
        let duty = try duty(rule, on: "2019-04-09T10:00:00-04:00")
        #expect(duty.due == nil)
        #expect(duty.status == .open)
    }

    @Test func `eighteen months of monitoring are not law yet`() throws {
        let reckoning = try reckoning(on: "2019-04-09T10:00:00-04:00")
        let rule = reckoning.notTriggered.first { $0.rule.id.text == "US-MA-CREDITMON" }
        #expect(rule?.reason.words.hasPrefix("not in force until 2019-04-11") == true)
    }

    @Test(arguments: [
        ("2019-04-08T23:59:59-04:00", Duty.Status.open), ("2019-04-09T00:00:00-04:00", .overdue),
    ])
    func `a clock runs to the end of its last day in the incident's zone`(
        instant: String, status: Duty.Status
    ) throws {
        let letters: Set = [
            Target.milestone(.individualsNotified), try #require(Target("notice/letters")),
        ]
        let duties = try reckoning(on: instant, without: letters).duties
        #expect(duties.first { $0.id.text == "US-HIPAA-IND" }?.status == status)
    }
}
