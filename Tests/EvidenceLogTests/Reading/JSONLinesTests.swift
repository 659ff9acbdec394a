import EvidenceLog
import IncidentStore
import Testing

struct JSONLinesTests {
    @Test func `inner members have longer names, arrays are one text`() throws {
        let log = try ReadLog(
            #"""
            {"ts": "2013-09-06T20:00:48.124817Z", "@fields": {"lvl": "TRACE", "msg": "trace test"}, "tags": ["a", 1, null, true], "who": [{"Name": "x", "Value": "y"}], "deep": {"er": {}}}
            """#)
        #expect(log.format == .jsonl)
        #expect(log.times == ["2013-09-06T20:00:48.124Z 817 µs"])
        #expect(log.record(0).summary == "trace test")
        #expect(
            log.record(0).fields == [
                .init(name: "ts", value: "2013-09-06T20:00:48.124817Z"),
                .init(name: "@fields.lvl", value: "TRACE"),
                .init(name: "@fields.msg", value: "trace test"),
                .init(name: "tags", value: "a, 1, , true"), .init(name: "who", value: "x: y"),
                .init(name: "deep.er", value: ""),
            ])
    }

    @Test func `a time may stand within an inner object, and with escapes`() throws {
        let log = try ReadLog(
            #"""
            {"event": {"created": "3\/23\/2021 8:31:07 PM", "action": "x"}}
            {"event.created": "2021-03-23T20:31:08Z"}
            {"event": {"other": 1}}
            """#, mapping: ColumnMapping(["time": "event.created"]))
        #expect(log.times == ["2021-03-23T20:31:07Z", "2021-03-23T20:31:08Z", nil])
        #expect(log.record(0).summary == "x")
    }

    @Test func `lines that are no objects are refused, with their kind`() throws {
        let deep = String(repeating: "[", count: 100) + String(repeating: "]", count: 100)
        let log = try ReadLog(
            """
            {"ts": "2013-09-06T20:00:48Z"}
            {"ts": "2013-09-06T20:00:48Z"
            [1, 2]

            "text"
            {"ts": 1} 2
            {"ts": \(deep)}
            plain text
            {"ts": "2013-09-06T20:00:49Z"}
            """)
        #expect(log.events.map(\.line) == [1, 9])
        #expect(
            log.report.rejected == [
                .init(line: 2, kind: .notJSON), .init(line: 3, kind: .wrongShape),
                .init(line: 5, kind: .wrongShape), .init(line: 6, kind: .notJSON),
                .init(line: 7, kind: .tooDeep), .init(line: 8, kind: .notJSON),
            ])
        #expect(log.report.read == 8)
    }

    @Test func `words are looked for in what escapes say`() throws {
        let log = try ReadLog(#"{"ts": "2013-09-06T20:00:48Z", "msg": "caf\u00e9\nbar"}"#)
        let text = log.events[0].raw.withUnsafeBytes { EscapedText.decoded($0) }
        #expect(String(decoding: text ?? [], as: UTF8.self).contains("café\nbar"))
        for word in ["café", "bar"] { #expect(try isFound(word, in: log)) }
    }

    @Test func `a table's backslashes are what they are`() throws {
        let log = try ReadLog("time,text\n2026-03-02T10:00:00Z,C:\\new\n")
        #expect(
            String(decoding: log.events[0].raw, as: UTF8.self) == "2026-03-02T10:00:00Z,C:\\new")
        #expect(
            log.events[0].raw.withUnsafeBytes { WordPattern("new", isExact: true)?.isIn($0) }
                == true)
    }

    private func isFound(_ word: String, in log: ReadLog) throws -> Bool {
        let pattern = try #require(WordPattern(word, isExact: true))
        return log.events[0].raw.withUnsafeBytes { raw in
            let decoded = EscapedText.decoded(raw) ?? []
            return pattern.isIn(raw) || decoded.withUnsafeBytes { pattern.isIn($0) }
        }
    }
}
