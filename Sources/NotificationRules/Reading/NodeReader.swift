import IncidentModel
import StrictYAML

/// What the readers of rule files share: a value for a node, and a problem for each that has none.
///
/// A reader goes on after a problem; who needs to know asks `hasErrors` for a stretch of its work.
struct NodeReader {
    static let limits = YAMLLimits(bytes: 262_144, depth: 8)
    /// Characters of one text.
    static let textLimit = 4_000

    let file: String
    private(set) var problems: [RuleProblem] = []
    /// The rule at hand, for the problems.
    var rule: RuleID?

    init(file: String) { self.file = file }

    mutating func report(_ kind: RuleProblem.Kind, at place: YAMLPlace?) {
        problems.append(
            RuleProblem(
                file: file, line: place?.line, column: place?.column, rule: rule, kind: kind))
    }

    func hasErrors(since count: Int) -> Bool {
        problems[count...].contains { $0.level == .error }
    }

    /// The root of a file; nil when it cannot be read.
    mutating func root(of text: String) -> YAMLNode? {
        do throws(YAMLProblem) {
            return try YAMLReader.read(text, limits: Self.limits)
        } catch {
            report(RuleProblem.Kind(error.kind), at: error.place)
            return nil
        }
    }

    /// The root of a file of the program, or of a piece of it that begins on that line.
    mutating func root(of bytes: UnsafeRawBufferPointer, firstLine: Int = 1) -> YAMLNode? {
        do throws(YAMLProblem) {
            return try YAMLReader.read(plain: bytes, firstLine: firstLine, limits: Self.limits)
        } catch {
            report(RuleProblem.Kind(error.kind), at: error.place)
            return nil
        }
    }

    /// The entries of a mapping in the order of the file, without those whose key is unknown.
    mutating func entries<Key: RuleFileKey>(
        of node: YAMLNode, as keys: Key.Type
    ) -> [(key: Key, value: YAMLNode)] {
        var known: [(key: Key, value: YAMLNode)] = []
        for entry in entries(of: node) {
            if let key = entry.key.text.flatMap(Key.init(rawValue:)) {
                known.append((key, entry.value))
            } else {
                report(.unknownKey(known: Key.allCases.map(\.rawValue)), at: entry.key.place)
            }
        }
        return known
    }

    mutating func entries(of node: YAMLNode) -> [YAMLEntry] {
        if node.entries == nil { report(.notAMapping, at: node.place) }
        return node.entries ?? []
    }

    mutating func list(_ node: YAMLNode) -> [YAMLNode] {
        if node.list == nil { report(.notAList, at: node.place) }
        return node.list ?? []
    }

    /// A text with something in it.
    mutating func text(_ node: YAMLNode) -> String? {
        guard let text = node.text, !text.isEmpty else {
            report(.notAText, at: node.place)
            return nil
        }
        guard text.utf8.count <= Self.textLimit else {
            report(.tooLong(limit: Self.textLimit), at: node.place)
            return nil
        }
        return text
    }
}

/// The keys that one kind of mapping in a rule file can have.
protocol RuleFileKey: RawRepresentable<String>, CaseIterable, Hashable {}

// MARK: - Values
extension NodeReader {
    mutating func texts(_ node: YAMLNode) -> [String] {
        list(node).compactMap { text($0) }
    }

    mutating func choice<Word: RawRepresentable<String> & CaseIterable>(
        _ node: YAMLNode
    ) -> Word? {
        guard let text = text(node) else { return nil }
        let word = Word(rawValue: text)
        if word == nil {
            report(.unknownWord(known: Word.allCases.map(\.rawValue)), at: node.place)
        }
        return word
    }

    /// A word of the vocabulary; whether it has it is not looked at here.
    mutating func word(_ node: YAMLNode) -> String? {
        guard let text = text(node) else { return nil }
        guard text.utf8.count <= 64, text.utf8.allSatisfy(Self.isOfWord) else {
            report(.badWord, at: node.place)
            return nil
        }
        return text
    }

    mutating func words(_ node: YAMLNode) -> [String] {
        list(node).compactMap { word($0) }
    }

    mutating func number(_ node: YAMLNode, in bounds: ClosedRange<Int>) -> Int? {
        guard let text = text(node) else { return nil }
        guard let number = Self.number(text), bounds.contains(number) else {
            report(.badNumber(bounds), at: node.place)
            return nil
        }
        return number
    }

    mutating func flag(_ node: YAMLNode) -> Bool? {
        guard let text = text(node) else { return nil }
        switch text {
        case "true": return true
        case "false": return false
        default:
            report(.badFlag, at: node.place)
            return nil
        }
    }

    mutating func day(_ node: YAMLNode) -> Day? {
        guard let text = text(node) else { return nil }
        do throws(MomentError) {
            return try Day.parse(text)
        } catch {
            report(.badDay, at: node.place)
            return nil
        }
    }

    mutating func ruleID(_ node: YAMLNode) -> RuleID? {
        guard let text = text(node) else { return nil }
        let id = RuleID(text)
        if id == nil { report(.badRuleID, at: node.place) }
        return id
    }

    mutating func jurisdiction(_ node: YAMLNode) -> Jurisdiction? {
        guard let text = text(node) else { return nil }
        guard let place = Jurisdiction(text), place != .unresolved, place.code == text else {
            report(.badJurisdiction, at: node.place)
            return nil
        }
        return place
    }

    /// Digits only, ten at most.
    static func number(_ text: some StringProtocol) -> Int? {
        guard text.utf8.count <= 10, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return Int(text)
    }

    private static func isOfWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "_"):
            true
        default: false
        }
    }
}

extension RuleProblem.Kind {
    init(_ kind: YAMLProblem.Kind) {
        self =
            switch kind {
            case .tooLarge(let limit): .tooLarge(limit: limit)
            case .tooDeep(let limit): .tooDeep(limit: limit)
            case .empty: .empty
            case .notYAML: .notYAML
            case .unsupportedSyntax: .unsupportedSyntax
            case .duplicateKey: .duplicateKey
            }
    }
}
