import IncidentModel
import Samples
import Testing

struct ExerciseTests {
    private let incident: Incident
    private let today: Day

    init() throws {
        incident = try folded(.exercise)
        today = incident.zone.day(of: SampleIncident.exercise.clock)
    }

    @Test func `the board says that it is an exercise`() {
        #expect(incident.profile.isExercise)
        #expect(incident.id == SampleIncident.exercise.reference)
        #expect(incident.profile.severity == .sev2)
    }

    @Test func `it is the work of eight people over seven weeks`() {
        let actors = Set(Fold.exercise.changes.map(\.actor.name))
        let named = ["kh", "jv", "ir1", "counsel", "ops", "it", "hr", "comms"]
        #expect(actors == Set(named))
        #expect((120...320).contains(Fold.exercise.changes.count))
    }

    @Test func `nothing was recorded after the clock of the demonstration`() {
        #expect(incident.head.at <= SampleIncident.exercise.clock)
    }

    @Test func `every word of every vocabulary occurs`() {
        #expect(incident.checklist.map(\.state).coversAll(of: ChecklistState.self))
        #expect(incident.assets.map(\.status).coversAll(of: Asset.Status.self))
        #expect(incident.assets.compactMap(\.kind).coversAll(of: Asset.Kind.self))
        #expect(incident.risks.map(\.level).coversAll(of: RiskFactor.Level.self))
        #expect(incident.notices.map(\.state).coversAll(of: Notice.State.self))
        #expect(incident.notices.compactMap(\.audience).coversAll(of: Notice.Audience.self))
        #expect(incident.entries.map(\.kind).coversAll(of: TimelineEntry.Kind.self))
        let revisions = incident.counts.scopes.flatMap { incident.counts.revisions(of: $0) }
        #expect(revisions.map(\.revision.basis).coversAll(of: CountBasis.self))
    }

    /// All but a people list and a batch of evidence, of which something would have to be kept beside the log, with what
    /// is said of such a batch, and a stand-up, which names an entry of the log by its hash.
    @Test func `every kind of item occurs`() {
        let kinds = Set(incident.items.keys.map(\.kind))
        #expect(
            kinds.union([.list, .standup, .evidence, .custody, .search]) == Set(ItemKind.allCases))
    }

    @Test func `nothing on the timeline happens after the clock of the demonstration`() {
        let clock = SampleIncident.exercise.clock
        for entry in incident.entries {
            let start = entry.when.bounds(in: incident.zone).earliest
            #expect(start.map { $0 <= clock } ?? true, "\(entry.id)")
        }
    }

    @Test func `a milestone is recorded with its moment, the notices that are planned among them`()
        throws
    {
        let moments = Fold.exercise.changes.filter { $0.target.kind == .milestone }
        for change in moments {
            guard case .add(let fields) = change.action else { continue }
            #expect(fields[.when] != nil, "\(change.target.id)")
        }
        let now = incident.seen(at: SampleIncident.exercise.clock)
        for name in [Milestone.Name.individualsNotified, .regulatorNotified, .mediaNotified] {
            #expect(try #require(now.milestones[name]).isPlanned)
        }
        let regulator = try #require(now.milestones[.regulatorNotified])
        #expect(regulator.detail?.contains("Vermont was told on 18 February") == true)
    }

    @Test func `all lanes run, and one of its own`() {
        let lanes = Set(incident.entries.map(\.lane))
        #expect(lanes == [.attacker, .detect, .respond, .notify, .own("forensics")])
    }

    @Test func `the people are counted in five revisions, the last stands`() throws {
        let revisions = incident.counts.revisions(of: .people)
        #expect(revisions.count == 5)
        #expect(try #require(incident.counts.people).revision.count == .exactly(8_946))
        #expect(revisions.contains { $0.revision.count == .between(7_300, 8_400) })
    }

    @Test func `people by place add up to all people, in every row`() throws {
        for element in [nil] + incident.counts.elements.map(Optional.some) {
            let people = incident.counts.jurisdictions.compactMap { place in
                let scope = CountScope(element: element, jurisdiction: place)
                return incident.counts.standing(of: scope)?.revision.count.value
            }
            guard !people.isEmpty else { continue }
            let total = incident.counts.standing(of: CountScope(element: element))
            #expect(people.reduce(0, +) == total?.revision.count.value)
        }
    }

    @Test func `Vermont is confirmed, and some are counted nowhere`() throws {
        let vermont = try #require(CountScope("people||US-VT"))
        #expect(incident.counts.standing(of: vermont)?.revision.basis == .confirmed)
        let records = CountScope(element: .medicalRecordNumber)
        #expect(incident.counts.standing(of: records)?.revision.count == .some)
        #expect(incident.counts.jurisdictions.contains(.unresolved))
    }

    @Test func `the checklist shows every way of waiting`() throws {
        let letter = try check("letter-text")
        #expect(letter.isOverdue(on: today))
        #expect(letter.obstacle(in: incident.checklist) == .signatures(1))
        let list = try check("list-3")
        #expect(list.state == .blocked && list.blockedBy != nil)
        let run = try check("print-run")
        #expect(run.obstacle(in: incident.checklist) == .needs(letter.id))
        #expect(try check("log-review").recurrence == .weekly)
        #expect(try check("log-review").progress == Progress(done: 5, total: nil))
        #expect(try check("training").progress == Progress(done: 1_131, total: 3_940))
        #expect(try check("outside-access").exceptions.count == 3)
        #expect(try check("retention").isPrivileged)
        #expect(try check("translations").owner == nil)
        #expect(incident.checklist.contains { $0.section.word == "lessons" })
        let tally = ChecklistTally(incident.checklist, on: today)
        #expect(tally.done > 10 && tally.overdue == 2 && tally.blocked == 2)
    }

    @Test func `moments of every precision occur`() {
        let moments = incident.entries.map(\.when)
        #expect(moments.contains { $0.isApproximate && !$0.isUncertain })
        #expect(moments.contains { $0.isUncertain && !$0.isApproximate })
        #expect(moments.contains { $0.isApproximate && $0.isUncertain })
        #expect(moments.contains { $0.isOpen })
        #expect(moments.contains { $0.instant.map { $0.milliseconds % 1_000 != 0 } ?? false })
        #expect(moments.contains { $0.precision == .interval && !$0.isOpen })
    }

    @Test func `an entry is withdrawn, an item is back, and both have notes`() throws {
        let alarm = try #require(incident.item(target(.entry, "false-alarm")))
        #expect(alarm.isWithdrawn && !alarm.notes.isEmpty)
        #expect(!incident.entries.contains { $0.id.text == "false-alarm" })
        #expect(try !check("retention").notes.isEmpty)
    }

    @Test func `hostile and wide text is kept as it came`() throws {
        let hostile = try entry("hostile-subject")
        #expect(hostile.detail?.contains("\u{1B}[2J") == true)
        #expect(hostile.detail?.unicodeScalars.contains("\u{202E}") == true)
        #expect(try entry("invoice-file").title.contains("請求書"))
        #expect(try entry("resume-file").title.unicodeScalars.contains("\u{301}"))
    }

    @Test func `privileged entries and items occur`() {
        #expect(incident.entries.contains { $0.isPrivileged })
        #expect(incident.checklist.contains { $0.isPrivileged })
    }

    private func check(_ id: String) throws -> ChecklistItem {
        try #require(incident.checklist.first { $0.id.text == id })
    }

    private func entry(_ id: String) throws -> TimelineEntry {
        try #require(incident.entries.first { $0.id.text == id })
    }

    private func target(_ kind: ItemKind, _ id: String) throws -> Target {
        Target(kind, try #require(ItemID(id)))
    }
}
