import IncidentModel
import IncidentStore

extension IncidentStoreContract {
    static let people = [
        ContractCheck("what a list leaves of its people is kept with the entry of the list") {
            store, other in
            var desk = Desk()
            _ = try store.submit(desk.opening())
            let kept = KeptPeople(list: Desk.list("first").id, bytes: [1, 2, 3])
            let add = desk.adding(kept)
            try expect(try store.submit([add], keeping: kept), [.saved(Seq(2))])
            try expect(try other.people(of: desk.incident), [kept])
            try expect(try store.submit([add], keeping: kept), [.saved(Seq(2))], "sent again")
            try expect(try other.people(of: desk.incident), [kept], "once")
            try store.expectSound(entries: 2)
        },
        ContractCheck("of a list that is not saved nothing is kept") { store, other in
            var desk = Desk()
            _ = try store.submit(desk.opening())
            let kept = KeptPeople(list: Desk.list("first").id, bytes: [1])
            _ = try store.submit([desk.adding(kept)], keeping: kept)
            let second = KeptPeople(list: kept.list, bytes: [2])
            let outcomes = try store.submit([desk.adding(second)], keeping: second)
            if case .saved? = outcomes.first {
                throw ContractBroken(what: "a list twice", expected: "refused", found: "saved")
            }
            try expect(try other.people(of: desk.incident), [kept])
        },
        ContractCheck("a million people are kept as they are") { store, other in
            var desk = Desk()
            _ = try store.submit(desk.opening())
            var random = SeededGenerator(seed: 4)
            let bytes = (0..<700_000).map { _ in UInt8.random(in: 0...255, using: &random) }
            let kept = KeptPeople(list: Desk.list("large").id, bytes: bytes)
            _ = try store.submit([desk.adding(kept)], keeping: kept)
            try expect(try other.people(of: desk.incident) == [kept], true)
            try store.expectSound(entries: 2)
        },
        ContractCheck("people that are not those of the list are found") { store, _ in
            var desk = Desk()
            _ = try store.submit(desk.opening())
            let said = KeptPeople(list: Desk.list("first").id, bytes: [1, 2, 3])
            let kept = KeptPeople(list: said.list, bytes: [1, 2, 4])
            _ = try store.submit([desk.adding(said)], keeping: kept)
            try expect(try store.verify().firstBad?.kind, .table)
        },
    ]
}

extension Desk {
    static func list(_ id: String) -> Target {
        guard let id = ItemID(id) else { preconditionFailure("not the name of an item") }
        return Target(.list, id)
    }

    /// Adds a list whose people are kept.
    mutating func adding(_ people: KeptPeople) -> Command {
        command(
            .add([
                .title: .text("vendor list"), .rows: .text("3"), .number: .text("2"),
                .digest: .text(people.digest), .file: .text("0"), .key: .text("0"),
            ]), Target(.list, people.list))
    }
}
