import EvidenceLog
import Foundation
import StrictJSON
import Testing

/// Real logs, which lie outside of the repository as some of them state no licence:
/// `BREACHBOARD_LOGS=FOLDER swift test --filter RealLogsTests`, with `data` and `badinputs` below the folder.
@Suite(.enabled(if: RealLogs.root != nil, "BREACHBOARD_LOGS names no folder with real logs"))
struct RealLogsTests {
    @Test func `the audit log has as many records as were counted independently`() throws {
        let log = try RealLogs.read("data/m365_ual/1121AuditRecords.csv")
        let known = try RealLogs.expected("ual")
        let whole = log.events.filter { !$0.isWhole }
        let recovered = log.report.recovered
        #expect(log.format == .m365)
        #expect(log.report.rejectedCount == 0)
        #expect(log.report.cut == known["audit_json_bad"]?.int)
        #expect(recovered == log.report.cut)
        // A reader that mends nothing takes a cut record and the one that it swallowed for one.
        #expect(log.events.count - recovered == known["csv_records"]?.int)
        #expect(whole.count - recovered == known["audit_json_ok"]?.int)
        // What was counted there are the whole records that nothing had swallowed.
        let swallowed = Set([101, 1_056, 1_406])
        let counted = whole.filter { !swallowed.contains($0.line) }
        #expect(Set(counted.map(\.identity)).count == known["unique_ids"]?.int)
        let times = counted.compactMap(\.time).sorted()
        #expect(times.first.map(RealLogs.text) == known["first"]?.string)
        #expect(times.last.map(RealLogs.text) == known["last"]?.string)
    }

    @Test func `the audit log's operations are those that were counted`() throws {
        let log = try RealLogs.read("data/m365_ual/1121AuditRecords.csv")
        let known = try #require(try RealLogs.expected("ual")["ops"]?.members)
        let swallowed = Set([101, 1_056, 1_406])
        var counts: [String: Int] = [:]
        for place in log.events.indices where !log.events[place].isWhole {
            guard !swallowed.contains(log.events[place].line) else { continue }
            counts[log.record(place)["Operation"] ?? "", default: 0] += 1
        }
        for member in known {
            #expect(counts[member.key, default: 0] == member.value.int, "\(member.key)")
        }
    }

    @Test func `the audit log's inbox rules stand in one line each`() throws {
        let log = try RealLogs.read("data/m365_ual/1121AuditRecords.csv")
        let known = try #require(try RealLogs.expected("ual")["inbox_rules"]?.elements)
        let records = log.events.indices.map(log.record)
        for rule in known {
            let parameters = try #require(rule[3]?.members)
            let record = records.first { record in
                record["CreationTime"] == rule[0]?.string && record["UserId"] == rule[1]?.string
                    && parameters.allSatisfy { parameter in
                        record.summary.contains("\(parameter.key): \(parameter.value.string ?? "")")
                    }
            }
            let found = try #require(record)
            #expect(found["ip"] == rule[2]?.string?.split(separator: ":").first.map(String.init))
        }
    }

    @Test(arguments: [
        ("timesketch/csv_datetime_last_column.csv", EvidenceFormat.timesketch, 4),
        ("timesketch/csv_timestamp_no_datetime.csv", .timesketch, 3),
        ("timesketch/evtx_direct_without_label.csv", .timesketch, 13),
        ("timesketch/evtx_part.csv", .timesketch, 13),
        ("timesketch/sigma_events.csv", .timesketch, 4),
        ("timesketch/sigma_events.jsonl", .timesketch, 5),
        ("timesketch/validate_no_datetime_timestamps.csv", .timesketch, 5),
        ("hayabusa/hayabusa_first2000.csv", .hayabusa, 2_000), ("zeek/conn.log", .zeek, 360),
        ("zeek/dns.log", .zeek, 54), ("zeek/http.log", .zeek, 150), ("zeek/notice.log", .zeek, 2),
        ("zeek/smtp.log", .zeek, 3),
    ]) func `all events of a timeline have their time`(
        file: String, format: EvidenceFormat, count: Int
    ) throws {
        let log = try RealLogs.read("data/\(file)")
        #expect(log.format == format)
        #expect(log.events.count == count)
        #expect(log.report.undated == 0)
        #expect(log.report.rejectedCount == 0)
        #expect(log.report.repaired.isEmpty)
    }

    @Test func `offsets of nine hours land on the right instant`() throws {
        let log = try RealLogs.read("data/hayabusa/hayabusa_first2000.csv")
        #expect(log.times[0] == "2013-10-23T16:16:13.843Z")
        let days = Set(log.events.map(\.raw)).count
        #expect(days < log.events.count, "it has exact duplicates")
        #expect(Set(log.events.map(\.identity)).count == days)
    }

    @Test(arguments: [nil] + EvidenceFormat.allCases)
    func `bad files are read or refused, and never trap`(format: EvidenceFormat?) throws {
        for file in try RealLogs.files(below: "badinputs") {
            let bytes = try [UInt8](Data(contentsOf: file))
            do {
                let log = try ReadLog(bytes, format, name: file.lastPathComponent)
                for event in log.events {
                    _ = EvidenceRecord(event.raw, layout: log.layouts[event.layout]).summary
                }
            } catch is EvidenceProblem {}
        }
    }

    @Test func `a bomb is told by its ratio`() throws {
        let bytes = try RealLogs.bytes("badinputs/ours/bomb-40MiB-zeros.gz")
        var inflater = try Inflater()
        #expect(throws: Inflater.Problem.ratio) {
            try bytes.withUnsafeBytes { try inflater.take($0) { _ in } }
        }
    }
}

private enum RealLogs {
    static let root = ProcessInfo.processInfo.environment["BREACHBOARD_LOGS"].map {
        URL(filePath: $0)
    }

    static func bytes(_ name: String) throws -> [UInt8] {
        try [UInt8](Data(contentsOf: #require(root).appending(path: name)))
    }

    static func read(_ name: String) throws -> ReadLog { try ReadLog(bytes(name), name: name) }

    static func expected(_ key: String) throws -> JSONValue {
        try #require(try JSONValue.parse(bytes("data/EXPECTED.json"))[key])
    }

    static func files(below folder: String) throws -> [URL] {
        let start = try #require(root).appending(path: folder)
        let all = FileManager.default.enumerator(
            at: start, includingPropertiesForKeys: [.isRegularFileKey])
        return try (all?.compactMap { $0 as? URL } ?? []).filter {
            try $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true
        }
    }

    /// As the log writes it, of UTC.
    static func text(_ time: Int64) -> String {
        let date = Date(timeIntervalSince1970: Double(time / 1_000_000))
        return String(date.ISO8601Format().dropLast())
    }
}
