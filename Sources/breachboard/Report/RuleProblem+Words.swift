import NotificationRules
import StrictJSON
import Terminal

extension RuleProblem {
    /// `US-MA.yaml:12:7: error: ...`
    var report: SafeText {
        let place = [line, column].compactMap { $0 }.map { ":\($0)" }.joined()
        let id = rule.map { " \($0)" } ?? ""
        return "\(file)\(place): \(level == .error ? "error" : "warning"):\(id) \(words)"
    }

    var json: JSONValue {
        [
            "level": .string(level == .error ? "error" : "warning"), "file": .string(file),
            "line": .number(orNull: line), "column": .number(orNull: column),
            "rule": .string(orNull: rule?.text), "message": .string(words),
        ]
    }

    var words: String {
        switch kind {
        case .tooLarge(let limit): "the file is larger than \(limit / 1024) KiB"
        case .tooDeep(let limit): "nested deeper than \(limit) levels"
        case .notYAML: "no YAML"
        case .unsupportedSyntax:
            "anchors, aliases, tags, directives and block texts have no place in rules"
        case .duplicateKey: "the key stands here a second time"
        case .empty: "the file is empty"
        case .notAMapping: "keys with values belong here"
        case .notAList: "a list belongs here"
        case .notAText: "a single value belongs here"
        case .unknownKey(let known): "unknown key; one of: \(known.joined(separator: ", "))"
        case .missing(let key): "\(key) is missing"
        case .unknownWord(let known): "one of: \(known.joined(separator: ", "))"
        case .badWord: "a word of lower-case letters, digits and _ belongs here"
        case .badSpan(let units):
            "a number and a unit belong here, such as 60 calendar_days; units: "
                + units.joined(separator: ", ")
        case .badNumber(let bounds):
            "a number from \(bounds.lowerBound) to \(bounds.upperBound) belongs here"
        case .badFlag: "true or false belongs here"
        case .badDay: "a day such as 2019-04-11 belongs here"
        case .badJurisdiction: "a code such as US-MA belongs here"
        case .badRuleID: "an id of capital letters, digits and hyphens belongs here"
        case .tooLong(let limit): "longer than \(limit) characters"
        default: wordsTogether
        }
    }

    /// What is wrong among rules.
    private var wordsTogether: String {
        switch kind {
        case .duplicateRule(let id): "a second rule of the id \(id)"
        case .ruleOfOtherJurisdiction(let code): "the built-in rule of this id is one of \(code)"
        case .unknownRule(let key): "\(key) names a rule that there is not"
        case .cycle(let path):
            "rules wait for one another: \(path.map(\.text).joined(separator: " -> "))"
        case .overlap(let one, let other): "\(one) and \(other) hold on the same day"
        case .endsBeforeItStarts: "until lies before from"
        case .unknownTerm(let key): "\(key) holds a word that no other rule uses"
        case .unknownCalendar: "there is no calendar of that name"
        default: "something that cannot be meant"
        }
    }
}
