import Testing

/// Checklists of other programs, and our own from elsewhere.
@Suite struct CommandLineImportTests {
    private let place: TestPlace

    init() throws {
        place = try TestPlace()
        try place.openIncident()
    }

    @Test func `who signed elsewhere is told, and has not signed here`() throws {
        try place.write(Array(exported().utf8), to: "o.md")
        let other = try TestPlace()
        try other.openIncident()
        let run = try other.run("import", "markdown", "\(place.folder)/o.md", as: "kh")
        #expect(run.exit == 0, "\(run.problems)")
        #expect(run.output.contains("2 steps read, 2 imported"))
        let json = try other.run("check", "list", "--json").output
        #expect(json.contains("signed elsewhere: lead; counsel"))
        #expect(!json.contains("\"approvals\": [\n      \"lead\""))
    }

    /// The list as our own export writes it.
    private func exported() throws -> String {
        _ = try place.run("check", "add", "Letter", "--id", "letter", "--approvals-needed", "2")
        _ = try place.run("check", "sign", "letter", as: "lead")
        _ = try place.run("check", "sign", "letter", as: "counsel")
        _ = try place.run("check", "add", "Call the press")
        return try place.run("export", "markdown").output
    }

    @Test func `auto takes each file by its own format, and an error names the file`() throws {
        try place.write(Array("- [ ] One\n- [ ] Two\n".utf8), to: "a.md")
        try place.write(Array(#"{"tasks": [{"title": "Three"}]}"#.utf8), to: "b.json")
        try place.write(Array("nothing: here\n".utf8), to: "c.yml")
        let paths = ["a.md", "b.json", "c.yml"].map { "\(place.folder)/\($0)" }
        let run = try place.run("import", "auto", paths[0], paths[1], paths[2])
        #expect(run.output.contains("3 steps read, 3 imported"))
        #expect(run.output.contains("not imported c.yml:1:1:"))
    }

    @Test func `needs and rules that are not there are named when an item is added`() throws {
        let needs = try place.run("check", "add", "H", "--needs", "nonexistent")
        #expect(
            needs.exit == 2 && needs.problems.contains("there is no checklist item nonexistent"))
        let rule = try place.run("check", "add", "H", "--due", "US-NOPE - 5 d")
        #expect(rule.exit == 2)
    }

    @Test func `a notice or a stand-up that is not there is called by its name`() throws {
        let notice = try place.run("notice", "set", "nope", "--tally", "returned 5")
        #expect(notice.problems.contains("there is no notice nope"))
        let standUp = try place.run("standup", "--number", "9")
        #expect(standUp.problems.contains("breachboard standup list"))
    }
}
