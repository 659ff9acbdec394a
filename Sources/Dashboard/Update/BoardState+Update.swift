import IncidentModel
import NotificationRules
import Terminal

extension BoardState {
    /// Takes in what happened, and says what is to be done about it outside. Pure.
    public mutating func update(_ message: Message, table: KeyTable = .standard) -> [Effect] {
        if past != nil, message.isForTheLog { return updateBeneath(message, table) }
        if case .ticked(let instant) = message {
            tick(to: instant)
            return takeAlerts() + readEvidence()
        }
        // Moving settles the cursor by itself: it has the rows at hand, and is to be quick.
        let isMove = isMove(message, table)
        let before = screen
        let effects = take(message, table)
        refreshPresentation()
        if !isMove { settleCursor() }
        let read = reading(after: message, on: before) + (message.mayRead ? readEvidence() : [])
        return leave(with: effects + read) + takeAlerts()
    }

    /// The list of incidents is read when it comes on the screen, and again when it may have changed.
    private func reading(after message: Message, on before: Screen) -> [Effect] {
        guard screen == .incidents, before != screen || message.changesPortfolio else { return [] }
        return [.readPortfolio]
    }

    private func isMove(_ message: Message, _ table: KeyTable) -> Bool {
        guard mode == .browsing, presentation == nil, !isLocked,
            case .keyPressed(let key) = message, let act = table.act(for: key, on: screen)
        else { return false }
        return act.movesSelection
    }

    private mutating func take(_ message: Message, _ table: KeyTable) -> [Effect] {
        switch message {
        case .keyPressed(let key): return press(key, table)
        case .resized(let size): self.size = size
        case .ticked, .logGrew: break
        case .portfolioArrived(let rows): portfolio = rows
        case .deadlinesArrived(let arrived): for (id, next) in arrived { deadlines[id] = next }
        case .incidentOpened(_, let changes):
            show(changes)
            showPlannedDay()
        case .changesArrived(let changes): arrive(changes)
        case .othersArrived(let present): others = present
        case .evidence(let news): take(news)
        case .serverWentAway: feed.isConnected = false
        case .serverCameBack: feed.isConnected = true
        case .answered(let commands, let outcomes): return settle(commands, outcomes)
        case .unanswered(let commands, let reason): return giveUp(on: commands, because: reason)
        case .hashRead(let seq, let hash): presentation?.take(hash, of: seq)
        case .noted(let text, let level): say(text, level)
        case .toastPassed: toast = nil
        case .themeApplied(let name): viewer.theme = name
        case .themesFound(let names): find(names)
        case .lastLooked(let look): greet(since: look)
        case .turned: rotate()
        case .turning(let left): rotation.left = left
        case .playbooksArrived(let playbooks, let unreadable):
            take(playbooks, unreadable: unreadable)
        case .written(let draft, let text): return take(draft, written: text)
        case .idled: isLocked = true
        case .resumed: return [.redraw]
        }
        return []
    }

    private mutating func tick(to instant: Instant) {
        let before = today
        let earlier = now
        now = instant
        // Duties that count hours can end within a day.
        guard today != before || file.isStale(at: now) || file.countsHours else { return }
        let points = watchpoints(at: earlier)
        file.reckon(at: now)
        noteCrossings(since: points)
        settleCursor()
    }

    private mutating func show(_ changes: [Change]) {
        file.reopen(changes, at: now)
        cursors = cursors.filter { $0.key == .incidents }
        timeline = TimelineWindow()
        evidence = EvidenceWindow()
        history = EditHistory()
        feed.held = nil
        unsaved = nil
        presentation = nil
    }

    /// The picker points at a place in its list, which stays as it is while it is open.
    private mutating func find(_ themes: [String]) {
        if case .themes = mode { return }
        viewer.themes = themes
    }

    mutating func say(_ text: SafeText, _ level: Toast.Level = .info) {
        toast = Toast(text, level: level, at: clock)
    }

    /// Keeps the selected row on the screen; a list that grew above it does not push it away.
    private mutating func settleCursor() {
        guard layout > .line else { return }
        let height = screen.code.listHeight(in: self)
        cursor.settle(in: rows, height: height)
    }
}

extension Message {
    /// Whether orders to read may follow: what is said before the first frame gives none.
    fileprivate var mayRead: Bool {
        switch self {
        case .noted, .themeApplied, .themesFound, .lastLooked: false
        default: true
        }
    }

    /// Whether the list of incidents may be another one afterwards.
    fileprivate var changesPortfolio: Bool {
        switch self {
        case .logGrew, .answered: true
        default: false
        }
    }
}
