import StrictYAML

/// Something in a theme file that its author can mend; it never stops the program.
public struct ThemeProblem: Hashable, Sendable {
    public enum Level: Hashable, Sendable {
        /// The entry is left out, the rest of the theme is used.
        case warning
        /// The file is not used.
        case error
    }

    public enum Kind: Hashable, Sendable {
        /// Not `[A-Za-z0-9._-]{1,64}`; the value is not repeated.
        case badName
        /// No theme of this (valid) name.
        case missing(name: String)
        /// More bytes than this.
        case tooLarge(limit: Int)
        /// More levels of nesting than this.
        case tooDeep(limit: Int)
        case notYAML
        /// Anchors, aliases, tags, directives and block texts, which themes do not need.
        case unsupportedSyntax
        case duplicateKey
        /// A list or a single value where a mapping belongs.
        case notAMapping
        /// A mapping or a list where a single value belongs.
        case notAScalar
        case unknownKey
        case unknownRole
        case unknownColour
        case unknownAttribute
        /// A value that its key cannot have.
        case badValue
        /// The names from the first theme to the one that closes the circle.
        case cycle([String])
    }

    /// The name of the theme.
    public let theme: String
    /// Counted from 1; nil when the problem is about the whole file.
    public let line: Int?
    public let column: Int?
    public let kind: Kind

    public var level: Level {
        switch kind {
        case .unknownKey, .unknownRole, .unknownColour, .unknownAttribute, .badValue, .notAScalar:
            .warning
        default: .error
        }
    }
}

extension ThemeProblem.Kind {
    init(_ kind: YAMLProblem.Kind) {
        self =
            switch kind {
            case .tooLarge(let limit): .tooLarge(limit: limit)
            case .tooDeep(let limit): .tooDeep(limit: limit)
            case .empty: .notAMapping
            case .notYAML: .notYAML
            case .unsupportedSyntax: .unsupportedSyntax
            case .duplicateKey: .duplicateKey
            }
    }
}
