import Formats
import StrictJSON

extension Report {
    /// Why a file of ours is not read; nothing of it is written.
    init(_ problem: OwnReader.Problem, name: String?) {
        let help = "`breachboard export breachboard -o FILE` writes it"
        switch problem {
        case .notJSON(let error) where error.kind == .unexpectedEnd:
            self.init(
                message: "the file ends in the middle of its JSON: nothing was imported",
                place: Self.place(error, name), help: "it was cut off; \(help) anew")
        case .notJSON(let error) where error.kind == .empty:
            self.init(message: "nothing is in the file", place: name, help: help)
        case .notJSON(let error):
            self.init(
                message: "the file is no JSON: \(error.kind.words)",
                place: Self.place(error, name), help: help)
        case .foreign:
            self.init(
                message: "the file is JSON, but not of breachboard", place: name,
                help: "\(help); `import auto` looks what another file is")
        case .newer(let version):
            self.init(
                message: "the file is of version \(version), which a later breachboard writes",
                place: name, help: "import it with that one")
        case .damaged(let part):
            self.init(
                message: "the file is of breachboard, but not as it was written",
                reason: "`\(part)` is missing, or is something else", place: name,
                help: "\(help) anew")
        case .tooManyEntries:
            self.init(
                message: "the file has more than \(OwnReader.entryLimit) entries", place: name,
                help: "logs of that size belong to the evidence: `import auto --evidence`")
        }
    }

    private static func place(_ error: JSONError, _ name: String?) -> String {
        "\(name.map { "\($0), " } ?? "")line \(error.line), column \(error.column)"
    }
}

extension JSONError.Kind {
    fileprivate var words: String {
        switch self {
        case .empty, .unexpectedEnd: "it ends too early"
        case .tooLarge: "it is too large"
        case .tooDeep: "it is nested too deep"
        case .invalidUTF8: "bytes that are no UTF-8"
        case .byteOrderMark: "a byte order mark"
        case .unexpectedCharacter: "a character that cannot stand here"
        case .unknownWord: "an unknown word"
        case .malformedNumber: "a number that is none"
        case .controlCharacter: "a control character within a text"
        case .malformedEscape, .loneSurrogate: "an escape that stands for nothing"
        case .duplicateKey: "a name that stands twice"
        case .trailingContent: "something behind its end"
        }
    }
}
