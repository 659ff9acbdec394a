import IncidentModel
import IncidentStore

extension IncidentStoreContract {
    static let saving = [
        ContractCheck("a new log is empty and sound") { store, _ in
            try expect(try store.head().seq, .start)
            try expect(try store.incidents(), [])
            try store.expectSound(entries: 0)
        },
        ContractCheck("changes are kept in the order in which they came") { store, _ in
            var desk = Desk()
            let commands = [desk.opening(), desk.step("letters"), desk.step("hotline")]
            try expect(
                try store.submit(commands), [.saved(Seq(1)), .saved(Seq(2)), .saved(Seq(3))])
            let changes = try store.changes(of: desk.incident, after: .start)
            try expect(changes.map(\.command), commands.map(\.id))
            try expect(changes.map(\.action), commands.map(\.action))
            try expect(changes.map(\.at), commands.map(\.at))
            let later = try store.changes(of: desk.incident, after: Seq(2))
            try expect(later.map(\.seq), [Seq(3)])
            try store.expectSound(entries: 3)
        },
        ContractCheck("every shape of value comes back as it went in") { store, _ in
            var desk = Desk()
            let revision = CountRevision(
                count: .between(200, 700), basis: .estimate, source: "press \"A\"\u{1F600}",
                asOf: Day(year: 2019, month: 4, day: 5))
            let commands = [
                desk.opening(title: "'; DROP TABLE change;-- \u{202E}x"), desk.step("letters"),
                desk.command(.add([.revision: .revision(revision)]), .count(.people)),
                desk.command(.set(.evidence, .list(["a", "b;c"])), Desk.check("letters")),
                desk.command(.note("one\ntwo\t\u{7}"), Desk.check("letters")),
            ]
            try store.submit(commands).forEach { outcome in
                guard case .saved = outcome else {
                    throw ContractBroken(
                        what: "outcome", expected: "saved", found: "\(outcome)")
                }
            }
            let changes = try store.changes(of: desk.incident, after: .start)
            try expect(changes.map(\.action), commands.map(\.action))
            try expect(try store.incidents().first?.people, revision)
            try store.expectSound(entries: 5)
        },
        ContractCheck("each incident has its own changes and its own row") { store, _ in
            var first = Desk()
            var second = Desk("bob", incident: "BH-2019-02", seed: 2)
            _ = try store.submit([first.opening(), second.opening(), first.step("letters")])
            try expect(
                try store.changes(of: first.incident, after: .start).map(\.seq), [Seq(1), Seq(3)])
            try expect(
                try store.incidents().map(\.id), [first.incident, second.incident])
            try store.expectSound(entries: 3)
        },
        ContractCheck("notes, withdrawing and restoring are changes") { store, _ in
            var desk = Desk()
            let letters = Desk.check("letters")
            let outcomes = try store.submit([
                desk.opening(), desk.step("letters"), desk.command(.note("called"), letters),
                desk.command(.withdraw, letters), desk.command(.restore, letters),
                desk.command(.restore, letters), desk.command(.withdraw),
            ])
            try expect(outcomes.prefix(5), (1...5).map { .saved(Seq($0)) }[...])
            guard case .alreadySo = outcomes[5] else {
                throw ContractBroken(
                    what: "restoring twice", expected: "already so", found: "\(outcomes[5])")
            }
            try expect(outcomes[6], .refused(.cannotBeWithdrawn(.incident)))
            let item = try store.incident(desk.incident)?.item(letters)
            try expect(item?.notes.map(\.text), ["called"])
            try expect(item?.isWithdrawn, false)
            try store.expectSound(entries: 5)
        },
        ContractCheck("what is refused leaves no entry and stops nothing") { store, _ in
            var desk = Desk()
            let nobody = Desk.check("nobody")
            let outcomes = try store.submit([
                desk.step("letters"), desk.command(.add([.title: .text("No zone")])),
                desk.opening(), desk.opening(), desk.set(.title, "x", nobody),
                desk.command(.add([.lane: .text("x")]), Desk.check("letters")),
                desk.command(.note(" ")), desk.step("letters"),
            ])
            try expect(outcomes[0], .refused(.noSuchIncident))
            guard case .refused(.badField(_, .missing)) = outcomes[1] else {
                throw ContractBroken(
                    what: "no zone", expected: "missing", found: "\(outcomes[1])")
            }
            try expect(outcomes[2], .saved(Seq(1)))
            try expect(outcomes[3], .refused(.incidentExists))
            try expect(outcomes[4], .refused(.noSuchItem(nobody)))
            try expect(outcomes[5], .refused(.badField(.lane, .noSuchField(.check))))
            try expect(outcomes[6], .refused(.emptyNote))
            try expect(outcomes[7], .saved(Seq(2)))
            try store.expectSound(entries: 2)
        },
    ]
}
