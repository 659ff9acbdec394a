public import IncidentModel
import Terminal

extension BoardState {
    /// Puts a day of the past on the board: what was recorded by its end, with its last moment as now.
    ///
    /// From today on the board shows now; before the incident was opened there is nothing to be shown.
    public mutating func show(asOf day: Day) {
        guard let opened = liveFile.saved?.opened else {
            say("no incident is open: 0 lists them", .warning)
            return
        }
        let zone = liveFile.incident?.zone ?? .utc
        let (first, today) = (zone.day(of: opened.at), zone.day(of: clock))
        guard day < today else {
            if past != nil { showPresent() }
            say("\(TimeWords.date(day)) is \(day == today ? "today" : "to come"): this is now")
            return
        }
        guard day >= first else {
            say("nothing was recorded before \(TimeWords.date(first)) \(first.year)", .warning)
            return
        }
        turn(to: day, in: zone)
    }

    private mutating func turn(to day: Day, in zone: Zone) {
        // Taken out of the state, so that nothing of it is copied while it changes.
        var past = self.past ?? Past(day, from: file, at: now)
        self.past = nil
        past.day = day
        let last = zone.last(of: day)
        if let known = past.history.known(by: last) {
            file = CaseFile(known, now: last, rules: past.live.rules)
            now = last
            toast = nil
            self.past = past
        } else {
            (file, now) = (past.live, past.liveNow)
            say("nothing was recorded before \(TimeWords.date(day)) \(day.year)", .warning)
        }
    }

    /// Goes back to now.
    mutating func showPresent() {
        guard let past else { return }
        self.past = nil
        (file, now) = (past.live, past.liveNow)
    }

    /// The day that was asked for before there was an incident.
    mutating func showPlannedDay() {
        guard let day = plannedDay, file.saved != nil else { return }
        plannedDay = nil
        show(asOf: day)
    }

    // MARK: Keys

    /// Does an act that is about the past; nil for any other.
    mutating func performInPast(_ act: Act) -> [Effect]? {
        switch act {
        case .asOf: mode = .day(DayLine(asking: .asOf, past))
        case .difference: showDifference()
        case .rotate: toggleRotation()
        case .dayBack: walk { day, _ in day.adding(days: -1) }
        case .dayForward: walk { day, _ in day.adding(days: 1) }
        case .changeBack:
            let zone = liveFile.incident?.zone ?? .utc
            walk { day, history in history.day(before: day, in: zone) }
        case .changeForward:
            let zone = liveFile.incident?.zone ?? .utc
            let today = zone.day(of: clock)
            walk { day, history in history.day(after: day, in: zone) ?? today }
        default: return nil
        }
        return []
    }

    private mutating func walk(_ step: (Day, IncidentHistory) -> Day?) {
        guard let live = liveFile.incident else {
            say("no incident is open: 0 lists them", .warning)
            return
        }
        let today = live.zone.day(of: clock)
        let from = past?.day ?? today
        let history = past?.history ?? IncidentHistory(file.changes)
        guard let day = step(from, history) else {
            say("nothing was recorded before this day", .warning)
            return
        }
        show(asOf: day)
    }

    mutating func type(_ key: Key, into line: DayLine) -> [Effect] {
        var line = line
        switch key {
        case .escape, .control("c"): mode = .browsing
        case .enter: take(line)
        default:
            line.problem = nil
            _ = line.line.take(key)
            mode = .day(line)
        }
        return []
    }

    private mutating func take(_ typed: DayLine) {
        mode = .browsing
        let text = typed.line.text
        guard text.contains(where: { !$0.isWhitespace }) else {
            return typed.purpose == .asOf ? showPresent() : ()
        }
        do throws(MomentError) {
            if typed.purpose == .difference { return try takeDifference(of: text) }
            let zone = liveFile.incident?.zone ?? .utc
            show(asOf: try Standpoint(now: clock, in: zone).day(named: text))
        } catch {
            var line = typed
            line.problem = "\(error.words)"
            mode = .day(line)
        }
    }

    // MARK: What goes on beneath

    /// Takes in what is about the incident as it is now, while a day of the past is on the board.
    mutating func updateBeneath(_ message: Message, _ table: KeyTable) -> [Effect] {
        guard var past else { return [] }
        let shown = (cursors, timeline, toast, mode)
        self.past = nil
        swap(&file, &past.live)
        swap(&now, &past.liveNow)
        if case .incidentOpened = message { plannedDay = past.day }
        let effects = update(message, table: table)
        // What the user has to decide about is about now, and another incident is on its own day.
        if mode != shown.3 || message.opensIncident { return effects }
        (cursors, timeline, mode) = (shown.0, shown.1, shown.3)
        if toast?.level == .info { toast = shown.2 }
        swap(&file, &past.live)
        swap(&now, &past.liveNow)
        self.past = past
        if message.growsLog { refreshPast() }
        return effects
    }

    /// Looks whether what came changes what was known on the day: a value may have been taken out of the log.
    private mutating func refreshPast() {
        guard var past else { return }
        let before = past.history.changes.count
        self.past = nil
        past.history.goOn(with: past.live.changes)
        self.past = past
        guard past.history.changes.count != before, let zone = past.live.incident?.zone else {
            return
        }
        let last = zone.last(of: past.day)
        let isSame =
            last == now && !past.live.changes[before...].contains { $0.at <= last || $0.takesBack }
        if !isSame { turn(to: past.day, in: zone) }
    }
}

extension Message {
    /// Whether it is about the incident as it is now.
    var isForTheLog: Bool {
        switch self {
        case .ticked, .incidentOpened, .changesArrived, .answered, .unanswered, .lastLooked: true
        default: false
        }
    }

    fileprivate var opensIncident: Bool {
        if case .incidentOpened = self { true } else { false }
    }

    fileprivate var growsLog: Bool {
        if case .ticked = self { false } else { true }
    }
}

extension Change {
    /// Whether it takes a value out of the log.
    fileprivate var takesBack: Bool {
        if case .redact = action { true } else { false }
    }
}

extension Act {
    /// Whether it makes no sense on a day that is over.
    var needsThePresent: Bool { changesTheIncident || self == .pause || self == .follow }
}
