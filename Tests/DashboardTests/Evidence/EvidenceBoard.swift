import Dashboard
import EvidenceLog
import IncidentModel
import IncidentStore
import Samples
import Terminal

/// A board with an evidence log behind it that is kept in memory: requests are answered when the test wants it.
struct EvidenceBoard {
    /// One event: when by its file, and what it says.
    struct Event {
        /// UTC milliseconds; nil for none.
        let time: Int64?
        let fields: [(String, String)]
        var raw: [UInt8]
    }

    var board: TestBoard
    private var events: [EvidenceID: (event: Event, row: EvidenceRow)] = [:]
    private var numbers: [ItemID: Int] = [:]
    /// What was asked for and not answered yet.
    private(set) var waiting: [EvidenceRequest] = []
    private var handled = 0

    init(size: Size = Size(rows: 36, columns: 120), glyphs: GlyphSet = .ascii) {
        board = TestBoard(.modelCase, size: size, glyphs: glyphs)
    }

    var window: EvidenceWindow { board.state.evidence }

    static let layout = RecordLayout(
        format: .jsonl, shape: .jsonLines, columns: [],
        roles: [.summary: ["message"], .source: ["source"], .actor: ["user"]])

    /// Somebody imports a batch.
    mutating func add(
        _ name: String, title: String? = nil, skew: String? = nil, _ added: [Event]
    ) {
        guard let item = ItemID(name) else { return }
        let number = numbers.count + 1
        numbers[item] = number
        for (place, event) in added.enumerated() {
            let id = EvidenceID(batch: number, row: place + 1)
            let kept = KeptEvent(
                id: id, time: event.time.map { $0 * 1_000 }, line: place + 2, layout: 0,
                raw: event.raw)
            let record = EvidenceRecord(
                fields: event.fields.map { .init(name: $0.0, value: $0.1) }, layout: Self.layout)
            events[id] = (event, EvidenceRow(event: kept, record: record))
        }
        var fields: [Field: Value] = [
            .title: .text(title ?? name), .format: .text("jsonl"), .zone: .text("UTC"),
            .rows: .text("\(added.count)"), .file: .text(String(repeating: "ab", count: 32)),
            .digest: .text(String(repeating: "cd", count: 32)), .layout: .text("{}"),
        ]
        if let skew { fields[.skew] = .text(skew) }
        board.somebody("kh", adds: Target(.evidence, item), fields)
        board.catchUp()
        collect()
    }

    /// Presses keys as `TestBoard` does; each is answered before the next.
    mutating func press(_ keys: String) {
        var rest = keys[...]
        while let first = rest.first {
            let end = first == "<" ? rest.firstIndex(of: ">") : nil
            let next = rest.index(after: end ?? rest.startIndex)
            board.press(String(rest[..<next]))
            answer()
            rest = rest[next...]
        }
    }

    mutating func press(_ key: Key) {
        board.press(key)
        answer()
    }

    mutating func take(_ message: Message) {
        board.take(message)
        collect()
    }

    /// Answers all that waits, and what comes of it.
    mutating func answer() {
        collect()
        while !waiting.isEmpty {
            let request = waiting.removeFirst()
            for news in news(for: request) { board.take(.evidence(news)) }
            collect()
        }
    }

    /// What the next answers will say, in order.
    var arrivals: [Message] {
        var made = self
        made.collect()
        return made.waiting.flatMap(news).map(Message.evidence)
    }

    private mutating func collect() {
        for case .evidence(let request) in board.effects[handled...] { waiting.append(request) }
        handled = board.effects.count
    }

    private func news(for request: EvidenceRequest) -> [EvidenceNews] {
        switch request {
        case .readIndex(let source):
            let kept = source.batches.compactMap { batch in
                numbers[batch.id].map {
                    KeptBatch(number: $0, item: batch.id, events: batch.events, hasFullText: false)
                }
            }
            return [.indexed(source, index(of: source), kept)]
        case .readEvents(let ids):
            return [
                .eventsRead(
                    ids.compactMap { events[$0]?.row }, missing: ids.filter { events[$0] == nil })
            ]
        case .search(let order): return [.searched(findings(of: order))]
        case .stopSearch: return []
        case .count(let order): return [.counted(tally(of: order))]
        }
    }

    private func index(of source: EvidenceSource) -> EvidenceIndex {
        let ahead = Dictionary(
            uniqueKeysWithValues: source.batches.map {
                (numbers[$0.id] ?? 0, $0.skew?.milliseconds ?? 0)
            })
        let mine = events.values.map(\.row.event).filter { ahead[$0.id.batch] != nil }
        let dated = mine.compactMap { event in
            event.time.map { (time: $0 / 1_000 - (ahead[event.id.batch] ?? 0), id: event.id) }
        }.sorted { ($0.time, $0.id) < ($1.time, $1.id) }
        return EvidenceIndex(
            times: dated.map(\.time), events: dated.map(\.id),
            undated: mine.filter { $0.time == nil }.map(\.id).sorted())
    }

    /// Every word has to be in the record.
    func findings(of order: EvidenceSearchOrder) -> EvidenceFindings {
        let words = order.query.text.lowercased().split(separator: " ")
        let places = (0..<order.index.count).filter { place in
            let raw = events[order.index[place]]?.event.raw ?? []
            let text = String(decoding: raw, as: UTF8.self).lowercased()
            return words.allSatisfy { text.contains($0) }
        }
        return EvidenceFindings(
            number: order.number, hits: EvidenceHits(places.map { Int32($0) }),
            searched: order.index.count, total: order.index.count, isDone: true)
    }

    private func tally(of order: EvidenceCountOrder) -> EvidenceTally {
        let ids = order.part.map { position in
            order.index[order.hits.map { Int($0.places[position]) } ?? position]
        }
        let sources = Dictionary(grouping: ids.compactMap { events[$0]?.row.record.source }) { $0 }
        return EvidenceTally(
            number: order.number,
            sources: sources.map { .init(source: $0.key, count: $0.value.count) }
                .sorted { ($1.count, $0.source) < ($0.count, $1.source) },
            batches: Dictionary(grouping: ids, by: \.batch).mapValues(\.count),
            counted: ids.count, total: ids.count)
    }
}

extension EvidenceBoard {
    /// A log of a proxy over two days: an event a minute, in bursts that others are in.
    static func sample(
        size: Size = Size(rows: 36, columns: 120), glyphs: GlyphSet = .ascii
    ) -> EvidenceBoard {
        var made = EvidenceBoard(size: size, glyphs: glyphs)
        // 7 Feb 2019 08:00 UTC.
        let start: Int64 = 1_549_526_400_000
        let proxy = (0..<600).map { number -> Event in
            let user = ["alice", "svc-report", "bob"][number * 7 % 3]
            let path = ["login", "export", "report", "search"][number * 5 % 4]
            return event(
                at: start + Int64(number) * 60_000 * Int64(1 + number % 5), source: "proxy",
                user: user, "GET /\(path)?page=\(number)")
        }
        let edr = (0..<40).map { number in
            event(
                at: start + 43_200_000 + Int64(number * number) * 1_000, source: "edr",
                user: "svc-report", "bulk read of portal-db, \(number) rows")
        }
        made.add("proxy", title: "Proxy, Feb", proxy)
        made.add("edr", title: "EDR alerts", skew: "+00:03:20", edr)
        made.press("8")
        return made
    }

    static func event(at time: Int64?, source: String, user: String, _ message: String) -> Event {
        let raw = #"{"source":"\#(source)","user":"\#(user)","message":"\#(message)"}"#
        return Event(
            time: time, fields: [("source", source), ("user", user), ("message", message)],
            raw: Array(raw.utf8))
    }
}
