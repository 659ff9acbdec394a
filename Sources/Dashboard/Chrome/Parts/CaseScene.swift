import IncidentModel
import Terminal

/// The incident on the board and the day it is there: what the parts of a screen look at.
///
/// All parts share it: a copy of the board's state for each of them costs more than what they draw.
final class CaseScene: Sendable {
    let state: BoardState
    let incident: Incident
    let today: Day
    let zone: Zone

    init(_ state: BoardState, _ incident: Incident) {
        self.state = state
        self.incident = incident
        zone = incident.zone
        today = zone.day(of: state.now)
    }

    /// Whether the filter lets a row with this text through.
    func matches(_ text: String) -> Bool { state.cursor.matches(text) }

    /// A moment without a year where it is this one's.
    func words(of moment: Moment) -> SafeText {
        SafeText(moment.display(in: zone, style: .compact(omittingYear: today.year)))
    }
}

extension ListCursor {
    /// Whether the filter lets a row with this text through, whatever the case of its letters.
    func matches(_ text: @autoclosure () -> String) -> Bool {
        filter.isEmpty || FilterText(filter).matches(text())
    }
}
