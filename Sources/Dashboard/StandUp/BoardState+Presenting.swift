import Briefing
import IncidentModel
import Terminal

extension BoardState {
    /// A key while a stand-up is held and nothing lies over it.
    mutating func present(_ key: Key) -> [Effect] {
        guard let stage = presentation?.stage else { return [] }
        switch stage {
        case .blank, .help: presentation?.stage = .showing
        case .showing:
            return PresenterBinding.act(for: key, in: PresenterBinding.showing)
                .map { perform($0, key) } ?? []
        case .acting:
            return PresenterBinding.act(for: key, in: PresenterBinding.acting)
                .map { perform($0, key) } ?? []
        case .typing(let line), .closing(let line): return type(key, into: line)
        case .ending: return decideStandUp(key)
        case .recording: break
        }
        return []
    }

    private mutating func perform(_ act: PresenterAct, _ key: Key) -> [Effect] {
        if act.changesTheIncident, let reason = whyNothingIsWritten {
            say(reason, .warning)
            return []
        }
        switch act {
        case .nextSlide: show(slide: 1)
        case .previousSlide: show(slide: -1)
        case .nextPage: turnPage(1)
        case .previousPage: turnPage(-1)
        case .jump: jump(key)
        case .blank: presentation?.stage = .blank
        case .help: presentation?.stage = .help
        case .act: beginActing()
        case .leave: presentation?.stage = .showing
        case .end: endOrAsk()
        case .moveDown: choose(1)
        case .moveUp: choose(-1)
        case .advance: return advanceChosen()
        case .note: noteChosen()
        case .assign: assignChosen()
        case .decide: presentation?.stage = .typing(StandUpLine(purpose: .decision))
        case .ask: presentation?.stage = .typing(StandUpLine(purpose: .ask))
        }
        return []
    }

    // MARK: Slides

    private mutating func show(slide step: Int) {
        guard let shown = presentation else { return }
        go(toSlide: shown.slide + step)
    }

    private mutating func jump(_ key: Key) {
        guard case .character(let digit) = key, let number = digit.wholeNumberValue else { return }
        go(toSlide: number - 1)
    }

    private mutating func go(toSlide slide: Int) {
        guard var shown = presentation, shown.agenda.slides.indices.contains(slide) else { return }
        shown.watch.leave(shown.slide, at: now)
        shown.slide = slide
        shown.offset = 0
        shown.choice = 0
        presentation = shown
    }

    /// A page on or back; behind the last one comes the next slide.
    private mutating func turnPage(_ step: Int) {
        guard let shown = presentation else { return }
        let pages = SlidePages(shown, size: size)
        let page = pages.page(of: shown.offset) + step
        if pages.starts.indices.contains(page) {
            presentation?.offset = pages.starts[page]
        } else {
            show(slide: step)
        }
    }

    // MARK: Acting

    private mutating func beginActing() {
        if let reason = whyNothingIsWritten { return say(reason, .warning) }
        presentation?.stage = .acting
        choose(0)
    }

    private mutating func choose(_ step: Int) {
        guard var shown = presentation else { return }
        let last = shown.current.lines.count - 1
        shown.choice = min(max(0, shown.choice + step), last)
        shown.offset = SlidePages(shown, size: size).start(showing: shown.choice)
        presentation = shown
    }

    private mutating func chosenItem() -> Item? {
        guard let target = presentation?.chosen, let item = presentation?.incident.item(target),
            !item.isWithdrawn
        else {
            say("this line is about no item: j and k select another", .warning)
            return nil
        }
        return item
    }

    private mutating func chosenStep() -> ChecklistItem? {
        guard let item = chosenItem() else { return nil }
        let step = presentation?.incident.checklist.first { $0.target == item.target }
        if step == nil { say("this line is about no checklist item", .warning) }
        return step
    }

    private mutating func advanceChosen() -> [Effect] {
        guard let step = chosenStep(), let incident = presentation?.incident,
            let item = incident.item(step.target)
        else { return [] }
        if step.state == .inProgress, let obstacle = step.obstacle(in: incident.checklist) {
            say(obstacle.words, .warning)
            return []
        }
        let commands = ChecklistScreen.steps(of: step, on: today).compactMap { change in
            command(
                on: step.target, .set(change.field, change.value),
                base: item.base(of: change.field))
        }
        let effects = send(commands)
        tellState(of: step)
        return effects
    }

    /// The step may have left the slide by it.
    private mutating func tellState(of step: ChecklistItem) {
        let now = incident?.checklist.first { $0.id == step.id }
        say("\(step.title): \(now?.state.label ?? step.state.label)")
    }

    private mutating func noteChosen() {
        if let item = chosenItem() { mode = .form(.noting(on: item.target)) }
    }

    private mutating func assignChosen() {
        guard let step = chosenStep(), let item = presentation?.incident.item(step.target) else {
            return
        }
        mode = .form(.editing(item, only: [.owner]))
    }

    // MARK: The end

    private mutating func endOrAsk() {
        guard let reason = whyNothingIsWritten else {
            presentation?.stage = .ending
            return
        }
        presentation = nil
        say("nothing is recorded: \(reason)")
    }

    private mutating func decideStandUp(_ key: Key) -> [Effect] {
        switch key {
        case .character("r"):
            presentation?.stage = .closing(StandUpLine(purpose: .nextUpdate))
        case .character("d"): discardStandUp()
        default: presentation?.stage = .showing
        }
        return []
    }
}

extension PresenterAct {
    fileprivate var changesTheIncident: Bool {
        switch self {
        case .advance, .note, .assign, .decide, .ask: true
        default: false
        }
    }
}
