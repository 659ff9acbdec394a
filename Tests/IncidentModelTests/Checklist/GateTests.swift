import IncidentModel
import Testing

/// What one item demands of others, of people, and of the incident.
struct GateTests {
    @Test(arguments: [
        // From, to, the section of the open mandatory item, whether it holds the phase back.
        ("detect", "contain", "contain", false), ("detect", "contain", "prepare", true),
        ("contain", "assess", "contain", true), ("contain", "assess", "assess", false),
        ("assess", "notify", "contain", true), ("assess", "notify", "notify", false),
        ("notify", "recover", "notify", true), ("notify", "recover", "learn", false),
        ("detect", "recover", "assess", true), ("notify", "recover", "own-words", false),
        ("recover", "closed", "learn", true), ("recover", "closed", "own-words", true),
        // Back is always open.
        ("recover", "contain", "prepare", false), ("closed", "recover", "contain", false),
    ])
    func `a phase does not begin before the mandatory items of those before it are settled`(
        from: String, to: String, section: String, isHeld: Bool
    ) throws {
        var log = try ChecklistLog(phase: from)
        try log.add("must", [.section: section, .mandatory: "yes"])
        try log.add("may", [.section: section])
        let verdict = try log.take(.set(.phase, .text(to)), .incident)
        let must = try #require(ItemID("must"))
        let open = Verdict.refused(.mandatoryItemsOpen([must]))
        #expect(verdict == (isHeld ? open : .accepted(.set(.phase, .text(to)))))
    }

    @Test(arguments: ["done", "not-applicable"])
    func `settled is done, or found not to apply`(state: String) throws {
        var log = try ChecklistLog(phase: "recover")
        try log.add("must", [.mandatory: "yes", .state: state])
        let verdict = try log.take(.set(.phase, .text("closed")), .incident)
        #expect(verdict == .accepted(.set(.phase, .text("closed"))))
    }

    @Test(arguments: [
        (["a": ["b"], "b": ["c"]], "c", ["a"], String?("c a b c")),
        (["a": ["b"]], "b", ["b"], "b b"),
        (["a": ["b"], "b": []], "c", ["a", "b"], nil),
        (["a": ["x"], "x": ["y"], "y": ["z"]], "z", ["q", "a"], "z a x y z"),
    ])
    func `nothing comes to need itself, and the path is named`(
        needs: [String: [String]], item: String, wanted: [String], path: String?
    ) throws {
        var log = try ChecklistLog()
        for id in Set(needs.keys).union([item]).union(needs.values.joined()).sorted() {
            try log.add(id)
        }
        for (id, list) in needs.sorted(by: { $0.key < $1.key }) {
            try log.set(id, .needs, .list(list))
        }
        let verdict = try log.set(item, .needs, .list(wanted))
        if let path {
            let loop = path.split(separator: " ").compactMap { ItemID(String($0)) }
            #expect(verdict == .refused(.needsItself(loop)))
        } else {
            #expect(verdict == .accepted(.set(.needs, .list(wanted))))
        }
    }

    @Test(
        arguments: [
            ([], ["ann"], "ann", String?.none), ([], ["bob"], "ann", "bob"),
            (["bob"], ["bob", "ann"], "ann", nil), (["bob"], ["ann"], "ann", "bob"),
            (["ann", "bob"], ["bob"], "ann", nil), ([], ["ann", "ann"], "ann", nil),
            ([], ["bob", "bob"], "ann", "bob"),
        ] as [([String], [String], String, String?)])
    func `everybody signs, and takes that back, for themselves alone`(
        before: [String], after: [String], actor: String, other: String?
    ) throws {
        var log = try ChecklistLog()
        try log.add("letter", [.approvalsNeeded: "2"])
        for (place, name) in before.enumerated() {
            try log.set("letter", .approvals, .list(Array(before[...place])), by: name)
        }
        let verdict = try log.set("letter", .approvals, .list(after), by: actor)
        if let other {
            #expect(verdict == .refused(.signatureOfAnother(other)))
        } else {
            #expect(verdict == .accepted(.set(.approvals, .list(after))))
        }
    }

    @Test func `two signatures are those of two people`() throws {
        var log = try ChecklistLog()
        try log.add("letter", [.approvalsNeeded: "2", .state: "in-progress"])
        try log.set("letter", .approvals, .list(["ann", "ann"]), by: "ann")
        let item = try log.item("letter")
        #expect(item.approvals == ["ann"])
        #expect(item.obstacle(in: [item]) == .signatures(1))
    }

    @Test func `one person is one signer, however the name is written`() throws {
        var log = try ChecklistLog()
        try log.add("letter", [.approvalsNeeded: "2", .state: "in-progress"])
        try log.set("letter", .approvals, .list(["lead"]), by: "lead")
        try log.set("letter", .approvals, .list(["lead", "Lead"]), by: "Lead")
        let item = try log.item("letter")
        #expect(item.approvals == ["lead"] && item.obstacle(in: [item]) == .signatures(1))
    }

    @Test func `what needs no signature is not signed`() throws {
        var log = try ChecklistLog()
        try log.add("letter")
        let id = try #require(ItemID("letter"))
        #expect(
            try log.set("letter", .approvals, .list(["ann"])) == .refused(.needsNoSignature(id)))
    }

    @Test func `an item needs what is there, and when it is done nothing that is open`() throws {
        var log = try ChecklistLog()
        for id in ["a", "b"] { try log.add(id) }
        let missing = try ChecklistLog.target("nowhere")
        #expect(try log.set("a", .needs, .list(["nowhere"])) == .refused(.noSuchItem(missing)))
        try log.set("a", .state, .text("done"))
        let (a, b) = (try #require(ItemID("a")), try #require(ItemID("b")))
        #expect(
            try log.set("a", .needs, .list(["b"])) == .refused(.notDoneYet(a, .needs(b))))
        try log.set("b", .state, .text("done"))
        #expect(try log.set("a", .needs, .list(["b"])) == .accepted(.set(.needs, .list(["b"]))))
    }
}
