import EvidenceLog
import Testing

struct EvidenceRecordTests {
    private let layout = RecordLayout(
        format: .csv, shape: .delimited(separator: 0x2C), columns: ["User", "Account"],
        roles: [.actor: ["account", "user"]])

    @Test func `the first field of a role that says something is taken`() {
        let record = EvidenceRecord(
            fields: [.init(name: "User", value: "kh"), .init(name: "Account", value: "")],
            layout: layout)
        #expect(record.actor == "kh")
        #expect(record.summary == "")
    }
}
