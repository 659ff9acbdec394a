import IncidentModel
import NotificationRules
import Terminal

extension BoardState {
    /// What the laws want the notice to hold; nil for what is no notice.
    func letterContent(of target: Target) -> LetterContent? {
        guard target.kind == .notice, let incident,
            let notice = incident.notices.first(where: { $0.id == target.id })
        else { return nil }
        return LetterContent(
            of: notice, duties: file.duties, entities: incident.profile.entities,
            terms: file.rules.vocabulary)
    }

    /// Ticks an element of a notice, or takes its tick away.
    mutating func tick(_ element: String, of target: Target) -> [Effect] {
        if let obstacle = obstacle(to: .advance) {
            say(obstacle, .warning)
            return []
        }
        guard let item = incident?.item(target),
            let command = command(
                on: target, .set(.content, item.content(toggling: element)),
                base: item.base(of: .content))
        else { return [] }
        return send([command])
    }

    /// The commands that add what was counted to an item.
    mutating func count(on target: Target, from form: Form) -> [Command] {
        guard let item = incident?.item(target),
            let text = form.fields.first?.valueOrNil?.text,
            let changes = item.changes(
                counting: DayTally(canonical: text), at: now, in: zone)
        else { return [] }
        return changes.compactMap { change in
            command(
                on: target, .set(change.field, change.value), base: item.base(of: change.field))
        }
    }
}
