/// A search of the evidence log that somebody gave a name, for everybody.
public struct SavedSearch: Hashable, Sendable {
    public let id: ItemID
    public let title: String
    /// As it is typed.
    public let query: String
    public let detail: String?
    public let added: Stamp

    init(_ item: Item) {
        id = item.id
        title = item.text(.title) ?? ""
        query = item.text(.query) ?? ""
        detail = item.text(.detail)
        added = item.added
    }
}
