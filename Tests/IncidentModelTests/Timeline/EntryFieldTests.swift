import IncidentModel
import Testing

struct EntryFieldTests {
    @Test(arguments: [
        ("T1566", ["T1566"]), ("t1566.001; ta0001", ["T1566.001", "TA0001"]),
        ("T1566, T1078 T1566", ["T1566", "T1078"]),
    ])
    func `techniques are ids of ATT&CK, in capitals and each once`(
        typed: String, ids: [String]
    ) throws {
        #expect(try Schema.value(of: typed, for: .techniques, of: .entry) == .list(ids))
    }

    @Test(arguments: [
        ("T156", 1), ("T1566;T1566.1", 2), ("TA001", 1), ("T15660", 1), ("TA0001.001", 1),
        ("phishing", 1), ("T1566.001.002", 1), ("T١٥٦٦", 1),
    ])
    func `what is none is named by its place`(typed: String, number: Int) {
        #expect(throws: FieldProblem.notATechnique(number: number)) {
            try Schema.value(of: typed, for: .techniques, of: .entry)
        }
    }

    @Test func `a link to the evidence log names a batch and a row`() throws {
        let link = try #require(EvidenceLink("evidence:m365-audit#17"))
        #expect(link.batch == ItemID("m365-audit") && link.row == 17)
        #expect(EvidenceLink(link.text) == link)
    }

    @Test(arguments: [
        "evidence:", "evidence:a", "evidence:a#", "evidence:a#0", "evidence:a#01", "evidence:a#-1",
        "evidence:#1", "evidence:a#1x", "evidence:a b#1", "mail.eml", "Evidence:a#1",
        "evidence:a#99999999999999999999",
    ])
    func `any other text is evidence, but no link`(text: String) {
        #expect(EvidenceLink(text) == nil)
    }
}
