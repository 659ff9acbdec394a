public import IncidentModel

/// Why a rule asks for nothing.
public enum WhyNot: Hashable, Sendable {
    case bindsOthers([EntityKind])
    case exempt(Exemption)
    case notYetInForce(from: Day, basis: Day)
    case superseded(until: Day, by: RuleID?)
    /// None of the elements that the law speaks of leaked.
    case otherData
    case encrypted
    case conditionNotMet(String)
    /// Fewer people than the law asks for.
    case tooFew(PeopleRange, needed: Int, of: PeopleThreshold.Scope)
    /// More people than this tier of the law is for.
    case tooMany(PeopleRange, most: Int)
    case noReturnedMail
    case noHold

    /// A line for people to read.
    public var words: String {
        switch self {
        case .bindsOthers(let kinds):
            "binds \(kinds.map(\.word).joined(separator: ", ")) only"
        case .exempt(let exemption):
            [
                "\(exemption.mode.rawValue): does not apply to \(exemption.entity.word)",
                exemption.citation, exemption.note,
            ].compactMap { $0 }.joined(separator: ", ")
        case .notYetInForce(let from, let basis):
            "not in force until \(from.text); \(basis.text) decides"
        case .superseded(let until, let successor):
            "not in force after \(until.text)\(successor.map { "; see \($0.text)" } ?? "")"
        case .otherData: "none of the data elements that the law speaks of"
        case .encrypted: "the data was encrypted and the key is safe"
        case .conditionNotMet(let condition): "not recorded: \(condition)"
        case .tooFew(let people, let needed, let scope):
            "\(scope.words): \(people.words), needs \(needed)"
        case .tooMany(let people, let most): "people: \(people.words), at most \(most)"
        case .noReturnedMail: "no letters came back"
        case .noHold: "law enforcement asked for no delay"
        }
    }
}

extension PeopleThreshold.Scope {
    var words: String {
        switch self {
        case .residents: "residents"
        case .eachState: "most in one State"
        case .undeliverable: "returned letters"
        case .total, .persons, .individuals, .consumers, .individualsInState, .consumersTotal:
            "people"
        }
    }
}
