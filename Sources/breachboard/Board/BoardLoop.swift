import Dashboard
import Glibc
import IncidentModel
import IncidentStore
import Terminal
import TerminalNcurses

/// The one loop of the board: waits, turns what happened into messages, draws, gives orders.
final class BoardLoop {
    let options: BoardOptions
    private let signals: SignalQueue
    let session: TerminalSession
    private let mailbox: Mailbox
    private let worker: StoreWorker
    private let evidence: EvidenceWorker
    private var keys: KeyReader
    var state: BoardState
    private let theme: ThemeDesk
    private var watcher: StoreWatcher?
    private var toastTimer = ToastTimer()
    private var idleTimer: IdleTimer
    private var presenceTimer = PresenceTimer(at: MachineTime.now)
    var rotationTimer = RotationTimer()
    var alertTimer = AlertTimer()
    private var ending: Ending?
    /// Whether anything has happened that the last frame does not show.
    private var isStale = true
    /// How many changes nobody could save before the end.
    private(set) var unsent = 0

    /// Why the loop ends.
    enum Ending: Hashable {
        case quit
        case signal(Signal)
    }

    /// Takes the terminal; throws before anything is drawn.
    init(_ options: BoardOptions) throws {
        guard let mailbox = Mailbox() else { throw BoardError.noDescriptors }
        let signals = try SignalQueue()
        var terminal = TerminalOptions(environment: Surroundings.ofTerminal)
        terminal.depthLimit = options.depthLimit
        terminal.mouse = options.usesMouse
        let session = try TerminalSession(terminal)
        self.options = options
        idleTimer = IdleTimer(minutes: options.lockAfter, at: MachineTime.now)
        self.mailbox = mailbox
        self.signals = signals
        self.session = session
        keys = session.makeKeyReader()
        worker = StoreWorker(
            mailbox: mailbox, clock: options.clock, incident: options.incident,
            seen: options.changes.last?.seq ?? .start)
        evidence = EvidenceWorker(mailbox: mailbox)
        theme = ThemeDesk(
            options.themes, showing: options.viewer.theme, depth: session.colourDepth)
        state = Self.firstState(options, session)
        greet()
        lookBack()
        if let warning = theme.firstWarning { _ = state.update(warning) }
        if let warning = ActiveRules.loaded.warning {
            _ = state.update(.noted(warning, .warning))
        }
        if let warning = options.warning { _ = state.update(.noted(warning, .error)) }
        if theme.wantsASCII { state.viewer.glyphs = .ascii }
    }

    /// Runs until the user or a signal ends it; the terminal has been given back then.
    func run() -> Ending {
        draw()
        worker.start(options.store)
        while ending == nil {
            wait()
            if isStale { draw() }
        }
        session.close()
        rememberLook()
        watcher = nil
        evidence.stop()
        unsent = worker.finish()
        return ending ?? .quit
    }

    private func draw() {
        session.draw(state.frame(), theme.sheet)
        isStale = false
    }

    private static func firstState(
        _ options: BoardOptions, _ session: TerminalSession
    ) -> BoardState {
        var viewer = options.viewer
        viewer.glyphs = session.isUnicode ? .unicode : .ascii
        var random = SystemRandomNumberGenerator()
        let ids = CommandIDs(session: random.next(), start: random.next())
        var state = BoardState(
            viewer: viewer, now: options.clock.now, size: session.size, ids: ids)
        state.viewer.wantsAlerts = options.alert != .none
        state.rotation = options.rotation
        state.portfolio = options.portfolio
        state.file = CaseFile(
            changes: options.changes, now: state.now, rules: ActiveRules.book)
        if options.incident == nil { state.screen = .incidents }
        return state
    }

    // MARK: One turn

    private func wait() {
        let watched = watcher?.descriptor ?? -1
        let ready = EventWait.ready(
            among: [
                keys.descriptor, signals.descriptor, mailbox.descriptor, watched, theme.descriptor,
            ], within: patience)
        take(.ticked(options.clock.now))
        let machineTime = MachineTime.now
        if toastTimer.wait(for: state.toast, at: machineTime) == 0 { take(.toastPassed) }
        if idleTimer.wait(at: machineTime) == 0 {
            idleTimer.restart(at: machineTime)
            rememberLook()
            take(.idled)
        }
        turn(at: machineTime)
        ring(at: machineTime)
        for signal in signals.drain() { take(signal) }
        if ready.contains(mailbox.descriptor) { mailbox.collect().forEach { take($0) } }
        if ready.contains(theme.descriptor) { theme.reload().forEach { take($0) } }
        if let watcher, ready.contains(watched) {
            watcher.wake()
            worker.look()
        } else if let watcher, ready.isEmpty, watcher.nextLook != nil {
            watcher.looked()
            worker.look()
        }
        readKeys()
        tellOthers()
    }

    /// Once the store is open.
    private func tellOthers() {
        let now = MachineTime.now
        guard watcher != nil, presenceTimer.wait(at: now) == 0 else { return }
        let presence = state.presence
        if presenceTimer.takes(presence, at: now), let presence { worker.announce(presence) }
    }

    /// How long nothing has to happen before the screen changes by itself, in milliseconds.
    private var patience: Int? {
        let now = MachineTime.now
        return [
            keys.wait, watcher?.nextLook, clockPatience, toastTimer.wait(for: state.toast, at: now),
            idleTimer.wait(at: now), rotationTimer.wait(for: state.rotation, at: now),
            alertTimer.wait(at: now), watcher.flatMap { _ in presenceTimer.wait(at: now) },
        ].compactMap { $0 }.min()
    }

    /// A clock that stands still changes nothing.
    private var clockPatience: Int? {
        if case .fixed = options.clock { return nil }
        return Int(state.milliseconds(untilClockTurnsAfter: options.clock.now))
    }

    private func readKeys() {
        switch keys.read() {
        case .keys(let pressed):
            if !pressed.isEmpty {
                idleTimer.restart(at: MachineTime.now)
                rotationTimer.hold(at: MachineTime.now)
            }
            for key in pressed where ending == nil { take(.keyPressed(key)) }
        case .closed: ending = .signal(.hangUp)
        }
    }

    private func take(_ letter: Mailbox.Letter) {
        switch letter {
        case .message(let message): take(message)
        case .storeOpened(let opened):
            watcher = opened
            if let shelf = options.evidence { evidence.start(shelf) }
        }
    }

    private func take(_ signal: Signal) {
        switch signal {
        case .resize:
            session.resize()
            take(.resized(session.size))
        case .proceed:
            session.redraw()
            take(.resized(session.size))
            worker.look()
        case .suspend: if !options.viewer.isKiosk { suspend() }
        case .terminate, .interrupt, .hangUp: ending = .signal(signal)
        }
    }

    func take(_ message: Message) {
        if state.isShown(message) { isStale = true }
        if message.movesBoard { presenceTimer.move() }
        if message.opensIncident { rememberLook() }
        for effect in state.update(message) { carryOut(effect) }
        if message.opensIncident { greet() }
    }

    private func carryOut(_ effect: Effect) {
        switch effect {
        case .submit(let commands): worker.submit(commands)
        case .open(let incident): worker.open(incident)
        case .readPortfolio: worker.readPortfolio()
        case .readHash(let seq): worker.readHash(of: seq)
        case .evidence(let request): evidence.take(request)
        case .readPlaybooks: take(PlaybookShelf().message)
        case .previewTheme(let name): show(theme: name)
        case .copy(let text): session.copy(text)
        case .openEditor(let draft): write(draft)
        case .alert(let text): alertTimer.take(text, at: MachineTime.now)
        case .redraw:
            session.redraw()
            take(.resized(session.size))
        case .suspend: suspend()
        case .quit: ending = .quit
        }
    }

    private func suspend() {
        session.suspend()
        take(.resized(session.size))
        take(.ticked(options.clock.now))
        worker.look()
    }

    private func write(_ draft: Draft) {
        let answer = EditorDesk().edit(draft, on: session)
        // Keys that the editor's user pressed to stop or interrupt it were not meant for the board.
        for signal in signals.drain() where signal != .suspend && signal != .interrupt {
            take(signal)
        }
        take(.resized(session.size))
        take(.ticked(options.clock.now))
        take(answer)
        worker.look()
    }

    private func show(theme name: String) {
        session.redraw()
        theme.show(name).forEach { take($0) }
    }
}

/// What keeps the board from starting.
enum BoardError: Error, Hashable {
    /// The system has no file descriptors left.
    case noDescriptors
}
