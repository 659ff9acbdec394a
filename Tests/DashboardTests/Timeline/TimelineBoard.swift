import IncidentModel
import IncidentStore
import NotificationRules
import Samples
import Terminal

@testable import Dashboard

/// Boards for the tests of the timeline.
enum TimelineBoard {
    static let newYork = zone("America/New_York")

    /// A board that shows the timeline of these changes.
    static func state(
        _ changes: [Change], now: Instant, size: Size, glyphs: GlyphSet = .unicode
    ) -> BoardState {
        var state = BoardState(
            viewer: Viewer(actor: actor("me"), glyphs: glyphs), now: now, size: size,
            ids: CommandIDs(session: 1, start: 0))
        state.file = CaseFile(changes: changes, now: now)
        state.screen = .timeline
        return state
    }

    static func state(_ sample: SampleIncident, size: Size, glyphs: GlyphSet = .unicode)
        -> BoardState
    {
        state(changes(of: sample.commands()), now: sample.clock, size: size, glyphs: glyphs)
    }

    /// An incident in New York with entries at these moments; the lane stands before a colon.
    static func entries(
        _ texts: [String], now: String, zone: String = "America/New_York",
        size: Size = Size(rows: 24, columns: 80)
    ) -> BoardState {
        let opening = command(
            0, .incident, .add([.title: .text("T"), .zone: .text(zone)]))
        let rest = texts.enumerated().map { place, text in
            let parts = text.split(separator: " ", maxSplits: 2).map(String.init)
            return command(
                place + 1, Target(.entry, id("e\(place)")),
                .add([
                    .lane: .text(parts[0]), .when: .text(parts[1]), .kind: .text("happened"),
                    .title: .text(parts.count > 2 ? parts[2] : "event \(place)"),
                ]))
        }
        return state(changes(of: [opening] + rest), now: instant(now), size: size)
    }

    static func changes(of commands: [Command]) -> [Change] {
        commands.enumerated().map { Change(seq: Seq(Int64($0.offset + 1)), command: $0.element) }
    }

    static func command(_ number: Int, _ target: Target, _ action: Action) -> Command {
        Command(
            id: CommandID(high: 7, low: UInt64(number)), actor: actor("ab"),
            at: Instant(milliseconds: 1_550_000_000_000), incident: incident, target: target,
            action: action)
    }

    /// The body of the screen as rows of text.
    static func body(_ state: BoardState, size: Size? = nil) -> [String] {
        canvas(state, size: size).grid.text
    }

    static func canvas(_ state: BoardState, size: Size? = nil) -> Canvas {
        let size = size ?? Chrome.body(of: state.size).size
        var canvas = Canvas(size: size, glyphs: state.viewer.glyphs)
        _ = TimelineScreen.draw(state, on: &canvas)
        return canvas
    }

    static func instant(_ text: String) -> Instant {
        do { return try Instant(rfc3339: text) } catch { preconditionFailure(text) }
    }

    static func zone(_ name: String) -> Zone {
        guard let zone = Zone(name) else { preconditionFailure(name) }
        return zone
    }

    static func id(_ text: String) -> ItemID {
        guard let id = ItemID(text) else { preconditionFailure(text) }
        return id
    }

    static func actor(_ name: String) -> Actor {
        guard let actor = Actor(name) else { preconditionFailure(name) }
        return actor
    }

    private static let incident = IncidentID("T-1") ?? SampleIncident.modelCase.reference
}

extension TimelineBoard {
    /// An index of entries at these instants.
    static func index(of instants: [Int64]) -> TimelineIndex {
        let texts = instants.map { "detect \(Instant(milliseconds: $0).rfc3339)" }
        let state = entries(texts, now: "2019-01-01T00:00:00Z", zone: "UTC")
        return TimelineIndex(state.incident?.entries ?? [], in: .utc)
    }

    /// An evidence log of one batch with events at these times, ascending.
    static func evidence(_ times: [Int64]) -> EvidenceIndex {
        EvidenceIndex(
            times: times, events: times.indices.map { EvidenceID(batch: 1, row: $0 + 1) },
            undated: [])
    }
}
