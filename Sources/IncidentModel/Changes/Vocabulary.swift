/// A closed set of words that a field may hold.
public protocol Vocabulary: CaseIterable, RawRepresentable<String>, Hashable, Sendable {
    /// How the word reads on the screen.
    var label: String { get }
}

extension Vocabulary {
    public static var words: [String] { allCases.map(\.rawValue) }

    public var label: String { rawValue.replacing(character: "-", by: " ") }
}

extension String {
    func replacing(character old: Character, by new: Character) -> String {
        String(map { $0 == old ? new : $0 })
    }
}
