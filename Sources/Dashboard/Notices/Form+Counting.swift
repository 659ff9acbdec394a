import IncidentModel
import Terminal

extension Form {
    /// One line for what was counted of a notice or a hotline: `2019-04-12 returned 9`, or `returned 9` today.
    static func counting(_ item: Item, today: Day) -> Form {
        let kinds = item.target.kind == .hotline ? DayTally.Kind.telephone : DayTally.Kind.letters
        let name = item[.title].text ?? item[.phone].text ?? item.id.text
        return Form(
            .count(item.target), title: "\(name): counted",
            fields: [
                FormField(
                    .field(.days), kinds == DayTally.Kind.telephone ? "Calls" : "Counted",
                    .tally(kinds, today: today), required: true)
            ])
    }
}
