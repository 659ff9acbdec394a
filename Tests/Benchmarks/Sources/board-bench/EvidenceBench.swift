import Dashboard
import EvidenceLog
import Glibc
import IncidentModel
import IncidentStore
import Terminal

/// What each key costs on the evidence view over many events in memory: update and frame. Requests are answered
/// outside of what is measured, as by a thread of its own.
struct EvidenceBench {
    private static let count = 1_000_000
    private static let start: Int64 = 1_549_526_400_000
    private static let layout = RecordLayout(
        format: .jsonl, shape: .jsonLines, columns: [],
        roles: [.summary: ["message"], .source: ["source"], .actor: ["user"]])

    private let index: EvidenceIndex
    private var state: BoardState
    private var samples: [String: [Duration]] = [:]
    private let clock = ContinuousClock()

    init?() {
        guard let actor = Actor("bench"), let id = IncidentID("BENCH"),
            let item = ItemID("proxy")
        else { return nil }
        index = Self.index
        let now = Instant(milliseconds: 1_553_781_600_000)
        state = BoardState(
            viewer: Viewer(actor: actor), now: now, size: Size(rows: 36, columns: 120),
            ids: CommandIDs(session: 1, start: 0))
        let fields: [(Target, [Field: Value])] = [
            (.incident, [.title: .text("Bench"), .phase: .text("contain"), .zone: .text("UTC")]),
            (
                Target(.evidence, item),
                [
                    .title: .text("Proxy"), .format: .text("jsonl"), .zone: .text("UTC"),
                    .rows: .text("\(Self.count)"), .file: .text("ab"), .digest: .text("cd"),
                    .layout: .text("{}"),
                ]
            ),
        ]
        let log = fields.enumerated().map { place, change in
            Change(
                seq: Seq(Int64(place) + 1),
                command: Command(
                    id: CommandID(high: 2, low: UInt64(place)), actor: actor, at: now, incident: id,
                    target: change.0, action: .add(change.1)))
        }
        state.file = CaseFile(changes: log, now: now)
        carryOut(state.update(.keyPressed(.character("8"))))
    }

    /// Bursts and quiet hours, over 60 days.
    private static var index: EvidenceIndex {
        var times: [Int64] = []
        times.reserveCapacity(count)
        var (time, seed) = (start, UInt64(42))
        for _ in 0..<count {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            time += Int64(seed >> 33) % ((seed >> 20) % 50 == 0 ? 200_000 : 1_500)
            times.append(time)
        }
        let ids = (0..<count).map { EvidenceID(batch: 1, row: $0 + 1) }
        return EvidenceIndex(times: times, events: ids, undated: [])
    }

    mutating func run() {
        print("key on \(Self.count) events, 120x36, microseconds: p50 p99 max")
        scroll("all")
        filter()
        scroll("of a search with 333,333 hits")
        for (key, durations) in samples.sorted(by: { $0.key < $1.key }) {
            print(key, Self.figures(durations))
        }
        print("peak memory", Self.peakMemory)
    }

    /// As the system tells it, such as `41232 kB`.
    private static var peakMemory: String {
        guard let status = fopen("/proc/self/status", "r") else { return "not known" }
        defer { fclose(status) }
        var line = [CChar](repeating: 0, count: 256)
        while fgets(&line, 256, status) != nil {
            let text = line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
            let words = String(decoding: text, as: UTF8.self).split { $0.isWhitespace }
            if words.first == "VmHWM:" { return words.dropFirst().joined(separator: " ") }
        }
        return "not known"
    }

    private mutating func scroll(_ list: String) {
        for _ in 0..<40 {
            for _ in 0..<60 { press("j", named: "j, \(list)") }
            for _ in 0..<20 { press(.control("d"), named: "page, \(list)") }
            for _ in 0..<10 { press("l", named: "column of the strip, \(list)") }
            for _ in 0..<5 { press("z", named: "zoom, \(list)") }
            for _ in 0..<5 { press("Z", named: "zoom, \(list)") }
            press("G", named: "end, \(list)")
            for _ in 0..<20 { press("k", named: "k, \(list)") }
            press("g", named: "first, \(list)")
            press(" ", named: "mark, \(list)")
            press(.enter, named: "open, \(list)")
            press("j", named: "scroll of the details, \(list)")
            press(.escape, named: "close, \(list)")
        }
    }

    private mutating func filter() {
        press("\\", named: "\\")
        for letter in "export" { press(.character(letter), named: "letter of a search") }
        press(.enter, named: "enter")
    }

    private mutating func press(_ text: String, named name: String) {
        press(.character(Character(text)), named: name)
    }

    private mutating func press(_ key: Key, named name: String) {
        var effects: [Effect] = []
        let duration = clock.measure {
            effects = state.update(.keyPressed(key))
            _ = state.frame()
        }
        samples[name, default: []].append(duration)
        carryOut(effects)
    }

    private mutating func carryOut(_ effects: [Effect]) {
        for case .evidence(let request) in effects {
            let news = news(for: request)
            var more: [Effect] = []
            let duration = clock.measure {
                more = news.flatMap { state.update(.evidence($0)) }
                _ = state.frame()
            }
            samples["(an answer)", default: []].append(duration)
            carryOut(more)
        }
    }

    private func news(for request: EvidenceRequest) -> [EvidenceNews] {
        switch request {
        case .readIndex(let source):
            let batch = KeptBatch(
                number: 1, item: source.batches[0].id, events: Self.count, hasFullText: true)
            return [.indexed(source, index, [batch])]
        case .readEvents(let ids): return [.eventsRead(ids.map(row), missing: [])]
        case .search(let order):
            let places = stride(from: Int32(1), to: Int32(Self.count), by: 3)
            return [
                .searched(
                    EvidenceFindings(
                        number: order.number, hits: EvidenceHits(Array(places)),
                        searched: Self.count, total: Self.count, isDone: true))
            ]
        case .stopSearch, .count: return []
        }
    }

    private func row(_ id: EvidenceID) -> EvidenceRow {
        let message =
            "GET /export?page=\(id.row)&session=8f14e45fceea167a5a36dedd4bea2543 200 51234"
        let fields = [
            ("source", "proxy"), ("user", "svc-report"), ("message", message), ("status", "200"),
            ("host", "portal-db.example.org"), ("bytes", "51234"),
        ]
        let raw = fields.map { "\"\($0)\":\"\($1)\"" }.joined(separator: ",")
        return EvidenceRow(
            event: KeptEvent(
                id: id, time: index.times[id.row - 1] * 1_000, line: id.row, layout: 0,
                raw: Array("{\(raw)}".utf8)),
            record: EvidenceRecord(
                fields: fields.map { .init(name: $0, value: $1) }, layout: Self.layout))
    }

    private static func figures(_ durations: [Duration]) -> String {
        let sorted = durations.sorted()
        return [50, 99, 100].map { percent in
            let place = min(sorted.count - 1, sorted.count * percent / 100)
            return String(sorted[place].components.attoseconds / 1_000_000_000_000)
        }.joined(separator: " ")
    }
}
