import IncidentModel
import NotificationRules
import Terminal

/// The lines at the top: which incident, which view, what is due next.
struct Header {
    let state: BoardState

    func draw(on canvas: inout Canvas) {
        drawIdentity(on: &canvas)
        switch state.layout {
        case .wide, .normal:
            drawTabs(on: &canvas)
            drawDeadlines(on: &canvas, row: 2)
            canvas.horizontalLine(row: 3)
        case .narrow: drawDeadlines(on: &canvas, row: 1)
        case .line: break
        }
    }

    // MARK: First line

    private func drawIdentity(on canvas: inout Canvas) {
        let role: Role =
            state.past != nil ? .headerAsOf : isExercise ? .headerExercise : .header
        canvas.fill(role, in: Region(row: 0, column: 0, rows: 1, columns: canvas.columns))
        let right = status
        let start = canvas.columns - right.width - 1
        canvas.write(right, row: 0, column: max(0, start), role: role)
        canvas.inside(Region(row: 0, column: 0, rows: 1, columns: max(0, start - 1))) {
            $0.write(identity(columns: start - 2), row: 0, column: 1, role: role)
        }
    }

    private var isExercise: Bool { state.incident?.profile.isExercise ?? false }

    private func identity(columns: Int) -> SafeText {
        guard let incident = state.incident else { return "breachboard" }
        let profile = incident.profile
        let phase = profile.phase.map { SafeText($0.rawValue.uppercased()) }
        let mark: SafeText? = isExercise ? "EXERCISE" : nil
        let severity = profile.severity.map { SafeText($0.label) }
        let name: [SafeText?] = [SafeText(incident.id.text), mark]
        // Where there is no room the severity goes first, then the phase; never half a word.
        let forms = [[severity, phase], [phase], []].map { rest in
            (rest: rest, used: Self.width(of: name + rest))
        }
        let form = forms.first { $0.used <= columns } ?? (rest: [], used: columns)
        let room = columns - form.used - 2
        let title = room >= 10 ? SafeText(profile.title).truncated(to: room) : nil
        return (name + [title] + form.rest).compactMap { $0 }.joined(separator: "  ")
    }

    private static func width(of parts: [SafeText?]) -> Int {
        parts.compactMap { $0 }.reduce(-2) { $0 + $1.width + 2 }
    }

    private var status: SafeText {
        if let past = state.past { return past.status(on: state.screen, in: state.layout) }
        let zone = state.zone
        let day = zone.day(of: state.now)
        let time = "\(zone.clockTime(of: state.now).text) \(zone.abbreviation(at: state.now))"
        return switch state.layout {
        case .wide: "\(who)  \(live)  \(TimeWords.weekdayAndDate(day)) \(day.year) \(time)"
        case .normal: "\(who)  \(live)  \(TimeWords.date(day)) \(time)"
        case .narrow, .line:
            narrowState + "[\(state.screen.rawValue) \(state.screen.name)]  \(time)"
        }
    }

    /// Where there is no room for names: how many there are, and what is not as usual.
    private var narrowState: SafeText {
        let others = state.companions.count
        let words: [SafeText?] = [
            others > 0 ? "+\(others)" : nil, isAsUsual ? nil : live,
            state.viewer.readOnly == nil ? nil : "read only",
        ]
        return words.compactMap { $0 }.map { $0 + "  " }.joined()
    }

    private var isAsUsual: Bool {
        state.feed.isConnected && state.file.pending.isEmpty && !state.feed.isPaused
    }

    /// The user, and who else is at the incident: by name where there is room.
    private var who: SafeText {
        let me =
            SafeText(state.viewer.actor.name) + (state.viewer.readOnly == nil ? "" : " (read only)")
        let others = state.companions.map { SafeText($0.name).truncated(to: 12) }
        guard !others.isEmpty else { return me }
        guard state.layout == .wide else { return me + " +\(others.count)" }
        let rest = others.count - 3
        return me + " with " + others.prefix(3).joined(separator: ", ")
            + (rest > 0 ? " +\(rest)" : "")
    }

    private var live: SafeText {
        let pending = state.file.pending.count
        if !state.feed.isConnected {
            return pending == 0 ? "offline" : "offline, \(pending) waiting"
        }
        if pending > 0 { return "saving \(pending)" }
        if state.feed.isPaused { return "paused" }
        return state.viewer.isReplay ? "replay" : "live"
    }

    // MARK: Second line

    /// Each tab is as wide with its brackets as without, so that nothing moves.
    private func drawTabs(on canvas: inout Canvas) {
        canvas.fill(.tab, in: Region(row: 1, column: 0, rows: 1, columns: canvas.columns))
        var column = state.layout == .wide ? 1 : 0
        for screen in Screen.allCases {
            let isActive = screen == state.screen
            let name = tabName(of: screen)
            if isActive { canvas.write("[", row: 1, column: column, role: .tabActive) }
            column += 1
            column += canvas.write(
                name, row: 1, column: column, role: isActive ? .tabActive : .tab)
            if isActive { canvas.write("]", row: 1, column: column, role: .tabActive) }
            column += state.layout == .wide ? 1 : 0
        }
        if canvas.columns - column > 18 {
            canvas.write(":command  ?help", row: 1, endingAt: canvas.columns - 1, role: .tab)
        }
    }

    private func tabName(of screen: Screen) -> SafeText {
        let name = state.layout == .wide ? screen.name : screen.shortName
        return "\(screen.rawValue) \(name)\(badge(of: screen))"
    }

    private func badge(of screen: Screen) -> String {
        switch screen {
        case .checklist where state.layout == .wide:
            guard state.incident != nil else { return "" }
            let tally = state.file.tally
            return " \(tally.done)/\(tally.total)"
        case .deadlines where state.layout == .wide:
            let late = state.file.duties.count { $0.status == .overdue }
            return late > 0 ? " !\(late)" : ""
        default: return ""
        }
    }

    // MARK: Third line

    private func drawDeadlines(on canvas: inout Canvas, row: Int) {
        let duties = state.nextDeadlines
        guard let first = duties.first else {
            let (words, role) = nothingDue
            canvas.put(words, row: row, from: 1, to: canvas.columns, role: role)
            return
        }
        var column =
            1
            + canvas.write(
                DeadlineLine.spans(of: first, at: state.now, today: state.today), row: row,
                column: 1)
        if state.layout > .narrow,
            let fraction = first.elapsed(at: state.now, on: state.today)
        {
            column += 2
            let width = state.layout == .wide ? 20 : 10
            canvas.bar(
                fraction, row: row, column: column, columns: width,
                role: DeadlineLine.role(of: first, today: state.today))
            column += width + 1
            column += canvas.write(
                first.clockWords(at: state.now, on: state.today), row: row, column: column,
                role: .muted)
        }
        guard state.layout == .wide, duties.count > 1 else { return }
        let second = duties[1].due.map { "  \(TimeWords.weekdayAndDate($0.day))" } ?? ""
        let others: SafeText =
            "\(duties[1].title)\(second)\(duties.count > 2 ? "  +\(duties.count - 2)" : "")"
        canvas.write(
            others.truncated(to: canvas.columns - column - 4), row: row, column: column + 3,
            role: .muted)
    }

    private var nothingDue: (words: SafeText, role: Role) {
        if state.incident == nil { return ("no incident is open", .muted) }
        if let possible = DeadlineLine.possible(in: state) { return (possible, .uncertain) }
        return state.file.duties.contains { $0.status == .waiting }
            ? ("no deadline yet: a clock waits for its first day", .muted)
            : ("no deadline is running", .muted)
    }
}

/// A running duty in one piece: sign, what, due day, time left.
enum DeadlineLine {
    static func spans(of duty: Duty, at now: Instant, today: Day) -> [Span] {
        let role = role(of: duty, today: today)
        let due = duty.due.map { TimeWords.weekdayAndDate($0.day) } ?? ""
        return [
            Span("! ", role), Span(SafeText(duty.title), .strong), Span("  due \(due)  ", .text),
            Span(duty.timeWords(at: now, on: today), role),
        ]
    }

    /// Duties that hang on a count which is not there, or not sure enough; nil where there are none.
    static func possible(in state: BoardState) -> SafeText? {
        let duties = state.file.duties.filter { $0.status == .possible }
        guard let first = duties.first else { return nil }
        let isOne = duties.count == 1
        let number: SafeText = isOne ? "1 duty possible" : "\(duties.count) duties possible"
        let day = first.due.map { TimeWords.weekdayAndDate($0.day) }
        let due: SafeText = day.map { isOne ? ", due \($0)" : ", the first due \($0)" } ?? ""
        let isCounted = state.incident?.counts.people != nil
        return "? " + number + due + (isCounted ? "" : ": count people")
    }

    static func role(of duty: Duty, today: Day) -> Role {
        switch (duty.status, duty.daysLeft(from: today)) {
        case (.met, _): .deadlineMet
        case (.overdue, _), (.metLate, _): .deadlineOverdue
        case (_, let left?) where left < 0: .deadlineOverdue
        case (_, let left?) where ClockLine.isNear(daysLeft: left): .deadlineNear
        default: .deadlineRunning
        }
    }
}
