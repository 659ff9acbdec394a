import Glibc
public import IncidentModel
public import IncidentStore

extension IncidentStoreContract {
    static let presence = [
        ContractCheck("who watches sees the others come, move and go") { store, other in
            guard let alice = try store.watch(), var bob = try other.watch() else { return }
            alice.announce(Presence.of("alice", at: "overview"))
            try bob.expectOthers([.of("alice", at: "overview")])
            bob.announce(.of("bob", at: "log"))
            try alice.expectOthers([.of("bob", at: "log")])
            let letters = Presence.of("bob", at: "checklist", Desk.check("letters"))
            bob.announce(letters)
            try alice.expectOthers([letters])
            guard let again = try other.watch() else { return }
            bob = again
            try alice.expectOthers([])
            try bob.expectOthers([.of("alice", at: "overview")])
        },
        ContractCheck("who is there is no part of the log") { store, other in
            var desk = Desk()
            _ = try store.submit(desk.opening())
            guard let alice = try store.watch(), let bob = try other.watch() else { return }
            alice.announce(.of("alice", at: "overview"))
            try bob.expectOthers([.of("alice", at: "overview")])
            try store.expectSound(entries: 1)
        },
    ]
}

extension Presence {
    /// Somebody at the incident of `Desk`.
    public static func of(_ name: String, at view: String, _ target: Target? = nil) -> Presence {
        let desk = Desk(name)
        return Presence(desk.actor, incident: desk.incident, view: view, target: target)
    }
}

extension StoreWatch {
    /// Waits until the others are those.
    public func expectOthers(_ expected: [Presence]) throws(ContractBroken) {
        var found = takeOthers() ?? []
        while found != expected {
            var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            guard poll(&wanted, 1, 10_000) == 1 else { break }
            drain()
            found = takeOthers() ?? found
        }
        try expect(found, expected, "the others")
    }
}
