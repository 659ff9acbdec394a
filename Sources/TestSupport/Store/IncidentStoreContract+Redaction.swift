import IncidentModel
import IncidentStore

extension IncidentStoreContract {
    static let redaction = [
        ContractCheck("a redacted value is gone, and the log is sound") { store, other in
            var desk = Desk()
            let letters = Desk.check("letters")
            _ = try store.submit([
                desk.opening(), desk.step("letters"), desk.set(.owner, "Jane Doe", letters),
                desk.command(.note("call Jane Doe"), letters),
                desk.command(.add([.revision: .revision(revision)]), .count(.people)),
            ])
            let seen = try other.incident(desk.incident)
            let redactions = (2...5).map { seq in
                desk.command(.redact("a name"), target(of: seq), base: Seq(Int64(seq)))
            }
            try expect(try store.submit(redactions), (6...9).map { .saved(Seq($0)) })
            try store.expectSound(entries: 9)
            let incident = try other.incident(desk.incident)
            try expect(incident?.item(letters)?[.owner], .redacted)
            try expect(incident?.item(letters)?[.title], .redacted)
            try expect(incident?.item(letters)?.notes.map(\.text), ["[redacted]"])
            try expect(incident?.counts.people?.revision, nil)
            var folded = seen
            let news = try other.changes(of: desk.incident, after: Seq(5))
            for change in news { folded?.apply(change) }
            try expect(folded, incident, "who saw the value forgets it")
        },
        ContractCheck("a redacted batch of evidence has no events any more") { store, other in
            var desk = Desk()
            _ = try store.submit(desk.opening())
            _ = try desk.importing(["1 secretword", "2 more"], to: store, as: "first")
            _ = try desk.importing(["3 plainword"], to: store, as: "second")
            guard let first = ItemID("first") else { return }
            let redaction = desk.command(
                .redact("a name"), Target(.evidence, first), base: Seq(2))
            try expect(try store.submit(redaction), .saved(Seq(4)))
            let batches = try other.batches(of: desk.incident)
            try expect(batches.map(\.events), [0, 1])
            try expect(try other.events(in: batches[0], from: 1, atMost: 9), [])
            try expect(try other.index(of: batches.map { ($0, 0) }).times, [3])
            let found = try other.candidates(
                in: batches[1], words: [EvidenceWord("plainword")], from: 1, atMost: 9)
            try expect(found?.count ?? 1, 1)
            try store.expectSound(entries: 4)
        },
        ContractCheck("what is no value cannot be redacted") { store, _ in
            var desk = Desk()
            let letters = Desk.check("letters")
            _ = try store.submit([
                desk.opening(), desk.step("letters"),
                desk.command(.redact("why"), letters, base: Seq(2)),
            ])
            for base in [0, 1, 2, 3, 9] as [Int64] {
                try expect(
                    try store.submit(desk.command(.redact("why"), letters, base: Seq(base))),
                    .refused(.cannotBeRedacted(Seq(base))))
            }
            try expect(
                try store.submit(desk.command(.redact(" "), .incident, base: Seq(1))),
                .refused(.emptyNote))
            try store.expectSound(entries: 3)
        },
    ]

    private static let revision = CountRevision(
        count: .between(200, 700), basis: .estimate, source: "press", asOf: nil)

    private static func target(of seq: Int) -> Target {
        seq == 5 ? .count(.people) : Desk.check("letters")
    }
}
