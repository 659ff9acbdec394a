import Formats
import IncidentModel
import Testing

@Suite struct TheHiveReaderTests {
    private func read(_ text: String) -> ChecklistReading { TheHiveReader.read(Array(text.utf8)) }

    @Test func `a template of version 3`() throws {
        let read = read(
            """
            {"name": "Phish", "titlePrefix": "", "metrics": {"m": 1}, "status": "Ok", "tasks": [
             {"order": 1, "title": "b", "group": "Containment", "owner": "kh", "status": "Waiting"},
             {"order": 0, "title": "a", "group": "default", "description": "how"}]}
            """)
        try #require(read.drafts.map(\.title) == ["a", "b"])
        #expect(read.drafts.map(\.section.word) == ["phish", "contain"])
        #expect(read.drafts[0][.detail].text == "how" && read.drafts[1].owner == "kh")
        #expect(read.report.notCarried == ["metrics": 1])
    }

    @Test func `a template of version 5`() {
        let read = read(
            """
            {"_id": "~1", "_type": "CaseTemplate", "name": "x", "displayName": "Leak", "tlp": 2, "tasks": [
             {"_id": "~2", "title": "a", "group": "Aftermath", "assignee": "kh@example.org",
              "mandatory": true, "dueDate": 1553731200000, "flag": true, "extraData": {}}]}
            """)
        let step = read.drafts.first
        #expect(read.title == "Leak")
        #expect(step?.section.word == "learn" && step?.owner == "kh@example.org")
        #expect(step?[.mandatory].text == "yes" && step?[.due].text == "2019-03-28")
        #expect(step?[.source].text == "Leak / Aftermath")
        #expect(read.report.notCarried == ["tlp": 1, "tasks.flag": 1])
    }

    @Test(arguments: [
        ("Waiting", ChecklistState.open), ("InProgress", .inProgress), ("Completed", .done),
        ("Cancel", .notApplicable), ("Cancelled", .notApplicable), ("", .open),
    ])
    func `a status is a state`(status: String, state: ChecklistState) {
        let read = read("{\"tasks\": [{\"title\": \"a\", \"status\": \"\(status)\"}]}")
        #expect(read.drafts.first?.state == state)
        #expect(read.report.repaired.isEmpty)
    }

    @Test func `an unknown status and a due that is no day are told`() {
        let read = read(
            "{\"tasks\": [{\"title\": \"a\", \"status\": \"Odd\", \"dueDate\": 1e300}]}")
        #expect(read.drafts.count == 1)
        #expect(read.report.repaired.map(\.field) == ["state", "due"])
    }

    @Test(arguments: [
        "[{\"tasks\": [{\"title\": \"a\"}]}, {\"tasks\": [{\"title\": \"b\"}]}]",
        "[{\"title\": \"a\"}, {\"title\": \"b\"}]",
        "{\"caseTemplate\": {\"tasks\": [{\"title\": \"a\"}, {\"title\": \"b\"}]}}",
        "{\"data\": [{\"tasks\": [{\"title\": \"a\"}, {\"title\": \"b\"}]}]}",
    ])
    func `one template, several, or tasks alone`(text: String) {
        #expect(read(text).drafts.map(\.title) == ["a", "b"])
    }

    @Test func `a task without a title is rejected by its number`() {
        let report = read("{\"tasks\": [{\"title\": \" \"}, {\"title\": \"b\"}, 7]}").report
        #expect(report.read == 3)
        #expect(report.rejected.map(\.number) == [1, 3])
    }

    @Test(arguments: ["{}", "[]", "7", "{\"tasks\": 7}", "{\"hits\": []}"])
    func `JSON of another shape is rejected`(text: String) {
        #expect(read(text).report.rejected.first?.kind == .wrongShape)
    }

    @Test func `what is no JSON is rejected where it ends to be`() {
        let rejected = read("{\"tasks\":\n [1,]}").report.rejected.first
        #expect(rejected?.kind == .notJSON && rejected?.line == 2 && rejected?.column == 5)
    }
}
