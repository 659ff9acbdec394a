import EvidenceLog
import IncidentModel
import Testing

struct QueryMatchTests {
    private func finds(
        _ query: String, _ record: String, _ layout: RecordLayout = .comma
    ) throws -> Bool {
        let batch = try EvidenceBatch.made("proxy-1", titled: "Proxy of Boston", layout)
        let query = try EvidenceQuery(query, at: here)
        return query.admits(batch) && query.matches(Array(record.utf8), layout: layout, in: batch)
    }

    static let found = [
        "logon", "LOGON", "log", "log*", "logon kh", "10.0.0.5", "\"logon of kh\"", "\"Logon, of\"",
        "NOT logoff", "-logoff", "-\"logon kh\"", "nothing OR kh", "nothing | of kh", "user:kh",
        "USER:k", "actor:kh", "summary:logon", "-user:al", "text:\"of kh\"", "source:fw1",
        "batch:proxy-1", "batch:boston", "-batch:mail", "ip:10.0.0.5", "ip:10.0.", "ip:10.0.0.0/9",
        "ip:10.0.0.5/32", "", "AND logon", "müller", "nothing OR batch:proxy-1", "-ip:10.0.0.1",
    ]

    @Test(arguments: found)
    func `a record is found by what it says`(query: String) throws {
        let record = "2019-02-07,kh,\"Logon, of kh from 10.0.0.5 to müller\",fw1"
        #expect(try finds(query, record))
    }

    static let missed = [
        "ogon", "\"log\"", "logon alice", "-logon", "NOT kh", "\"of logon\"", "user:logon",
        "text:fw1", "-user:kh", "nothing OR nobody", "batch:mail", "-batch:boston", "ip:0.0.0.5",
        "ip:10.0.0.50", "ip:1.10.0.", "ip:10.128.0.0/9", "source:firewall", "actor:alice",
        "noSuchField:kh", "ip:10.0.0.5 alice",
    ]

    @Test(arguments: missed)
    func `a record that says something else is not found`(query: String) throws {
        let record = "2019-02-07,kh,\"Logon, of kh from 10.0.0.5 to müller\",fw1"
        #expect(try !finds(query, record))
    }

    @Test func `a field is found that a record has within another`() throws {
        let record =
            #"{"message":"rule added","#
            + #""actor":{"user":"kh","roles":[{"Name":"A","Value":"B"}]}}"#
        #expect(try finds("user:kh", record, .json))
        #expect(try finds("actor.user:kh", record, .json))
        #expect(try !finds("message:kh", record, .json))
        // As the table shows it, without what stands between in the record.
        #expect(try finds("roles:\"A B\"", record, .json))
    }

    @Test func `what is written with backslashes is found as it reads`() throws {
        let record = #"{"message":"caf\u00e9\nclosed by M\u00fcller","path":"C:\\temp"}"#
        for query in ["café", "closed", "message:closed", "\"café closed\"", "temp", "path:temp"] {
            #expect(try finds(query, record, .json), "\(query)")
        }
        let zeek = "1\ttcp\t10.0.0.1\t1\t10.0.0.2\t443\tm\\xc3\\xbcller"
        #expect(try finds("müller", zeek, .zeek))
        #expect(try finds("user:müller", zeek, .zeek))
    }

    @Test func `what the board says by itself of a record is found, too`() throws {
        let record = "1\ttcp\t10.0.0.1\t5555\t10.0.0.2\t443\tkh"
        #expect(try finds("source:conn", record, .zeek))
        #expect(try !finds("source:dns", record, .zeek))
        #expect(try finds("summary:\"10.0.0.1 5555 → 10.0.0.2\"", record, .zeek))
        #expect(try finds("summary:443", record, .zeek))
        #expect(try finds("source:firewall", "2019-02-07,kh,denied,", .comma))
    }

    @Test(arguments: [
        ("\"open", QueryProblem.openQuote(column: 1)), ("a user:\"b", .openQuote(column: 8)),
        ("a OR", .nothingBehind("OR", column: 1)), ("OR a", .nothingBehind("OR", column: 1)),
        ("-", .nothingBehind("-", column: 1)), ("a NOT", .nothingBehind("NOT", column: 3)),
        ("from:never-ever", .notAMoment("never-ever", column: 1)),
        ("a OR from:2019", .timeInChoice(column: 6)), ("-on:2019", .timeInChoice(column: 1)),
        ("a ...", .noWord(column: 3)), ("user:", .nothingBehind("user:", column: 1)),
    ])
    func `what is no search says what it is, and where`(typed: String, problem: QueryProblem) {
        #expect(throws: problem) { try EvidenceQuery(typed, at: here) }
    }

    @Test(arguments: [
        ("fe80::1", "from fe80::1 to", true), ("fe80::1", "from FE80::1%eth0", true),
        ("fe80::1", "fe80::12", false), ("fe80::1", "fe80::1:2", false),
        ("fe80::1", "0:fe80::1", false), ("fe80:", "a fe80:0:0:1", true),
        ("10.0.0.5", "::ffff:10.0.0.5:443", true), ("10.0.0.5", "host 10.0.0.5.", true),
        ("10.0.0.5", "version 10.0.0.5.1", false), ("10.0.0.5", "version 1.10.0.0.5", false),
        ("172.16.0.0/12", "at 172.31.255.9", true), ("172.16.0.0/12", "at 172.32.0.1", false),
        ("0.0.0.0/0", "at 8.8.8.8", true), ("0.0.0.0/0", "at 8.8.8", false),
        ("10.0.0.0/8", "1.2.3.4.10.0.0.1", false), ("10.0.0.0/8", "\\n10.1.2.3", true),
    ])
    func `an address is found as a whole`(typed: String, record: String, isThere: Bool) throws {
        #expect(try finds("ip:\(typed)", record) == isThere)
    }

    @Test func `an address of the web is a phrase, not a field`() throws {
        #expect(try finds("https://evil.example/a", "GET https://evil.example/a?b=1"))
    }

    @Test func `times are those of the incident, whole days and minutes`() throws {
        // 7 February 2019, 00:00 in New York.
        let day: Int64 = 1_549_515_600_000
        let length: Int64 = 86_400_000
        #expect(try EvidenceQuery("on:2019-02-07", at: here).span == day..<day + length)
        #expect(try EvidenceQuery("to:2019-02-07", at: here).span == .min..<day + length)
        #expect(try EvidenceQuery("from:2019-02-07", at: here).span == day..<Int64.max)
        let both = try EvidenceQuery("from:2019-02-07 to:\"2019-02-08T00:00\" kh", at: here)
        #expect(both.span == day..<day + length + 60_000)
        #expect(try EvidenceQuery("from:2019-02-08 to:2019-02-06", at: here).span?.isEmpty == true)
        #expect(try EvidenceQuery("kh", at: here).span == nil)
    }

    @Test func `a search by time and batch alone looks at no record`() throws {
        #expect(try !EvidenceQuery("from:2019 batch:proxy -batch:mail", at: here).readsRecords)
        #expect(try EvidenceQuery("from:2019 kh", at: here).readsRecords)
        #expect(try EvidenceQuery(" ", at: here).isEmpty)
        #expect(try !EvidenceQuery("is:undated", at: here).isEmpty)
    }
}
