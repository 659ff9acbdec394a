import Briefing
import IncidentModel
import Terminal

extension BoardState {
    /// The picture of a stand-up: a slide on a painted ground, and whatever lies over it.
    func frame(presenting shown: Presentation, _ table: KeyTable) -> Frame {
        var canvas = Canvas(size: size, glyphs: viewer.glyphs)
        canvas.fill(.presenter)
        guard shown.stage != .blank else { return Frame(grid: canvas.grid) }
        let view = PresenterView(state: self, shown: shown)
        let layout = PresenterLayout(size)
        canvas.inside(layout.head) { view.drawHead(on: &$0) }
        let row = canvas.inside(layout.body) { view.drawBody(on: &$0) }
        let line = canvas.inside(layout.foot) { view.drawFoot(on: &$0) }
        let panel = canvas.inside(layout.body) { drawPanel(table, on: &$0) }
        if shown.stage == .help {
            canvas.inside(layout.body) { view.drawHelp(on: &$0) }
        }
        let place = mode == .browsing ? line ?? row : panel
        return Frame(grid: canvas.grid, cursor: place)
    }
}

/// Draws one page of one slide.
struct PresenterView {
    let state: BoardState
    let shown: Presentation

    func drawHead(on canvas: inout Canvas) {
        let agenda = shown.agenda
        let past: SafeText = state.past.map { "  AS OF \($0.dayWords)" } ?? ""
        let mark: SafeText = (agenda.isExercise ? "  EXERCISE" : "") + past
        let time = "\(shown.watch.time(on: shown.slide, at: state.now))"
        let right: SafeText =
            "\(shown.slide + 1)/\(agenda.slides.count)  \(time) of \(shown.watch.total(at: state.now))"
        let start = canvas.write(right, row: 0, endingAt: canvas.columns - 1, role: .presenter)
        let name: SafeText = "\(agenda.reference)\(mark)  Stand-up \(agenda.number)"
        canvas.put(
            name + "  \(agenda.sinceWords)", row: 0, from: 1, to: start - 2,
            role: .presenterMuted)
        canvas.write(
            SafeText(shown.current.topic.title.uppercased()), row: 1, column: 1,
            role: .presenterHeading)
        canvas.horizontalLine(row: 2, role: .presenterMuted)
    }

    /// Gives the place of the selected line.
    func drawBody(on canvas: inout Canvas) -> Position? {
        let pages = SlidePages(
            shown.current, columns: canvas.columns, height: canvas.rows)
        let lines = shown.current.lines
        var place: Position?
        for (row, content) in pages.page(pages.page(of: shown.offset)).enumerated() {
            switch content {
            case .blank: break
            case .heading(let text):
                canvas.write(text, row: row, column: 0, role: .presenterHeading)
            case .piece(let number, let text, let remark, let isFirst):
                let used = canvas.write(text, row: row, column: 2, role: lines[number].tone.role)
                let gap = text.isEmpty ? 4 : 2 + used + 2
                canvas.write(remark, row: row, column: gap, role: .presenterMuted)
                guard isActing, number == shown.choice else { continue }
                canvas.select(row: row)
                guard isFirst else { continue }
                canvas.draw(.selected, row: row, column: 0, role: .presenterHeading)
                canvas.select(row: row)
                place = canvas.screenPosition(row: row, column: 0)
            }
        }
        return place
    }

    private var isActing: Bool {
        switch shown.stage {
        case .acting, .typing: true
        default: false
        }
    }

    // MARK: The two lines at the bottom

    /// Gives the place of the cursor in a line that is typed.
    func drawFoot(on canvas: inout Canvas) -> Position? {
        drawState(on: &canvas)
        if let toast = state.toast {
            canvas.write(toast.text, row: 1, column: 1, role: toast.role)
            return nil
        }
        switch shown.stage {
        case _ where state.mode != .browsing: draw(Hints.words(of: state.mode), on: &canvas)
        case .typing(let line), .closing(let line): return draw(line, on: &canvas)
        case .ending:
            let number = shown.agenda.number
            draw(
                [
                    Hint("r", "record stand-up \(number)"), Hint("d", "discard it"),
                    Hint("any other key", "go on"),
                ], on: &canvas)
        case .recording: canvas.write("saving", row: 1, column: 1, role: .presenter)
        case .acting: draw(hints(PresenterBinding.acting), on: &canvas)
        case .showing, .blank, .help: draw(hints(PresenterBinding.showing), on: &canvas)
        }
        return nil
    }

    private func hints(_ bindings: [PresenterBinding]) -> [Hint] {
        bindings.filter { $0.act != .jump }.compactMap { binding in
            binding.keys.first.map { Hint(SafeText($0.name), binding.hint) }
        }
    }

    /// Hints as far as they fit; on the painted ground.
    private func draw(_ hints: [Hint], on canvas: inout Canvas) {
        var column = 1
        for hint in hints where column + hint.width < canvas.columns {
            column += canvas.write(hint.key, row: 1, column: column, role: .presenterHeading) + 1
            column += canvas.write(hint.words, row: 1, column: column, role: .presenterMuted) + 2
        }
    }

    private func draw(_ line: StandUpLine, on canvas: inout Canvas) -> Position? {
        let label = line.purpose.label
        let start = 1 + canvas.write(label, row: 1, column: 1, role: .presenterHeading) + 1
        let window = LineWindow(line.editor, columns: max(1, canvas.columns - start - 1))
        canvas.write(window.text, row: 1, column: start, role: .presenter)
        return canvas.screenPosition(row: 1, column: start + window.cursor)
    }

    /// What is not on the screen: the rest of the slide, and what the others did meanwhile.
    private func drawState(on canvas: inout Canvas) {
        canvas.horizontalLine(row: 0, role: .presenterMuted)
        let pages = SlidePages(shown, size: state.size)
        let page = pages.page(of: shown.offset)
        var words: [SafeText] = []
        if pages.starts.count > 1 {
            words.append("page \(page + 1) of \(pages.starts.count)")
        }
        if page + 1 < pages.starts.count {
            let behind = pages.linesBehind(page)
            words.append(behind > 0 ? "\(behind) more: Space" : "more: Space")
        }
        let waiting = state.waitingChanges
        if waiting > 0 { words.append("\(waiting) waiting") }
        if !state.feed.isConnected { words.append("offline") }
        guard !words.isEmpty else { return }
        canvas.write(
            " " + words.joined(separator: ", ") + " ", row: 0, endingAt: canvas.columns - 1,
            role: .presenterNear)
    }

    // MARK: Help

    func drawHelp(on canvas: inout Canvas) {
        let bindings = PresenterBinding.helped
        guard bindings.count + 2 <= canvas.rows else {
            return drawShortHelp(bindings, on: &canvas)
        }
        let room = canvas.region.centred(rows: bindings.count + 2, columns: 76)
        canvas.inside(room) { canvas in
            let inner = canvas.box(title: "Stand-up: any key goes back")
            canvas.inside(inner) { canvas in
                canvas.fill()
                for (row, binding) in bindings.enumerated() {
                    canvas.write(binding.shortKeys, row: row, column: 1, role: .footerKey)
                    canvas.put(binding.help, row: row, from: 18, to: canvas.columns)
                }
            }
        }
    }
}

extension PresenterView {
    /// In two columns, with a word for each key.
    private func drawShortHelp(_ bindings: [PresenterBinding], on canvas: inout Canvas) {
        let rows = (bindings.count + 1) / 2
        let inner = canvas.box(title: "Stand-up: any key goes back")
        canvas.inside(inner) { canvas in
            canvas.fill()
            for (place, binding) in bindings.enumerated() {
                let column = 1 + place / rows * (canvas.columns / 2)
                let (row, keys) = (place % rows, binding.shortKeys)
                canvas.put(keys, row: row, from: column, to: column + 13, role: .footerKey)
                canvas.write(binding.hint, row: row, column: column + 14)
            }
        }
    }
}

extension PresenterBinding {
    fileprivate var shortKeys: SafeText { act == .jump ? "1 to 8" : keyNames.truncated(to: 16) }
}

extension StandUpLine.Purpose {
    fileprivate var label: SafeText {
        switch self {
        case .decision: "decided:"
        case .ask: "ask (owner: what):"
        case .nextUpdate: "next update (today, tomorrow, 09:00, a day), Enter records:"
        }
    }
}

extension Slide.Tone {
    fileprivate var role: Role {
        switch self {
        case .plain, .good: .presenter
        case .strong: .presenterHeading
        case .near: .presenterNear
        case .late: .presenterLate
        case .muted: .presenterMuted
        }
    }
}
