import IncidentModel

/// What the timeline is narrowed to, as it is typed: all the terms between blanks hold.
///
/// `tag:phish`, `technique:T1566`, `system:mail`, `person:kh`, `lane:attacker`, `kind:found`, `source:edr`,
/// `is:privileged`; other words stand anywhere in the entry. A hyphen in front leaves out what the term names.
struct TimelineFilter: Sendable {
    private enum Test: Sendable {
        case words(FilterText)
        case tag(String)
        case technique(String)
        case system(FilterText)
        case person(FilterText)
        case lane(String)
        case kind(String)
        case source(FilterText)
        case privileged
    }

    private let terms: [(test: Test, isWanted: Bool)]
    private let systems: [String: String]

    /// - Parameter systems: what assets are called, by their ids.
    init(_ typed: String, systems: [String: String] = [:]) {
        self.systems = systems
        terms = typed.lowercased().split(separator: " ").map { word in
            let isWanted = !(word.hasPrefix("-") && word.count > 1)
            return (Self.test(isWanted ? word : word.dropFirst()), isWanted)
        }
    }

    func matches(_ entry: TimelineEntry) -> Bool {
        terms.allSatisfy { holds($0.test, of: entry) == $0.isWanted }
    }

    /// A milestone has a name, and no more that could be asked for.
    func matches(_ milestone: Milestone.Name) -> Bool {
        terms.allSatisfy { term in
            switch term.test {
            case .words(let text): text.matches(milestone.label) == term.isWanted
            case .lane(let word): "milestone".hasPrefix(word) == term.isWanted
            default: !term.isWanted
            }
        }
    }

    private static func test(_ word: Substring) -> Test {
        guard let colon = word.firstIndex(of: ":") else { return .words(FilterText(String(word))) }
        let value = String(word[word.index(after: colon)...])
        return switch word[..<colon] {
        case "tag", "tags": .tag(value)
        case "technique", "attack": .technique(value.uppercased())
        case "system": .system(FilterText(value))
        case "person", "who": .person(FilterText(value))
        case "lane", "in": .lane(value)
        case "kind": .kind(value)
        case "source": .source(FilterText(value))
        case "is" where "privileged".hasPrefix(value): .privileged
        default: .words(FilterText(String(word)))
        }
    }

    private func holds(_ test: Test, of entry: TimelineEntry) -> Bool {
        switch test {
        case .words(let text): stands(text, in: entry)
        // A word half typed stands for all that begin so.
        case .tag(let word): entry.tags.contains { $0.lowercased().hasPrefix(word) }
        case .technique(let id): entry.techniques.contains { $0.hasPrefix(id) }
        case .system(let text): entry.systems.contains { isCalled($0, text) }
        case .person(let text): entry.people.contains(where: text.matches)
        case .lane(let word): entry.lane.label.hasPrefix(word)
        case .kind(let word): entry.kind.rawValue.hasPrefix(word)
        case .source(let text): entry.source.map(text.matches) ?? false
        case .privileged: entry.isPrivileged
        }
    }

    private func isCalled(_ system: String, _ text: FilterText) -> Bool {
        text.matches(system) || systems[system].map(text.matches) ?? false
    }

    private func stands(_ text: FilterText, in entry: TimelineEntry) -> Bool {
        text.matches(entry.title) || text.matches(entry.lane.label)
            || text.matches(entry.kind.label) || entry.source.map(text.matches) ?? false
            || entry.detail.map(text.matches) ?? false || entry.tags.contains(where: text.matches)
            || entry.techniques.contains(where: text.matches)
            || entry.people.contains(where: text.matches)
            || entry.systems.contains { isCalled($0, text) }
    }
}
