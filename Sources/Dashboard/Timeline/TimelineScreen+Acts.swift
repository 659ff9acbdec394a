import IncidentModel
import Terminal

extension TimelineScreen {
    static func perform(_ act: Act, on state: inout BoardState) -> [Effect]? {
        if state.timeline.strip != nil, performOnStrip(act, on: &state) { return [] }
        switch act {
        case .zoomIn: change(&state) { $0.zoom(in: true, on: $1) }
        case .zoomOut: change(&state) { $0.zoom(in: false, on: $1) }
        case .moveLeft: change(&state) { $0.pan(by: -panStep($1), on: $1) }
        case .moveRight: change(&state) { $0.pan(by: panStep($1), on: $1) }
        case .fit: fit(in: &state)
        case .jumpToNow: jumpToNow(&state)
        case .previousEvent: move(by: -1, in: &state)
        case .nextEvent: move(by: 1, in: &state)
        case .previousLane: changeLane(by: -1, in: &state)
        case .nextLane: changeLane(by: 1, in: &state)
        case .toggleGaps: state.timeline.leavesOutGaps.toggle()
        case .toggleZone: state.turnClock()
        case .nextOrigin: state.turnOrigin()
        case .fold: fold(in: &state)
        case .sameInstant: state.showEvidenceAtTimeline()
        case .open where state.timeline.cluster == nil: return openCluster(in: &state)
        case .back, .close:
            guard state.timeline.cluster != nil else { return nil }
            state.timeline.cluster = nil
        default: return nil
        }
        return []
    }

    static func obstacle(to act: Act, in state: BoardState) -> SafeText? {
        switch act {
        case .previousEvent, .nextEvent, .previousLane, .nextLane:
            guard let contents = TimelineContents(state), !contents.rows.isEmpty else {
                let filter = state.cursors[.timeline, default: ListCursor()].filter
                return filter.isEmpty
                    ? "there are no entries yet: a adds one" : "nothing matches the filter"
            }
            return nil
        case .sameInstant:
            return state.incident?.batches.isEmpty == false ? nil : EmptyEvidence.nothing(in: state)
        case .moveLeft, .moveRight, .zoomIn, .zoomOut:
            return state.incident == nil ? "no incident is open: 0 lists them" : nil
        default: return nil
        }
    }

    /// Narrows the list to the entries that share the sign of the selected one; nil where that stands alone.
    private static func openCluster(in state: inout BoardState) -> [Effect]? {
        guard let contents = TimelineContents(state) else { return nil }
        let body = Chrome.body(of: state.size).size
        let picture = picture(of: contents, TimelineLayout(body, contents), columns: body.columns)
        guard let places = picture.selectedCluster else { return nil }
        state.timeline.cluster = Set(places.map { contents.facts.index.entries[$0].id })
        return []
    }

    /// Holds the lane of the selected row in one row of the picture, or lets it grow again.
    private static func fold(in state: inout BoardState) {
        guard let contents = TimelineContents(state), let selected = contents.selected else {
            return
        }
        guard let label = contents.lane(of: selected)?.label else {
            return foldMilestones(in: &state, hasDurations: !contents.facts.durations.isEmpty)
        }
        if state.cursor.folded.remove(label) == nil { state.cursor.folded.insert(label) }
    }

    /// First the durations between them, then the milestones too, then all unfolds.
    private static func foldMilestones(in state: inout BoardState, hasDurations: Bool) {
        let parts = hasDurations ? ["durations", "milestones"] : ["milestones"]
        if let next = parts.first(where: { !state.cursor.folded.contains($0) }) {
            state.cursor.folded.insert(next)
        } else {
            state.cursor.folded.subtract(parts)
        }
    }

    private static func panStep(_ view: TimelineView) -> Int { max(1, view.scale.columns / 8) }

    /// The window as it is seen now, changed.
    private static func change(
        _ state: inout BoardState, _ change: (inout TimelineWindow, TimelineView) -> Void
    ) {
        guard let contents = TimelineContents(state) else { return }
        change(&state.timeline, view(of: contents, in: state))
    }

    static func view(of contents: TimelineContents, in state: BoardState) -> TimelineView {
        let body = Chrome.body(of: state.size).size
        let layout = TimelineLayout(body, contents)
        return contents.view(columns: max(1, body.columns - layout.gutter))
    }

    private static func select(
        _ place: Int, in state: inout BoardState, _ contents: TimelineContents
    ) {
        guard contents.rows.indices.contains(place) else { return }
        state.markSelectedSeen()
        var cursor = state.cursors[.timeline, default: ListCursor()]
        cursor.place = place
        cursor.selected = contents.rows.id(of: contents.rows[place])
        state.cursors[.timeline] = cursor
    }

    private static func move(by step: Int, in state: inout BoardState) {
        guard let contents = TimelineContents(state), let selected = contents.selected else {
            return
        }
        select(min(max(0, selected + step), contents.rows.count - 1), in: &state, contents)
    }

    /// Selects what happened last, and puts now in the middle unless everything is shown.
    private static func jumpToNow(_ state: inout BoardState) {
        guard let contents = TimelineContents(state) else { return }
        let now = state.now.milliseconds
        let rows = contents.rows
        select(rows.lowerBound { rows.start(of: $0) <= now } - 1, in: &state, contents)
        guard state.timeline.span != .fit, let moved = TimelineContents(state) else { return }
        state.timeline.centre(on: now, in: view(of: moved, in: state))
    }

    /// Selects what is nearest in time in the next lane that has something; milestones are the top lane.
    private static func changeLane(by step: Int, in state: inout BoardState) {
        guard let contents = TimelineContents(state), let selected = contents.selected else {
            return
        }
        let rows = contents.rows
        let lanes: [Lane?] = [nil] + contents.facts.index.lanes.map(\.lane)
        let time = rows.start(of: rows[selected])
        var lane = lanes.firstIndex(of: contents.lane(of: selected)) ?? 0
        lane += step
        while lanes.indices.contains(lane) {
            if let place = contents.nearest(to: time, in: lanes[lane]) {
                return select(place, in: &state, contents)
            }
            lane += step
        }
        if step < 0 { goToStrip(in: &state, at: time) }
    }
}

extension TimelineContents {
    /// Nil for a milestone.
    fileprivate func lane(of place: Int) -> Lane? {
        guard case .entry(let entry) = rows[place] else { return nil }
        return facts.index.entries[entry].lane
    }

    fileprivate func nearest(to time: Int64, in lane: Lane?) -> Int? {
        let places = rows.indices.filter { self.lane(of: $0) == lane }
        let distance = { (place: Int) in
            let start = rows.start(of: rows[place])
            return start > time ? start - time : time - start
        }
        return places.min { distance($0) < distance($1) }
    }
}
