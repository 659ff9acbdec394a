import ArgumentParser
import IncidentModel
import IncidentStore
import Terminal

extension CheckCommand {
    /// Advances an item to done; a recurring one to its next round.
    struct Tick: AnsweringCommand {
        static let configuration = CommandConfiguration(
            abstract: "Mark an item as done, or a round of a recurring one.")

        @Argument(help: "The id of the item.") var id: String
        @OptionGroup var incident: IncidentReference
        @OptionGroup var global: GlobalOptions

        func answer() throws -> Answer {
            let target = Target(.check, try Typed.itemID(id))
            let session = try Session(global.wishes)
            let incident = try session.incident(incident.reference)
            let steps = try Self.steps(for: target, in: incident, on: session.now)
            let settled = try session.edit(target, of: incident, fields: steps)
            let answer = try session.answer(settled, incident.id.text) { $0.checkJSON }
            return Answer(json: answer.json, lines: settled.map(Self.line))
        }

        /// What ticking sets; the item's own state again where it is done already.
        private static func steps(
            for target: Target, in incident: Incident, on now: Instant
        ) throws -> [(field: Field, value: Value)] {
            guard let item = incident.checklist.first(where: { $0.target == target }) else {
                let isThere = incident.item(target) != nil
                throw Problem.refused(isThere ? .withdrawn(target) : .noSuchItem(target))
            }
            if item.state != .done, let obstacle = item.obstacle(in: incident.checklist) {
                throw Problem.obstacle(target, obstacle)
            }
            let today = incident.zone.day(of: now)
            if item.isDoneForToday(today) { return [(.when, .text(today.text))] }
            if item.recurrence != nil, !item.state.isSettled {
                return item.advanced(on: incident.zone.day(of: now))
            }
            return item.finished(on: incident.zone.day(of: now))
        }

        private static func line(_ settled: Settled) -> SafeText {
            guard case .set(.state, .text(ChecklistState.done.rawValue)) = settled.order.action,
                case .alreadySo(let stamp) = settled.outcome
            else { return settled.line }
            let id = settled.order.target.id
            return "\(id): already done by \(stamp.actor) at \(stamp.at.rfc3339)"
        }
    }
}
