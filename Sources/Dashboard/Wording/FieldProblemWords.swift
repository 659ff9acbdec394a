public import IncidentModel

extension FieldProblem {
    /// What is wrong, and what would be right, in one line.
    public var words: String {
        switch self {
        case .missing: "has to be given"
        case .tooLong(let bytes): "is longer than \(bytes) bytes"
        case .lineBreak: "has a line break"
        case .notOneOf(let words): "is one of: \(words.joined(separator: ", "))"
        case .notAWord(let known): "is \(Self.rule(ofWords: known))"
        case .notAMoment(let error): error.words
        case .notADay: "is a day such as 2019-03-28"
        case .notADue: "is a day such as 2019-03-28, or discovery + 10 d, or US-HIPAA-IND - 5 d"
        case .notANumber: "is a whole number"
        case .notATally(let entry, let kinds): Self.words(ofTally: entry, kinds)
        case .notAnAddendum(let number):
            "is number, day and text, such as 1 2019-05-02 Count raised; number \(number) is not"
        case .notProgress: "is done/total such as 7/12, or a number"
        case .notATechnique(let number):
            "is ids of ATT&CK such as T1566, T1566.001 or TA0001; number \(number) is none"
        case .notOpeningHours: "is hours such as Mon-Fri 09:00-18:30"
        case .notASkew: "is a length of time such as +00:03:20 or -2 h"
        case .notARecurrence: "is daily, weekly, every 2 weeks, monthly, ..."
        case .notARevision: "is number, basis, day, source"
        case .notAPeopleCount: "is a number, low..high, or some"
        case .notAJurisdiction: "is a code such as US-MA, or unresolved"
        case .notAReference: "is 1 to 64 of letters, digits and . _ -"
        case .unknownZone: "is a zone such as America/New_York"
        case .unknownEntity(let number, let near): Self.words(ofUnknown: number, near)
        case .wrongShape: "is a single text where a list belongs, or the other way round"
        case .noSuchField(let kind): "is no field of a \(kind.label)"
        }
    }
}

extension FieldProblem {
    /// What a field takes that knows a few words and allows others.
    static func rule(ofWords known: [String]) -> String {
        "a word of a-z 0-9 . _ - such as \(known.joined(separator: ", "))"
    }

    private static func words(ofTally entry: Int, _ kinds: [String]) -> String {
        "is day, \(kinds.joined(separator: " or ")) and number, such as 2019-04-12 "
            + "\(kinds.first ?? "sent") 9; entry \(entry) is not"
    }

    private static func words(ofUnknown number: Int, _ near: [LegalEntity]) -> String {
        let known = near.map { "\($0.word) (\($0.label))" }.joined(separator: ", ")
        return "has an unknown word, number \(number)"
            + (near.isEmpty ? "" : "; like it: \(known)")
    }
}

extension MomentError {
    /// What is wrong with a moment, with the place; columns count from 1 for people.
    public var words: String {
        let place = "at column \(column + 1)"
        return switch self {
        case .empty: "is a day, month, year, time or interval"
        case .tooLong: "is too long for a moment"
        // What begins otherwise than any moment is no slip in one.
        case .unexpected(column: 0): "is no day, month, year, time or interval"
        case .unexpected: "has something unexpected \(place)"
        case .incomplete: "stops too early \(place)"
        case .yearOutOfRange: "has a year outside 0001 to 9999 \(place)"
        case .unspecifiedYear: "has an unspecified year \(place)"
        case .noSuchMonth: "has no such month \(place)"
        case .noSuchDay: "has no such day \(place)"
        case .noSuchTime: "has no such time \(place)"
        case .noSuchOffset: "has no such offset \(place)"
        case .localTimeWithoutOffset: "needs an offset such as -05:00 or Z \(place)"
        case .noSides: "is an interval without ends"
        case .endBeforeStart: "ends before it starts"
        case .numericDate: "is written 2019-02-07 or 7 feb 2019: which number is the month?"
        }
    }
}
