import EvidenceLog
import Testing

/// JSON that is not one object a line.
struct DocumentTests {
    @Test(arguments: [
        // One after another, over many lines.
        "{\n  \"ts\": \"2026-03-02T10:00:00Z\",\n  \"msg\": \"a\"\n}\n{\n  \"ts\": \"2026-03-02T10:00:01Z\",\n  \"msg\": \"b\"\n}\n",
        "[{\"ts\":\"2026-03-02T10:00:00Z\",\"msg\":\"a\"},{\"ts\":\"2026-03-02T10:00:01Z\",\"msg\":\"b\"}]",
        "[\n  {\n    \"ts\": \"2026-03-02T10:00:00Z\",\n    \"msg\": \"a\"\n  },\n  {\n    \"ts\": \"2026-03-02T10:00:01Z\",\n    \"msg\": \"b\"\n  }\n]\n",
        // One array a line.
        "[{\"ts\":\"2026-03-02T10:00:00Z\",\"msg\":\"a\"}]\n[{\"ts\":\"2026-03-02T10:00:01Z\",\"msg\":\"b\"}]\n",
        "{\"Records\":[{\"ts\":\"2026-03-02T10:00:00Z\",\"msg\":\"a\"},{\"ts\":\"2026-03-02T10:00:01Z\",\"msg\":\"b\"}]}",
        "{\"Records\":[{\"ts\":\"2026-03-02T10:00:00Z\",\"msg\":\"a\"}]}\n{\"Records\":[{\"ts\":\"2026-03-02T10:00:01Z\",\"msg\":\"b\"}]}\n",
        "{\"@odata.context\":\"x\",\"value\":[{\"ts\":\"2026-03-02T10:00:00Z\",\"msg\":\"a\"},\n{\"ts\":\"2026-03-02T10:00:01Z\",\"msg\":\"b\"}],\"@odata.nextLink\":\"y\"}",
        "{\"took\":3,\"hits\":{\"total\":2,\"hits\":[{\"ts\":\"2026-03-02T10:00:00Z\",\"msg\":\"a\"},{\"ts\":\"2026-03-02T10:00:01Z\",\"msg\":\"b\"}]}}",
        "{\"event_0\": {\"ts\":\"2026-03-02T10:00:00Z\",\"msg\":\"a\"}, \n\"event_1\": {\"ts\":\"2026-03-02T10:00:01Z\",\"msg\":\"b\"}}",
        "[{\"value\":[{\"ts\":\"2026-03-02T10:00:00Z\",\"msg\":\"a\"}]},{\"value\":[{\"ts\":\"2026-03-02T10:00:01Z\",\"msg\":\"b\"}]}]",
        "{\"ts\":\"2026-03-02T10:00:00Z\",\"msg\":\"a\"},\r\n{\"ts\":\"2026-03-02T10:00:01Z\",\"msg\":\"b\"},\r\n",
        "\u{1E}{\"ts\":\"2026-03-02T10:00:00Z\",\"msg\":\"a\"}\n\u{1E}{\"ts\":\"2026-03-02T10:00:01Z\",\"msg\":\"b\"}\n",
    ]) func `the records of a document are found wherever they stand`(text: String) throws {
        for piece in [1, 2, 3, 7, 1 << 20] {
            let log = try ReadLog(Array(text.utf8), piece: piece)
            #expect(log.format == .jsonl)
            #expect(log.times == ["2026-03-02T10:00:00Z", "2026-03-02T10:00:01Z"])
            #expect(log.events.indices.map { log.record($0).summary } == ["a", "b"])
            #expect(log.report.rejectedCount == 0)
            #expect(log.report.warnings.isEmpty)
        }
    }

    @Test func `a record keeps its bytes and its line`() throws {
        let log = try ReadLog("[\r\n {\"ts\": 1},\r\n {\r\n  \"ts\": 2\r\n }\r\n]\r\n")
        #expect(log.events.map(\.line) == [2, 3])
        #expect(log.events[1].raw == Array("{\r\n  \"ts\": 2\r\n }".utf8))
    }

    @Test func `a record with lists of its own stays one record`() throws {
        let google = try ReadLog(
            #"{"id":{"time":"2026-03-02T10:00:00Z"},"events":[{"type":"login"},{"type":"x"}]}"#)
        #expect(google.events.count == 1)
        #expect(google.times == ["2026-03-02T10:00:00Z"])
        let alert = try ReadLog(
            #"{"time":"2026-03-02T10:00:00Z","evidence":[{"time":"2026-03-01T10:00:00Z"}]}"#)
        #expect(alert.events.count == 1)
    }

    @Test func `a damaged record costs itself alone`() throws {
        let good = "  {\n    \"ts\": \"2026-03-02T10:00:00Z\"\n  }"
        let bad = "  {\n    \"ts\": \"2026-03-02T10:00:0\n  }"
        let pretty = try ReadLog("[\n\(good),\n\(bad),\n\(good)\n]\n")
        #expect(pretty.events.map(\.line) == [2, 8])
        #expect(pretty.report.rejected == [.init(line: 5, kind: .notJSON)])
        let line = try ReadLog(
            #"[{"ts":"2026-03-02T10:00:00Z"},{"ts":"2026-03-02T1,"a":1},{"ts":"2026-03-02T10:00:00Z"}]"#
        )
        #expect(line.events.count == 2)
        #expect(line.report.rejected == [.init(line: 1, kind: .notJSON)])
    }

    @Test func `a document that ends too early is read up to there, and said so`() throws {
        let log = try ReadLog(#"{"value":[{"ts":"2026-03-02T10:00:00Z"},{"ts":"2026-03-0"#)
        #expect(log.events.count == 1)
        #expect(log.report.rejected == [.init(line: 1, kind: .cut)])
        #expect(log.report.warnings == [.init(line: 1, kind: .cut)])
    }

    @Test func `what is no object among records is told`() throws {
        let log = try ReadLog(#"[{"ts":1},2,"x",[{"ts":3}],null,{"ts":4}] trailing"#)
        #expect(log.events.count == 2)
        #expect(
            log.report.rejected.map(\.kind) == [
                .wrongShape, .wrongShape, .wrongShape, .wrongShape, .wrongShape,
            ])
        let other = try ReadLog("{\"value\":[{\"ts\":1}]}\n{\"error\":{\"code\":5}}\n")
        #expect(other.report.rejected == [.init(line: 2, kind: .wrongShape)])
    }

    @Test func `a record that is too long or too deep is passed over, whatever its length`() throws
    {
        let long = "{\"ts\":1,\"x\":\"" + String(repeating: "y", count: 3 << 20) + "\"}"
        let deep =
            "{\"ts\":1,\"x\":" + String(repeating: "[", count: 500)
            + String(repeating: "]", count: 500) + "}"
        let log = try ReadLog("[{\"ts\":1},\(long),\(deep),{\"ts\":2}]", piece: 65_536)
        #expect(log.events.count == 2)
        #expect(log.report.rejected.map(\.kind) == [.tooLong, .tooDeep])
    }

    @Test func `a document larger than what is looked at is known by its beginning`() throws {
        let records = (0..<9_000).map {
            "{\"eventTime\":\"2026-03-02T10:00:00Z\",\"eventName\":\"n\($0)\",\"sourceIPAddress\":\"10.0.0.1\"}"
        }
        let log = try ReadLog("{\"Records\":[\(records.joined(separator: ","))]}", piece: 10_000)
        #expect(log.events.count == 9_000)
        #expect(log.report.undated == 0)
        #expect(log.record(8_999).summary == "n8999")
    }
}

extension ReadLog {
    fileprivate init(_ text: String, piece: Int) throws {
        try self.init(Array(text.utf8), piece: piece)
    }
}
