import IncidentModel
import IncidentStore
import Terminal

/// The strip of events as the topmost lane: its cursor is a time.
extension TimelineScreen {
    /// Above the milestones; where there is no evidence or no room for the strip, nothing happens.
    static func goToStrip(in state: inout BoardState, at time: Int64) {
        guard let contents = TimelineContents(state), !contents.events.times.isEmpty,
            TimelineLayout(Chrome.body(of: state.size).size, contents).head == .axisAndDensity
        else { return }
        let scale = view(of: contents, in: state).scale
        let column = scale.column(of: time) ?? scale.columns / 2
        state.timeline.strip = scale.instant(at: column)
    }

    /// False for an act that has nothing to do with the strip.
    static func performOnStrip(_ act: Act, on state: inout BoardState) -> Bool {
        switch act {
        case .moveLeft: move(by: -1, in: &state) { _ in true }
        case .moveRight: move(by: 1, in: &state) { _ in true }
        case .previousEvent: move(by: -1, in: &state) { $0 > 0 }
        case .nextEvent: move(by: 1, in: &state) { $0 > 0 }
        case .open, .sameInstant: listColumn(in: &state)
        case .previousLane: break
        case .nextLane, .moveDown, .moveUp, .back, .close: state.timeline.strip = nil
        default: return false
        }
        return true
    }

    /// To the next column of a kind; at the edge the window goes along.
    private static func move(
        by step: Int, in state: inout BoardState, to isWanted: (Int) -> Bool
    ) {
        guard let contents = TimelineContents(state) else { return }
        let view = view(of: contents, in: state)
        let counts = view.scale.places(of: contents.events.times).map(\.count)
        let here = state.timeline.strip.flatMap(view.scale.column) ?? counts.count / 2
        let others =
            step > 0 ? Array(here + 1..<max(here + 1, counts.count)) : (0..<here).reversed()
        if let next = others.first(where: { isWanted(counts[$0]) }) {
            state.timeline.strip = view.scale.instant(at: next)
            return
        }
        state.timeline.pan(by: step * max(1, counts.count / 8), on: view)
        guard let panned = TimelineContents(state) else { return }
        let scale = Self.view(of: panned, in: state).scale
        let edge = view.scale.instant(at: here)
        let column = (scale.column(of: edge) ?? here) + step
        state.timeline.strip = scale.instant(at: max(0, min(column, scale.columns - 1)))
    }

    /// Shows exactly the events of the column.
    private static func listColumn(in state: inout BoardState) {
        guard let contents = TimelineContents(state) else { return }
        let scale = view(of: contents, in: state).scale
        guard let time = state.timeline.strip, let column = scale.column(of: time) else {
            state.timeline.strip = nil
            return
        }
        let span = scale.instant(at: column)..<scale.instant(at: column + 1)
        guard !contents.events.places(from: span.lowerBound, to: span.upperBound).isEmpty else {
            return state.say("no events in this column: ] goes to the next", .warning)
        }
        state.showEvidence(at: span.lowerBound, within: span)
    }
}
