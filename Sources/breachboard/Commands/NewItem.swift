import ArgumentParser
import IncidentModel

/// What stands behind `add`: the title of the new item, then which incident it is for.
struct NewItem: ParsableArguments {
    @Argument(help: "What it is called; --title says it as well.")
    private var title: String?

    @Argument(help: "The reference of the incident; needed where there are several.")
    private var reference: String?

    /// The title and the reference, where `--title` may have said the first of them.
    func words(besides option: String?) throws -> (title: String, reference: String?) {
        guard let option else {
            guard let title else { throw Problem.badOption("TITLE", .missing, column: nil) }
            return (title, reference)
        }
        guard reference == nil else { throw Problem.titleTwice }
        return (option, title)
    }
}
