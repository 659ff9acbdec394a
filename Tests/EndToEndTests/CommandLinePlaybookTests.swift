import Testing

/// Playbooks, and checklists in and out, by the command line.
@Suite struct CommandLinePlaybookTests {
    private let place: TestPlace

    init() throws {
        place = try TestPlace()
        try place.openIncident()
    }

    private func run(_ arguments: [String], exit: Int32 = 0) throws -> String {
        let run = try CommandLineRun(
            ["--as", "alice", "--now", "2019-03-28T10:00-04:00"] + arguments, in: place)
        try #require(run.exit == exit, "\(run.output)\(run.problems)")
        return run.output
    }

    private func write(_ text: String, to name: String) throws -> String {
        try place.write(Array(text.utf8), to: name)
        return "\(place.folder)/\(name)"
    }

    @Test func `a playbook says what it adds before it does, and adds nothing twice`() throws {
        let dry = try run(["playbook", "apply", "phishing", "--dry-run"])
        #expect(dry.contains("34 to be added"))
        #expect(try run(["check", "list", "--json"]) == "[]\n")
        #expect(try run(["playbook", "apply", "phishing"]).contains("34 added"))
        let again = try run(["playbook", "apply", "phishing", "--json"])
        #expect(again.contains("\"added\": 0") && again.contains("\"present\": 34"))
        #expect(again.contains("\"entries\": []"))
    }

    @Test func `the five playbooks are listed and shown, counsel's own among them`() throws {
        _ = try CommandLineRun(
            [], in: place, under: "mkdir -p \"$XDG_CONFIG_HOME/breachboard/playbooks\"")
        try place.write(
            Array(
                "name: own\ntitle: Ours\nitems:\n  - {id: a, section: learn, title: Think}\n".utf8),
            to: "config/breachboard/playbooks/own.yaml")
        let list = try run(["playbook", "list"])
        for name in [
            "phishing", "ransomware", "lost-device", "misdirected-mail", "vendor-breach", "own",
        ] {
            #expect(list.contains(name))
        }
        #expect(try run(["playbook", "show", "own"]).contains("Think"))
        #expect(try run(["playbook", "apply", "own"]).contains("1 added"))
    }

    @Test func `lint names the line, and an unsound playbook is not applied`() throws {
        let file = try write(
            "items:\n  - {id: a, section: learn, title: A, due: US-NOWHERE-X - 1 d}\n  - {id: b, title: B}\n",
            to: "bad.yaml")
        let lint = try run(["playbook", "lint", file], exit: 2)
        #expect(lint.contains(":3:5: error") && lint.contains("there is no rule US-NOWHERE-X"))
        _ = try run(["playbook", "apply", file], exit: 2)
        _ = try run(["playbook", "apply", "nothing-like-it"], exit: 2)
    }

    @Test func `the same file twice changes nothing`() throws {
        let file = try write("# Contain\n- [ ] One\n- [x] Two\n  - Three\n", to: "list.md")
        #expect(
            try run(["import", "markdown", file, "EX-1", "--dry-run"]).contains("3 to be imported"))
        let first = try run(["import", "auto", file, "--json"])
        #expect(first.contains("\"imported\": 3") && first.contains("\"duplicates\": 0"))
        let second = try run(["import", "auto", file, "--json"])
        #expect(second.contains("\"imported\": 0") && second.contains("\"duplicates\": 3"))
        #expect(second.contains("\"known\": true"))
        let longer = try write(
            "# Contain\n- [ ] One\n- [x] Two\n  - Three\n- Four\n", to: "more.md")
        let third = try run(["import", "markdown", longer, "--json"])
        #expect(third.contains("\"imported\": 1") && third.contains("\"duplicates\": 3"))
    }

    @Test func `a bad file is reported with its place, and nothing is changed`() throws {
        let file = try write(
            "{\"tasks\": [\n  {\"title\": \"Mary Roe\"},\n  oops]}", to: "bad.json")
        let output = try run(["import", "thehive", file, "--json"], exit: 2)
        #expect(output.contains("\"line\": 3") && output.contains("\"kind\": \"not-json\""))
        #expect(!output.contains("Mary") && !output.contains("oops"))
        #expect(try run(["check", "list", "--json"]) == "[]\n")
    }

    @Test(arguments: ["markdown", "thehive"])
    func `what was exported is known when it comes back`(format: String) throws {
        _ = try run(["playbook", "apply", "ransomware"])
        let file = "\(place.folder)/out.\(format == "thehive" ? "json" : "md")"
        let told = try run(["export", format, "-o", file, "--json"])
        for key in ["\"log\"", "\"seq\"", "\"head\"", "\"not_carried\"", "\"items\": 35"] {
            #expect(told.contains(key))
        }
        let back = try run(["import", "auto", file, "--json"])
        #expect(back.contains("\"duplicates\": 35") && back.contains("\"rejected\": []"))
    }

    @Test func `privileged steps can be left out of an export`() throws {
        _ = try run(["playbook", "apply", "phishing"])
        #expect(try run(["export", "markdown"]).contains("privileged: yes"))
        #expect(
            try !run(["export", "markdown", "--without-privileged"]).contains("privileged: yes"))
    }

    @Test func `a folder of a playbook and its actions is one list`() throws {
        _ = try CommandLineRun(
            [], in: place,
            under: "mkdir -p \"$HOME/atc/response_playbooks\" \"$HOME/atc/response_actions\"")
        try place.write(
            Array("title: RP_0001_x\ncontainment:\n  - RA_3001_patch_it\n".utf8),
            to: "atc/response_playbooks/RP_0001_x.yml")
        try place.write(
            Array(
                "title: RA_3001_patch_it\nid: RA3001\nstage: containment\nworkflow: |\n  Patch.\n"
                    .utf8),
            to: "atc/response_actions/RA_3001_patch_it.yml")
        let whole = try run(["import", "auto", "\(place.folder)/atc", "--dry-run", "--json"])
        #expect(whole.contains("\"read\": 1") && whole.contains("Patch it"))
        let alone = try run(
            [
                "import", "atc-react", "\(place.folder)/atc/response_playbooks/RP_0001_x.yml",
                "--json",
            ])
        #expect(alone.contains("\"imported\": 1") && !alone.contains("no-action-file"))
    }
}
