import IncidentModel
import IncidentStore

extension IncidentStoreContract {
    static let sharing = [
        ContractCheck("two instances on one log see each other's changes") { store, other in
            var alice = Desk()
            var bob = Desk("bob", seed: 2)
            _ = try store.submit(alice.opening())
            try expect(try other.submit(bob.step("letters")), .saved(Seq(2)))
            try expect(try store.submit(alice.step("hotline")), .saved(Seq(3)))
            try expect(try other.head(), try store.head())
            try expect(
                try other.changes(of: bob.incident, after: .start),
                try store.changes(of: alice.incident, after: .start))
            try expect(try other.incidents(), try store.incidents())
            try store.expectSound(entries: 3)
        },
        ContractCheck("the rows of the portfolio say what the log says") { store, other in
            var desk = Desk()
            var generator = SeededGenerator(seed: 7)
            _ = try store.submit([desk.opening(), desk.step("a"), desk.step("b")])
            for round in 0..<40 {
                let target = Desk.check(["a", "b"][Int.random(in: 0...1, using: &generator)])
                let state = ["open", "done", "not-applicable"].randomElement(using: &generator)
                let base = Seq(Int64.random(in: 0...60, using: &generator))
                let instance = round.isMultiple(of: 3) ? other : store
                _ = try instance.submit(desk.set(.state, state ?? "open", target, base: base))
            }
            try store.expectSound(entries: Int(try store.head().seq.number))
        },
        ContractCheck("threads that write at the same time lose nothing") { store, other in
            var desk = Desk()
            _ = try store.submit(desk.opening())
            let threads = 4
            let notes = 10
            try inParallel(threads) { thread in
                var desk = Desk("writer\(thread)", seed: UInt64(thread) + 100)
                let instance = thread.isMultiple(of: 2) ? store : other
                for note in 0..<notes {
                    _ = try instance.submit(desk.command(.note("\(thread).\(note)")))
                }
            }
            let incident = try store.incident(desk.incident)
            try expect(incident?.item(.incident)?.notes.count, threads * notes)
            try store.expectSound(entries: 1 + threads * notes)
        },
    ]
}
