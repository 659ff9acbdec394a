import IncidentModel
import IncidentStore

extension IncidentStoreContract {
    static let conflicts = [
        ContractCheck("different fields of one item never conflict") { store, other in
            var alice = Desk()
            var bob = Desk("bob", seed: 2)
            let letters = Desk.check("letters")
            _ = try store.submit([alice.opening(), alice.step("letters")])
            try expect(try store.submit(alice.set(.owner, "carol", letters)), .saved(Seq(3)))
            try expect(try other.submit(bob.set(.due, "2019-04-05", letters)), .saved(Seq(4)))
            let item = try store.incident(alice.incident)?.item(letters)
            try expect(item?[.owner], .text("carol"))
            try expect(item?[.due], .text("2019-04-05"))
            try store.expectSound(entries: 4)
        },
        ContractCheck("a field is set only on the value that was seen") { store, other in
            var alice = Desk()
            var bob = Desk("bob", seed: 2)
            _ = try store.submit(alice.opening())
            let first = alice.set(.title, "Alice's", base: Seq(1))
            let second = bob.set(.title, "Bob's", base: Seq(1))
            try expect(try store.submit(first), .saved(Seq(2)))
            let conflict = Conflict(
                field: .title, present: .text("Alice's"),
                stamp: Stamp(seq: Seq(2), actor: alice.actor, at: first.at), wanted: .text("Bob's"))
            try expect(try other.submit(second), .conflict(conflict))
            try expect(try store.incidents().first?.title, "Alice's")
            let mine = bob.set(.title, "Bob's", base: Seq(2))
            try expect(try other.submit(mine), .saved(Seq(4)), "mine, knowing Alice's")
            try expect(try store.incidents().first?.title, "Bob's")
            try store.expectSound(entries: 4)
        },
        ContractCheck("a lost attempt stays in the log as rejected") { store, _ in
            var desk = Desk()
            _ = try store.submit([desk.opening(), desk.set(.title, "One", base: Seq(1))])
            let lost = desk.set(.title, " Two ", base: Seq(1))
            _ = try store.submit(lost)
            let last = try store.changes(of: desk.incident, after: Seq(2))
            try expect(last.map(\.isRejected), [true])
            try expect(last.map(\.action), [.set(.title, .text("Two"))])
            try expect(last.map(\.command), [lost.id])
            try expect(try store.incidents().first?.head, Seq(3))
            try store.expectSound(entries: 3)
        },
        ContractCheck("the value that is there already is no change") { store, other in
            var alice = Desk()
            var bob = Desk("bob", seed: 2)
            let letters = Desk.check("letters")
            let tick = alice.set(.state, "done", letters)
            _ = try store.submit([alice.opening(), alice.step("letters"), tick])
            let stamp = Stamp(seq: Seq(3), actor: alice.actor, at: tick.at)
            try expect(
                try other.submit(bob.set(.state, "done", letters)), .alreadySo(stamp))
            try store.expectSound(entries: 3)
        },
        ContractCheck("a command that comes twice is one entry") { store, other in
            var desk = Desk()
            let opening = desk.opening()
            try expect(try store.submit([opening, opening]), [.saved(Seq(1)), .saved(Seq(1))])
            let title = desk.set(.title, "One", base: Seq(1))
            _ = try store.submit(title)
            _ = try store.submit(desk.set(.title, "Two", base: Seq(2)))
            try expect(try other.submit(title), .saved(Seq(2)), "the first outcome")
            try store.expectSound(entries: 3)
        },
        ContractCheck("a lost attempt that comes twice gets the first answer") { store, other in
            var desk = Desk()
            let lost = desk.set(.title, "Lost", base: Seq(1))
            _ = try store.submit([desk.opening(), desk.set(.title, "One", base: Seq(1))])
            let answer = try store.submit(lost)
            _ = try store.submit(desk.set(.title, "Two", base: Seq(2)))
            try expect(try other.submit(lost), answer)
            try store.expectSound(entries: 4)
        },
    ]
}
