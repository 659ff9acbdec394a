import IncidentModel
import IncidentStore
import Terminal

extension EvidenceScreen {
    static func perform(_ act: Act, on state: inout BoardState) -> [Effect]? {
        if let effects = performAnywhere(act, on: &state) { return effects }
        return switch state.evidence.pane {
        case .events: performOnEvents(act, on: &state)
        case .batches: performOnBatches(act, on: &state)
        }
    }

    private static func performAnywhere(_ act: Act, on state: inout BoardState) -> [Effect]? {
        switch act {
        case .showBatches:
            state.evidence.pane = state.evidence.pane == .batches ? .events : .batches
        case .chooseColumns: state.mode = .evidence(.columns(choice: 0))
        case .showHistogram: state.mode = .evidence(.histogram(choice: 0))
        case .showSearches: state.mode = .evidence(.searches(choice: 0))
        case .saveSearch: state.saveSearch()
        case .toggleZone: state.turnClock()
        case .find, .filter:
            state.evidence.pane = .events
            state.mode = .search(SearchLine(.filter, from: state.cursor))
        case .add: state.mode = .menu(.addEvidence)
        case .promote where state.evidence.pane == .events: state.promote()
        default: return nil
        }
        state.cursor.selected = state.evidence.pane == .events ? nil : state.cursor.selected
        return []
    }

    private static func performOnEvents(_ act: Act, on state: inout BoardState) -> [Effect]? {
        switch act {
        case .moveDown: move(&state) { position, _, _ in position + 1 }
        case .moveUp: move(&state) { position, _, _ in position - 1 }
        case .pageDown: move(&state) { position, page, _ in position + page }
        case .pageUp: move(&state) { position, page, _ in position - page }
        case .first: move(&state) { _, _, _ in 0 }
        case .last: move(&state) { _, _, last in last }
        case .moveRight: moveByColumn(1, in: &state)
        case .moveLeft: moveByColumn(-1, in: &state)
        case .zoomIn: zoom(in: true, &state)
        case .zoomOut: zoom(in: false, &state)
        case .fit: state.evidence.stretch = nil
        case .mark: mark(&state)
        case .markRange: markRange(&state)
        case .sameInstant: state.showTimelineAtEvidence()
        case .open:
            if let id = state.evidence.selected {
                state.mode = .detail(DetailPanel(row: .event(id)))
            }
        case .back where !state.evidence.marks.isEmpty: state.evidence.unmarkAll()
        case .back where state.evidence.span != nil, .close where state.evidence.span != nil:
            state.evidence.widen()
        default: return nil
        }
        return []
    }

    private static func performOnBatches(_ act: Act, on state: inout BoardState) -> [Effect]? {
        switch act {
        case .back, .close: state.evidence.pane = .events
        case .open:
            guard case .item(let target)? = state.selectedRow, target.kind == .search,
                let search = state.incident?.searches.first(where: { $0.id == target.id })
            else { return nil }
            state.run(search)
        case .edit:
            guard case .item(let target)? = state.selectedRow, target.kind == .evidence,
                let item = state.incident?.item(target)
            else { return nil }
            state.mode = .form(.editing(item, only: [.title, .source, .skew, .detail]))
        case .sameInstant: state.showTimelineAtEvidence()
        default: return nil
        }
        return []
    }

    static func obstacle(to act: Act, in state: BoardState) -> SafeText? {
        let window = state.evidence
        switch act {
        case .edit, .note, .withdraw, .write, .writeNote:
            guard window.pane == .events else { return nil }
            return "an event stays as it came in: p puts it on the timeline"
        case .mark, .markRange, .promote, .sameInstant:
            if window.pane == .batches, act != .sameInstant {
                return "these are batches: B goes back to the events"
            }
            return window.selected == nil ? EmptyEvidence.nothing(in: state) : nil
        case .showHistogram:
            return window.shown.isEmpty ? EmptyEvidence.nothing(in: state) : nil
        default: return nil
        }
    }

    // MARK: Moving

    private static func move(
        _ state: inout BoardState, to target: (_ position: Int, _ page: Int, _ last: Int) -> Int
    ) {
        let shown = state.evidence.shown
        guard !shown.isEmpty else { return }
        let height = listHeight(in: state)
        let position = state.evidence.position(in: shown)
        state.evidence.select(
            target(position, max(1, height - 1), shown.count - 1), of: shown, height: height)
    }

    /// To the first event of the next column of the strip that has some.
    private static func moveByColumn(_ step: Int, in state: inout BoardState) {
        let columns = Chrome.body(of: state.size).columns
        let shown = state.evidence.shown
        guard let strip = EvidenceStrip(state.evidence, shown, columns: columns) else { return }
        let target = strip.position(step, columnsFrom: state.evidence.time)
        move(&state) { position, _, _ in target ?? position + step }
    }

    private static func zoom(in isIn: Bool, _ state: inout BoardState) {
        let columns = Chrome.body(of: state.size).columns
        guard let strip = EvidenceStrip(state.evidence, state.evidence.shown, columns: columns)
        else { return }
        state.evidence.stretch = strip.zoomed(in: isIn, around: state.evidence.time)
    }

    // MARK: Marks

    /// Marks the event, or takes its mark away, and goes on to the next.
    private static func mark(_ state: inout BoardState) {
        guard let id = state.evidence.selected else { return }
        if let marked = state.evidence.marks.firstIndex(of: id) {
            state.evidence.marks.remove(at: marked)
        } else if state.evidence.marks.count < EvidenceWindow.mostMarks {
            state.evidence.marks.append(id)
        } else {
            state.say("no more than \(EvidenceWindow.mostMarks) events are marked", .warning)
            return
        }
        state.evidence.lastMark = state.evidence.place
        move(&state) { position, _, _ in position + 1 }
    }

    /// Marks all from the last mark up to the selected event.
    private static func markRange(_ state: inout BoardState) {
        let shown = state.evidence.shown
        let here = state.evidence.position(in: shown)
        guard let last = state.evidence.lastMark else {
            state.say("mark the first of them with Space, then the last with V", .warning)
            return
        }
        let there = min(shown.position(of: last), shown.count - 1)
        let range = min(here, there)...max(here, there)
        let known = Set(state.evidence.marks)
        guard known.count + range.count <= EvidenceWindow.mostMarks else {
            let most = EvidenceWindow.mostMarks
            state.say("\(range.count) events are too many: \(most) can be marked", .warning)
            return
        }
        state.evidence.marks += range.map(shown.id).filter { !known.contains($0) }
        state.evidence.lastMark = shown[here]
    }
}

extension EvidenceWindow {
    /// What is marked goes onto the timeline one by one, where people read it.
    static let mostMarks = 200

    mutating func unmarkAll() {
        marks = []
        lastMark = nil
    }

    /// Shows all again; the selected event stays.
    mutating func widen() {
        span = nil
        stretch = nil
        tally = nil
    }
}
