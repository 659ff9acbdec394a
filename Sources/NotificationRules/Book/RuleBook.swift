public import IncidentModel

/// All rules that are in use: the built-in ones, and files of the user over them.
///
/// A rule is read when somebody first asks for it; from any thread. Two books are equal when they
/// are the same book.
public struct RuleBook: Hashable, Sendable {
    private let shelf: RuleShelf

    /// The rules that the program came with.
    public static let builtin = RuleBook(shelf: RuleShelf())

    /// The built-in rules with the files of a user over them, and what is wrong with these.
    ///
    /// A rule of a built-in one's id replaces it, another is added; an entry that cannot be read
    /// leaves the built-in rule standing. Of two files that hold the same id the first counts.
    /// Files named `vocabulary.yaml` and `calendars.yaml` add to the words and the calendars.
    public static func builtin(
        overlaidWith files: [(name: String, text: String)]
    ) -> (book: RuleBook, problems: [RuleProblem]) {
        let overlay = RuleOverlay(files)
        return (RuleBook(shelf: RuleShelf(overlay)), overlay.problems)
    }

    /// The jurisdictions that have rules, by code.
    public var jurisdictions: [Jurisdiction] { shelf.jurisdictions }

    /// The rules of one law-giver, by id; those of its States or of its country are not among them.
    public func rules(of jurisdiction: Jurisdiction) -> [Rule] {
        shelf.drawer(of: jurisdiction)?.rules ?? []
    }

    /// The rules of one law-giver that bind one of these kinds of body, or every body; by id. Only
    /// these are read.
    public func rules(of jurisdiction: Jurisdiction, binding kinds: Set<EntityKind>) -> [Rule] {
        shelf.drawer(of: jurisdiction)?.rules(binding: kinds) ?? []
    }

    /// The rule of that id; may look through several files.
    public func rule(_ id: RuleID) -> Rule? { shelf.rule(id) }

    /// The rule of that id where it is the law of one of these jurisdictions.
    func rule(_ id: RuleID, in jurisdictions: [Jurisdiction]) -> Rule? {
        for place in jurisdictions {
            if let rule = shelf.drawer(of: place)?.rule(id) { return rule }
        }
        return nil
    }

    /// All rules, by id; reads every file.
    public var rules: [Rule] {
        jurisdictions.flatMap(rules(of:)).sorted { $0.id < $1.id }
    }

    public var vocabulary: RuleVocabulary { shelf.vocabulary }

    /// The calendar of that name, such as `US_FEDERAL`.
    public func calendar(named name: String) -> HolidayCalendar? { shelf.calendar(named: name) }

    /// The files behind these jurisdictions, byte for byte, in an order that depends on nothing
    /// else: calendars, vocabulary, then by jurisdiction; each with the user's files after it.
    public func texts(of jurisdictions: some Sequence<Jurisdiction>) -> [[UInt8]] {
        shelf.texts(of: Set(jurisdictions).sorted())
    }

    public static func == (one: RuleBook, other: RuleBook) -> Bool { one.shelf === other.shelf }

    public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(shelf)) }

    private init(shelf: RuleShelf) { self.shelf = shelf }
}
