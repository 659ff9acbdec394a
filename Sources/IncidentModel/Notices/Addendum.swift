/// What was filed with an authority after the filing itself.
public struct Addendum: Hashable, Sendable {
    /// 1...9,999; no two of a filing have the same.
    public let number: Int
    public let day: Day
    public let text: String

    /// `1 2019-05-02 Count raised to 12,000`.
    public var line: String { "\(number) \(day.text) \(text)" }

    /// Reads addenda, one a text; sorted by number. One without a number gets the next.
    ///
    /// - Throws: `.notAnAddendum` with the place of the first text that is none, counted from 1.
    static func parse(_ texts: [String]) throws(FieldProblem) -> [Addendum] {
        var addenda: [Addendum] = []
        for (place, text) in texts.enumerated() {
            let next = (addenda.map(\.number).max() ?? 0) + 1
            guard let addendum = Addendum(text, next: next),
                !addenda.contains(where: { $0.number == addendum.number })
            else { throw .notAnAddendum(number: place + 1) }
            addenda.append(addendum)
        }
        return addenda.sorted { $0.number < $1.number }
    }

    init?(_ text: String, next: Int) {
        let words = text.split(separator: " ", maxSplits: 1).map(String.init)
        guard words.count == 2 else { return nil }
        if let day = Day(canonical: words[0]) {
            self.init(next, day, words[1])
            return
        }
        let rest = words[1].split(separator: " ", maxSplits: 1).map(String.init)
        guard rest.count == 2, let number = Int(words[0]), let day = Day(canonical: rest[0]) else {
            return nil
        }
        self.init(number, day, rest[1])
    }

    private init?(_ number: Int, _ day: Day, _ text: String) {
        let text = text.trimmed
        guard (1...9_999).contains(number), !text.isEmpty else { return nil }
        self.number = number
        self.day = day
        self.text = text
    }
}

/// What an authority gave or got back for a filing.
public struct Filing: Hashable, Sendable {
    /// The number under which the authority keeps it.
    public let number: String?
    /// Sorted by number.
    public let addenda: [Addendum]

    init(_ item: Item) {
        number = item.text(.filing)
        let texts = item.list(.addenda)
        do { addenda = try Addendum.parse(texts) } catch { addenda = [] }
    }
}
