public import IncidentModel
public import Terminal

/// Whom the letters account for, in words.
public enum ReconciliationWords {
    /// `of 5,000 people 4,870 mailed, 118 returned, 12 without address`.
    public static func sentence(_ reconciliation: NoticeReconciliation) -> SafeText {
        whole(reconciliation.people) + parts(of: reconciliation).joined(separator: ", ")
    }

    private static func whole(_ people: CountRevision?) -> SafeText {
        guard let people, people.count != .some else { return "of people nobody has counted " }
        let basis: SafeText = people.basis == .confirmed ? "" : " (\(people.basis.label))"
        return "of \(PeopleWords.number(people.count)) people\(basis) "
    }

    private static func parts(of reconciliation: NoticeReconciliation) -> [SafeText] {
        let letters = reconciliation.letters
        var parts: [SafeText] = []
        if letters.sent > 0 {
            let again: SafeText = letters.resent > 0 ? " (\(number(letters.resent)) re-sent)" : ""
            parts.append("\(number(letters.mailed)) mailed\(again)")
        }
        if letters.planned > 0 { parts.append("\(number(letters.planned)) planned") }
        if letters.undelivered > 0 { parts.append("\(number(letters.undelivered)) returned") }
        if letters.withoutAddress > 0 {
            parts.append("\(number(letters.withoutAddress)) without address")
        }
        if letters.waves == 0 { parts.append("nobody is written to yet") }
        return parts + [gap(reconciliation.gap)].compactMap { $0 }
    }

    private static func gap(_ gap: NoticeReconciliation.Gap) -> SafeText? {
        switch gap {
        case .none, .notCounted: nil
        case .numbersMissing(let isPlan):
            "how many \(isPlan ? "are to be" : "were") mailed is not known"
        case .tooMany(let number): "\(Self.number(number)) more than there are people"
        case .missing(let least, let most):
            "\(range(least, most)) not accounted for"
        }
    }

    private static func range(_ least: Int, _ most: Int?) -> SafeText {
        switch (least, most) {
        case (0, nil): "an unknown number"
        case (_, nil): "at least \(number(least))"
        case (0, let most?): "up to \(number(most))"
        case (_, let most?):
            least == most ? "\(number(least))" : "\(number(least)) to \(number(most))"
        }
    }

    private static func number(_ number: Int) -> String { NumberWords.grouped(number) }

    static func role(of gap: NoticeReconciliation.Gap) -> Role {
        switch gap {
        case .none: .text
        case .tooMany: .conflict
        case .notCounted, .numbersMissing: .unknown
        case .missing: .strong
        }
    }

    /// `sent: 84 stated, 90 by the days`.
    public static func line(_ contradiction: NoticeContradiction) -> SafeText {
        switch contradiction {
        case .totalsDisagree(let kind, let stated, let counted):
            "\(kind.label): \(number(stated)) stated, \(number(counted)) by the days, which count"
        case .partAboveWhole(let part, let number, let whole, let all):
            "\(Self.number(number)) \(part), more than \(Self.number(all)) \(whole)"
        case .untilDisagrees(let stated, let reckoned):
            "until \(stated) stated, \(reckoned) by its months"
        }
    }
}
