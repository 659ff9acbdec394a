import ArgumentParser
import Formats
import IncidentModel

extension CountCommand {
    struct List: AnsweringCommand {
        static let configuration = CommandConfiguration(
            abstract: "List every revision, or the numbers that stand as a table.",
            discussion: """
                The table has a row for each jurisdiction and a column for each data element. For readers \
                outside --public withholds numbers from 1 to 10 and whatever would let one be derived; \
                without it every number is exact.
                """)

        @OptionGroup var incident: IncidentReference
        @Flag(help: "The numbers that stand, by jurisdiction and data element.") var table = false
        @Option(help: ArgumentHelp("The form of the table.", valueName: "format"))
        var format: CountSheetFormat?
        @Flag(name: .customLong("public"), help: "The table without small numbers.")
        var isPublic = false
        @OptionGroup var global: GlobalOptions

        func answer() throws -> Answer {
            let incident = try Session(global.wishes).incident(incident.reference)
            guard table || isPublic || format != nil else {
                return Answer(
                    list: incident.counts.json, Dossier.counts(incident.counts, in: incident.zone),
                    none: "no counts")
            }
            let counts = CountTable(incident.counts)
            let sheet = isPublic ? CountSheet(publicly: counts) : CountSheet(counts)
            return Answer(sheet, as: format ?? .text)
        }
    }
}

/// The forms of a table of counts.
enum CountSheetFormat: String, ExpressibleByArgument, CaseIterable {
    case text, markdown, csv
}
