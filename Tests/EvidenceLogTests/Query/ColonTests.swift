import EvidenceLog
import IncidentModel
import Testing

struct ColonTests {
    private func finds(
        _ query: String, _ record: String, _ layout: RecordLayout = .comma
    ) throws -> Bool {
        let batch = try EvidenceBatch.made("proxy-1", titled: "Proxy", layout)
        let query = try EvidenceQuery(query, at: here)
        return query.admits(batch) && query.matches(Array(record.utf8), layout: layout, in: batch)
    }

    static let texts = [
        ("fe80::1", "from fe80::1 on"), ("aa:bb:cc:dd:ee:ff", "mac AA:BB:CC:DD:EE:FF up"),
        (#"HKLM:\Software"#, #"at HKLM:\Software\Run"#), ("Process::Start", "Process::Start()"),
        ("std::vector", "a std::vector<int>"), ("error:timeout", "error:timeout of fw"),
        ("::1", "from [::1]:443"), ("error:", "an error: none"), ("Text::Open", "Text::Open"),
    ]

    @Test(arguments: texts)
    func `a word with a colon that is no field is found as text`(
        query: String, said: String
    ) throws {
        #expect(try finds(query, "2019,kh,\(said),fw1"))
        #expect(try finds(query, "Mar  2 10:00:00 fw1 kernel: \(said)", .lines))
        let json = said.split(separator: "\\").joined(separator: "\\\\")
        #expect(try finds(query, "{\"message\":\"\(json)\",\"user\":\"kh\"}", .json))
        #expect(try !finds("-" + query, "2019,kh,\(said),fw1"))
    }

    @Test(arguments: [
        ("::1", "1 of 10 at 2001:db8::1"), ("error:timeout", "timeout of an error"),
        ("error:timeout", "timeout"), ("host:kh", "host:kh"), ("user:no", "user:no"),
    ])
    func `what has the words but not behind each other is not found`(
        query: String, said: String
    ) throws {
        #expect(try !finds(query, "2019,kh,\(said),fw1"))
    }

    @Test(arguments: [
        ("kh user:", "kh", QueryProblem.nothingBehind("user:", column: 4)),
        ("kh from:", "kh", .notAMoment("", column: 4)),
        ("kh OR", "kh", .nothingBehind("OR", column: 1)),
        ("kh OR user:", "kh", .nothingBehind("user:", column: 7)),
        ("kh user:\"a b", "kh", .openQuote(column: 9)), ("kh ::", "kh", .noWord(column: 4)),
        ("kh -", "kh", .nothingBehind("-", column: 4)),
    ])
    func `a last term that is being typed is not there yet`(
        typed: String, head: String, lacks: QueryProblem
    ) throws {
        let begun = try EvidenceQuery.begun(typed, at: here)
        #expect(try begun.query == EvidenceQuery(head, at: here))
        #expect(begun.lacks == lacks)
    }

    @Test func `what is wrong before the last term stays a problem`() {
        #expect(throws: QueryProblem.nothingBehind("user:", column: 1)) {
            try EvidenceQuery.begun("user: kh", at: here)
        }
    }
}
