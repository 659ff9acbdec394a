import EvidenceLog
import IncidentModel
import TestSupport
import Testing

/// Good logs to which something was done: as a broken disk, an editor or an attacker would.
struct MutationTests {
    private static let logs: [(String, String)] = [
        (
            "table",
            "time,user,text\n"
                + String(repeating: "2026-03-02T10:00:00Z,kh,\"a \"\"b\"\", c\nd\"\n", count: 8)
        ),
        (
            "audit",
            "CreationDate,UserIds,Operations,AuditData\n"
                + String(
                    repeating:
                        "2026-03-02T10:00:00Z,kh,x,\"{\"\"Id\"\":\"\"ef26cf85-294b-493e-8094-312400000001\"\",\"\"CreationTime\"\":\"\"2026-03-02T10:00:00\"\"}\"\n",
                    count: 6)
        ),
        (
            "lines",
            String(repeating: "{\"ts\":\"2026-03-02T10:00:00Z\",\"a\":{\"b\":[1,2]}}\n", count: 8)
        ),
        (
            "array",
            "["
                + String(
                    repeating: "{\"ts\":\"2026-03-02T10:00:00Z\",\"a\":{\"b\":[1,2]}},", count: 8)
                + "{\"ts\":1}]"
        ),
        (
            "pretty",
            String(
                repeating:
                    "{\n    \"Timestamp\": \"2026-03-02 10:00:00.123 +00:00\",\n    \"RuleTitle\": \"R\",\n    \"Level\": \"low\",\n    \"Details\": {\n        \"x\": \"y\"\n    }\n}\n",
                count: 6)
        ),
        (
            "wrapper",
            "{\"@odata.context\":\"x\",\"value\":["
                + String(repeating: "\n  {\"ts\":\"2026-03-02T10:00:00Z\",\"a\":\"b\"},", count: 8)
                + "\n  {\"ts\":1}],\"next\":null}"
        ),
        (
            "zeek",
            "#separator \\x09\n#fields\tts\tuid\tx\n"
                + String(repeating: "1772445600.1\tC\t-\n", count: 8)
        ),
        (
            "syslog",
            String(
                repeating: "<34>Mar  2 10:00:00 host sshd[1]: a=b c=\"d\"\n  more\n", count: 8)
        ),
        (
            "access",
            String(
                repeating:
                    "10.0.0.1 - - [02/Mar/2026:10:00:00 +0000] \"GET / H\" 200 1 \"-\" \"x\"\n",
                count: 8)
        ),
        (
            "w3c",
            "#Fields: date time cs-method c-ip\n"
                + String(repeating: "2026-03-02 10:00:00 GET 10.0.0.1\n", count: 8)
        ),
        (
            "long table",
            "date,time,timezone,MACB,short,desc\n"
                + String(repeating: "03/02/2026,10:00:00,UTC,M...,s,d\n", count: 8)
        ),
    ]

    private static func mutated(_ bytes: [UInt8], _ dice: inout SeededGenerator) -> [UInt8] {
        var bytes = bytes
        for _ in 0...Int.random(in: 0...3, using: &dice) where !bytes.isEmpty {
            let place = Int.random(in: 0..<bytes.count, using: &dice)
            let end = min(bytes.count, place + Int.random(in: 1...40, using: &dice))
            switch Int.random(in: 0..<6, using: &dice) {
            case 0: bytes.remove(at: place)
            case 1: bytes[place] = UInt8.random(in: 0...255, using: &dice)
            case 2: bytes.removeSubrange(place..<end)
            case 3: bytes.insert(contentsOf: bytes[place..<end], at: place)
            case 4:
                bytes.insert(
                    Array("\"\n\r{}[],\\ ".utf8).randomElement(using: &dice) ?? 0, at: place)
            default: bytes.removeSubrange(place...)
            }
        }
        return bytes
    }

    @Test(arguments: logs.map(\.0)) func `a damaged log is read or refused, in any pieces the same`(
        name: String
    ) throws {
        let text = try #require(Self.logs.first { $0.0 == name }?.1)
        var dice = SeededGenerator(seed: 41)
        var seen = 0
        for round in 0..<250 {
            let bytes = Self.mutated(Array(text.utf8), &dice)
            guard let whole = try Self.outcome(bytes, piece: 1 << 20) else { continue }
            seen += whole.events.count
            #expect(whole.report.events == whole.events.count, "round \(round)")
            #expect(
                whole.report.read == whole.events.count + whole.report.rejectedCount,
                "round \(round)")
            for place in whole.events.indices { _ = whole.record(place).summary }
            for piece in [1, 5, 33] {
                let other = try #require(try Self.outcome(bytes, piece: piece))
                #expect(other.events == whole.events, "round \(round), pieces of \(piece)")
                #expect(other.report == whole.report, "round \(round), pieces of \(piece)")
            }
        }
        #expect(seen > 500, "nothing is left of the log")
    }

    /// What is not damaged stays.
    @Test func `damage within one record of a document costs no other`() throws {
        var dice = SeededGenerator(seed: 5)
        let records = (0..<9).map {
            "  {\n    \"ts\": \"2026-03-02T10:00:0\($0)Z\",\n    \"a\": {\n      \"b\": \"c\"\n    }\n  }"
        }
        for _ in 0..<300 {
            var damaged = records
            var bytes = Array(damaged[4].utf8)
            // The first line is what tells a record.
            let place = Int.random(in: 4..<bytes.count, using: &dice)
            bytes[place] = UInt8.random(in: 0x20...0x7E, using: &dice)
            damaged[4] = String(decoding: bytes, as: UTF8.self)
            let log = try ReadLog("[\n\(damaged.joined(separator: ",\n"))\n]\n")
            let times = Set(log.events.compactMap(\.time))
            #expect(times.count >= 8, "\(damaged[4])")
            #expect(log.events.count + log.report.rejectedCount >= 9)
        }
    }

    private static func outcome(_ bytes: [UInt8], piece: Int) throws -> ReadLog? {
        do {
            return try ReadLog(bytes, piece: piece, year: .named(2026))
        } catch is EvidenceProblem {
            return nil
        }
    }
}
