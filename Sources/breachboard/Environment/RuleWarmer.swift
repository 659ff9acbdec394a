import Dispatch
import IncidentModel
import NotificationRules

/// Reads rules while the screen is being opened, so that the first frame need not wait for them.
enum RuleWarmer {
    /// Reckons the duties of an incident once beside the board: that reads what they ask for, and
    /// nothing else, and gets the library ready for it.
    static func start(for changes: [Change], at now: Instant) {
        guard !changes.isEmpty else { return }
        DispatchQueue.global(qos: .userInitiated).async {
            _ = Incident(folding: changes)?.seen(at: now).reckoning(by: ActiveRules.book, at: now)
        }
    }
}
