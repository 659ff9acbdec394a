import Dashboard
import IncidentModel
import TerminalNcurses

/// What was seen before and is remembered, and what a board tells that nobody asks.
extension BoardLoop {
    /// Tells the board how far the user had seen the incident.
    func greet() {
        guard let id = state.incident?.id else { return }
        if let look = options.looks?.look(at: id) { take(.lastLooked(look)) }
    }

    /// Begins with the day of the past that was asked for, if any.
    func lookBack() {
        guard let day = options.asOf else { return }
        guard state.incident != nil else {
            state.plannedDay = day
            return
        }
        state.mode = .browsing
        state.show(asOf: day)
    }

    /// A board that is locked has shown nothing since.
    func rememberLook() {
        guard state.presence != nil, let id = state.incident?.id, let look = state.look else {
            return
        }
        options.looks?.remember(look, at: id)
    }

    func turn(at now: Int) {
        if rotationTimer.wait(for: state.rotation, at: now) == 0, rotationTimer.turns(at: now) {
            take(.turned)
        }
        let left = rotationTimer.left(for: state.rotation, at: now)
        if let left, left != state.rotation.left { take(.turning(left)) }
    }

    func ring(at now: Int) {
        guard let text = alertTimer.due(at: now) else { return }
        if options.alert.rings { session.ring() }
        if options.alert.notifies { session.notify(text) }
    }
}

extension Message {
    var opensIncident: Bool {
        if case .incidentOpened = self { true } else { false }
    }

    /// Whether the board may show something else afterwards.
    var movesBoard: Bool {
        switch self {
        case .keyPressed, .incidentOpened, .changesArrived: true
        default: false
        }
    }
}
