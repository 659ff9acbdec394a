import StrictYAML

extension ImportReport {
    /// The root of a YAML file; nil where it cannot be read, which the report says.
    mutating func yaml(_ bytes: [UInt8], limits: YAMLLimits) -> YAMLNode? {
        guard let text = ForeignText(bytes, limit: limits.bytes, report: &self) else { return nil }
        do throws(YAMLProblem) {
            return try YAMLReader.read(text.text, limits: limits)
        } catch {
            reject(error.kind.importKind, line: error.place?.line, column: error.place?.column)
            return nil
        }
    }
}

extension YAMLProblem.Kind {
    var importKind: ImportReport.Kind {
        switch self {
        case .tooLarge: .tooLarge
        case .tooDeep: .tooDeep
        case .empty: .empty
        case .notYAML: .notYAML
        case .unsupportedSyntax: .unsupportedSyntax
        case .duplicateKey: .duplicateKey
        }
    }
}

extension YAMLNode {
    /// The value behind a key of a mapping.
    subscript(key: String) -> YAMLNode? { entries?.first { $0.key.text == key }?.value }

    /// The texts of a list, or the one text that stands in its place.
    var texts: [YAMLNode] {
        if let list { return list.filter { $0.text != nil } }
        return text.map { $0.isEmpty ? [] : [self] } ?? []
    }
}
