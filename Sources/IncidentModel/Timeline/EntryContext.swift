extension TimelineEntry {
    /// What an entry is sorted and connected by, besides its lane.
    public struct Context: Hashable, Sendable {
        public let tags: [String]
        /// Ids of ATT&CK, in capitals.
        public let techniques: [String]
        /// Accounts, names or roles of people.
        public let people: [String]
        /// Systems by their name, or by the id of an `Asset`.
        public let systems: [String]

        init(_ item: Item) {
            tags = item.list(.tags)
            techniques = item.list(.techniques)
            people = item.list(.involved)
            systems = item.list(.systems)
        }
    }

    public var tags: [String] { context.tags }
    public var techniques: [String] { context.techniques }
    public var people: [String] { context.people }
    public var systems: [String] { context.systems }

    /// Whatever the case of its letters.
    public func hasTag(_ wanted: String) -> Bool {
        let wanted = wanted.lowercased()
        return tags.contains { $0.lowercased() == wanted }
    }

    /// Whether it is of that technique or tactic, or a part of it: `T1566.001` is of `T1566`.
    public func hasTechnique(_ wanted: String) -> Bool {
        let wanted = wanted.uppercased()
        return techniques.contains { $0 == wanted || $0.hasPrefix(wanted + ".") }
    }

    /// Links to events of the evidence log among its evidence.
    public var evidenceLinks: [EvidenceLink] { evidence.compactMap { EvidenceLink($0) } }
}

extension Incident {
    /// What assets are called, by their ids.
    public var systemNames: [String: String] {
        Dictionary(uniqueKeysWithValues: assets.map { ($0.id.text, $0.name) })
    }

    /// What a system of an entry is called: the name of the asset that has this id, or else the text itself.
    public func systemName(_ text: String) -> String {
        ItemID(text).flatMap { item(Target(.asset, $0)) }?[.title].text ?? text
    }
}
