import Dispatch
import IncidentModel
import NotificationRules

/// Reads rule files while the screen is being opened, so that the first frame need not wait for them.
enum RuleWarmer {
    /// Reads what the duties of an incident will ask for: the words of the rules, and the files of the
    /// places that its counts name and of those above them.
    static func start(for changes: [Change]) {
        let queue = DispatchQueue.global(qos: .userInitiated)
        let places = Set(
            changes.compactMap { change in
                change.target.kind == .count
                    ? CountScope(change.target.id.text)?.jurisdiction : nil
            })
        queue.async {
            let book = ActiveRules.book
            let terms = book.vocabulary
            for place in Set(places.flatMap(terms.places(above:))).sorted() {
                queue.async { _ = book.rules(of: place) }
            }
        }
    }
}
