import EvidenceLog
import IncidentModel
import Testing

/// Tables of no known format, and what is wrong with real ones.
struct TableTests {
    @Test(arguments: [",", ";", "\t", "|"]) func `the separator is found out`(mark: String) throws {
        let log = try ReadLog(
            ["id", "event time", "user"].joined(separator: mark) + "\n"
                + ["1", "2026-03-02 10:00:00", "kh"].joined(separator: mark) + "\n")
        #expect(log.format == .csv)
        #expect(log.times == ["2026-03-02T10:00:00Z"])
        #expect(log.record(0).actor == "kh")
        #expect(log.report.assumedZone == 1)
    }

    @Test(arguments: [
        "time", "timestamp", "datetime", "Date", "@timestamp", "_time", "eventTime", "ts",
        "TimeGenerated", "TimeGenerated [UTC]", "Event Time (UTC)", "anything",
    ]) func `the column of the time is found by its name and by what is in it`(name: String) throws
    {
        let log = try ReadLog("n,\(name),x\n1,2026-03-02T10:00:00Z,a\n")
        #expect(log.times == ["2026-03-02T10:00:00Z"])
    }

    @Test func `date and time in two columns belong together`() throws {
        let log = try ReadLog("Date,Time,Message\n2026-03-02,10:00:05,hello\n")
        #expect(log.times == ["2026-03-02T10:00:05Z"])
        #expect(log.record(0).summary == "hello")
    }

    @Test func `a zone is assumed, with its gap in spring`() throws {
        let log = try ReadLog(
            "time,text\n2026-03-29 02:30:00,a\n2026-07-01 12:00:00,b\n",
            zone: #require(Zone("Europe/Berlin")))
        #expect(log.times == ["2026-03-29T01:30:00Z", "2026-07-01T10:00:00Z"])
        #expect(log.report.assumedZone == 2)
    }

    @Test func `a mapping says which columns and which way dates are written`() throws {
        let mapping = try ColumnMapping([
            "time": "When It Was", "summary": "b", "actor": "c", "separator": "semicolon",
            "time-format": "dmy",
        ])
        let log = try ReadLog("a;b;c;when it was\n1;did;kh;03/04/2026 10:00\n", mapping: mapping)
        #expect(log.times == ["2026-04-03T10:00:00Z"])
        #expect(log.record(0).summary == "did")
        #expect(log.record(0).actor == "kh")
        #expect(log.report.warnings.isEmpty)
    }

    @Test func `a mapping that cannot be met says why`() throws {
        #expect(throws: EvidenceProblem.unknownColumn("when")) {
            try ReadLog("a,b\n1,2\n", mapping: ColumnMapping(["time": "when"]))
        }
        #expect(throws: ColumnMapping.Problem.unknownKey("tme")) { try ColumnMapping(["tme": "a"]) }
        #expect(throws: ColumnMapping.Problem.unknownSeparator) {
            try ColumnMapping(["separator": "x"])
        }
        #expect(throws: ColumnMapping.Problem.unknownTimeForm) {
            try ColumnMapping(["time-format": "x"])
        }
    }

    @Test func `a date that could be either way round is warned of`() throws {
        let log = try ReadLog("time,text\n03/04/2026 10:00,a\n05/04/2026 10:00,b\n")
        #expect(log.times == ["2026-03-04T10:00:00Z", "2026-05-04T10:00:00Z"])
        #expect(log.report.warnings == [.init(line: 2, kind: .dateOrder, count: 2)])
    }

    @Test func `a date that can be read one way only decides for the others`() throws {
        let log = try ReadLog("time,text\n03/04/2026 10:00,a\n13/04/2026 10:00,b\n")
        #expect(log.times == ["2026-04-03T10:00:00Z", "2026-04-13T10:00:00Z"])
        #expect(log.report.warnings.isEmpty)
        let both = try ReadLog("time,text\n13/04/2026 10:00,a\n04/13/2026 10:00,b\n")
        #expect(both.times == ["2026-04-13T10:00:00Z", "2026-04-13T10:00:00Z"])
    }

    @Test func `a table without a heading has numbers for names`() throws {
        let log = try ReadLog("2026-03-02T10:00:00Z,kh,login\n2026-03-02T10:00:01Z,kh,logout\n")
        #expect(log.times == ["2026-03-02T10:00:00Z", "2026-03-02T10:00:01Z"])
        #expect(log.layouts[0].columns == ["column 1", "column 2", "column 3"])
    }

    @Test func `an impossible date makes an event without a time`() throws {
        let log = try ReadLog(
            "time,text\n2026-03-02T10:00:00Z,a\n2026-02-30T10:00:00Z,b\n,c\n", .csv)
        #expect(log.times == ["2026-03-02T10:00:00Z", nil, nil])
        #expect(log.report.undated == 2)
        #expect(log.report.repaired == [.init(line: 3, field: "time", kind: .badValue)])
    }

    @Test(arguments: ["\n", "\r\n", "\r"]) func `lines end in any way`(end: String) throws {
        let log = try ReadLog(
            ["time,text", "2026-03-02T10:00:00Z,\"a\(end)b\"", "", "2026-03-02T10:00:01Z,c"]
                .joined(separator: end))
        #expect(log.events.map(\.line) == [2, 5])
        #expect(log.record(0)["text"] == "a\(end)b")
        #expect(String(decoding: log.events[1].raw, as: UTF8.self) == "2026-03-02T10:00:01Z,c")
    }

    @Test func `rows of another width are kept, and told`() throws {
        let log = try ReadLog("time,a,b\n2026-03-02T10:00:00Z,1\n2026-03-02T10:00:00Z,1,2,3\n")
        #expect(log.record(0)["b"] == "")
        #expect(log.record(1)["field 4"] == "3")
        #expect(log.report.repaired == [.init(line: 2, field: "row", kind: .width, count: 2)])
    }

    @Test func `the heading again is no event`() throws {
        let log = try ReadLog(
            "time,a\n2026-03-02T10:00:00Z,1\ntime,a\n2026-03-02T10:00:00Z,2\n")
        #expect(log.events.map(\.line) == [2, 4])
    }

    @Test func `an open quotation mark swallows no more than its own row`() throws {
        let rows = (1...50).map { "2026-03-02T10:00:00Z,row \($0),x" }.joined(separator: "\n")
        let log = try ReadLog("time,a,b\n2026-03-02T10:00:00Z,\"never closed,x\n\(rows)\n")
        #expect(log.events.count == 51)
        #expect(log.report.cut == 1)
        #expect(log.report.recovered == 50)
        #expect(log.record(0)["a"] == "never closed,x")
        #expect(log.record(50)["a"] == "row 50")
    }

    @Test func `the last row of a file that ends too early is cut`() throws {
        let log = try ReadLog("time,a\n2026-03-02T10:00:00Z,1\n2026-03-0")
        #expect(log.report.cut == 1)
        #expect(log.times == ["2026-03-02T10:00:00Z", nil])
    }

    @Test func `many lines within quotation marks are one record`() throws {
        let xml = (1...2_000).map { "<Data Name=\"\"x\"\">\($0), y</Data>" }.joined(separator: "\n")
        let log = try ReadLog("time,xml\n2026-03-02T10:00:00Z,\"\(xml)\"\n2026-03-02T10:00:00Z,b\n")
        #expect(log.events.map(\.line) == [2, 2_002])
        #expect(log.report.repaired.isEmpty)
    }

    @Test func `a line that is longer than a record may be is refused, the next is read`() throws {
        let long = String(repeating: "x", count: 1 << 21)
        let log = try ReadLog(
            "time,a\n2026-03-02T10:00:00Z,\(long)\n2026-03-02T10:00:00Z,b\r\n2026-03-02T10:00:00Z,\(long)\r\n"
                + "2026-03-02T10:00:00Z,c\r\n")
        #expect(log.events.map(\.line) == [3, 5])
        #expect(
            log.report.rejected == [.init(line: 2, kind: .tooLong), .init(line: 4, kind: .tooLong)])
        #expect(log.report.read == 4)
    }

    @Test(arguments: [503, 4_096]) func `wide tables are read`(width: Int) throws {
        let names = ["time"] + (2...width).map { "c\($0)" }
        let values = ["2026-03-02T10:00:00Z"] + (2...width).map { "\($0)" }
        let log = try ReadLog(
            names.joined(separator: ",") + "\n" + values.joined(separator: ",") + "\n")
        #expect(log.record(0)["c\(width)"] == "\(width)")
        #expect(RecordLayout.text(of: log.layouts).utf8.count < RecordLayout.longestText)
    }

    @Test func `a table with more columns than a layout holds is refused`() {
        let names = (1...4_097).map { "c\($0)" }.joined(separator: ",")
        #expect(throws: EvidenceProblem.tooManyColumns) { try ReadLog("\(names)\n1\n", .csv) }
        let long = (1...1_000).map { "a column with a long name, \($0)" }.joined(separator: ";")
        let longer = (1...1_000).map { "\(long.prefix(70))\($0)" }.joined(separator: ";")
        #expect(throws: EvidenceProblem.tooManyColumns) { try ReadLog("\(longer)\n1\n", .csv) }
    }

    @Test func `columns without names, or with the same, can be told apart`() throws {
        let log = try ReadLog("time,,a,A\n2026-03-02T10:00:00Z,1,2,3\n")
        #expect(log.layouts[0].columns == ["time", "column 2", "a", "A (4)"])
    }

    @Test func `what is no log is not taken for one`() {
        #expect(throws: EvidenceProblem.empty) { try ReadLog("") }
        #expect(throws: EvidenceProblem.empty) { try ReadLog("\n \n\r\n") }
        #expect(throws: EvidenceProblem.unrecognised(.text)) {
            try ReadLog("Nothing that happened at a time\n")
        }
        #expect(throws: EvidenceProblem.unrecognised(.table(columns: 2, separator: 0x3B))) {
            try ReadLog("a;b\n1;2\n")
        }
        for (start, sight) in [
            ("PK\u{3}\u{4}", FileSight.archive), ("ElfFile\0", .eventLog), ("%PDF-1.7", .page),
            ("SQLite format 3\0", .database), ("<Events>", .markup), ("a\0\0b", .binary),
        ] {
            #expect(throws: EvidenceProblem.unrecognised(sight)) { try ReadLog("\(start) x\n") }
        }
        #expect(throws: EvidenceProblem.noObjects) { try ReadLog("[1,2]\n", .jsonl) }
        #expect(throws: EvidenceProblem.noObjects) { try ReadLog("{ nothing\n") }
        #expect(throws: EvidenceProblem.noTimes) { try ReadLog("only words\n", .text) }
        #expect(throws: EvidenceProblem.missingColumns(["timestamp", "ruletitle", "level"])) {
            try ReadLog("a,b\n1,2\n", .hayabusa)
        }
    }
}
