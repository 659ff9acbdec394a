/// A timeline in another format, and what of it that format has no place for.
public struct TimelineExport: Hashable, Sendable {
    public let text: String
    public let entries: Int
    /// By field.
    public let losses: [ChecklistExport.Loss]
    /// Systems that have to be known where the file goes, or it is refused; in their order, each once.
    public let neededAssets: [String]

    public init(
        text: String, entries: Int, losses: [ChecklistExport.Loss] = [],
        neededAssets: [String] = []
    ) {
        self.text = text
        self.entries = entries
        self.losses = losses
        self.neededAssets = neededAssets
    }
}
