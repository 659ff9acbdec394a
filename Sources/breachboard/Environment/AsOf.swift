import IncidentModel

/// A time of which the board is shown as it was known then.
enum AsOf: Hashable {
    /// By the end of that day, as the incident's days end.
    case day(Day)
    case instant(Instant)

    init(_ typed: String, option: String) throws(Problem) {
        do throws(MomentError) {
            self =
                typed.contains("T")
                ? .instant(try Instant(rfc3339: typed)) : .day(try Day.parse(typed))
        } catch {
            let problem: FieldProblem = typed.contains("T") ? .notAMoment(error) : .notADay
            throw .badOption(option, problem, column: error.column)
        }
    }

    /// The last instant of it.
    func last(in zone: Zone) -> Instant {
        switch self {
        case .instant(let instant): instant
        case .day(let day): zone.last(of: day)
        }
    }
}
