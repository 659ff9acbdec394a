import Formats
import IncidentModel
import StrictJSON
import TestSupport
import Testing

/// What is written is read again; what is not is named.
@Suite struct ChecklistRoundTripTests {
    private static let origin = ExportOrigin(
        reference: "EX-1", title: "Phishing --> of *five*", log: "0f", seq: 17, head: "ab")

    /// The fields whose value did not come back, counted in steps.
    private func lost(_ before: [ChecklistDraft], _ after: [ChecklistDraft]) -> [String: Int] {
        var lost: [String: Int] = [:]
        for (old, new) in zip(before, after) {
            for field in Set(old.fields.keys).union(new.fields.keys) where old[field] != new[field]
            {
                lost[field.rawValue, default: 0] += 1
            }
        }
        return lost
    }

    private func named(_ export: ChecklistExport) -> [String: Int] {
        let ofSteps: Set = ["notes", "names", "history"]
        return Dictionary(
            uniqueKeysWithValues: export.losses.filter { !ofSteps.contains($0.field) }.map {
                ($0.field, $0.count)
            })
    }

    @Test(arguments: UInt64(0)..<300)
    func `a checklist comes back from Markdown but for what the export names`(seed: UInt64) throws {
        let steps = try RandomChecklist.steps(seed: seed)
        let export = MarkdownWriter.export(steps, from: Self.origin)
        let read = MarkdownReader.read(Array(export.text.utf8))
        #expect(read.drafts.map(\.name) == steps.map(\.name), "seed \(seed)\n\(export.text)")
        #expect(lost(steps, read.drafts) == named(export), "seed \(seed)\n\(export.text)")
        #expect(read.report.repaired.isEmpty)
        #expect(read.report.rejected.isEmpty == !steps.isEmpty)
    }

    @Test(arguments: UInt64(0)..<300)
    func `a checklist comes back from TheHive but for what the export names`(seed: UInt64) throws {
        let steps = try RandomChecklist.steps(seed: seed)
        let export = TheHiveWriter.export(steps, from: Self.origin)
        let read = TheHiveReader.read(Array(export.text.utf8))
        #expect(read.drafts.count == steps.count)
        #expect(lost(steps, read.drafts) == named(export), "seed \(seed)\n\(export.text)")
        #expect(read.report.rejected.isEmpty && read.report.repaired.isEmpty)
        #expect(read.report.notCarried.isEmpty)
    }

    @Test(arguments: UInt64(0)..<100)
    func `nothing in a Markdown file acts on a terminal or hides`(seed: UInt64) throws {
        let text = MarkdownWriter.export(
            try RandomChecklist.steps(seed: seed), from: Self.origin
        ).text
        let hidden = text.unicodeScalars.filter { scalar in
            switch scalar.properties.generalCategory {
            case .control: scalar != "\n"
            case .format, .lineSeparator, .paragraphSeparator: true
            default: false
            }
        }
        #expect(hidden.isEmpty, "seed \(seed)")
    }

    @Test func `exports name the log, its last entry and its head`() throws {
        let steps = try RandomChecklist.steps(seed: 3)
        for text in [
            MarkdownWriter.export(steps, from: Self.origin).text,
            TheHiveWriter.export(steps, from: Self.origin).text,
        ] {
            #expect(text.contains("log 0f, entry 17, head ab"))
        }
    }

    @Test func `a template for TheHive is named by the incident, its tasks are numbered`() throws {
        let step = ChecklistDraft(
            try known(ItemID("a")), title: "A", section: "contain",
            fields: [
                .owner: .text("kh"), .due: .text("2019-03-28"), .state: .text("not-applicable"),
            ])
        let export = TheHiveWriter.export([step], from: Self.origin)
        let json = try JSONValue.parse(export.text)
        #expect(json["name"] == "EX-1")
        let task = json["tasks"]?[0]
        #expect(task?["order"] == 0 && task?["owner"] == "kh" && task?["assignee"] == "kh")
        #expect(task?["status"] == "Cancel" && task?["group"] == "contain")
        #expect(task?["dueDate"] == 1_553_731_200_000)
    }
}
