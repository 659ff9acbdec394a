import ArgumentParser
import IncidentModel
import IncidentStore

extension CheckCommand {
    /// Names files as evidence of an item, by what is in them.
    struct Attach: AnsweringCommand {
        static let configuration = CommandConfiguration(
            abstract: "Name files as evidence of an item, each with its SHA-256.",
            discussion: """
                The files stay where they are: their names and hashes go into the log, so that anybody who has \
                one of them can tell that it is the one.
                """)

        @Argument(help: "The id of the item.") var id: String
        @Argument(help: "The files.", completion: .file()) var files: [String]
        @Option(help: ArgumentHelp("The incident, where there are several.", valueName: "ref"))
        var incident: String?
        @OptionGroup var global: GlobalOptions

        func answer() throws -> Answer {
            let target = Target(.check, try Typed.itemID(id))
            let pieces = try files.map(EvidenceFile.init).map(\.text)
            let session = try Session(global.wishes)
            let present = try session.incident(incident)
            guard let item = present.item(target) else {
                throw Problem.refused(.noSuchItem(target))
            }
            let known = item[.evidence].list
            let list = known + pieces.filter { !known.contains($0) }
            let settled = try session.edit(
                target, of: present, fields: [(.evidence, .list(list))])
            return try session.answer(settled, present.id.text) { $0.checkJSON }
        }
    }
}
