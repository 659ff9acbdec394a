public import IncidentModel

/// What is kept of a person: where, which data elements, and tags by which another list can find the same person
/// again. No name, no number, no date.
public struct TaggedPerson: Hashable, Sendable {
    public let jurisdiction: Jurisdiction
    public let elements: Elements
    /// In their order, each once.
    public let tags: [PersonTag]

    public init(jurisdiction: Jurisdiction, elements: Elements, tags: [PersonTag]) {
        self.jurisdiction = jurisdiction
        self.elements = elements
        self.tags = tags
    }

    /// The order in which people are kept: that of their first tags, which says nothing of the list.
    static func comesBefore(_ one: TaggedPerson, _ other: TaggedPerson) -> Bool {
        guard let first = one.tags.first, let second = other.tags.first, first != second else {
            return one.tags.lexicographicallyPrecedes(other.tags)
        }
        return first < second
    }
}
