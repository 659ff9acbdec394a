/// A value of a YAML file with its place.
///
/// Nothing is resolved: `true`, `12` and `2019-02-07` are texts as they stand in the file.
public struct YAMLNode: Hashable, Sendable {
    public enum Content: Hashable, Sendable {
        case text(String)
        case list([YAMLNode])
        /// In the order of the file; no key twice.
        case mapping([YAMLEntry])
    }

    public let content: Content
    /// Where the value begins.
    public let place: YAMLPlace

    public init(_ content: Content, at place: YAMLPlace) {
        self.content = content
        self.place = place
    }

    /// Nil for lists and mappings.
    public var text: String? { if case .text(let text) = content { text } else { nil } }

    /// Nil for texts and mappings.
    public var list: [YAMLNode]? { if case .list(let list) = content { list } else { nil } }

    /// Nil for texts and lists; empty for a key with nothing behind it.
    public var entries: [YAMLEntry]? {
        switch content {
        case .mapping(let entries): entries
        case .text(""): []
        case .text, .list: nil
        }
    }
}

/// A key of a mapping with its value.
public struct YAMLEntry: Hashable, Sendable {
    public let key: YAMLNode
    public let value: YAMLNode

    public init(key: YAMLNode, value: YAMLNode) {
        self.key = key
        self.value = value
    }
}

/// A place in a YAML file: line and column (of Unicode scalars), both counted from 1.
public struct YAMLPlace: Hashable, Sendable, Comparable {
    public let line: Int
    public let column: Int

    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    public static func < (one: YAMLPlace, other: YAMLPlace) -> Bool {
        (one.line, one.column) < (other.line, other.column)
    }
}
