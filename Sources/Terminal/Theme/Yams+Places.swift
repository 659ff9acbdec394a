import Yams

extension Node {
    var place: ThemePlace? {
        mark.map { ThemePlace(line: $0.line, column: $0.column) }
    }

    var children: [Node] {
        switch self {
        case .mapping(let mapping): mapping.flatMap { [$0.key, $0.value] }
        case .sequence(let sequence): Array(sequence)
        case .scalar, .alias: []
        }
    }
}

extension YamlError {
    var themeProblem: ThemeProblem.Kind {
        if case .duplicatedKeysInMapping = self { .duplicateKey } else { .notYAML }
    }

    var themePlace: ThemePlace? {
        switch self {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
            ThemePlace(line: mark.line, column: mark.column)
        case .duplicatedKeysInMapping(_, let context):
            ThemePlace(line: context.mark.line, column: context.mark.column)
        default: nil
        }
    }
}
