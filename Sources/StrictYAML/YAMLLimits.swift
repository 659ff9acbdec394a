/// What a file may cost.
public struct YAMLLimits: Hashable, Sendable {
    /// Bytes of a file.
    public let bytes: Int
    /// Levels of values below the root.
    public let depth: Int

    public init(bytes: Int, depth: Int) {
        self.bytes = bytes
        self.depth = depth
    }
}
