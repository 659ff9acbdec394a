/// The id of a technique or tactic of MITRE ATT&CK: `T1566`, `T1566.001`, `TA0001`.
///
/// Source: attack.mitre.org, Enterprise, read 2026-11. Only the form is checked, so that ids of later versions
/// are taken.
public struct AttackTechnique: Hashable, Sendable, CustomStringConvertible {
    /// In capitals.
    public let id: String

    public init?(_ text: String) {
        let id = text.uppercased()
        let isTactic = id.hasPrefix("TA")
        guard id.hasPrefix("T"), id.utf8.count == text.utf8.count else { return nil }
        let parts = id.dropFirst(isTactic ? 2 : 1)
            .split(separator: ".", omittingEmptySubsequences: false)
        let widths = isTactic || parts.count == 1 ? [4] : [4, 3]
        guard parts.map(\.utf8.count) == widths,
            parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
        else { return nil }
        self.id = id
    }

    public var isTactic: Bool { id.hasPrefix("TA") }

    public var description: String { id }

    /// The ids in a typed text, parted by `;`, `,` or blanks; each once, in their order.
    static func parse(_ items: [String]) throws(FieldProblem) -> [String] {
        var ids: [String] = []
        let words = items.flatMap { $0.split { ";, ".contains($0) } }
        for (place, word) in words.enumerated() {
            guard let technique = AttackTechnique(String(word)) else {
                throw .notATechnique(number: place + 1)
            }
            if !ids.contains(technique.id) { ids.append(technique.id) }
        }
        return ids
    }
}
