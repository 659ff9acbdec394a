import ArgumentParser
import EvidenceLog
import IncidentModel
import IncidentStore
import StrictJSON
import Terminal

/// How many events there are by something that they say.
struct EvidenceHistogram {
    enum Key: String, CaseIterable, ExpressibleByArgument {
        case source, actor, batch, day, hour
    }

    /// By count, the largest first; days and hours by time.
    let rows: [(name: String, count: Int)]
    let total: Int

    init(_ places: [Int], by key: Key, in room: EvidenceRoom) throws {
        var counts: [String: Int] = [:]
        for start in stride(from: 0, to: places.count, by: Self.piece) {
            let piece = places[start..<min(places.count, start + Self.piece)]
            for name in try Self.names(piece, key, room) { counts[name, default: 0] += 1 }
        }
        total = places.count
        let isByTime = key == .day || key == .hour
        rows = counts.map { ($0.key, $0.value) }.sorted {
            isByTime ? $0.0 < $1.0 : ($1.1, $0.0) < ($0.1, $1.0)
        }
    }

    private static func names(
        _ places: ArraySlice<Int>, _ key: Key, _ room: EvidenceRoom
    ) throws -> [String] {
        let zone = room.incident.zone
        switch key {
        case .day, .hour:
            return places.map { place in
                guard let time = room.index.time(at: place) else { return "no time" }
                let text = Instant(milliseconds: time).rfc3339(in: zone)
                return String(text.prefix(key == .day ? 10 : 13))
            }
        case .batch:
            return places.map { room.batches.batch(of: room.index[$0])?.item.id.text ?? "" }
        case .source: return try room.events(at: places).map(\.record.source)
        case .actor: return try room.events(at: places).map(\.record.actor)
        }
    }

    var answer: Answer {
        var table = TextTable()
        for (name, count) in rows {
            table.add(
                name.isEmpty ? "none" : SafeText(name), SafeText(Self.right(count)),
                SafeText(percent(count)), SafeText(bar(count)))
        }
        return Answer(
            list: .array(
                rows.map {
                    [
                        "name": .string($0.name), "count": .number($0.count),
                    ]
                }), table.lines, none: "no events like that")
    }

    private static func right(_ count: Int) -> String {
        let text = String(count)
        return String(repeating: " ", count: max(0, 9 - text.utf8.count)) + text
    }

    private func percent(_ count: Int) -> String {
        let tenths = total == 0 ? 0 : (count * 1_000 + total / 2) / total
        return "\(tenths / 10).\(tenths % 10) %"
    }

    private func bar(_ count: Int) -> String {
        let most = rows.map(\.count).max() ?? 1
        return String(repeating: "#", count: max(1, count * 30 / max(1, most)))
    }

    private static let piece = 8_192
}
