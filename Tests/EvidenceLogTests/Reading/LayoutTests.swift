import EvidenceLog
import Testing

struct LayoutTests {
    private static let layouts = [
        RecordLayout(
            format: .csv, shape: .delimited(separator: 0x3B), columns: ["a", "b \"c\"", "é"],
            roles: [.time: ["a"], .actor: []]),
        RecordLayout(format: .jsonl, shape: .jsonLines, columns: [], roles: [:]),
        RecordLayout(
            format: .zeek, shape: .zeek(separator: 9, unset: "-", empty: "(empty)"),
            columns: ["ts"], roles: [.source: ["_path", "=conn"]]),
    ]

    @Test func `layouts come back from their text`() {
        #expect(RecordLayout.list(from: RecordLayout.text(of: Self.layouts)) == Self.layouts)
        for layout in Self.layouts { #expect(RecordLayout(text: layout.text) == layout) }
    }

    @Test(arguments: [
        "", "{}", "[{}]", "null", #"{"format":"x","shape":"json-lines","columns":[],"roles":{}}"#,
        #"{"format":"csv","shape":{"delimited":300},"columns":[],"roles":{}}"#,
        #"{"format":"csv","shape":"json-lines","columns":[1],"roles":{}}"#,
        #"{"format":"csv","shape":"json-lines","columns":[],"roles":{"x":[]}}"#,
    ]) func `another text is no layout`(text: String) {
        #expect(RecordLayout(text: text) == nil)
        #expect(RecordLayout.list(from: text) == nil)
    }

    @Test func `a role may be the same for all records`() {
        #expect(EvidenceRecord([], layout: Self.layouts[2]).source == "conn")
    }

    @Test func `a record reads the same once its layout has been kept`() throws {
        let log = try ReadLog("message,datetime,timestamp_desc\n\"a, b\",2026-03-02T10:00:00Z,w\n")
        let kept = try #require(RecordLayout.list(from: RecordLayout.text(of: log.layouts)))
        #expect(EvidenceRecord(log.events[0].raw, layout: kept[0]).summary == "a, b")
    }
}
