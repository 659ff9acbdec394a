import IncidentModel
import TestSupport
import Testing

struct EvidenceBatchTests {
    @Test func `what a batch was when it came in stays as it is; its clock can be put right`()
        throws
    {
        var desk = Desk()
        var incident = try #require(
            Incident(opening: Change(seq: Seq(1), command: desk.opening())))
        let target = Target(.evidence, try #require(ItemID("mail")))
        let add = desk.command(
            .add([
                .title: .text("mail"), .format: .text("m365"), .zone: .text("UTC"),
                .rows: .text("3"), .file: .text("f"), .digest: .text("d"), .layout: .text("[]"),
            ]), target)
        incident.apply(Change(seq: Seq(2), command: add))
        for field in EvidenceBatchTests.fixed {
            let command = desk.command(.set(field, .text("1")), target, base: Seq(2))
            #expect(incident.judge(command) == .refused(.importedOnce(target.id)))
        }
        let skew = desk.command(.set(.skew, .text("3 min")), target, base: Seq(2))
        #expect(incident.judge(skew) == .accepted(.set(.skew, .text("+00:03:00"))))
    }

    private static let fixed: [Field] = [.rows, .digest, .file, .layout, .format, .zone]
}
