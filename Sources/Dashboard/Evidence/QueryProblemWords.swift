import EvidenceLog
import Terminal

extension QueryProblem {
    /// What is told under the line while a search is typed.
    var words: SafeText {
        switch self {
        case .openQuote: "the quotation mark is not closed"
        case .nothingBehind(let word, _) where word.hasSuffix(":"):
            "what should stand behind \(word)?"
        case .nothingBehind(let word, _): "\(word) wants a word beside it"
        case .notAMoment("", _): "a moment is awaited: 2019-02-07, 7 Feb 14:00, yesterday"
        case .notAMoment(let text, _): "\(text) is no moment: 2019-02-07, 7 Feb 14:00, yesterday"
        case .timeInChoice: "a time can be neither left out nor one of two things"
        case .noWord(let column): "nothing to look for at character \(column)"
        }
    }
}
