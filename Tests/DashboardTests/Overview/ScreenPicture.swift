import IncidentModel
import Samples
import Terminal

@testable import Dashboard

/// A view on a canvas of its own, without header and footer.
struct ScreenPicture {
    private(set) var state: BoardState
    private var log: [Change]

    /// A small case of our own: what each test adds is all there is.
    init(now: String = "2026-03-19T14:00:00Z", columns: Int = 120, rows: Int = 36) throws {
        let size = Size(rows: rows, columns: columns)
        state = TestBoard.blank(size: size, now: try Instant(rfc3339: now), glyphs: .unicode)
        log = []
        try add(
            "incident/incident",
            [
                .title: "Lost laptop", .phase: "assess", .zone: "America/New_York",
                .entities: "hipaa_covered_entity",
            ])
    }

    init(sample: SampleIncident, columns: Int, rows: Int) {
        log = sample.commands().enumerated().map {
            Change(seq: Seq(Int64($0.offset) + 1), command: $0.element)
        }
        state = TestBoard.blank(
            size: Size(rows: rows, columns: columns), now: sample.clock, glyphs: .unicode)
        state.file = CaseFile(changes: log, now: sample.clock)
    }

    struct NotATarget: Error {}

    mutating func add(_ target: String, _ fields: [Field: String]) throws {
        let kind = target.split(separator: "/").first.map(String.init) ?? ""
        let values = fields.mapValues { Value.text($0) }
        guard let kind = ItemKind(rawValue: kind) else { throw NotATarget() }
        var checked: [Field: Value] = [:]
        for (field, value) in values {
            checked[field] = try Schema.value(of: value.summary, for: field, of: kind)
        }
        try append(target, .add(checked))
    }

    /// A revision as it is typed: `11658 confirmed 2019-04-05 HHS filing`.
    mutating func count(_ scope: String, _ typed: String) throws {
        let value = try Schema.value(of: typed, for: .revision, of: .count)
        let isNew = !log.contains { $0.target.id.text == scope }
        try append("count/\(scope)", isNew ? .add([.revision: value]) : .set(.revision, value))
    }

    private mutating func append(_ name: String, _ action: Action) throws {
        guard let target = Target(name), let incident = IncidentID("T-1"), let actor = Actor("ir1")
        else { throw NotATarget() }
        let number = Int64(log.count) + 1
        let command = Command(
            id: CommandID(high: 1, low: UInt64(number)), actor: actor, at: state.now,
            incident: incident, target: target, action: action)
        log.append(Change(seq: Seq(number), command: command))
        state.file = CaseFile(changes: log, now: state.now)
    }

    mutating func with(_ change: (inout BoardState) -> Void) { change(&state) }

    func grid(_ screen: Screen, size: Size? = nil) -> Grid {
        var board = state
        board.screen = screen
        if let size { board.size = size }
        var canvas = Canvas(
            size: size ?? Chrome.body(of: board.size).size, glyphs: board.viewer.glyphs)
        _ = screen.code.draw(board, on: &canvas)
        return canvas.grid
    }

    func text(_ screen: Screen) -> String { grid(screen).text.joined(separator: "\n") }

    /// The lines from the one that holds a text on.
    func lines(_ screen: Screen, from start: String, count: Int) -> [String] {
        let text = grid(screen).text
        guard let first = text.firstIndex(where: { $0.contains(start) }) else { return [] }
        return Array(text[first...].prefix(count))
    }
}
