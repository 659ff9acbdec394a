import Formats
import StrictJSON
import Terminal

/// What is said of a file that was written for another program.
struct ExportSheet {
    let format: String
    /// `entries`, `steps`, and how the JSON names them.
    let things: (words: String, key: String)
    let count: Int
    let origin: ExportOrigin
    /// Privileged things that are in the file.
    let privileged: Int
    let losses: [ChecklistExport.Loss]
    /// What else the JSON has.
    var more: [JSONMember] = []
    /// In the order in which they are told, behind the count.
    let notes: [String]
    /// What stands over the notes.
    let headline: String

    var answer: Answer {
        var json: JSONValue = [
            "format": .string(format), things.key: .number(count), "log": .string(origin.log),
            "seq": .number(origin.seq), "head": .string(origin.head),
            "privileged": .number(privileged),
        ]
        for member in more { json.set(member.key, to: member.value) }
        json.set(
            "not_carried",
            to: .array(
                losses.map {
                    [
                        "field": .string($0.field), "count": .number($0.count),
                        "reason": .string($0.reason.rawValue),
                    ]
                }))
        let lines: [SafeText] = [
            "\(count) \(things.words) written",
            "log   \(origin.log), entry \(origin.seq), head \(origin.head)",
        ]
        return Answer(json: json, lines: lines + notes.map { "\($0)" })
    }

    /// What to know of a text that went to standard output; nil where it says everything.
    var report: Report? {
        notes.isEmpty ? nil : Report(level: .warning, message: headline, notes: notes)
    }
}
