import IncidentModel
import Samples
import Testing

/// Each fact of the case has its place, its source and the day on which it became known.
struct ModelCaseTests {
    private let incident: Incident

    init() throws { incident = try folded(.modelCase) }

    @Test func `organisation: a health-care provider under HIPAA`() {
        #expect(incident.id.text == "BH-2019-01")
        #expect(incident.profile.organisation?.hasPrefix("Baystate Health, Mass") == true)
        #expect(incident.profile.entities == ["hipaa_covered_entity"])
        #expect(incident.zone.identifier == "America/New_York")
        #expect(!incident.profile.isExercise)
    }

    @Test func `how it began: phishing, in a window of months only`() throws {
        let exposure = try entry("exposure")
        #expect(exposure.lane == .attacker)
        #expect(exposure.when == (try moment("2019-02/2019-03")))
        #expect(exposure.title.contains("Phishing campaign"))
        #expect(exposure.title.contains("accounts were read"))
        #expect(incident.milestone(.firstMaliciousActivity) == (try moment("2019-02")))
    }

    @Test func `first detection: 7 February 2019, known that day`() throws {
        #expect(incident.milestone(.detection) == (try moment("2019-02-07")))
        #expect(incident.milestone(.discovery) == (try moment("2019-02-07")))
        #expect(try dayKnown(of: "milestone/detection") == "2019-02-07")
    }

    @Test func `further accounts: nine in all by 7 March, each secured`() throws {
        let accounts = try asset("mail-accounts")
        #expect(accounts.number == 9 && accounts.status == .secured)
        #expect(accounts.when == (try moment("2019-02-07/2019-03-07")))
        #expect(try entry("accounts-found").when == (try moment("2019-02-07/2019-03-07")))
        #expect(try dayKnown(of: "entry/accounts-found") == "2019-03-07")
        #expect(try check("accounts-secured").progress == Progress(done: 9, total: 9))
        #expect(incident.milestone(.containment) == (try moment("2019-02-07/2019-03-07")))
    }

    @Test func `people: 11,658 stands, 12,000 is kept`() throws {
        let standing = try #require(incident.counts.people).revision
        #expect(standing.count == .exactly(11_658) && standing.basis == .confirmed)
        #expect(standing.asOf?.text == "2019-04-05")
        let revisions = incident.counts.revisions(of: .people)
        #expect(revisions.count == 2)
        #expect(revisions.last?.revision.count == .exactly(12_000))
        #expect(revisions.last?.revision.basis == .estimate)
        #expect(revisions.last?.revision.source?.hasPrefix("press account, May 2019") == true)
    }

    @Test(arguments: [
        "full_name", "date_of_birth", "medical_record_number", "diagnosis", "health_insurance",
        "ssn",
    ])
    func `data: some have it, nobody counted them`(element: String) throws {
        let scope = try #require(CountScope("people|\(element)"))
        let standing = try #require(incident.counts.standing(of: scope)).revision
        #expect(standing.count == .some && standing.basis == .placeholder)
    }

    @Test func `data: six elements and no other`() {
        #expect(incident.counts.elements.count == 6)
    }

    @Test(arguments: ["medical-record", "other-systems"])
    func `not affected: the medical record and all other systems`(id: String) throws {
        #expect(try asset(id).status == .intact)
    }

    @Test func `risk: no indication of misuse, no level invented`() throws {
        #expect(incident.risks.count == 4)
        #expect(incident.risks.allSatisfy { $0.level == .notAssessed })
        let factor = try #require(incident.risks.first { $0.id.text == "acquired-or-viewed" })
        #expect(factor.finding?.contains("acquired, viewed or misused") == true)
    }

    @Test(arguments: [
        ("password-change", ChecklistState.done), ("mail-logging", .done),
        ("log-review", .inProgress), ("outside-mail-access", .done), ("training", .inProgress),
        ("forensic-firm", .done), ("letters", .done), ("media-notice", .done),
        ("hhs-filing", .done), ("hotline", .done), ("credit-monitoring", .done),
        ("accounts-secured", .done),
    ])
    func `remediation: each step stands on the checklist`(id: String, state: ChecklistState) throws
    {
        let item = try check(id)
        #expect(item.state == state)
        #expect(item.source != nil)
    }

    @Test func `remediation: what is not stated stays open`() throws {
        #expect(try check("training").progress == nil)
        #expect(try check("log-review").recurrence == nil)
        #expect(try check("log-review").detail?.contains("interval is not stated") == true)
        #expect(try check("outside-mail-access").exceptions.count == 1)
        #expect(incident.milestone(.determination) == nil)
        #expect(incident.milestone(.eradication) == nil)
        #expect(incident.profile.severity == nil)
    }

    @Test func `forensics: a firm is hired, its day is not known`() throws {
        let firm = try #require(incident.parties.first { $0.id.text == "forensic-firm" })
        #expect(firm.role == "forensics" && firm.engaged == nil)
    }

    @Test func `notice to people: letters on 5 April, public notice on 8 April`() throws {
        #expect(incident.milestone(.individualsNotified) == (try moment("2019-04-05")))
        #expect(try notice("letters").when == (try moment("2019-04-05")))
        #expect(try notice("letters").method == "post")
        #expect(try notice("public-notice").when == (try moment("2019-04-08")))
        #expect(try dayKnown(of: "notice/public-notice") == "2019-04-08")
    }

    @Test func `notice to the regulator and the media`() throws {
        #expect(incident.milestone(.regulatorNotified) == (try moment("2019-04-05")))
        #expect(incident.milestone(.mediaNotified) == (try moment("2019-04-08")))
        #expect(try notice("hhs-filing").audience == .regulator)
        #expect(try notice("media-notice").audience == .media)
        #expect(try dayKnown(of: "notice/hhs-filing") == "2019-04-05")
    }

    @Test func `credit monitoring: one year for those with an exposed SSN`() throws {
        let offer = try #require(incident.monitoring.first)
        #expect(offer.months == 12 && offer.element == .socialSecurityNumber)
    }

    @Test func `hotline: number and hours`() throws {
        let hotline = try #require(incident.hotlines.first)
        #expect(hotline.phone == "1-833-231-3361")
        #expect(hotline.hours?.text == "Mon-Fri 09:00-18:30")
        #expect(hotline.zone.identifier == "America/New_York")
    }

    @Test func `statements: three speakers`() {
        #expect(incident.statements.map(\.speaker) == ["CISO", "CIO", "Representative"])
    }

    @Test func `the law: 18 months came three days after the public notice`() throws {
        #expect(try entry("monitoring-law").when == (try moment("2019-04-11")))
        #expect(try entry("monitoring-law").title.contains("18 months"))
    }

    @Test func `every fact has its source`() {
        let facts = incident.items.values.filter { ![.incident, .count].contains($0.target.kind) }
        // Of one risk factor nothing is said.
        let silent = facts.filter { $0[.source].isNone }.map(\.target.description)
        #expect(silent == ["risk/unauthorised-person"])
        let revisions = incident.counts.scopes.flatMap { incident.counts.revisions(of: $0) }
        #expect(revisions.allSatisfy { $0.revision.source != nil })
    }

    @Test func `what was read in the press is recorded in May 2019`() throws {
        #expect(try dayKnown(of: "entry/exposure") == "2019-05-01")
    }

    @Test func `letters went out on day 57, the 60 days ended on the public notice`() throws {
        #expect(try days(.notify) == [57, 57])
        #expect(try entry("sixty-days").when == incident.milestone(.mediaNotified))
    }

    @Test func `durations: 6 days of dwell at most, 28 of containment at most`() throws {
        // The start is known to the month only, which goes on after the detection.
        #expect(try days(.dwell) == [-21, 6])
        #expect(try days(.detect) == [-21, 6])
        #expect(try days(.contain) == [0, 28])
    }

    private func days(_ duration: IncidentDuration) throws -> [Int?] {
        let range = try #require(incident.duration(duration).range)
        return [range.minimumUnits, range.maximumUnits]
    }

    /// The day on which an item was recorded, on the organisation's calendar.
    private func dayKnown(of target: String) throws -> String {
        let target = try #require(Target(target))
        let item = try #require(incident.item(target))
        return incident.zone.day(of: item.added.at).text
    }

    private func check(_ id: String) throws -> ChecklistItem {
        try #require(incident.checklist.first { $0.id.text == id })
    }

    private func entry(_ id: String) throws -> TimelineEntry {
        try #require(incident.entries.first { $0.id.text == id })
    }

    private func asset(_ id: String) throws -> Asset {
        try #require(incident.assets.first { $0.id.text == id })
    }

    private func notice(_ id: String) throws -> Notice {
        try #require(incident.notices.first { $0.id.text == id })
    }
}
