import Formats
import IncidentModel
import Testing

@Suite struct CatalystReaderTests {
    private func read(_ text: String) -> ChecklistReading { CatalystReader.read(Array(text.utf8)) }

    @Test func `each task stands behind what leads to it, conditions are text`() throws {
        let read = read(
            """
            name: Malware
            tasks:
              end: {name: Report, type: task}
              ask:
                name: Do you have the file?
                type: input
                schema: {properties: {file: {title: "I have the", enum: [File, Hash]}}}
                next:
                  upload: "file == 'File'"
                  end: ""
              upload: {name: Upload, type: automation, automation: hash.sha1, next: {end: }}
            """)
        try #require(read.drafts.map(\.title) == ["Do you have the file?", "Upload", "Report"])
        #expect(read.drafts.map(\.needs) == [[], ["ask"], ["ask", "upload"]])
        #expect(read.drafts.map(\.section.word) == ["malware", "malware", "malware"])
        #expect(read.drafts[0][.detail].text == "Asks for: I have the (File, Hash)")
        #expect(
            read.drafts[1][.detail].text
                == "Automation: hash.sha1\nOnly if, after \"Do you have the file?\": file == 'File'"
        )
        #expect(read.report.notCarried == ["tasks.schema": 1])
        #expect(read.report.rejected.isEmpty)
    }

    @Test func `an edge that closes a circle is left out and told`() {
        let read = read(
            "tasks:\n  a: {name: A, next: {b: }}\n  b: {name: B, next: {c: }}\n  c: {name: C, next: {a: , c: }}\n"
        )
        #expect(read.drafts.map(\.needs) == [[], ["a"], ["b"]])
        #expect(read.report.rejected.map(\.kind) == [.cycle, .cycle])
        #expect(read.report.rejected.map(\.line) == [4, 4])
    }

    @Test func `an edge to nowhere is told, a task without a name has its id`() {
        let read = read("tasks:\n  block-ioc:\n    next:\n      gone: x\n")
        #expect(read.drafts.map(\.title) == ["Block ioc"])
        #expect(read.report.rejected.map(\.kind) == [.unknownStep])
        #expect(read.report.rejected.first?.line == 4)
        #expect(read.report.repaired.map(\.kind) == [.missing])
    }

    @Test func `a chain as long as a file may be is laid out`() {
        let chain = (0..<4_000).reversed().map { "  t\($0): {name: T\($0), next: [t\($0 + 1)]}" }
        let read = read("tasks:\n  t4000: {name: End}\n\(chain.joined(separator: "\n"))\n")
        #expect(read.drafts.count == 4_001)
        #expect(read.drafts.first?.title == "T0" && read.drafts.last?.title == "End")
    }

    @Test(arguments: ["name: x", "tasks: []", "- a", "tasks:\n  a: &x {name: A}\n  b: *x"])
    func `what is no playbook is rejected`(text: String) {
        #expect(read(text).report.rejected.count == 1)
        #expect(read(text).drafts.isEmpty)
    }
}
