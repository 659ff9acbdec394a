/// One thing that a law wants a notice to hold, or not to hold.
public struct ContentElement: Hashable, Sendable {
    /// The same as long as the rule says the same: `US-HIPAA-IND/A`, `US-MA-IND/right-to-obtain-a`.
    public let id: String
    /// As the rule's file says it.
    public let words: String
}

extension Rule {
    /// What the notice has to hold, in the order of the rule's file.
    ///
    /// The federal letter has the letters that the law gives them, 45 CFR 164.404(c)(1)(A) to (E); the others
    /// are named by their first words, so that an element put before them does not rename them.
    public var contentElements: [ContentElement] {
        let texts = notice.content
        let names =
            id.text == "US-HIPAA-IND" && texts.count == 5 ? Self.letters : Self.names(of: texts)
        return zip(names, texts).map { ContentElement(id: "\(id.text)/\($0)", words: $1) }
    }

    private static let letters = ["A", "B", "C", "D", "E"]

    private static func names(of texts: [String]) -> [String] {
        let words = texts.map(Self.words)
        var taken: Set<String> = []
        return words.indices.map { place in
            let own = words[place]
            let lengths = 4...max(4, own.count)
            let others = words.enumerated().filter { $0.offset != place }.map(\.element)
            let length = lengths.first { length in
                !others.contains { $0.prefix(length).elementsEqual(own.prefix(length)) }
            }
            let name = own.prefix(length ?? own.count).joined(separator: "-")
            // Two of the same words are told apart by their order alone.
            var number = 2
            var free = name
            while !taken.insert(free).inserted {
                free = "\(name)-\(number)"
                number += 1
            }
            return free
        }
    }

    private static func words(of text: String) -> [String] {
        text.lowercased().split { !$0.isASCII || !($0.isLetter || $0.isNumber) }.map(String.init)
    }
}
