/// What a file may cost.
public struct YAMLLimits: Hashable, Sendable {
    /// Bytes of a file.
    public let bytes: Int
    /// Levels of values below the root.
    public let depth: Int
    /// Whether texts of many lines behind `|` and `>` are read: what other programs write needs them.
    public let blockTexts: Bool

    public init(bytes: Int, depth: Int, blockTexts: Bool = false) {
        self.bytes = bytes
        self.depth = depth
        self.blockTexts = blockTexts
    }
}
