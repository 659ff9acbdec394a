import ArgumentParser
import IncidentModel

extension CheckCommand {
    /// Puts the actor's own name under an item.
    struct Sign: AnsweringCommand {
        static let configuration = CommandConfiguration(
            abstract: "Sign an item, in your own name.")

        @Argument(help: "The id of the item.") var id: String
        @OptionGroup var incident: IncidentReference
        @OptionGroup var global: GlobalOptions

        func answer() throws -> Answer {
            let target = Target(.check, try Typed.itemID(id))
            let session = try Session(global.wishes)
            let incident = try session.incident(incident.reference)
            guard let item = incident.item(target) else {
                throw Problem.refused(.noSuchItem(target))
            }
            let names = item[.approvals].list.filter { $0 != session.actor.name }
            let settled = try session.edit(
                target, of: incident, fields: [(.approvals, .list(names + [session.actor.name]))])
            return try session.answer(settled, incident.id.text) { $0.checkJSON }
        }
    }
}
