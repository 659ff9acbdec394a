/// Why a file is not read; never its text.
public struct YAMLProblem: Error, Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// More bytes than this.
        case tooLarge(limit: Int)
        /// More levels of nesting than this.
        case tooDeep(limit: Int)
        /// No value at all.
        case empty
        case notYAML
        /// Anchors, aliases, tags, directives and block texts.
        case unsupportedSyntax
        case duplicateKey
    }

    public let kind: Kind
    /// Nil when the problem is about the whole file.
    public let place: YAMLPlace?

    public init(_ kind: Kind, at place: YAMLPlace? = nil) {
        self.kind = kind
        self.place = place
    }
}
