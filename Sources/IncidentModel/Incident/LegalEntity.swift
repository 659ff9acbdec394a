/// A kind of body in law. Which of them the organisation is decides which laws apply to it.
public struct LegalEntity: Hashable, Sendable {
    /// What belongs together where the words are listed, in this order.
    public enum Group: String, CaseIterable, Hashable, Sendable {
        case common, health, finance, infrastructure
        case publicBodies = "public bodies"
        case others
    }

    /// The word of the log, the command line and the rules, such as `hipaa_covered_entity`.
    public let word: String
    /// How it reads on the screen, such as `HIPAA covered entity`.
    public let label: String
    public let group: Group

    init(_ word: String, _ label: String, _ group: Group) {
        self.word = word
        self.label = label
        self.group = group
    }

    /// The prefix of words that nobody but their author knows.
    public static let ownPrefix = "x-"

    /// The canonical word of what was typed: one that is known, or one of the user's own behind `x-`; nil for
    /// any other. Blanks and hyphens are taken for underscores.
    public static func word(of typed: String) -> String? {
        let text = typed.lowercased()
        if text.hasPrefix(ownPrefix) {
            let own = ownPrefix + underscored(text.dropFirst(ownPrefix.count))
            return own.utf8.count > ownPrefix.utf8.count && IncidentID(own) != nil ? own : nil
        }
        let wanted = underscored(text)
        return all.contains { $0.word == wanted } ? wanted : nil
    }

    /// The known kinds whose words are like a text: those that hold it, else those that differ in a few
    /// letters, else those that share a part with it; at most 4, in the order of `all`.
    public static func near(_ typed: String) -> [LegalEntity] {
        let wanted = underscored(typed.lowercased())
        guard (2...64).contains(wanted.count) else { return [] }
        let parts = wanted.split(separator: "_").filter { $0.count > 3 && $0 != "entity" }
        let ways: [(LegalEntity) -> Bool] = [
            { $0.word.contains(wanted) },
            { distance($0.word, wanted) <= max(2, wanted.count / 5) },
            { entity in parts.contains { entity.word.contains($0) } },
        ]
        let found = ways.lazy.map { all.filter($0) }.first { !$0.isEmpty }
        return Array((found ?? []).prefix(4))
    }

    private static func underscored(_ text: some StringProtocol) -> String {
        text.trimmed.replacing(character: " ", by: "_").replacing(character: "-", by: "_")
    }
}

extension LegalEntity {
    /// How many letters have to be put in, taken out or replaced to make one text of the other
    /// (Levenshtein's distance). Cost: the product of the two lengths.
    private static func distance(_ one: String, _ other: String) -> Int {
        let letters = Array(other)
        var row = Array(0...letters.count)
        for (line, letter) in one.enumerated() {
            var diagonal = row[0]
            row[0] = line + 1
            for (column, otherLetter) in letters.enumerated() {
                let replaced = diagonal + (letter == otherLetter ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(replaced, diagonal + 1, row[column] + 1)
            }
        }
        return row[letters.count]
    }
}
