import EvidenceLog
import Foundation
import IncidentModel
import IncidentStore
import IncidentStoreSQLite
import TestSupport

/// What a search of a million events in a file costs: until its first hits, its longest slice, and until its end.
struct SearchBench {
    private static let runs = 5
    private static let layout = RecordLayout(
        format: .jsonl, shape: .jsonLines, columns: [],
        roles: [.summary: ["message"], .source: ["source"], .actor: ["user"]])
    private static let start: Int64 = 1_549_515_600_000
    /// For the events that are made here, and for a file as `gen` of the same rows would have them.
    private static let queries = [
        "rareword", "commonword", "rarew", "rar", "commonword rareword", "nowhere", "zz", "q",
        "-commonword rareword", "rareword OR nowhere", "user:user77", "actor:user77 rareword",
        "user:user77 user:user78", "bytes:443 user:user77", "ip:10.1.2.3", "ip:10.1.0.0/16",
        "ip:10.1.2.0/26", "ip:172.16.0.0/12", "10.1.2.3", "10.1.2.", "10.9.", "\"reports 123\"",
        "\"portal reports\"", "\"200 rareword\"", "\"portal get\"", "e4", "rareword on:2019-02-10",
        "on:2019-02-10", "from:2019-02-10 to:2019-02-10 user:user77", "source:proxy",
        "source:mail", "batch:proxy rareword", "batch:none", "-commonword", "-proxy", "is:undated",
    ]

    private let store: SQLiteIncidentStore
    private let clock = ContinuousClock()
    private var desk = Desk()

    private let typed: [String]

    /// - Parameters:
    ///   - file: a database, made where there is none.
    ///   - typed: searches in place of those for the events that are made here.
    init(file: String, events: Int, typed: [String] = []) throws {
        self.typed = typed.isEmpty ? Self.queries : typed
        let isNew = !FileManager.default.fileExists(atPath: file)
        store = try SQLiteIncidentStore(path: file)
        guard isNew else { return }
        print("making \(events) events")
        _ = try store.submit([desk.opening()])
        let time = try clock.measure { try fill(events) }
        print("made in \(Self.milliseconds(time)) ms")
    }

    private mutating func fill(_ events: Int) throws {
        guard let item = ItemID("proxy") else { return }
        let batch = NewBatch(
            incident: desk.incident, item: item, hasFullText: true, standing: [])
        var desk = desk
        _ = try store.submit(batch) { intake throws(StoreError) in
            var random = SeededGenerator(seed: 1)
            for row in 1...events {
                // Not quite in order, as where several hosts write one log.
                let late = Int64.random(in: 0..<60_000, using: &random)
                let time = Self.start + Int64(row) * 500 + late
                let record = Array(Self.record(row, &random).utf8)
                try record.withUnsafeBufferPointer { bytes throws(StoreError) in
                    _ = try intake.take(
                        IncomingEvent(
                            time: time * 1_000, line: row, layout: 0,
                            raw: UnsafeRawBufferPointer(bytes),
                            identity: UInt64(row), isWhole: true))
                }
            }
            let seal = try intake.seal()
            return [desk.command(.add(Self.fields(seal)), Target(.evidence, item))]
        }
    }

    private static func fields(_ seal: EvidenceSeal) -> [Field: Value] {
        [
            .title: .text("Proxy"), .format: .text("jsonl"), .zone: .text("UTC"),
            .rows: .text("\(seal.events)"), .file: .text("f"),
            .digest: .text(seal.digest.description),
            .layout: .text(RecordLayout.text(of: [layout])),
        ]
    }

    private static func record(_ row: Int, _ random: inout SeededGenerator) -> String {
        let request = String(random.next(), radix: 16)
        let address = "10.\(row % 4).\(Int.random(in: 0..<64, using: &random)).\(row % 250)"
        let rare = Int.random(in: 0..<10_000, using: &random) == 0 ? " rareword" : ""
        let common = Int.random(in: 0..<5, using: &random) == 0 ? " commonword" : ""
        let user = "user\(Int.random(in: 0..<2_000, using: &random))"
        return """
            {"source":"proxy","user":"\(user)","src_ip":"\(address)","request":"\(request)",\
            "message":"GET https://portal.example/reports/\(row % 977) 200\(rare)\(common)",\
            "bytes":\(row % 65_521),"agent":"Mozilla/5.0 (X11; Linux x86_64)"}
            """
    }

    func run() throws {
        guard let id = try store.incidents().first?.id,
            let incident = Incident(folding: try store.changes(of: id, after: .start)),
            let item = incident.batches.first,
            let kept = try store.batches(of: id).first,
            let batch = EvidenceSearch.Batch(kept, item)
        else { return print("no evidence in this file") }
        var index = EvidenceIndex.empty
        let time = try clock.measure { index = try store.index(of: [(kept, 0)]) }
        print("index of \(index.count) events: \(Self.milliseconds(time)) ms")
        print("milliseconds p50 of \(Self.runs): first hits, longest slice, all; slices, hits")
        let standpoint = Standpoint(now: Instant(milliseconds: Self.start), in: .utc)
        for typed in typed {
            let query = try EvidenceQuery(typed, at: standpoint)
            let runs = try (0..<Self.runs).map { _ in
                try Run(
                    EvidenceSearch(query, index: index, batches: [batch], shelf: store), clock)
            }
            func middle(_ part: (Run) -> Duration) -> String {
                Self.milliseconds(runs.map(part).sorted()[Self.runs / 2])
            }
            print(
                typed, middle { $0.first }, middle { $0.longest }, middle { $0.all },
                runs[0].slices,
                runs[0].hits, separator: "  ")
        }
    }

    private struct Run {
        private(set) var (first, longest, all) = (Duration.zero, Duration.zero, Duration.zero)
        private(set) var (slices, hits) = (0, 0)

        init(_ search: EvidenceSearch, _ clock: ContinuousClock) throws {
            var search = search
            let start = clock.now
            var before = start
            while let slice = try search.next() {
                let now = clock.now
                longest = max(longest, now - before)
                if hits == 0, !slice.places.isEmpty { first = now - start }
                hits += slice.places.count
                slices += 1
                before = now
            }
            all = clock.now - start
            if hits == 0 { first = all }
        }
    }

    private static func milliseconds(_ duration: Duration) -> String {
        let parts = duration.components
        return String(
            format: "%.1f", Double(parts.seconds) * 1e3 + Double(parts.attoseconds) / 1e15)
    }
}
