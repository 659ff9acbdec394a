import Yams

extension YAMLNode {
    /// The guard has seen brackets and single lines; this sees indentation and repeats the rest.
    init(_ node: Node, depth: Int, limit: Int) throws(YAMLProblem) {
        let place = YAMLPlace(node.mark)
        guard depth <= limit else { throw YAMLProblem(.tooDeep(limit: limit), at: place) }
        guard node.anchor == nil else { throw YAMLProblem(.unsupportedSyntax, at: place) }
        switch node {
        case .scalar(let scalar):
            self.init(.text(scalar.string), at: place)
        case .sequence(let sequence):
            var list: [YAMLNode] = []
            list.reserveCapacity(sequence.count)
            for value in sequence {
                list.append(try YAMLNode(value, depth: depth + 1, limit: limit))
            }
            self.init(.list(list), at: place)
        case .mapping(let mapping):
            var entries: [YAMLEntry] = []
            entries.reserveCapacity(mapping.count)
            for (key, value) in mapping {
                entries.append(
                    YAMLEntry(
                        key: try YAMLNode(key, depth: depth + 1, limit: limit),
                        value: try YAMLNode(value, depth: depth + 1, limit: limit)))
            }
            self.init(.mapping(entries), at: place)
        case .alias:
            throw YAMLProblem(.unsupportedSyntax, at: place)
        }
    }
}

extension YAMLPlace {
    /// Only nodes that no parser made are without a mark.
    init(_ mark: Mark?) {
        self.init(line: mark?.line ?? 1, column: mark?.column ?? 1)
    }
}

extension YamlError {
    var problem: YAMLProblem {
        switch self {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
            YAMLProblem(.notYAML, at: YAMLPlace(mark))
        case .duplicatedKeysInMapping(_, let context):
            YAMLProblem(.duplicateKey, at: YAMLPlace(context.mark))
        default: YAMLProblem(.notYAML)
        }
    }
}
