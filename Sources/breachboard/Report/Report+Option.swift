import Dashboard
import IncidentModel

extension Report {
    /// A value that its option cannot have.
    init(_ option: String, _ problem: FieldProblem, column: Int?) {
        self.init(
            message: "\(option) \(problem.words)",
            place: column.map { "\(option), column \($0 + 1)" },
            help: Self.advice(on: problem, of: option))
    }

    static let whereTitlesStand = "write it behind `add`, or as --title TEXT"

    private static func advice(on problem: FieldProblem, of option: String) -> String? {
        switch problem {
        case .missing where option == "TITLE": whereTitlesStand
        case .missing: "give it with `\(option) VALUE`"
        case .lineBreak: "write it in one line"
        case .tooLong: "write less"
        case .unknownEntity:
            "`breachboard incident set --help` lists the words; begin one of your own with x-"
        case .notOneOf where option == "--milestone":
            "write for example --milestone detection=2019-02-07"
        case .notAMoment where option == "--now":
            "write an instant such as 2019-03-28T10:00-04:00"
        case .notAMoment:
            "write 7 feb, yesterday 14:05, feb - mar 2019, ~ 3 march, 2 hours ago, "
                + "2019-02-07 or 2019-03-07T14:05-05:00"
        default: example(for: problem, of: option).map { "write for example \($0)" }
        }
    }

    /// The option with a value that it can have; an argument has no name in front.
    private static func example(for problem: FieldProblem, of option: String) -> String? {
        example(for: problem).map { option.hasPrefix("--") ? option + separator(option) + $0 : $0 }
    }

    /// A milestone's name is part of its value.
    private static func separator(_ option: String) -> String { option.contains(" ") ? "=" : " " }

    private static func example(for problem: FieldProblem) -> String? {
        switch problem {
        case .notOneOf(let words), .notAWord(known: let words): words.first
        case .notADay, .notADue: "2019-03-28"
        case .notANumber: "1200"
        case .notProgress: "7/12"
        case .notASkew: "\"+00:03:20\" or \"-2 h\""
        case .notOpeningHours: "\"Mon-Fri 09:00-18:30\""
        case .notARecurrence: "weekly"
        case .notAPeopleCount: "11658"
        case .notAJurisdiction: "US-MA"
        case .notAReference: "BH-2019-01"
        case .unknownZone: "America/New_York"
        default: nil
        }
    }
}
