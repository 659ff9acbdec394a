import EvidenceLog
import TestSupport
import Testing

/// Whatever the bytes, and in whatever pieces they come.
struct AnyBytesTests {
    /// What formats are made of, so that random bytes get far.
    private static let pieces =
        [
            "{", "}", "[", "]", "\"", "\"\"", ",", ":", "\n", "\r\n", "\r", "\t", ";", "|", "\\",
            "\\u00e9",
            "\\ud83d", "#fields\tts\tuid\n", "#separator \\x09\n", "-", "(empty)", "null", "12",
            "é", "\0",
            "2026-03-02T10:00:00Z", "3/23/2021 8:31:07 PM", "1658689261123", "message", "timestamp",
            "{\"ts\":\"2026-03-02T10:00:00Z\",\"a\":[1,{\"Name\":\"x\",\"Value\":2}]}\n",
            "{\"\"Id\"\":\"\"ef26cf85-294b-493e-8094-312400000001\"\",\"\"CreationTime\"\":\"\"2021\"\"}",
            "\"a, b\",\"c\nd\",2026-03-02 10:00:00\n", "a,b,c\n",
            "Mar  2 10:00:00 host p[1]: x\n", "[02/Mar/2026:10:00:00 +0000] ", "a=\"b\" c=d ",
            "2026-03-02 10:00:00,123 INFO x\n", "\tat a.b\n", "\n  {\n", "\"ts\": ", "},\n{",
            "\"value\":[", "{\"ts\":1},", "#Fields: date time x\n", "\u{1E}", "msg=audit(1.5:2): ",
        ].map { Array($0.utf8) } + [[0xE9], [0xFF], [0xF0, 0x9F], [0x9B]]

    private static let headings =
        [
            "", "time,a,b\n", "message,datetime,timestamp,timestamp_desc\n",
            "CreationDate,AuditData,c\n",
            "#separator \\x09\n#fields\tts\tuid\tx\n", "{\"ts\":1}\n",
            "Timestamp,RuleTitle,Level\n",
            "date,time,timezone,MACB,short,desc\n",
            "event_date,event_tz,event_title\n", "\u{FEFF}time;x\n", "[", "[\n  {\"ts\":1},\n",
            "{\"Records\":[{\"eventTime\":\"2026-03-02T10:00:00Z\"},", "{\n  \"ts\": 1\n}\n",
            "{\"event_0\": {\"ts\":1}, ", "Mar  2 10:00:00 host p: x\n", "#Fields: date time x\n",
            "2026-03-02 10:00:00 x\n",
        ].map { Array($0.utf8) } + [[0xFF, 0xFE], [0xFE, 0xFF]]

    private static func bytes(_ dice: inout SeededGenerator, _ count: Int) -> [UInt8] {
        var bytes = headings[Int(dice.next() % UInt64(headings.count))]
        for _ in 0..<count {
            if dice.next() % 8 == 0 {
                bytes.append(UInt8(truncatingIfNeeded: dice.next()))
            } else {
                bytes += pieces[Int(dice.next() % UInt64(pieces.count))]
            }
        }
        return bytes
    }

    private static func outcome(
        _ bytes: [UInt8], _ format: EvidenceFormat?, piece: Int
    ) throws -> ReadLog? {
        do { return try ReadLog(bytes, format, piece: piece) } catch is EvidenceProblem {
            return nil
        }
    }

    @Test(arguments: [nil] + EvidenceFormat.allCases)
    func `any bytes are read or refused, in any pieces the same`(format: EvidenceFormat?) throws {
        var dice = SeededGenerator(seed: 20_261)
        var eventsSeen = 0
        for round in 0..<300 {
            let bytes = Self.bytes(&dice, 4 + Int(dice.next() % 60))
            let whole = try Self.outcome(bytes, format, piece: 1 << 20)
            for piece in [1, 2, 3, 7, 64] {
                let other = try Self.outcome(bytes, format, piece: piece)
                #expect(other?.events == whole?.events, "round \(round), pieces of \(piece)")
                #expect(other?.report == whole?.report, "round \(round), pieces of \(piece)")
            }
            guard let whole else { continue }
            eventsSeen += whole.events.count
            #expect(whole.report.events == whole.events.count)
            #expect(whole.report.read == whole.events.count + whole.report.rejectedCount)
            for place in whole.events.indices { _ = whole.record(place).summary }
        }
        #expect(eventsSeen > 20, "the bytes are nothing like logs")
    }

    @Test func `a record is read by any layout`() throws {
        var dice = SeededGenerator(seed: 7)
        let layouts = try [
            ReadLog("CreationDate,AuditData\n1/1/2021,{}\n"), ReadLog("#fields\tts\tuid\n1.5\tx\n"),
            ReadLog("{\"ts\":1}\n"), ReadLog("a;time\n1;2026-03-02\n"),
            ReadLog("{\"CreationTime\":\"2021\",\"Operation\":\"x\",\"UserId\":\"y\"}\n"),
        ].map { $0.layouts[0] }
        for _ in 0..<2_000 {
            let bytes = Self.bytes(&dice, Int(dice.next() % 40))
            for layout in layouts {
                let record = EvidenceRecord(bytes, layout: layout)
                #expect(!record.fields.isEmpty || bytes.isEmpty || layout.shape == .jsonLines)
            }
        }
    }

    /// Long enough for every way that pieces can meet the reader's own buffers.
    @Test func `a long timeline in pieces is the same as in one`() throws {
        let bytes = TimesketchRows.csv(rows: 6_000, seed: 3)
        let whole = try ReadLog(bytes)
        #expect(whole.events.count == 6_000)
        #expect(whole.report.undated == 0 && whole.report.repaired.isEmpty)
        for piece in [997, 4_096, 65_537, 300_000] {
            #expect(try ReadLog(bytes, piece: piece).events == whole.events)
        }
    }

    @Test func `equal records have equal identities, others do not`() throws {
        let log = try ReadLog(TimesketchRows.csv(rows: 20_000, seed: 4))
        let raws = Set(log.events.map(\.raw))
        #expect(Set(log.events.map(\.identity)).count == raws.count)
        #expect(raws.count < log.events.count)
    }

    @Test func `columns are part of what a record is`() throws {
        let one = try ReadLog("time,user\n2026-03-02T10:00:00Z,kh\n")
        let other = try ReadLog("time,host\n2026-03-02T10:00:00Z,kh\n")
        #expect(one.events[0].identity != other.events[0].identity)
    }
}
