import IncidentModel
import Terminal

/// What counts say that cannot be so, in words that take no side.
enum ContradictionWords {
    /// `2 contradictions`.
    static func counted(_ number: Int) -> SafeText {
        number == 1 ? "1 contradiction" : "\(number) contradictions"
    }

    static func line(_ contradiction: CountContradiction) -> SafeText {
        switch contradiction {
        case .partAboveWhole(let part, let whole):
            "\(number(part)) \(part.scope.words), more than \(number(whole)) \(whole.scope.words)"
        case .sumAboveWhole(let parts, let sum, let whole):
            "\(NumberWords.grouped(sum)) in \(places(parts)) together, more than "
                + "\(number(whole)) \(whole.scope.words)"
        case .sourcesDisagree(let entries):
            "sources disagree on \(entries.first?.scope.words ?? ""): " + said(by: entries)
        }
    }

    private static func number(_ entry: CountLedger.Entry) -> SafeText {
        PeopleWords.number(entry.revision.count)
    }

    /// `US-CT, US-MA, US-NY`; of many how many they are.
    private static func places(_ parts: [CountLedger.Entry]) -> SafeText {
        guard parts.count <= 4 else { return "\(parts.count) jurisdictions" }
        return parts.map { SafeText($0.scope.jurisdiction?.code ?? "") }.joined(separator: ", ")
    }

    private static func said(by entries: [CountLedger.Entry]) -> SafeText {
        entries.map { entry in
            "\(number(entry)) \(entry.revision.basis.mark) \(entry.revision.source ?? entry.stamp.actor.name)"
        }
        .joined(separator: "; ")
    }
}
