import IncidentModel
import StrictYAML

/// Reads the rules of one file.
///
/// Reading does not stop at a wrong entry: it is reported, and the rule that holds it is left out.
public struct RuleReader {
    private var nodes: NodeReader
    private var rules: [Rule] = []
    private var seen: Set<RuleID> = []

    /// The rules in the order of the file, and what is wrong with the others. A file of no
    /// jurisdiction, or one that is no YAML as we take it, gives no rules.
    public static func read(
        _ text: String, file: String
    ) -> (rules: [Rule], problems: [RuleProblem]) {
        var reader = RuleReader(nodes: NodeReader(file: file))
        if let root = reader.nodes.root(of: text) { reader.readFile(root) }
        return (reader.rules, reader.nodes.problems)
    }

    /// The rule in a piece of a file of the program: an entry of its list.
    ///
    /// - Parameter firstLine: where the piece begins in the file.
    static func read(
        piece: UnsafeRawBufferPointer, firstLine: Int, of jurisdiction: Jurisdiction, file: String
    ) -> Rule? {
        var nodes = NodeReader(file: file)
        guard let node = nodes.root(of: piece, firstLine: firstLine)?.list?.first,
            let rule = nodes.rule(node, of: jurisdiction), nodes.problems.isEmpty
        else { return nil }
        return rule
    }

    private init(nodes: NodeReader) { self.nodes = nodes }

    private enum FileKey: String, RuleFileKey {
        case jurisdiction, rules
    }

    private mutating func readFile(_ root: YAMLNode) {
        var (jurisdiction, list): (Jurisdiction?, [YAMLNode]) = (nil, [])
        var keys: [FileKey] = []
        for (key, value) in nodes.entries(of: root, as: FileKey.self) {
            keys.append(key)
            switch key {
            case .jurisdiction: jurisdiction = nodes.jurisdiction(value)
            case .rules: list = nodes.list(value)
            }
        }
        for key in FileKey.allCases where !keys.contains(key) {
            nodes.report(.missing(key: key.rawValue), at: root.place)
        }
        guard let jurisdiction else { return }
        for node in list { take(node, jurisdiction) }
    }

    private mutating func take(_ node: YAMLNode, _ jurisdiction: Jurisdiction) {
        let before = nodes.problems.count
        defer { nodes.rule = nil }
        guard let rule = nodes.rule(node, of: jurisdiction) else { return }
        if !seen.insert(rule.id).inserted {
            nodes.report(.duplicateRule(rule.id), at: node.place)
        }
        if !nodes.hasErrors(since: before) { rules.append(rule) }
    }
}
