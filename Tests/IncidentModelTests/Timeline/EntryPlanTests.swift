import IncidentModel
import Testing

struct EntryPlanTests {
    private static func draft(_ title: String, _ when: String) throws -> EntryDraft {
        var draft = EntryDraft()
        for (field, text) in [
            (Field.title, title), (.when, when), (.lane, "detect"), (.kind, "found"),
        ] { draft[field] = try Schema.value(of: text, for: field, of: .entry) }
        return draft
    }

    private static func incident(with drafts: [EntryDraft]) throws -> Incident {
        let actor = try #require(Actor("kh"))
        let reference = try #require(IncidentID("EX-1"))
        var changes: [Change] = []
        func take(_ target: Target, _ action: Action) {
            let command = Command(
                id: CommandID(high: 1, low: UInt64(changes.count)), actor: actor,
                at: Instant(milliseconds: 0), incident: reference, target: target, action: action)
            changes.append(Change(seq: Seq(Int64(changes.count) + 1), command: command))
        }
        take(.incident, .add([.title: .text("T"), .zone: .text("UTC")]))
        for (place, draft) in drafts.enumerated() {
            take(Target(.entry, try #require(ItemID("e\(place)"))), .add(draft.fields))
        }
        return try #require(Incident(folding: changes))
    }

    @Test func `what is there word for word is not added again, and as often as it is there`()
        throws
    {
        let (mail, sale) = (try Self.draft("Mail", "2019-02-07"), try Self.draft("Sale", "2019"))
        let plan = EntryPlan([mail, mail, sale], in: try Self.incident(with: [mail]))
        #expect(plan.present == 1)
        #expect(plan.additions.map(\.draft) == [sale, mail])
    }

    @Test func `additions go by time, and keep their places in the file`() throws {
        let drafts = try ["2019-03", "2019-01", "2019-02"].map { try Self.draft("Mail", $0) }
        let plan = EntryPlan(drafts, in: try Self.incident(with: []))
        #expect(plan.additions.map(\.number) == [1, 2, 0])
        #expect(plan.additions.map(\.target.id.text).sorted() == ["mail", "mail-2", "mail-3"])
    }

    @Test func `a name that is taken is not given`() throws {
        let incident = try Self.incident(with: [try Self.draft("Other", "2019")])
        let plan = EntryPlan([try Self.draft("e0", "2019")], in: incident)
        #expect(plan.additions.map(\.target.id.text) == ["e0-2"])
    }

    @Test func `entries that were added one by one stand by time`() throws {
        let drafts = try ["2019-03", "2019-01", "2019-02", "2018"].map {
            try Self.draft("Mail", $0)
        }
        let incident = try Self.incident(with: drafts)
        #expect(incident.entries.map(\.when.text) == ["2018", "2019-01", "2019-02", "2019-03"])
        #expect(incident.entryDrafts.map { $0.when?.text } == incident.entries.map(\.when.text))
    }
}
