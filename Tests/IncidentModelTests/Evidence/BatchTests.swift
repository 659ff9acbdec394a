import IncidentModel
import TestSupport
import Testing

struct BatchTests {
    private let fields: [Field: Value] = [
        .title: .text("Proxy"), .format: .text("csv"), .zone: .text("UTC"), .rows: .text("1"),
        .file: .text("f"), .digest: .text("d"), .layout: .text("[]"),
    ]

    @Test func `what an import says of its file is not changed afterwards`() throws {
        var desk = Desk()
        var incident = try #require(
            Incident(opening: Change(seq: Seq(1), command: desk.opening())))
        let batch = Target(.evidence, try #require(ItemID("proxy")))
        incident.apply(Change(seq: Seq(2), command: desk.command(.add(fields), batch)))
        for field in [
            Field.format, .zone, .rows, .duplicates, .rejected, .file, .digest, .layout,
        ] {
            let command = desk.command(.set(field, .text("7")), batch, base: Seq(2))
            #expect(incident.judge(command) == .refused(.importedOnce(field)))
        }
        for (field, value) in [(Field.title, "Proxy of Boston"), (.skew, "+00:03:20")] {
            let command = desk.command(.set(field, .text(value)), batch, base: Seq(2))
            #expect(incident.judge(command) == .accepted(.set(field, .text(value))))
        }
    }
}
